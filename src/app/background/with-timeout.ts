import type { Timers } from "./timers";

/** How long work that waits for somebody else's server may take. */
export interface TimeLimit {
  readonly timers: Timers;
  readonly timeLimitMs: number;
  /** Aborted: the node stops. */
  readonly stopping: AbortSignal;
}

/** The result to use if the work gave none in time. */
export interface Instead<T> {
  readonly timedOut: T;
  readonly stopped: T;
}

/**
 * The work's result, or the replacement if its time is up or the node stops first. The work's own signal is then
 * aborted, too.
 */
export async function withTimeout<T>(
  { timers, timeLimitMs, stopping }: TimeLimit,
  work: (signal: AbortSignal) => Promise<T>,
  { timedOut, stopped }: Instead<T>,
): Promise<T> {
  const ending = new AbortController();
  const cut = new Promise<T>((resolve) => {
    const end = (answer: T) => () => {
      ending.abort();
      resolve(answer);
    };
    const cancel = timers.after(timeLimitMs, end(timedOut));
    ending.signal.addEventListener("abort", cancel);
    stopping.addEventListener("abort", end(stopped), { signal: ending.signal });
    if (stopping.aborted) end(stopped)();
  });
  try {
    return await Promise.race([work(ending.signal), cut]);
  } finally {
    ending.abort();
  }
}
