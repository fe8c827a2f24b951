import { comparisonOf } from "./recorded";
import type { Result } from "./slices";

const result = (variant: string, ratioCpu: number, ratioPerSecond: number): Result => ({
  bench: "B1",
  work: "OrderPage",
  variant,
  cpuNodeUs: 1,
  cpuDatabaseUs: 1,
  perSecond: 1,
  p50Ms: 1,
  p99Ms: null,
  memoryMb: 1,
  statements: null,
  rowsRead: null,
  limit: "limit",
  ratioCpuNode: 1,
  ratioCpu,
  ratioPerSecond,
  rounds: 5,
  unitsPerSlice: 100,
});

it("prints the ratios of a run beside the recorded ones, with three digits", () => {
  const recorded = { date: "2026-11-30", ratios: { "B1 product": { cpu: 2.4, rate: 0.45 } } };
  expect(comparisonOf([result("limit", 1, 1), result("product", 2.5119, 0.4603)], recorded)).toEqual([
    "B1 product: 2.51 × the CPU of the limit, 0.46 × its rate (2026-11-30: 2.4 and 0.45)",
  ]);
});

it("says that nothing is recorded of a variant", () => {
  expect(comparisonOf([result("before", 3, 0.5)], { date: "2026-11-30", ratios: {} })).toEqual([
    "B1 before: 3 × the CPU of the limit, 0.5 × its rate (nothing is recorded)",
  ]);
});
