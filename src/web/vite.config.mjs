import { resolve } from "node:path";
import { defineConfig } from "vite";

/** The order page, as files that our server serves itself (src/http/order-page.ts): its policy allows nothing inline and no other host. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  logLevel: "warn",
  build: {
    outDir: resolve(import.meta.dirname, "../../dist/web"),
    emptyOutDir: true,
    // With light-dark(), nesting and well-formed modules: the page's own CSS and code go out as they are written.
    target: ["chrome123", "firefox128", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
