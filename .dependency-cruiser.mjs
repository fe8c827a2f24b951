/**
 * The layers: which folder may import what. The table of ARCHITECTURE.md, one rule for a row; test/guards/layers.test.ts plants a violation of
 * each and sees it refused. "Types of app" are imports that are gone after compilation (`import type`).
 */

/** From a folder of src to any other file of ours but the allowed ones; packages and built-ins are free. */
const onlyWithin = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^(src|test|ormconfig)", pathNot: allowed.map((folder) => `^src/${folder}`) },
});

/**
 * The faults of the world around us are classes, thrown in one layer and caught in another; and work waits for its turn in more than one layer: all
 * may import them.
 */
const FAILURES = "^src/app/(failures|turns)[.]ts$";

/** A folder that may know only the types of another one. */
const onlyTypesOf = (name, from, of) => ({
  name,
  comment: `src/${from} knows of ${of} its types only: import type.`,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: of, pathNot: FAILURES, dependencyTypesNot: ["type-only"] },
});

/** Packages that only one place may know. */
const onlyIn = (name, comment, from, packages) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(src|test|ormconfig)", pathNot: from },
  to: { path: `(^|/)node_modules/(@types/)?(${packages.join("|")})/` },
});

/** What the order page is made of; the last one is types only. */
const WEB_PACKAGES = ["react", "react-dom", "urql", "@urql/[^/]+", "graphql-ws", "wonka", "@graphql-typed-document-node/core"];

/** `order.loader.ts`, `loaders.ts`. */
const LOADERS = "store/[^/]*loaders?[.]ts$";

export default {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "The rules import each other and luxon: no I/O, no clock, no framework.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: ["^src/domain/", "(^|/)node_modules/(@types/)?luxon/"] },
    },
    {
      name: "app-knows-ports-only",
      comment: "What app needs of the world stands in its ports; it imports app, domain and node's built-ins.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { pathNot: ["^src/(app|domain)/"], dependencyTypesNot: ["core"] },
    },
    {
      name: "wording-is-words",
      comment: "Texts in every language: of the domain's codes, by ICU messages.",
      severity: "error",
      from: { path: "^src/wording/" },
      to: { pathNot: ["^src/(wording|domain)/", "(^|/)node_modules/(intl-messageformat|@formatjs/[^/]+)/"] },
    },
    onlyWithin("store-layer", "The store implements app's ports; it serves nobody's API.", "store", ["store/", "domain/", "app/"]),
    onlyTypesOf("store-types-of-app", "store", "^src/app/"),
    onlyWithin("graphql-layer", "The API calls app; of the store it gets its loaders' types.", "graphql", [
      "graphql/",
      "app/",
      "domain/",
      "wording/",
      LOADERS,
    ]),
    onlyTypesOf("graphql-types-of-loaders", "graphql", "^src/store/"),
    onlyWithin("delivery-layer", "Senders stand behind app's ports.", "delivery", ["delivery/", "domain/", "wording/", "app/"]),
    onlyTypesOf("delivery-types-of-app", "delivery", "^src/app/"),
    onlyWithin("http-layer", "The doors know the API, not the rules.", "http", ["http/", "graphql/", "app/"]),
    onlyTypesOf("http-types-of-app", "http", "^src/app/"),
    {
      name: "web-layer",
      comment:
        "The page is a client like any other: it has its generated operations, React and a GraphQL client. No rule and no text of the server's.",
      severity: "error",
      from: { path: "^src/web/", pathNot: "^src/web/vite[.]config[.]mjs$" },
      to: { pathNot: ["^src/web/", `(^|/)node_modules/(@types/)?(${WEB_PACKAGES.join("|")})/`, "^@graphql-typed-document-node/core$"] },
    },
    onlyWithin("demo-layer", "The demo is a client like any other: it has its generated operations and a connection.", "demo", ["demo/"]),
    {
      name: "nobody-imports-the-composition",
      comment: "The files at the root of src put the parts together; no part knows of them.",
      severity: "error",
      from: { path: "^src/[^/]+/" },
      to: { path: "^src/[^/]+\\.ts$" },
    },
    onlyIn("only-store-knows-typeorm", "Entities and queries stay in the store.", ["^(src|test)/store/", "^ormconfig\\.ts$"], ["typeorm"]),
    onlyIn(
      "only-store-knows-the-drivers",
      "One place talks SQL.",
      ["^src/store/", "^test/", "^ormconfig\\.ts$"],
      ["mysql2", "better-sqlite3"],
    ),
    onlyIn("only-graphql-knows-type-graphql", "API types are never entities.", ["^(src|test)/graphql/"], ["type-graphql"]),
    {
      name: "no-cycles",
      comment: "Two files that need each other are one, or lack a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-barrels",
      comment: "Import from the file that declares it.",
      severity: "error",
      from: { path: "^(src|test)/" },
      to: { path: "(^|/)index[.][a-z]+$", pathNot: "node_modules/" },
    },
    {
      name: "no-drawers",
      comment: "A file is named after its noun; utils, helpers and common are none.",
      severity: "error",
      from: { path: "^(src|test)/" },
      to: { path: "[/.-](utils?|helpers?|common)[/.-]", pathNot: "node_modules/" },
    },
    {
      name: "no-tests-in-the-product",
      comment:
        "What ships needs neither the tests nor their packages. The page and GraphiQL are bundled: their packages are no dependencies of the server.",
      severity: "error",
      from: { path: "^(src/|ormconfig)", pathNot: "^src/(web/|http/graphiql/)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "(^|/)node_modules/@types/" },
    },
    {
      name: "no-test-files-in-src",
      comment: "src never imports test.",
      severity: "error",
      from: { path: "^(src/|ormconfig)" },
      to: { path: "^test/" },
    },
    {
      name: "everything-resolves",
      comment: "An import that leads nowhere, or to a package that package.json does not name.",
      severity: "error",
      from: { path: "^(src|test|ormconfig)" },
      // It has types only, so that there is no file to run.
      to: { couldNotResolve: true, pathNot: "^@graphql-typed-document-node/core$" },
    },
    {
      name: "everything-is-declared",
      comment: "A package that is there only because another one brought it.",
      severity: "error",
      from: { path: "^(src|test|ormconfig)" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    // Imports of types count too, and are known as such.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "default", "types"] },
  },
};
