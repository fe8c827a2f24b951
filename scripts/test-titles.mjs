/**
 * `node scripts/test-titles.mjs list titles.json [folder]`: lists the titles of all tests by file and project, of this
 * checkout or of the one in `folder`. It loads each test file but runs no test: no title matches the pattern that it
 * gives to jest.
 *
 * `node scripts/test-titles.mjs compare before.json after.json moves.json reasons.json >
 * docs/history/renamed-tests.tsv`: writes which tests were renamed, new, or replaced between two lists. `moves.json`
 * has the new path of each file that was moved, `reasons.json` for a file why it has new tests, or why its tests were
 * replaced; the reason under "" is for all others.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compareTitles, countsByProject, filesWithFewer } from "./compare-titles.mjs";

const root = join(import.meta.dirname, "..");
const [command, ...args] = process.argv.slice(2);

function list(target, folder = root) {
  const reporter = join(root, "test/support/run/title-reporter.mjs");
  const { status } = spawnSync(
    join(folder, "node_modules/.bin/jest"),
    ["-w", "2", "--testNamePattern", "^no test has this title$", `--reporters=${reporter}`],
    { cwd: folder, stdio: "inherit", env: { ...process.env, TEST_TITLES_FILE: resolve(target) } },
  );
  process.exitCode = status ?? 1;
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

if (command === "list") list(...args);
else if (command === "compare") {
  const [before, after, moves, reasons] = args.map(readJson);
  console.log(compareTitles(before, after, moves, reasons));
  console.error(`Before: ${countsByProject(before)}`);
  console.error(`After: ${countsByProject(after)}`);
  for (const line of filesWithFewer(before, after, moves)) console.error(`Fewer: ${line}`);
} else {
  console.error(
    "Usage: node scripts/test-titles.mjs list <titles.json> [folder] | compare <before.json> <after.json> <moves.json> <reasons.json>",
  );
  process.exitCode = 1;
}
