/** The short form of B11, which needs a browser. No figure is asserted that depends on the machine. */
import { shortBench } from "./short-bench";

it("[B11] the bench displays the order page in a browser, and pushes events to a short list and a longer one", async () => {
  const { lines, results } = await shortBench("--sqlite", "B11");
  expect(results.map(({ variant }) => variant)).toEqual([
    "product, first display, CPU slowed 4 ×",
    "product, pushed event, list of 20",
    "product, pushed event, list of 24",
  ]);
  const [display, short, long] = results.map(({ besides }) => besides as Readonly<Record<string, number>>);
  expect(display?.["kB of JS"]).toBeGreaterThan(0);
  expect(short?.["main thread ms"]).toBeGreaterThan(0);
  expect(long?.["DOM nodes"]).toBeGreaterThan(short?.["DOM nodes"] ?? NaN);
  expect(lines.filter((line) => /^\| B11 \| product, .*kB of JS: |main thread ms: /u.test(line))).toHaveLength(3);
});
