import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");

let building: Promise<unknown> | undefined;

/**
 * The built service's main file; the order page is built beside it. test/run.mjs has built both; a file that is run alone builds them first. What
 * the compiler complains of is the type check's affair: it writes its output all the same.
 */
export async function builtMain(): Promise<string> {
  if (process.env.SERVICE_IS_BUILT !== "1")
    await (building ??= Promise.allSettled([
      node("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"),
      node("src/http/build-pages.mjs", "web"),
    ]));
  return join(ROOT, "dist/src/main.js");
}

const node = (program: string, ...args: readonly string[]): Promise<unknown> =>
  promisify(execFile)(process.execPath, [join(ROOT, program), ...args], { cwd: ROOT });
