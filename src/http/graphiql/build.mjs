/** Builds GraphiQL into dist/graphiql, where it is not there yet or was built from something else: `npm start` must not wait for it each time. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const here = import.meta.dirname;
const root = join(here, "../../..");
const stamp = join(root, "dist/graphiql/built-from.txt");

const sources = [
  ...readdirSync(here)
    .sort()
    .map((name) => join(here, name)),
  join(root, "package-lock.json"),
];
const builtFrom = sources.reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex");

function wasBuiltFrom() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
}

if (wasBuiltFrom() !== builtFrom) {
  console.log("Building GraphiQL, once …");
  await build({ configFile: join(here, "vite.config.mjs") });
  writeFileSync(stamp, builtFrom);
}
