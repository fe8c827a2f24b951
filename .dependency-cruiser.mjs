/**
 * The layers: which folder can import what, as docs/architecture.md describes the folders. test/guards/layers.test.ts
 * adds a deliberate violation of each rule and sees it refused. "Types of app" are imports that are gone after
 * compilation (`import type`).
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
 * Failures of external systems are classes that one layer throws and another one catches, and work waits for its turn in
 * more than one layer. So all layers can import them.
 */
const FAILURES = "^src/app/(failures|background/turns)[.]ts$";

/** A folder that can import only the types of another one. */
const onlyTypesOf = (name, from, of) => ({
  name,
  comment: `src/${from} imports only types of ${of}: import type.`,
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
const WEB_PACKAGES = [
  "react",
  "react-dom",
  "urql",
  "@urql/[^/]+",
  "graphql-ws",
  "wonka",
  "@graphql-typed-document-node/core",
];

/** `order.loader.ts`, `loaders.ts`. */
const LOADERS = "store/[^/]*loaders?[.]ts$";

/** What puts the parts together, and the entry points. */
const COMPOSITION = "^src/(composition/|commands/|main[.]ts$)";

/**
 * The levels of each layer, from the top to the bottom. A folder, or a file beside the folders, imports only from
 * levels below its own. Folders on one level do not import each other.
 */
const LEVELS = {
  domain: [
    "replay required-emails api-key",
    "ledger move",
    "order",
    "text reasons",
    "policy",
    "refusal last-instant dead-letter",
    "money id vocabulary single-line duration",
  ],
  app: [
    "money sandbox",
    "user live notification order partner",
    "idempotency background",
    "email-address failures ports",
  ],
  store: [
    "open-store",
    "order-store read-store backlog",
    "money partner",
    "order",
    "user",
    "notification outbox sandbox service",
    "reads",
    "database",
    "entities migrations loaders new-id",
  ],
  graphql: [
    "schema",
    "node",
    "user money notification order partner resolution operator sandbox",
    "mutation",
    "lookup",
    "types",
    "context",
    "operation",
  ],
  web: [
    "main",
    "page",
    "order",
    "dialogs sandbox",
    "notifications order-parts orders",
    "parts",
    "api",
    "navigation text",
    "generated style vite",
  ],
};

const unitsIn = (layer, levels) => `^src/${layer}/(${levels.flatMap((level) => level.split(" ")).join("|")})(/|[.])`;

/** One rule for each level: nothing of the same level, except the own folder, and nothing of the levels above. */
const levels = (name, layer) =>
  LEVELS[layer].map((level, index) => ({
    name,
    comment: `The levels of src/${layer}, from the top to the bottom: ${LEVELS[layer].map((one) => one.replaceAll(" ", ", ")).join(" → ")}.`,
    severity: "error",
    from: { path: unitsIn(layer, [level]) },
    to: { path: unitsIn(layer, LEVELS[layer].slice(0, index + 1)), pathNot: `^src/${layer}/$1(/|[.])` },
  }));

/** A folder that no list names. */
const listed = (name, layer) => ({
  name,
  comment: `LEVELS names every folder of src/${layer}, and every file beside them.`,
  severity: "error",
  from: { path: `^src/${layer}/`, pathNot: unitsIn(layer, LEVELS[layer]) },
  to: {},
});

export default {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "The rules import each other and no library: no I/O, no clock, no framework.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "app-knows-ports-only",
      comment:
        "Its ports declare what app needs of external systems. It imports app, domain, and built-ins of Node.js.",
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
    onlyWithin("store-layer", "The store implements app's ports; it serves nobody's API.", "store", [
      "store/",
      "domain/",
      "app/",
    ]),
    onlyTypesOf("store-types-of-app", "store", "^src/app/"),
    onlyWithin("graphql-layer", "The API calls app; of the store it gets its loaders' types.", "graphql", [
      "graphql/",
      "app/",
      "domain/",
      "wording/",
      LOADERS,
    ]),
    onlyTypesOf("graphql-types-of-loaders", "graphql", "^src/store/"),
    onlyWithin("delivery-layer", "Senders stand behind app's ports.", "delivery", [
      "delivery/",
      "domain/",
      "wording/",
      "app/",
    ]),
    onlyTypesOf("delivery-types-of-app", "delivery", "^src/app/"),
    onlyWithin("http-layer", "HTTP knows the API, not the rules.", "http", ["http/", "graphql/", "app/"]),
    onlyTypesOf("http-types-of-app", "http", "^src/app/"),
    {
      name: "web-layer",
      comment:
        "The page is a client like any other: it has its generated operations, React and a GraphQL client. No rule and no text of the server's.",
      severity: "error",
      from: { path: "^src/web/", pathNot: "^src/web/vite[.]config[.]mjs$" },
      to: {
        pathNot: [
          "^src/web/",
          `(^|/)node_modules/(@types/)?(${WEB_PACKAGES.join("|")})/`,
          "^@graphql-typed-document-node/core$",
        ],
      },
    },
    onlyWithin(
      "demo-layer",
      "The demo is a client like any other: it has its generated operations and a connection.",
      "demo",
      ["demo/"],
    ),
    onlyWithin("policy-layer", "The policy file and its validation.", "policy", ["policy/", "domain/"]),
    onlyWithin("sandbox-layer", "Demo data and demo tokens.", "sandbox", ["sandbox/", "app/", "domain/", "http/"]),
    {
      name: "rows-map-only",
      comment: "A <noun>-rows file of the store maps rows to the domain and back. Queries are in <noun>s.",
      severity: "error",
      from: { path: "^src/store/.+-rows[.]ts$" },
      to: { path: "^src/store/", pathNot: "^src/store/(entities/|database/rows[.]ts$|.+-rows[.]ts$)" },
    },
    ...levels("domain-levels", "domain"),
    ...levels("app-levels", "app"),
    ...levels("store-levels", "store"),
    ...levels("graphql-levels", "graphql"),
    ...levels("web-levels", "web"),
    listed("domain-is-listed", "domain"),
    listed("app-is-listed", "app"),
    listed("store-is-listed", "store"),
    listed("graphql-is-listed", "graphql"),
    listed("web-is-listed", "web"),
    {
      name: "nobody-imports-the-composition",
      comment: "The composition and the commands put the parts together. No part knows of them.",
      severity: "error",
      from: { path: "^src/", pathNot: COMPOSITION },
      to: { path: COMPOSITION },
    },
    onlyIn(
      "only-store-knows-typeorm",
      "Entities and queries stay in the store.",
      ["^(src|test)/store/", "^ormconfig\\.ts$"],
      ["typeorm"],
    ),
    onlyIn(
      "only-store-knows-the-drivers",
      "One place talks SQL.",
      ["^src/store/", "^test/", "^ormconfig\\.ts$"],
      ["mysql2", "better-sqlite3"],
    ),
    onlyIn(
      "only-graphql-knows-type-graphql",
      "API types are never entities.",
      ["^(src|test)/graphql/"],
      ["type-graphql"],
    ),
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
      from: { path: "^(src/|ormconfig)", pathNot: "^src/(web|graphiql)/" },
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
    // Its packages are installed by the bench only: test/bench/peers/package.json.
    exclude: { path: "^test/bench/peers/" },
    // Imports of types count too, and are known as such.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "default", "types"] },
  },
};
