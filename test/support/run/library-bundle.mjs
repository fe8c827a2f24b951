/**
 * The libraries that most tests load, as one file. Jest loads every module again for each test file, at about 0.5 ms
 * each: the 1,300 modules of these libraries took a fifth of the whole run's CPU. One file is compiled once per worker
 * (library-environment.mjs) and run once per test file.
 *
 * The code is the libraries' own, unchanged. Processes of the service that tests start do not use it.
 */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "../../..");

const LIBRARIES = [
  "@apollo/server",
  "@apollo/server/plugin/disabled",
  "@urql/core",
  "dataloader",
  "fast-check",
  "graphql",
  "graphql-scalars",
  "graphql-ws",
  "graphql-ws/use/ws",
  "intl-messageformat",
  "ioredis",
  "jose",
  "luxon",
  "mysql2",
  "mysql2/promise",
  "prom-client",
  "standardwebhooks",
  "stripe",
  "type-graphql",
  "typeorm",
  "ulid",
  "wonka",
  "ws",
  "zod",
];

/**
 * Loaded as before: native code, an optional peer that is not installed, worker threads, global state that the set-up
 * files need first, and another platform.
 */
const OUTSIDE = ["better-sqlite3", "class-validator", "pino", "reflect-metadata", "react-native-sqlite-storage"];

const literal = (text) => JSON.stringify(text);

/** What the bundle exports: a function per library, so that only what a test file uses is run. */
const ENTRY = `module.exports = {${LIBRARIES.map((name) => `${literal(name)}: () => require(${literal(name)})`).join(",\n")}};`;

/** What Jest loads in place of a library. */
const stub = (name) => `module.exports = globalThis[Symbol.for("test-libraries")](require)[${literal(name)}]();\n`;

/**
 * Builds the bundle unless it was already built from the same libraries.
 * @returns {Promise<{ file: string, moduleNameMapper: Record<string, string> }>} the bundle, and what leads Jest to it
 */
export async function bundledLibraries() {
  const sources = ["package-lock.json", "test/support/run/library-bundle.mjs"].map((file) =>
    readFileSync(join(root, file)),
  );
  const key = createHash("sha256").update(Buffer.concat(sources)).digest("hex").slice(0, 16);
  const folder = join(root, "node_modules/.cache/test-libraries", key);
  if (!existsSync(folder)) await build(folder);
  return {
    file: join(folder, "libraries.js"),
    moduleNameMapper: { [`^(${LIBRARIES.join("|")})$`]: join(folder, "$1.js") },
  };
}

/** Written beside its place and then renamed: another run never sees half of it. */
async function build(folder) {
  const draft = `${folder}.${process.pid}`;
  const write = (file, text) => {
    mkdirSync(dirname(join(draft, file)), { recursive: true });
    writeFileSync(join(draft, file), text);
  };
  for (const name of LIBRARIES) write(`${name}.js`, stub(name));
  // Required from a file among the modules of the project, as CommonJS, as the service requires them.
  write("entry.cjs", ENTRY);
  const bundle = await rolldown({
    input: join(draft, "entry.cjs"),
    cwd: root,
    platform: "node",
    treeshake: false,
    external: (id) => OUTSIDE.includes(id),
  });
  await bundle.write({ format: "cjs", file: join(draft, "libraries.js"), codeSplitting: false });
  await bundle.close();
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true }); // another run was faster
  }
}
