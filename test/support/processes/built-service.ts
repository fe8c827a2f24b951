import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../../..");

let building: Promise<unknown> | undefined;

/**
 * The built service's main file; the order page is built beside it. test/run.mjs has built both; a file that is run
 * alone builds them first.
 */
export async function builtMain(): Promise<string> {
  if (process.env.SERVICE_IS_BUILT !== "1")
    await (building ??= promisify(execFile)(process.execPath, [
      join(ROOT, "scripts/build.mjs"),
      "service",
      "bundle",
      "web",
    ]));
  return join(ROOT, "dist/src/main.js");
}
