import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";

/**
 * The files of the project that git tracks; null if the project is no repository, as in an unpacked archive. An archive
 * can be unpacked inside another repository, which tracks none of it.
 */
export function trackedFiles(root) {
  const top = git(root, "rev-parse", "--show-toplevel")?.trim();
  if (top === undefined || realpathSync(top) !== realpathSync(root)) return null;
  return (git(root, "ls-files", "-z") ?? "").split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}

/** The output of a git command; undefined if git is not installed, or refuses. */
export function git(root, ...args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 100_000_000 });
  return status === 0 ? stdout : undefined;
}
