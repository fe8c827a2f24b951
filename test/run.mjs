/**
 * npm test: every check and every test, on each database. It continues after a failure, so that one run reports
 * everything, and ends with the line "N passed, M failed" over checks and tests.
 *
 * REQUIRE_ALL=1: a server or browser that is not installed is a failure rather than a part left out.
 * ONLY_NODE=1: as on a machine that has only Node: other installed programs are not found
 * (test/support/run/programs.mjs).
 * SHORT=1: only the checks that depend on what is installed, and one test file of each kind
 * (test/support/run/short-form.mjs).
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { filesWithOwnServer, namedServer } from "./support/database/named-server.mjs";
import { canMount, findBrowser, hasGalera, hasProgram } from "./support/run/programs.mjs";
import { oneOfEachKind } from "./support/run/short-form.mjs";
import { countsByProject, differences, tally } from "./support/run/tally.mjs";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "resolution-run-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/**
 * Running processes that each lead a process group of all that they started. jest ends its group if a worker hangs.
 */
const groups = new Set();
process.on("exit", () => {
  for (const group of groups) process.kill(-group.pid, "SIGTERM");
});

/** Two at a time, the long ones first. */
const CHECKS = [
  { name: "lint", command: onTrackedFiles("eslint", "--max-warnings", "0", "--no-warn-ignored") },
  { name: "type check", command: ["tsc", "--noEmit"] },
  { name: "type check of the page", command: ["tsc", "--noEmit", "-p", "src/web"] },
  // It reads jest.config.mjs, which asks what is installed.
  { name: "unused code", command: ["knip", "--no-progress"], dependsOnPrograms: true },
  { name: "layers", command: ["depcruise", "--config", ".dependency-cruiser.mjs", "src", "test", "ormconfig.ts"] },
  { name: "words", command: [process.execPath, "scripts/words.mjs"] },
  { name: "format", command: onTrackedFiles("prettier", "--check", "--ignore-unknown", "--log-level", "warn") },
];

function onTrackedFiles(...command) {
  return [process.execPath, "scripts/on-tracked-files.mjs", ...command];
}

const isShort = process.env.SHORT === "1";
const SLOTS = 2;

/** One more than the cores of a small machine: some files only wait, for a browser or for processes that they start. */
const WORKERS = "3";

/** Tests about time run once more in each zone where an hour is missing in spring, east and west of Greenwich. */
const ZONES = ["Europe/Amsterdam", "America/New_York"].map((zone) => ({ zone, only: "[.]tz[.]" }));

const hasMariadb = namedServer() !== undefined || hasProgram("mariadbd");

const total = { passed: 0, failed: 0 };

function record(name, problems) {
  total[problems.length === 0 ? "passed" : "failed"] += 1;
  if (problems.length === 0) console.log(`ok      ${name}`);
  else console.log(`FAILED  ${name}\n${problems.join("\n")}`);
}

/**
 * Resolves to the exit code and, unless it is shown immediately, the output. @param command  a tool of the project, or
 * a program by its whole path.
 */
function run([command, ...args], { env = {}, show = false, leads = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(isAbsolute(command) ? command : join(root, "node_modules/.bin", command), args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      detached: leads,
    });
    if (leads) {
      groups.add(child);
      child.on("exit", () => groups.delete(child));
    }
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runChecks() {
  const waiting = CHECKS.filter(({ dependsOnPrograms = false }) => dependsOnPrograms || !isShort);
  const slot = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const startedAt = performance.now();
      const { code, output } = await run(check.command);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      record(`${check.name} (${seconds} s)`, code === 0 ? [] : [output]);
    }
  };
  await Promise.all(Array.from({ length: SLOTS }, slot));
}

async function runTests({ zone, only, show }) {
  const results = join(folder, `${zone.replace("/", "-")}.json`);
  const { code, output } = await run(
    [
      "jest",
      "-w",
      WORKERS,
      "--reporters=default",
      "--reporters=<rootDir>/test/support/run/count-reporter.mjs",
      "--reporters=<rootDir>/test/support/run/hang-reporter.mjs",
      "--passWithNoTests",
      ...(only ? [`--testPathPatterns=${only}`] : []),
      ...(isShort ? ["--runTestsByPath", ...oneOfEachKind(join(root, "test"), only)] : []),
    ],
    { env: { TZ: zone, TEST_COUNTS_FILE: results }, show, leads: true },
  );
  process.stdout.write(output);
  const files = readResults(results);
  const { passed, failed, skipped } = tally(files);
  total.passed += passed;
  total.failed += failed;
  if (skipped > 0) console.log(`FAILED  ${skipped} tests were skipped: there are none here`);
  if (code !== 0 && failed === 0) record(`tests in zone ${zone}`, [`jest ended with ${code}`]);
  return files;
}

function readResults(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return []; // jest ended before it ran a test: its exit code says so
  }
}

/** The tests that start processes of the service start what is built here, and open the page that is built here. */
async function build() {
  const service = await run([process.execPath, "scripts/build.mjs", "service", "bundle"]);
  record("build", service.code === 0 ? [] : [service.output]);
  const page = await run([process.execPath, "scripts/build.mjs", "web"]);
  record("build of the page", page.code === 0 ? [] : [page.output]);
  process.env.SERVICE_IS_BUILT = "1";
}

/** What is not installed, and what is left out for that reason. */
function checkPrograms() {
  const parts = [
    ["mariadbd", "the tests on MariaDB", hasMariadb],
    ["Galera for MariaDB, or rsync,", "the tests on a cluster", hasGalera()],
    ["redis-server", "the tests with Redis", hasProgram("redis-server")],
    ["chromium", "the tests in a browser", findBrowser() !== undefined],
    ["promtool", "the tests of the alarms", hasProgram("promtool")],
    ["nginx", "the test of the reverse proxy", hasProgram("nginx")],
    ["systemd-analyze", "the test of the systemd unit", hasProgram("systemd-analyze")],
    ["git", "the tests about tracked files", hasProgram("git")],
  ];
  const leftOut = parts.filter(([, , isThere]) => !isThere);
  const lines = leftOut.map(([program, part]) => `${program} is not installed: ${part} were left out.`);
  // No failure: if nobody may mount anything, nothing can be installed to change that.
  if (!canMount())
    console.log(
      "No file system can be mounted here: the tests on a full disk were left out, except test/api/full-disk.",
    );
  if (namedServer() !== undefined)
    lines.push(
      `DATABASE_URL_TEST names a server: the tests that kill or freeze one were left out: ${filesWithOwnServer().join(", ")}.`,
    );
  if (process.env.REQUIRE_ALL === "1") record("every server and browser is installed", lines);
  else for (const line of lines) console.log(line);
}

await runChecks();
await build();
const files = await runTests({ zone: "UTC", show: true });
const again = await Promise.all(
  ZONES.map(async (zone) => ({ ...zone, files: await runTests({ ...zone, show: false }) })),
);
checkPrograms();
if (hasMariadb) record("the same tests on SQLite and MariaDB", differences(files, ["sqlite", "mariadb"]));
const counts = [
  ...countsByProject(files),
  ...again.map((run) => `zone ${run.zone}: ${run.files.flatMap(({ tests }) => tests).length} tests`),
];
console.log(counts.join(", "));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
