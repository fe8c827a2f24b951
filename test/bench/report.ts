/** The table and the lines of JSON that the bench prints. */
import type { Result } from "./slices";

const HEAD = [
  "bench",
  "variant",
  "node µs",
  "database µs",
  "per s",
  "p50 ms",
  "p99 ms",
  "memory MB",
  "statements",
  "rows read",
  "besides",
  "CPU ×",
  "CPU with database ×",
  "rate ×",
] as const;

/** Markdown. The last three columns are ratios to the limit. */
export function tableOf(results: readonly Result[]): readonly string[] {
  const rows = results.map((result) => [
    result.bench,
    result.variant,
    rounded(result.cpuNodeUs),
    rounded(result.cpuDatabaseUs),
    rounded(result.perSecond),
    shown(result.p50Ms),
    shown(result.p99Ms),
    rounded(result.memoryMb),
    shown(result.statements),
    shown(result.rowsRead),
    besidesOf(result),
    rounded(result.ratioCpuNode),
    rounded(result.ratioCpu),
    rounded(result.ratioPerSecond),
  ]);
  return [HEAD, HEAD.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

export const jsonOf = (result: Result): string =>
  JSON.stringify(result, (_key, value: unknown) => (typeof value === "number" ? precise(value) : value));

const besidesOf = ({ besides = {} }: Result): string =>
  Object.entries(besides)
    .map(([name, value]) => `${name}: ${rounded(value)}`)
    .join(", ");

const shown = (value: number | null): string => (value === null ? "" : rounded(value));

/** Three digits of a small number; none after the point of a large one. */
const rounded = (value: number): string => (Number.isFinite(value) ? String(precise(value)) : "");

const precise = (value: number): number =>
  Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
