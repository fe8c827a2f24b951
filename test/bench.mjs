/**
 * npm run bench: measures the speed of the service against limits that are written by hand, in one run on this machine.
 * It starts what it needs: a private MariaDB, nodes as in production, the limits, a browser, and the load. It fills the
 * database, checks that all variants answer the same bytes, and runs them in turns. It prints one line of JSON per
 * variant, and a table. docs/performance.md says how to read it.
 *
 * npm run bench -- B1 B4             only these
 * npm run bench -- --quick           smaller databases and fewer rounds: less than a minute each
 * npm run bench -- --sqlite          without MariaDB
 * npm run bench -- --compare         prints only the ratios, beside those that --record has written to recorded-ratios.json
 * npm run bench -- --against FOLDER  also the build in this dist folder of another checkout, as the variant "before"
 * npm run bench -- --profile FOLDER  also writes a CPU profile of the product's node into this folder
 */
import "./support/run/typescript.mjs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
process.env.NODE_ENV ??= "production";

/** The page is built for B11 only. */
function build(words) {
  if (process.env.SERVICE_IS_BUILT === "1") return true;
  const withPage = words.includes("B11") || !words.some((word) => /^B\d/u.test(word));
  const parts = ["service", "bundle", ...(withPage ? ["web"] : [])];
  const { status } = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), ...parts], { stdio: "inherit" });
  return status === 0;
}

const require = createRequire(import.meta.url);
const words = process.argv.slice(2);
process.exitCode = build(words) ? await require("./bench/main.ts").main(words) : 1;
