/**
 * `node src/http/build-pages.mjs graphiql web`: builds the named pages into dist/, those that are not there yet or were built from something
 * else: `npm start` must not wait for them each time.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "../..");

const PAGES = {
  graphiql: { title: "GraphiQL", sources: "src/http/graphiql" },
  web: { title: "the order page", sources: "src/web" },
};

const filesOf = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Of the names too: a file that only moved is another source. */
function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const file of [...filesOf(sources), join(root, "package-lock.json"), import.meta.filename])
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function wasBuiltFrom(stamp) {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
}

/** Once here instead of for each who asks; where it makes nothing smaller the file goes out as it is. */
function gzipBesides(folder) {
  for (const file of filesOf(folder)) {
    const content = readFileSync(file);
    const gzipped = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
    if (gzipped.length < content.length) writeFileSync(`${file}.gz`, gzipped);
  }
}

async function buildPage(name) {
  const { title, sources } = PAGES[name];
  const output = join("dist", name);
  const stamp = join(root, output, "built-from.txt"); // emptied with the folder: files without their stamp are built anew
  const builtFrom = fingerprint(sources);
  if (wasBuiltFrom(stamp) === builtFrom) return;
  console.log(`Building ${title}, once …`);
  const { build } = await import("vite"); // which takes longer to load than to find out that nothing is to be built
  await build({ configFile: join(root, sources, "vite.config.mjs") });
  gzipBesides(output);
  writeFileSync(stamp, builtFrom);
}

process.env.NODE_ENV = "production"; // a test's own would bring React's development build
for (const name of process.argv.slice(2)) await buildPage(name);
