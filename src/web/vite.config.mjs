import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse, print, stripIgnoredCharacters } from "graphql";
import { defineConfig } from "vite";

/**
 * The order page, as files that our server serves itself (src/http/pages/order-page.ts): its policy allows nothing
 * inline and no other host.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  logLevel: "warn",
  resolve: {
    // Preact, with React's API and types: 10 kB of code instead of 70, gzip [B11].
    alias: [
      { find: "react/jsx-runtime", replacement: "preact/jsx-runtime" },
      { find: /^react(?:-dom)?$/u, replacement: "preact/compat" },
      { find: "react-dom/client", replacement: "preact/compat/client" },
    ],
  },
  plugins: [leanDocuments(), documentManifest()],
  build: {
    outDir: resolve(import.meta.dirname, "../../dist/web"),
    emptyOutDir: true,
    // With light-dark(), nesting and well-formed modules: the page's own CSS and code go out as they are written.
    target: ["chrome123", "firefox128", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } }, // a slow machine is no news to who starts the service
  },
});

/**
 * The generated documents repeat their fragments, with white space, in each document: 132 kB. Here each definition
 * stands once, without white space, and what nobody uses is left out. Their meaning is the same, which the guard of the
 * pages' tests checks with each request.
 */
function leanDocuments() {
  return {
    name: "lean-documents",
    enforce: "pre",
    transform: {
      filter: { id: /[/\\]generated[/\\]graphql\.ts$/u },
      handler(code) {
        const names = new Map();
        const nameOf = (definition) => {
          const text = JSON.stringify(stripIgnoredCharacters(print(definition)));
          if (!names.has(text)) names.set(text, `definition${names.size}`);
          return names.get(text);
        };
        const lean = code.replace(GENERATED, (_all, text, known) => {
          const { definitions } = parse(text, { noLocation: true });
          const { hash } = JSON.parse(known);
          const id = hash === undefined ? "" : `,{hash:${JSON.stringify(hash)}}`;
          return `/* @__PURE__ */ new TypedDocumentString(${definitions.map(nameOf).join("+")}${id})`;
        });
        const constants = Array.from(names, ([text, name]) => `const ${name}=${text};`);
        return { code: `${constants.join("")}\n${lean}`, map: null };
      },
    },
  };
}

/** A document with what is known about it besides, of which the page needs the hash. */
const GENERATED = /new TypedDocumentString\(`([^`]*)`, (\{"[^}]*"\})\)/gu;

/**
 * The manifest beside the page, for the server that serves both: by it, the server knows the ids that this build sends.
 */
function documentManifest() {
  return {
    name: "document-manifest",
    generateBundle() {
      const source = readFileSync(resolve(import.meta.dirname, "generated/persisted-documents.json"));
      this.emitFile({ type: "asset", fileName: "persisted-documents.json", source });
    },
  };
}
