/**
 * How the page is connected: "reconnecting" only once it takes longer than people notice, "signed out" when the token
 * is over.
 */
export type ConnectionState = "connected" | "reconnecting" | "signed out";

/** Whether anything is pushed to this page at the moment, for those who show it and those who wait for it. */
export class Connection {
  #state: ConnectionState = "connected";
  #open = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<() => void>();

  readonly state = (): ConnectionState => this.#state;

  /** @returns what ends it. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  opened(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#open = true;
    this.#become("connected");
  }

  /** Said only if it lasts: most of what breaks is back before anybody sees it. */
  lost(): void {
    this.#open = false;
    if (this.#state === "connected") this.#timer ??= setTimeout(() => this.#become("reconnecting"), NOTICEABLE_MS);
  }

  signedOut(): void {
    this.#open = false;
    clearTimeout(this.#timer);
    this.#become("signed out");
  }

  /**
   * Resolves when the socket is open, after `atMostMs`, or when there is a reason to try at once, whichever is first.
   */
  opening(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stop();
        this.#waiting.delete(done);
        resolve();
      };
      const stop = this.onChange(() => this.#open && done());
      const timer = setTimeout(done, Math.min(atMostMs, LONGEST_TIMER_MS));
      this.#waiting.add(done);
    });
  }

  /** Ends all waits: somebody came back to the page, or the device is online again. */
  tryNow(): void {
    for (const done of [...this.#waiting]) done();
  }

  #become(state: ConnectionState): void {
    if (this.#state !== "signed out") this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const NOTICEABLE_MS = 2_000;
/** setTimeout calls at once if it is to wait longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
