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

  async #closeAll(): Promise<void> {
    for (const close of this.#closers.reverse()) await close();
  }
}
