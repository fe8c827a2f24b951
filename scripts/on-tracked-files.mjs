/**
 * `node scripts/on-tracked-files.mjs eslint --max-warnings 0`: runs a tool of ours on the files that git tracks, so that what somebody saves or
 * generates beside them (the guides' examples, for one) is not looked at. Where there is no repository, as in an unpacked archive, it runs on
 * the whole folder.
 */
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const [tool, ...options] = process.argv.slice(2);

/** Our own repository only: an archive may be unpacked inside of another one, which tracks none of it. */
function trackedFiles() {
  const top = git("rev-parse", "--show-toplevel")?.trim();
  if (top === undefined || realpathSync(top) !== realpathSync(root)) return null;
  return (git("ls-files", "-z") ?? "").split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}

/** undefined if git is not installed or refuses. */
function git(...args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

const program = join(root, "node_modules/.bin", tool);
const { status } = spawnSync(program, [...options, ...(trackedFiles() ?? ["."])], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
