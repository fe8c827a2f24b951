/** The ratios that a run has recorded: a later run prints its own beside them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "./slices";

const FILE = join(__dirname, "recorded-ratios.json");

type Ratios = Readonly<Record<string, { readonly cpu: number; readonly rate: number }>>;

export interface Recorded {
  /** The day, as 2026-11-30. */
  readonly date: string;
  /** By benchmark, work, and variant. */
  readonly ratios: Ratios;
}

const nameOf = ({ bench, variant }: Result): string => `${bench} ${variant}`;

const ratiosOf = ({ ratioCpu, ratioPerSecond }: Result) => ({
  cpu: Number(ratioCpu.toPrecision(3)),
  rate: Number(ratioPerSecond.toPrecision(3)),
});

/** The limits themselves are always 1. */
const compared = (results: readonly Result[]): readonly Result[] =>
  results.filter(({ variant, limit }) => variant !== limit);

export const readRecorded = (): Recorded => JSON.parse(readFileSync(FILE, "utf8")) as Recorded;

/** Leaves the ratios of other benchmarks as they are. */
export function record(results: readonly Result[], before: Recorded, date: string): void {
  const ratios = { ...before.ratios };
  for (const result of compared(results)) ratios[nameOf(result)] = ratiosOf(result);
  writeFileSync(FILE, `${JSON.stringify({ date, ratios }, null, 2)}\n`);
}

/** One line for each variant but the limit: its ratios now, and those that were recorded. */
export const comparisonOf = (results: readonly Result[], { date, ratios }: Recorded): readonly string[] =>
  compared(results).map((result) => {
    const now = ratiosOf(result);
    const then = ratios[nameOf(result)];
    const beside = then === undefined ? "nothing is recorded" : `${date}: ${then.cpu} and ${then.rate}`;
    return `${nameOf(result)}: ${now.cpu} × the CPU of the limit, ${now.rate} × its rate (${beside})`;
  });
