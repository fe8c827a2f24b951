import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");

let building: Promise<unknown> | undefined;

/**
 * The built service's main file. test/run.mjs has built it; a file that is run alone builds it first. What the compiler complains of is the
 * type check's affair: it writes its output all the same.
 */
export async function builtMain(): Promise<string> {
  if (process.env.SERVICE_IS_BUILT !== "1") {
    building ??= promisify(execFile)(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
      cwd: ROOT,
    }).catch(() => undefined);
    await building;
  }
  return join(ROOT, "dist/src/main.js");
}
