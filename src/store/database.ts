import type { HeldLock } from "./held-lock";
import type { Session } from "./session";

/** How the two databases differ, and nothing else knows it. */
export interface Database {
  readonly dialect: "mysql" | "sqlite";
  /** Reads, each statement by itself: one statement sees one state. */
  read<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * One transaction, whole again where it met a conflict.
   *
   * @throws Unavailable where the database can't be reached or doesn't answer in time: nothing was written, or the COMMIT's answer was lost.
   */
  transact<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Runs `work` while nobody else, on any node, runs one under that name. */
  exclusively<T>(name: string, work: (held: HeldLock) => Promise<T>): Promise<T>;
  pool(): PoolState;
  close(): Promise<void>;
}

export interface PoolState {
  readonly size: number;
  readonly inUse: number;
  readonly waiting: number;
}
