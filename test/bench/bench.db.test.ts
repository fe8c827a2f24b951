/** The short form of npm run bench: it starts, compares the answers, and prints its figures. No figure is asserted. */
import { databaseUnderTest } from "../support/database/database";
import { shortBench } from "./short-bench";

const bench = (...words: readonly string[]): ReturnType<typeof shortBench> =>
  shortBench(...(databaseUnderTest() === "sqlite" ? ["--sqlite"] : []), ...words);

it("[B1, B2] the bench gets the same bytes from each variant, and prints a line for each and a table", async () => {
  const { lines, results } = await bench("B1", "B2");
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

it("[B4] the bench lets refund offers expire in each variant, and claims what is due among few and many", async () => {
  const { results } = await bench("B4");
  const isGrown = databaseUnderTest() !== "sqlite";
  expect(results.map(({ variant }) => variant)).toEqual([
    "limit: batches of 200 by hand",
    "one transaction each by hand, 8 at a time",
    "product",
    ...(isGrown ? [50, 150].map((ordinary) => `product, claim of 200 due among ${ordinary} pending`) : []),
  ]);
  // Among three times as many, the same rows are read.
  const claims = results.filter(({ work }) => work === "claim");
  expect(claims.map(({ rowsRead, statements }) => [rowsRead, statements])).toEqual(claims.map(() => [200, 1]));
});

it("names the argument that does not exist, and those that do", async () => {
  const failed: unknown = await bench("B0").catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 2 });
  expect(String(Reflect.get(Object(failed), "stderr"))).toContain("There is no argument B0. Possible are: B1");
});
