import type { OutboxItem, OutboxKind } from "../../domain/order/outbox";

/** A row of the outbox that this node may send for as long as its lease runs. */
export interface OutboxTask extends OutboxItem {
  /** Belongs to this claim: its writes count only while nobody else has claimed the row since. */
  readonly lease: string;
  /** This one included: 1, 2, 3 … */
  readonly tries: number;
  /** From the very first try to this one, retries of operators included, by the real clock [T3]. */
  readonly sinceFirstTryMs: number;
}

/**
 * How a try ended. AGAIN: it is retried later, by the backoff. SET_ASIDE: it is retried only if an operator requests
 * it. Reasons are codes, never anybody's text.
 */
export type Sent =
  | { readonly end: "DONE" }
  | { readonly end: "AGAIN"; readonly reason: string }
  | { readonly end: "SET_ASIDE"; readonly reason: string };

/**
 * Sends one item. An exception counts as AGAIN. @param signal  aborted when its time is up: its result does not count
 * any more.
 */
export type Sender = (task: OutboxTask, signal: AbortSignal) => Promise<Sent>;

export interface ClaimOptions {
  readonly kind: OutboxKind;
  readonly limit: number;
  readonly leaseMs: number;
  readonly lease: string;
}

/** The outbox's rows, by the real clock: leases and retries are no business time [T3]. */
export interface OutboxStore {
  /**
   * Due rows of this kind that nobody holds, earliest first, each leased to the caller. Rows that another transaction
   * holds at this moment are left out.
   */
  claim(options: ClaimOptions): Promise<readonly OutboxTask[]>;
  /** Renews the leases that still hold; returns those of rows that somebody else has claimed since. */
  renew(tasks: readonly OutboxTask[], leaseMs: number): Promise<readonly OutboxTask[]>;
  /**
   * Removes the row, schedules its retry, or moves it to the dead letters. Does nothing if the lease was lost
   * meanwhile.
   */
  finish(task: Pick<OutboxTask, "id" | "lease">, sent: Sent, retryAfterMs: number): Promise<void>;
  /** The time until the next row of this kind is due or a lease ends: 0 if one already is; null if nothing waits. */
  untilNextMs(kind: OutboxKind): Promise<number | null>;
}

export interface Expedite {
  /** A row that waits for its next try becomes due now. A row that is in progress or no longer retried does not. */
  expedite(item: Pick<OutboxItem, "id">): Promise<void>;
}

/** The lease under which somebody acts. */
export type Lease = Pick<OutboxTask, "id" | "lease">;

/** The outbox's rows as a transaction changes them. */
export interface OutboxWrites {
  /** Whether the caller still holds the row: it was not claimed, finished, or moved to the dead letters since. */
  holdsLease(lease: Lease): Promise<boolean>;
  /** Has a row that is no longer retried sent again immediately. Does nothing for any other row. */
  retry(item: OutboxItem): Promise<void>;
  /** Has a row that waits to be sent wait for an operator instead. */
  setAside(item: OutboxItem): Promise<void>;
  /** Removes a row that is no longer retried. false: there is none, or it is being sent again. */
  takeSetAside(item: OutboxItem): Promise<boolean>;
}
