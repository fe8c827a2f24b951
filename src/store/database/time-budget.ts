import { Unavailable } from "../../app/failures";

/**
 * So that a request that has waited long can still end its transaction: without an answer to COMMIT it is unknown
 * whether it took effect.
 */
const MIN_END_MS = 1_000;

/**
 * The time that one piece of work has for all of it: waiting for a connection, its statements, waiting for locks, and
 * every further try [F38]. Without a total, timeouts multiply: 8 tries of 2 s each for a lock.
 */
export class TimeBudget {
  readonly #endsAt: number;

  /** @param statementMs  the longest that one statement may take. */
  constructor(
    totalMs: number,
    private readonly statementMs: number,
  ) {
    this.#endsAt = performance.now() + totalMs;
  }

  get leftMs(): number {
    return Math.max(0, Math.ceil(this.#endsAt - performance.now()));
  }

  /** The timeout of the next statement. @throws Unavailable if the time is over. */
  forStatement(): number {
    const { leftMs } = this;
    if (leftMs === 0) throw new Unavailable("database", { cause: new TimeIsOver() });
    return Math.min(leftMs, this.statementMs);
  }

  /** The timeout of COMMIT and ROLLBACK. */
  forEnd(): number {
    return Math.min(Math.max(this.leftMs, MIN_END_MS), this.statementMs);
  }
}

/** The work needed more time than a request has. */
export class TimeIsOver extends Error {
  override readonly name = "TimeIsOver";
  readonly code = "TIME_IS_OVER";
  constructor() {
    super("the work was not done within DATABASE_TIMEOUT_MS");
  }
}
