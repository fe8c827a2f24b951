import type { Instant } from "../../domain/vocabulary";

/** Business time [T3]: the database's clock, in a sandbox moved forward by `advanceClock`. */
export interface Clock {
  /**
   * true: the clock is stopped and moves only by `advanceClock` (a frozen sandbox), so that nothing may be added to a
   * reading.
   */
  readonly stands?: boolean;
  now(): Promise<Instant>;
}

/**
 * The sandbox's clock: one for all nodes, stored in the database, so that it survives a restart [T3]. It never moves
 * backwards.
 */
export interface MovableClock extends Clock {
  /** Runs `work` while nobody else, on any node, moves the clock. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Business time is stopped at `at` for everybody until it is moved again. If the mover crashes, it continues from
   * there after some seconds.
   */
  holdAt(at: Instant): Promise<void>;
  /** Business time is `at` now and continues (in a frozen sandbox: stops there). */
  goOnFrom(at: Instant): Promise<void>;
}
