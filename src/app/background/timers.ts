/** This machine's own time: monotonic, and never business time [T3]. A port, so that tests move it by hand. */
export interface Timers {
  /** Milliseconds since some fixed instant. Never decreases. */
  now(): number;
  /** Calls back once, `delayMs` from now or a little earlier. What it returns calls it off. */
  after(delayMs: number, callback: () => void): () => void;
}

/** setTimeout fires at once beyond this. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Node keeps one list per duration with one timer of the operating system each, so ten thousand of the same duration
 * cost no more than their memory. None keeps the process alive.
 */
export const systemTimers: Timers = {
  now: () => performance.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, Math.min(delayMs, LONGEST_MS)).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
