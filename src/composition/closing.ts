/** The error of the start is reported after it. */
const ABANDON_MS = 2_000;

/** What was opened, closed in reverse: at an orderly stop, and when a start fails half-way. */
export class Closing {
  readonly #closers: (() => unknown)[] = [];
  #closed: Promise<void> | null = null;

  /** @param close  called once and awaited, after everything that was opened later is closed. */
  add(close: () => unknown): void {
    this.#closers.push(close);
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#closeAll());
  }

  /**
   * For a start that failed: closes what closes within a moment, whatever its errors, and leaves the rest to the end of
   * the process [F29].
   */
  async abandon(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ABANDON_MS)));
    const closed = this.close().catch(() => undefined);
    await Promise.race([closed, late]);
    clearTimeout(timer);
  }

  async #closeAll(): Promise<void> {
    for (const close of this.#closers.reverse()) await close();
  }
}
