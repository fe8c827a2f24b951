/** Runs variants of one work in turns, in short slices, and says what a unit of the work costs in each. */
import { median, orderOf, pairedRatio, quantile } from "./arithmetic";
import { cpuMicroseconds, residentMegabytes } from "./processes";

/** One way to do the work. */
export interface Variant {
  readonly name: string;
  /** The process that does it. */
  readonly pid: number;
  /** A server that it needs besides the database, whose CPU is counted as the database's. */
  readonly serverPid?: number;
  /** What is not measured: the units that `run` finds. */
  readonly prepare?: (units: number) => Promise<void>;
  /** Does so many units. @returns how long each took, in milliseconds; empty if that cannot be said. */
  readonly run: (units: number) => Promise<readonly number[]>;
  /** Measures in its own way, instead of `run`. */
  readonly measure?: () => Promise<Slice>;
}

/** The database that all variants use. */
export interface MeasuredDatabase {
  /** null: it is part of the variants' own processes. */
  readonly pid: number | null;
  /** What it has done since it started; null if it does not count. */
  readonly counters: () => Promise<Counters | null>;
}

export interface Counters {
  readonly statements: number;
  /** Rows and index entries that it has read. */
  readonly rows: number;
}

/** How often and how long. */
export interface Slicing {
  readonly unitsPerSlice: number;
  readonly rounds: number;
  readonly warmUpRounds: number;
}

export interface Plan extends Slicing {
  readonly bench: string;
  readonly work: string;
  readonly variants: readonly Variant[];
  /** The name of the variant that the others are compared with. */
  readonly limit: string;
  readonly database: MeasuredDatabase;
}

/** What a unit cost in one slice. */
export interface Slice {
  readonly cpuNodeUs: number;
  readonly cpuDatabaseUs: number;
  readonly perSecond: number;
  readonly statements: number | null;
  readonly rowsRead: number | null;
  readonly memoryMb: number;
  readonly latencies: readonly number[];
  readonly besides?: Readonly<Record<string, number>>;
}

/** What one variant came to: medians over its slices, and medians of the ratios to the limit's slices. */
export interface Result {
  readonly bench: string;
  readonly work: string;
  readonly variant: string;
  readonly cpuNodeUs: number;
  readonly cpuDatabaseUs: number;
  readonly perSecond: number;
  /** null if a unit has no time of its own. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly memoryMb: number;
  readonly statements: number | null;
  readonly rowsRead: number | null;
  /** What only this benchmark measures, by its name. */
  readonly besides?: Readonly<Record<string, number>>;
  readonly limit: string;
  readonly ratioCpuNode: number;
  readonly ratioCpu: number;
  readonly ratioPerSecond: number;
  readonly rounds: number;
  readonly unitsPerSlice: number;
}

export async function runPlan(plan: Plan): Promise<readonly Result[]> {
  for (let round = 0; round < plan.warmUpRounds; round += 1)
    for (const variant of orderOf(plan.variants, round)) {
      await variant.prepare?.(plan.unitsPerSlice);
      await variant.run(plan.unitsPerSlice);
    }
  const slices = new Map(plan.variants.map(({ name }): [string, Slice[]] => [name, []]));
  for (let round = 0; round < plan.rounds; round += 1)
    for (const variant of orderOf(plan.variants, round)) slices.get(variant.name)?.push(await slice(plan, variant));
  const limit = slices.get(plan.limit) ?? [];
  return plan.variants.map((variant) => resultOf(plan, variant, slices.get(variant.name) ?? [], limit));
}

async function slice(plan: Plan, variant: Variant): Promise<Slice> {
  if (variant.measure !== undefined) return variant.measure();
  const { database, unitsPerSlice } = plan;
  const { pid, serverPid = null, prepare, run } = variant;
  await prepare?.(unitsPerSlice);
  const used = async () => ({
    node: await cpuMicroseconds(pid),
    database: (await cpuOf(database.pid)) + (await cpuOf(serverPid)),
    counters: await database.counters(),
  });
  const before = await used();
  const startedAt = performance.now();
  const latencies = await run(unitsPerSlice);
  const seconds = (performance.now() - startedAt) / 1_000;
  const after = await used();
  const counted = (name: keyof Counters): number | null =>
    before.counters === null || after.counters === null
      ? null
      : (after.counters[name] - before.counters[name]) / unitsPerSlice;
  return {
    cpuNodeUs: (after.node - before.node) / unitsPerSlice,
    cpuDatabaseUs: (after.database - before.database) / unitsPerSlice,
    perSecond: unitsPerSlice / seconds,
    statements: counted("statements"),
    rowsRead: counted("rows"),
    memoryMb: await residentMegabytes(pid),
    latencies,
  };
}

const cpuOf = async (pid: number | null): Promise<number> => (pid === null ? 0 : cpuMicroseconds(pid));

function resultOf(plan: Plan, variant: Variant, slices: readonly Slice[], limit: readonly Slice[]): Result {
  const latencies = slices.flatMap((one) => one.latencies);
  const known = (value: (one: Slice) => number | null): number | null => {
    const values = slices.map(value).filter((one) => one !== null);
    return values.length === 0 ? null : median(values);
  };
  const of = (value: (one: Slice) => number): number => median(slices.map(value));
  const ratio = (value: (one: Slice) => number): number => pairedRatio(slices.map(value), limit.map(value));
  return {
    bench: plan.bench,
    work: plan.work,
    variant: variant.name,
    cpuNodeUs: of((one) => one.cpuNodeUs),
    cpuDatabaseUs: of((one) => one.cpuDatabaseUs),
    perSecond: of((one) => one.perSecond),
    p50Ms: latencies.length === 0 ? null : quantile(latencies, 0.5),
    p99Ms: latencies.length === 0 ? null : quantile(latencies, 0.99),
    memoryMb: of((one) => one.memoryMb),
    statements: known((one) => one.statements),
    rowsRead: known((one) => one.rowsRead),
    limit: plan.limit,
    ratioCpuNode: ratio((one) => one.cpuNodeUs),
    ratioCpu: ratio((one) => one.cpuNodeUs + one.cpuDatabaseUs),
    ratioPerSecond: ratio((one) => one.perSecond),
    rounds: plan.rounds,
    unitsPerSlice: plan.unitsPerSlice,
    ...besidesOf(slices),
  };
}

function besidesOf(slices: readonly Slice[]): Pick<Result, "besides"> {
  const names = Object.keys(slices[0]?.besides ?? {});
  if (names.length === 0) return {};
  return {
    besides: Object.fromEntries(names.map((name) => [name, median(slices.map((one) => one.besides?.[name] ?? NaN))])),
  };
}

/** The same work on another amount of data. */
export const comparedWith = (result: Result, smallest: Result): Result => ({
  ...result,
  limit: smallest.variant,
  ratioCpuNode: result.cpuNodeUs / smallest.cpuNodeUs,
  ratioCpu: (result.cpuNodeUs + result.cpuDatabaseUs) / (smallest.cpuNodeUs + smallest.cpuDatabaseUs),
  ratioPerSecond: result.perSecond / smallest.perSecond,
});
