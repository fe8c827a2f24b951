/** The short form of npm run bench: it starts, compares the answers, and prints its figures. No figure is asserted. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { databaseUnderTest } from "../support/database/database";
import { builtMain } from "../support/processes/built-service";

const COMMAND = join(__dirname, "../bench.mjs");

async function bench(...words: readonly string[]): Promise<string> {
  await builtMain();
  const database = databaseUnderTest() === "sqlite" ? ["--sqlite"] : [];
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, "--short", ...database, ...words], {
    env: { ...process.env, SERVICE_IS_BUILT: "1" },
  });
  return stdout;
}

it("[B1, B2] the bench gets the same bytes from each variant, and prints a line for each and a table", async () => {
  const lines = (await bench("B1", "B2")).split("\n");
  const results = lines
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(results.map(({ variant }) => variant)).toEqual([
    "limit: one statement by hand",
    "product, persisted document",
    "product, document as text",
    "limit: the same statements by hand, postMessage",
    "product, postMessage",
    "limit: the same statements by hand, requestOrderUpdate",
    "product, requestOrderUpdate",
  ]);
  for (const result of results)
    for (const name of ["cpuNodeUs", "perSecond", "p50Ms", "p99Ms", "memoryMb", "ratioCpu", "ratioPerSecond"])
      expect(result[name]).toBeGreaterThan(0);
  expect(lines.filter((line) => line.startsWith("| B"))).toHaveLength(results.length);
});

it("names the argument that does not exist, and those that do", async () => {
  const failed: unknown = await bench("B0").catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 2 });
  expect(String(Reflect.get(Object(failed), "stderr"))).toContain("There is no argument B0. Possible are: B1");
});
