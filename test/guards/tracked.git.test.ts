import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const UGLY = "let word   =  'said'\n";

let folder: string;
let project: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tracked-"));
  project = join(folder, "project");
  mkdirSync(join(project, "scripts"), { recursive: true });
  for (const file of ["on-tracked-files.mjs", "tracked-files.mjs"])
    cpSync(join(ROOT, "scripts", file), join(project, "scripts", file));
  cpSync(join(ROOT, ".prettierrc.json"), join(project, ".prettierrc.json"));
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  writeFileSync(join(project, "eslint.config.mjs"), `export default [{ rules: { "prefer-const": "error" } }];\n`);
  writeFileSync(join(project, ".gitignore"), "node_modules\n");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const git = (cwd: string, ...args: readonly string[]): void => {
  expect(spawnSync("git", args, { cwd }).status).toBe(0);
};

/** What `npm run lint` and the check of the format run. */
const ends = (): (number | null)[] =>
  [
    ["eslint", "--max-warnings", "0", "--no-warn-ignored"],
    ["prettier", "--check", "--ignore-unknown"],
  ].map(
    (command) => spawnSync(process.execPath, ["scripts/on-tracked-files.mjs", ...command], { cwd: project }).status,
  );

it("lint and format check the files that git tracks: a file that was saved beside them is checked after it is added", () => {
  git(project, "init", "--quiet");
  git(project, "add", ".");
  writeFileSync(join(project, "follow.mjs"), UGLY);
  expect(ends()).toEqual([0, 0]);
  git(project, "add", "follow.mjs");
  expect(ends()).toEqual([1, 1]);
});

it("a tracked file that was deleted makes neither fail", () => {
  writeFileSync(join(project, "follow.mjs"), UGLY);
  git(project, "init", "--quiet");
  git(project, "add", ".");
  rmSync(join(project, "follow.mjs"));
  expect(ends()).toEqual([0, 0]);
});

it("in an unpacked archive they check every file, also inside another repository", () => {
  writeFileSync(join(project, "follow.mjs"), UGLY);
  expect(ends()).toEqual([1, 1]);
  git(folder, "init", "--quiet");
  expect(ends()).toEqual([1, 1]);
});
