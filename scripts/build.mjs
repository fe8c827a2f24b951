/**
 * `node scripts/build.mjs service bundle graphiql web`: builds the named parts into dist/, but only those that are not there
 * yet or were built from other sources. Beside its output, each part keeps a stamp: the hash of the sources, and the
 * hash of the output that was built from them. A part is up to date only if both are still the same, so an output that
 * was deleted, changed or half written is built again.
 *
 * It prints to standard error: the standard output belongs to the program that runs afterwards.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");

/** The compiler's memory of what it has read and written: it does not look whether that is still there. */
const BUILD_INFO = "dist/build.tsbuildinfo";

/** Beside the compiled modules, from which it is made: see src/composition/bundle.ts. */
const BUNDLE = "dist/src/bundle/";

const PARTS = {
  service: {
    title: "the service",
    sources: () => [...filesIn("src").filter(isCompiled), "ormconfig.ts", "tsconfig.json", "tsconfig.build.json"],
    outputs: () => [
      ...filesIn("dist/src").filter((file) => !file.startsWith(BUNDLE)),
      "dist/ormconfig.js",
      "dist/ormconfig.js.map",
    ],
    make: compile,
  },
  bundle: {
    title: "the service's bundle",
    sources: () => PARTS.service.sources(),
    outputs: () => filesIn(BUNDLE),
    make: bundleService,
  },
  graphiql: pageOf("GraphiQL", "src/graphiql", "dist/graphiql"),
  web: pageOf("the order page", "src/web", "dist/web"),
};

function pageOf(title, sources, output) {
  return {
    title,
    sources: () => filesIn(sources),
    outputs: () => filesIn(output),
    make: () => bundlePage(sources, output),
  };
}

/** A source of every part: what brings the compilers, and how they are called. */
const COMMON = ["package-lock.json", "scripts/build.mjs"];

/** The page is compiled by Vite. */
const isCompiled = (file) => /\.(?:ts|json)$/u.test(file) && !file.startsWith("src/web/");

/** All files under a folder, by their paths from the root; none if there is no such folder. */
function filesIn(folder) {
  if (statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** Of the names too: a file that was only moved is another source. */
function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const content = contentOf(file);
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function contentOf(file) {
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    if (error.code === "ENOENT") return "absent";
    throw error;
  }
}

const stampOf = (name) => join(root, "dist", `${name}.stamp.json`);

function readStamp(name) {
  try {
    return JSON.parse(readFileSync(stampOf(name), "utf8"));
  } catch {
    return {}; // never built, or its builder was killed
  }
}

/** Whole or not at all. */
function writeStamp(name, stamp) {
  const written = `${stampOf(name)}.${process.pid}`;
  writeFileSync(written, JSON.stringify(stamp));
  renameSync(written, stampOf(name));
}

/** How a part stands. */
function look(name) {
  const { sources, outputs } = PARTS[name];
  const stamp = readStamp(name);
  const fromSources = fingerprint([...sources(), ...COMMON]);
  const isWhole = stamp.outputs === fingerprint(outputs());
  return { fromSources, isWhole, isUpToDate: isWhole && stamp.sources === fromSources };
}

async function build(name) {
  const { title, outputs, make } = PARTS[name];
  const { fromSources, isWhole, isUpToDate } = look(name);
  if (isUpToDate) return; // by another process, while this one waited
  console.error(`Building ${title} …`);
  rmSync(stampOf(name), { force: true });
  await make({ isWhole });
  writeStamp(name, { sources: fromSources, outputs: fingerprint(outputs()) });
}

/** @param isWhole  whether the output of the last build is there as it was: then only what changed is compiled. */
function compile({ isWhole }) {
  if (!isWhole) rmSync(join(root, BUILD_INFO), { force: true });
  runHere("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
  removeStrays();
}

function runHere(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new NotBuilt();
}

/** The program that was run has said why. */
class NotBuilt extends Error {}

/** What was compiled from a source that is gone must not be loaded any more. */
function removeStrays() {
  const compiled = filesIn("src")
    .filter(isCompiled)
    .flatMap((file) => (file.endsWith(".ts") ? [file.replace(/ts$/u, "js"), file.replace(/ts$/u, "js.map")] : [file]));
  const expected = new Set(compiled.map((file) => `dist/${file}`));
  for (const file of filesIn("dist/src").filter((one) => !expected.has(one))) rmSync(join(root, file));
}

/** Native code, and packages that only some nodes load. */
const OUTSIDE = /^(?:better-sqlite3|class-validator|ioredis|nodemailer|stripe)(?:\/|$)/u;

async function bundleService() {
  const { rolldown } = await import("rolldown");
  const file = join(root, BUNDLE, "node.js");
  rmSync(join(root, BUNDLE), { recursive: true, force: true });
  const bundle = await rolldown({
    input: "dist/src/composition/run-node.js",
    cwd: root,
    platform: "node",
    external: OUTSIDE,
  });
  const { output } = await bundle.generate({
    format: "cjs",
    codeSplitting: false,
    comments: false,
    // V8 forgets which file a function of its code cache is from, and import() needs to know.
    dynamicImportInCjs: false,
  });
  await bundle.close();
  const code = output[0].code.replaceAll(/[^\0-\x7f]/gu, escaped);
  mkdirSync(join(root, BUNDLE), { recursive: true });
  writeFileSync(`${file}.modules.json`, JSON.stringify(modulesOf(code)));
  copyFileSync(join(root, BUILD_INFO), `${file}.tsbuildinfo`);
  writeFileSync(file, code);
  runHere("dist/src/commands/write-code-cache.js");
}

/** In strings, templates, and expressions. */
const escaped = (character) =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");

/** The bundler names each module in a comment above it. */
const modulesOf = (code) =>
  code
    .split("\n")
    .flatMap((line, index) => (/^\/\/ (?:dist|node_modules)\//u.test(line) ? [[index + 1, line.slice(3)]] : []));

async function bundlePage(sources, output) {
  process.env.NODE_ENV = "production"; // a test's own would bring React's development build
  const { build: viteBuild } = await import("vite"); // which takes longer to load than to find out that nothing is to be built
  await viteBuild({ configFile: join(root, sources, "vite.config.mjs") });
  gzipBesides(output);
}

/** Once here instead of for each request. A file that does not get smaller is served as it is. */
function gzipBesides(folder) {
  for (const file of filesIn(folder)) {
    const content = contentOf(file);
    const gzipped = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
    if (gzipped.length < content.length) writeFileSync(join(root, `${file}.gz`), gzipped);
  }
}

/** Longer than any build takes. */
const LOCK_WAIT_MS = 600_000;

/**
 * One process builds at a time. The lock is the operating system's: it ends with the process that holds it, however
 * that ends.
 */
async function holdLock() {
  const { default: Sqlite } = await import("better-sqlite3");
  mkdirSync(join(root, "dist"), { recursive: true });
  const file = new Sqlite(join(root, "dist/build.lock"), { timeout: LOCK_WAIT_MS });
  return file.exec("BEGIN EXCLUSIVE");
}

const outdated = process.argv.slice(2).filter((name) => !look(name).isUpToDate);
const lock = outdated.length > 0 ? await holdLock() : undefined;
try {
  for (const name of outdated) await build(name);
} catch (error) {
  if (!(error instanceof NotBuilt)) throw error;
  process.exitCode = 1;
} finally {
  lock?.close(); // and not before: a handle that nobody holds is closed whenever its memory is needed
}
