/** A node with production's limits, and what an attack costs it. */
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { LIMIT_SETTINGS } from "../../src/composition/limit-settings";
import type { NodeProcess } from "../support/processes/node-process";

/** A sandbox's limits are wider; its clock, which the tests need, is had in a sandbox only. */
export const PRODUCTION_LIMITS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LIMIT_SETTINGS).map(([name, setting]) => {
    const value = setting.read(undefined);
    return [name, String(typeof value === "function" ? value(false) : value)];
  }),
);

/** The heap that the targets name. */
export const SMALL_HEAP = { NODE_OPTIONS: "--max-old-space-size=1024" };

export interface Cost {
  readonly cpuSeconds: number;
  /** The longest time in which the event loop did nothing else. */
  readonly longestPauseMs: number;
  /** The longest wait for /health/live. */
  readonly longestHealthMs: number;
  /** By how much the process was larger at its largest. */
  readonly peakGrowthMb: number;
  /** By how much it is larger now. */
  readonly growthMb: number;
}

const PROBE_EVERY_MS = 20;

/** What the work costs the node, while /health/live is asked again and again. */
export async function costOf(node: NodeProcess, work: () => Promise<unknown>): Promise<Cost> {
  const memory = await memoryOf(node);
  const before = await memory.now();
  const cpuBefore = await node.metric("process_cpu_seconds_total"); // begins a new measurement of pauses too
  await memory.forgetPeak();
  let isRunning = true;
  const probing = probe(node, () => isRunning);
  try {
    await work();
  } finally {
    isRunning = false;
  }
  const longestHealthMs = await probing;
  const metrics = await (await fetch(new URL("/metrics", node.url))).text();
  const [cpuSeconds = NaN, pauseSeconds = NaN] = ["process_cpu_seconds_total", "nodejs_eventloop_lag_max_seconds"].map(
    (name) => Number(new RegExp(`^${name} (.+)$`, "mu").exec(metrics)?.[1]),
  );
  return {
    cpuSeconds: cpuSeconds - cpuBefore,
    longestPauseMs: 1_000 * pauseSeconds,
    longestHealthMs,
    peakGrowthMb: (await memory.peak()) - before,
    growthMb: (await memory.now()) - before,
  };
}

async function probe(node: NodeProcess, isRunning: () => boolean): Promise<number> {
  let longest = 0;
  do {
    const askedAt = performance.now();
    await (await fetch(new URL("/health/live", node.url))).text();
    longest = Math.max(longest, performance.now() - askedAt);
    await pause(PROBE_EVERY_MS);
  } while (isRunning());
  return longest;
}

interface Memory {
  now(): Promise<number>;
  peak(): Promise<number>;
  forgetPeak(): Promise<void>;
}

/** In megabytes. As the operating system counts it; elsewhere than on Linux there is no peak. */
async function memoryOf(node: NodeProcess): Promise<Memory> {
  const pid = /"pid":(\d+)/u.exec(await node.log())?.[1];
  const now = async () => (await node.metric("process_resident_memory_bytes")) / 1e6;
  if (process.platform !== "linux" || pid === undefined) return { now, peak: now, forgetPeak: () => Promise.resolve() };
  const peak = async () =>
    (Number(/^VmHWM:\s+(\d+)/mu.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]) * 1_024) / 1e6;
  return { now, peak, forgetPeak: () => writeFile(`/proc/${pid}/clear_refs`, "5") };
}
