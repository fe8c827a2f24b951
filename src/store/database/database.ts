import type { TransactOptions } from "../../app/ports/transaction";
import type { HeldLock } from "./held-lock";
import type { Session } from "./session";

/** The differences between the two databases, which only this knows. */
export interface Database {
  readonly dialect: "mysql" | "sqlite";
  /** Reads, each statement alone: one statement sees one state. */
  read<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * As `read`, for statements that find few rows by their keys: those that are asked in one turn of the event loop are
   * sent in one packet [B8]. One that takes long would hold up the others.
   */
  readInPacket<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * One transaction, whole again if it met a conflict. All tries together have one time limit: DATABASE_TIMEOUT_MS,
   * twice that for a batch.
   * @throws Conflict if it met one until its time was over, or a batch met a lock timeout: nothing was written.
   * @throws Unavailable if the database cannot be reached or does not answer in time: nothing was written, or the
   *   COMMIT's answer was lost.
   */
  transact<T>(work: (session: Session) => Promise<T>, options?: TransactOptions): Promise<T>;
  /** Runs `work` while nobody else, on any node, runs one under that name. */
  exclusively<T>(name: string, work: (held: HeldLock) => Promise<T>): Promise<T>;
  /** Reads a row on a connection that nothing else uses, for a short time only. @throws if that fails. */
  probe(): Promise<void>;
  pool(): PoolState;
  /** The same database for users' requests: they cannot take every connection [S18]. */
  forRequests(): Database;
  close(): Promise<void>;
}

/** Counts the failures of the database. Codes are the drivers' fixed codes. */
export interface DatabaseObserver {
  /** An operation failed. */
  readonly onError: (code: string) => void;
  /** A transaction is retried after a conflict. */
  readonly onRetry: (code: string) => void;
}

export interface PoolState {
  readonly size: number;
  readonly inUse: number;
  readonly waiting: number;
}
