import { resolve } from "node:path";
import { defineConfig } from "vite";

/** GraphiQL and all that it needs, as files that our server serves itself (src/http/pages/graphiql-page.ts). */
export default defineConfig({
  root: import.meta.dirname,
  base: "/graphiql/",
  logLevel: "warn",
  build: {
    outDir: resolve(import.meta.dirname, "../../dist/graphiql"),
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000, // the editor is what it is
    rolldownOptions: {
      checks: { pluginTimings: false },
      onwarn: (warning, warn) => warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning),
    }, // "use client" means nothing here
  },
  worker: { format: "es" },
});
