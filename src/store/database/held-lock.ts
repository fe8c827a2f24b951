import type { Session } from "./session";

/** A lock as its holder sees it. */
export interface HeldLock {
  /**
   * Without a round trip. @throws LockLost if the lease has ended, because this process was stopped or could not reach
   * the database.
   */
  requireHeld(): void;
  /** In the transaction of a write: it then commits only while the lock is held. @throws LockLost */
  renewIn(session: Session): Promise<void>;
}
