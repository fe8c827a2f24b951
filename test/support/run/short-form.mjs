import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";

/** The tags that say where a file runs and what it needs: see jest.config.mjs. */
const TAGS = new Set([
  "db",
  "sqlite",
  "mariadb",
  "redis",
  "browser",
  "promtool",
  "nginx",
  "systemd",
  "galera",
  "git",
  "mount",
  "tz",
]);

/**
 * One test file of each kind: of each set of tags. The smallest file of a kind is taken: the short form is about what
 * happens around the tests, not about what they prove.
 *
 * @param only  a pattern that the paths must match; undefined: all
 */
export function oneOfEachKind(folder, only = "") {
  const smallest = new Map();
  for (const file of testFilesIn(folder).filter((path) => new RegExp(only).test(path))) {
    const before = smallest.get(kindOf(file));
    if (before === undefined || sizeOf(file) < sizeOf(before)) smallest.set(kindOf(file), file);
  }
  return [...smallest.values()];
}

const testFilesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** "browser.sqlite" of order-page.browser.sqlite.test.ts; "" of money.test.ts. */
const kindOf = (file) =>
  basename(file)
    .split(".")
    .slice(1)
    .filter((part) => TAGS.has(part))
    .join(".");

const sizeOf = (file) => statSync(file).size;
