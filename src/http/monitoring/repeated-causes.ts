import { Unavailable } from "../../app/failures";

/** The same cause is logged once in this time. */
const WINDOW_MS = 60_000;

/** Different causes that are remembered: their text comes from drivers and from the service's own messages. */
const MAX_CAUSES = 200;

interface Seen {
  until: number;
  suppressed: number;
}

/**
 * [F39] An outage makes every loop and every request fail, several times a second. The log gets the first line of each
 * message and cause, and then at most one a minute, with the number of lines that were left out. Only Unavailable is
 * limited: any other error is logged each time.
 */
export class RepeatedCauses {
  readonly #seen = new Map<string, Seen>();

  /** @param now  monotonic milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** How many lines were left out since the last one that was written; null: leave this one out too. */
  next(message: string, error: unknown): number | null {
    if (!(error instanceof Unavailable)) return 0;
    const key = `${message} ${error.message} ${codeOf(error.cause)}`;
    const seen = this.#seen.get(key);
    const now = this.now();
    if (seen !== undefined && now < seen.until) {
      seen.suppressed += 1;
      return null;
    }
    this.#seen.delete(key);
    if (this.#seen.size >= MAX_CAUSES) this.#seen.delete([...this.#seen.keys()][0] ?? "");
    this.#seen.set(key, { until: now + WINDOW_MS, suppressed: 0 });
    return seen?.suppressed ?? 0;
  }
}

/** The driver's code for it, or the class: never a message, which can differ each time. */
export function codeOf(cause: unknown): string {
  const { code, errno, name } = Object(cause) as {
    readonly code?: unknown;
    readonly errno?: unknown;
    readonly name?: unknown;
  };
  return [code, errno, name].filter((mark) => typeof mark === "string" || typeof mark === "number").join(" ");
}
