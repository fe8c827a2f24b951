/** Runs variants of one work in turns, in short slices, and says what a unit of the work costs in each. */
import { median, orderOf, pairedRatio, quantile } from "./arithmetic";
import { cpuMicroseconds, residentMegabytes } from "./processes";

/** One way to do the work. */
export interface Variant {
  readonly name: string;
  /** The process that does it. */
  readonly pid: number;
  /** What is not measured: the units that `run` finds. */
  readonly prepare?: (units: number) => Promise<void>;
  /** Does so many units. @returns how long each took, in milliseconds; empty if that cannot be said. */
  readonly run: (units: number) => Promise<readonly number[]>;
}

/** The database that all variants use. */
export interface MeasuredDatabase {
  /** null: it is part of the variants' own processes. */
  readonly pid: number | null;
  /** How many statements it has executed; null if it does not count. */
  readonly statements: () => Promise<number | null>;
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

interface Slice {
  readonly cpuNodeUs: number;
  readonly cpuDatabaseUs: number;
  readonly perSecond: number;
  readonly statements: number | null;
  readonly latencies: readonly number[];
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
  return Promise.all(
    plan.variants.map(async (variant) => resultOf(plan, variant, slices.get(variant.name) ?? [], limit)),
  );
}

async function slice({ database, unitsPerSlice }: Plan, { pid, prepare, run }: Variant): Promise<Slice> {
  await prepare?.(unitsPerSlice);
  const used = async (): Promise<readonly [number, number, number | null]> => [
    await cpuMicroseconds(pid),
    database.pid === null ? 0 : await cpuMicroseconds(database.pid),
    await database.statements(),
  ];
  const before = await used();
  const startedAt = performance.now();
  const latencies = await run(unitsPerSlice);
  const seconds = (performance.now() - startedAt) / 1_000;
  const after = await used();
  return {
    cpuNodeUs: (after[0] - before[0]) / unitsPerSlice,
    cpuDatabaseUs: (after[1] - before[1]) / unitsPerSlice,
    perSecond: unitsPerSlice / seconds,
    statements: before[2] === null || after[2] === null ? null : (after[2] - before[2] - 1) / unitsPerSlice,
    latencies,
  };
}

async function resultOf(
  plan: Plan,
  variant: Variant,
  slices: readonly Slice[],
  limit: readonly Slice[],
): Promise<Result> {
  const latencies = slices.flatMap((one) => one.latencies);
  const statements = slices.flatMap((one) => (one.statements === null ? [] : [one.statements]));
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
    memoryMb: await residentMegabytes(variant.pid),
    statements: statements.length === 0 ? null : median(statements),
    limit: plan.limit,
    ratioCpuNode: ratio((one) => one.cpuNodeUs),
    ratioCpu: ratio((one) => one.cpuNodeUs + one.cpuDatabaseUs),
    ratioPerSecond: ratio((one) => one.perSecond),
    rounds: plan.rounds,
    unitsPerSlice: plan.unitsPerSlice,
  };
}
