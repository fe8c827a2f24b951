import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { documentAt, ROOT } from "./documents";

const FOLDERS = ["docs", "src", "test", "schema", "monitoring", "scripts"];
const HAS_IDS = /\.(?:ts|tsx|mjs|js|graphql|yml|md)$/u;

/** Every file that can contain the id of a rule or target, by its path. */
export function sourceFiles(): ReadonlyMap<string, string> {
  const paths = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && HAS_IDS.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  return new Map(paths.map((path) => [path, documentAt(path)]));
}
