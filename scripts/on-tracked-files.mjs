/**
 * `node scripts/on-tracked-files.mjs eslint --max-warnings 0`: runs a tool on the files that git tracks. So it ignores
 * what somebody saves or generates beside them (the guides' examples, for one). Without a repository, as in an unpacked
 * archive, it runs on the whole folder.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { trackedFiles } from "./tracked-files.mjs";

const root = join(import.meta.dirname, "..");
const [tool, ...options] = process.argv.slice(2);

const program = join(root, "node_modules/.bin", tool);
const { status } = spawnSync(program, [...options, ...(trackedFiles(root) ?? ["."])], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
