/** What a process has used, as Linux counts it. */
import { readdir, readFile } from "node:fs/promises";

/**
 * CPU of all threads of a process, in microseconds. Linux counts it in nanoseconds here, and elsewhere in ticks of
 * 10 ms, which is too coarse for a slice.
 */
export async function cpuMicroseconds(pid: number): Promise<number> {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder);
  const times = await Promise.all(
    threads.map((thread) => readFile(`${folder}/${thread}/schedstat`, "utf8").catch(ended)),
  );
  return times.reduce((sum, text) => sum + Number(text.split(" ")[0]) / 1_000, 0);
}

/** A thread that has ended since. */
const ended = (): string => "0";

/** The memory that is resident, in megabytes. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? NaN) / 1_024;
}
