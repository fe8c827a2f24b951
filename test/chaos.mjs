/**
 * npm run chaos: the long forms of the tests with killed, frozen, and cut-off processes and servers, on each database, one file after another.
 * It continues after a failure and ends with a table: the verdict, the seconds, and the title of each test. It fails if one test fails.
 *
 * With arguments, only the files whose paths match: npm run chaos -- outage
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "resolution-chaos-"));
const results = join(folder, "results.json");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Only a hang takes so long. */
const TEST_TIMEOUT_MS = 1_800_000;

const REPORTERS = ["default", "<rootDir>/test/support/count-reporter.mjs"].map((reporter) => `--reporters=${reporter}`);
const TESTS = ["-w", "1", `--testTimeout=${TEST_TIMEOUT_MS}`, ...REPORTERS, "--testPathPatterns", "test/processes/"];

const [wanted] = process.argv.slice(2);
const tests = wanted === undefined ? TESTS : [...TESTS.slice(0, -1), `test/processes/.*${wanted}`];

const built = await run(process.execPath, "scripts/build.mjs", "service", "web");
process.exitCode = built === 0 ? await run(join(root, "node_modules/.bin/jest"), ...tests) : built;
for (const line of table(readResults())) console.log(line);

/** Resolves to the exit code. */
function run(program, ...args) {
  const env = { ...process.env, LONG_FORMS: "1", SERVICE_IS_BUILT: "1", TEST_COUNTS_FILE: results };
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: "inherit" });
    child.on("error", (error) => end(1, error.message));
    child.on("close", (exit, signal) => end(exit ?? 1, signal === null ? undefined : `it was ended by ${signal}`));
    const end = (exit, why) => {
      if (why !== undefined) console.log(`FAILED  ${basename(program)}: ${why}`);
      resolve(exit);
    };
  });
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, "utf8"));
  } catch {
    return []; // jest ended before it ran a test: its exit code says so
  }
}

/** | verdict | seconds | database | test |, in the same order each time. */
function table(files) {
  const rows = files
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), "en"))
    .flatMap(({ file, project, broken, tests }) => [
      ...(broken ? [["FAILED", "", project, `${file} could not be run`]] : []),
      ...tests.map(({ name, status, seconds }) => [status === "passed" ? "passed" : "FAILED", String(seconds), project, name]),
    ]);
  const passed = rows.filter(([verdict]) => verdict === "passed").length;
  const lines = [["verdict", "seconds", "project", "test"], ["---", "---:", "---", "---"], ...rows];
  return [...lines.map((cells) => `| ${cells.join(" | ")} |`), `${passed} passed, ${rows.length - passed} failed`];
}

function keyOf({ file, project }) {
  return `${file} ${project}`;
}
