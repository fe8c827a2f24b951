/** Runs the long forms of some test files, one file after another. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Only a hang takes so long. */
const TEST_TIMEOUT_MS = 1_800_000;

const REPORTERS = ["default", "<rootDir>/test/support/run/count-reporter.mjs"].map(
  (reporter) => `--reporters=${reporter}`,
);
const TESTS = ["-w", "1", `--testTimeout=${TEST_TIMEOUT_MS}`, ...REPORTERS, "--testPathPatterns"];

/**
 * @param pattern  which test files.
 * @returns the exit code, the text of the file that `resultsVariable` names to the tests, and what each test file came
 * to.
 */
export async function runLongForms(pattern, resultsVariable = "NOTHING") {
  const folder = mkdtempSync(join(tmpdir(), "resolution-long-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const [counts, results] = ["counts.json", "results"].map((name) => join(folder, name));
  const variables = { LONG_FORMS: "1", SERVICE_IS_BUILT: "1", TEST_COUNTS_FILE: counts, [resultsVariable]: results };
  const built = await run(variables, process.execPath, "scripts/build.mjs", "service", "bundle", "web");
  const exit = built === 0 ? await run(variables, join(root, "node_modules/.bin/jest"), ...TESTS, pattern) : built;
  return { exit, results: read(results) ?? "", files: JSON.parse(read(counts) ?? "[]") };
}

/** A row of a table in Markdown. */
export const lineOf = (cells) => `| ${cells.join(" | ")} |`;

/** Resolves to the exit code. */
function run(variables, program, ...args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...variables }, stdio: "inherit" });
    child.on("error", (error) => end(1, error.message));
    child.on("close", (exit, signal) => end(exit ?? 1, signal === null ? undefined : `it was ended by ${signal}`));
    const end = (exit, why) => {
      if (why !== undefined) console.log(`FAILED  ${basename(program)}: ${why}`);
      resolve(exit);
    };
  });
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // jest ended before it ran a test: its exit code says so
  }
}
