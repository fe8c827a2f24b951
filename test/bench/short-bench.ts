/** Runs npm run bench in its short form, for its tests. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtMain } from "../support/processes/built-service";

const COMMAND = join(__dirname, "../bench.mjs");

interface Printed {
  readonly lines: readonly string[];
  /** From its lines of JSON. */
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/** @throws as execFile, if it fails. */
export async function shortBench(...words: readonly string[]): Promise<Printed> {
  await builtMain();
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, "--short", ...words], {
    env: { ...process.env, SERVICE_IS_BUILT: "1" },
  });
  const lines = stdout.split("\n");
  const results = lines
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return { lines, results };
}
