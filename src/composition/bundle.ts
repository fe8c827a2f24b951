/**
 * The bundle: run-node.ts and all that it loads as one file, with V8's code cache for it. scripts/build.mjs makes both.
 * A node that loads 1,700 files needs 2.5 times the CPU until it serves (measured on 2 cores, Node 20) [B6].
 *
 * Node 22 has module.enableCompileCache(), but Node 20 has not; and it would still find and read each of the files.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

const DIST = join(__dirname, "../..");
/** As deep as src/composition, so that paths which modules build from their own place are right. */
const FILE = join(DIST, "src/bundle/node.js");
export const CODE_CACHE = `${FILE}.cache`;
/** By line of the bundle: [first line of a module, path of the module]. */
const MODULES = `${FILE}.modules.json`;
/** The compiler's hashes of all sources, where the modules are compiled; and those from which the bundle is made. */
const SOURCES = join(DIST, "build.tsbuildinfo");
const BUNDLED_SOURCES = `${FILE}.tsbuildinfo`;

interface Bundle<T> {
  readonly exports: T;
  /** What V8 has compiled until now, for the next process. */
  codeCache(): Buffer;
}

/** null if there is no bundle, or only one of other modules than those that are compiled beside it. */
export function loadBundle<T>(): Bundle<T> | null {
  if (!existsSync(FILE) || !isOfTheseModules()) return null;
  nameModulesInStacks();
  // The build has escaped what is not ASCII: so V8 keeps one byte per character, and nothing has to be decoded.
  const source = wrap(readFileSync(FILE, "latin1"));
  const cachedData = existsSync(CODE_CACHE) ? readFileSync(CODE_CACHE) : undefined;
  // V8 ignores the cache of another version of itself.
  const script = new Script(source, { filename: FILE, ...(cachedData && { cachedData }) });
  const module = { exports: {} as T };
  const run = script.runInThisContext() as (...parts: readonly unknown[]) => void;
  run(module.exports, createRequire(FILE), module, FILE, dirname(FILE));
  return { exports: module.exports, codeCache: () => script.createCachedData() };
}

/** An image has no compiler, and nothing that could have changed. */
const isOfTheseModules = (): boolean =>
  !existsSync(SOURCES) || readFileSync(SOURCES).equals(readFileSync(BUNDLED_SOURCES));

/** A line of a stack names the module besides the place in the bundle. */
function nameModulesInStacks(): void {
  let modules: readonly (readonly [number, string])[] | undefined;
  const moduleAt = (line: number): string => {
    modules ??= JSON.parse(readFileSync(MODULES, "utf8")) as typeof modules;
    return modules?.findLast(([firstLine]) => firstLine <= line)?.[1] ?? "";
  };
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame: Frame) => `    at ${frame.toString()}`)]
      .join("\n")
      .replaceAll(PLACE, (place, line: string) => `${moduleAt(Number(line))} ${place}`.trimStart());
}

interface Frame {
  toString(): string;
}

const PLACE = new RegExp(`${FILE.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&")}:(\\d+):\\d+`, "gu");
