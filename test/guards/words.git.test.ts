import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../scripts/words.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "subjects-"));
  git("init", "--quiet");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=somebody", "-c", "user.email=somebody@example.com"];
  const { status, stdout } = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
  expect(status).toBe(0);
  return stdout.trim();
}

/** @returns its hash. */
function commit(subject: string): string {
  git("commit", "--quiet", "--allow-empty", "--message", `${subject}\n\nA body: it was told and added.`);
  return git("rev-parse", "HEAD");
}

/** Without the hashes of the commits and the last line. */
function findingsSince(first: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [SCRIPT, "--since", first], { cwd: folder, encoding: "utf8" });
  return stdout
    .trimEnd()
    .split("\n")
    .slice(0, -1)
    .map((line) => line.replace(/^commit [0-9a-f]+:1: /u, ""));
}

it("finds denied words, length, and form in the subjects from the first commit on", () => {
  commit("Told before the rules, whoever asks");
  const first = commit("Name the door");
  for (const subject of ["Add a word on it", "Added it", "Fixes it", "Adding it", "fix it"]) commit(subject);
  commit(`Add ${"x".repeat(69)}`);
  expect([...findingsSince(first)].sort()).toEqual(
    [
      "73 characters, at most 72 are possible",
      "avoid the word «door»",
      "avoid «word on»",
      "start with a verb in the imperative, not «Added»",
      "start with a verb in the imperative, not «Adding»",
      "start with a verb in the imperative, not «Fixes»",
      "start with a verb in the imperative, not «fix»",
    ].sort(),
  );
});

it("finds nothing in short imperatives, of words that resemble other forms, too", () => {
  const first = commit("Pass the address");
  for (const subject of ["Need one", "Embed it", "Bring it", "Address it", `Add ${"x".repeat(68)}`]) commit(subject);
  expect(findingsSince(first)).toEqual([]);
});

it("leaves the subjects out if the first commit is not in the history, as in a shallow clone", () => {
  commit("Told whoever");
  expect(findingsSince("0123456789012345678901234567890123456789")).toEqual([]);
});
