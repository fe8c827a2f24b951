import type { OutboxItem, OutboxKind } from "../../domain/order/outbox";

/** A row of the outbox that this node may send for as long as its lease runs. */
export interface OutboxTask extends OutboxItem {
  /** Of this claim alone: what it writes counts only while nobody else has claimed the row since. */
  readonly lease: string;
  /** This one included: 1, 2, 3 … */
  readonly tries: number;
  /** From the very first try to this one, retries of operators included, by the real clock [T3]. */
  readonly sinceFirstTryMs: number;
}

/** How a try ended. AGAIN: later, by the backoff; SET_ASIDE: not before an operator says so. Reasons are codes, never anybody's words. */
export type Sent =
  { readonly end: "DONE" } | { readonly end: "AGAIN"; readonly reason: string } | { readonly end: "SET_ASIDE"; readonly reason: string };

/** Sends one thing. What it throws counts as AGAIN. @param signal  aborted when its time is up: then nothing of it counts any more. */
export type Sender = (task: OutboxTask, signal: AbortSignal) => Promise<Sent>;

export interface ClaimOptions {
  readonly kind: OutboxKind;
  readonly limit: number;
  readonly leaseMs: number;
  readonly lease: string;
}

/** The outbox's rows, by the real clock: leases and retries are no business time [T3]. */
export interface OutboxStore {
  /** Due rows of this kind that nobody holds, earliest first, each leased to the caller; what others hold at this moment is left out. */
  claim(options: ClaimOptions): Promise<readonly OutboxTask[]>;
  /** Renews the leases that still hold; returns those of rows that somebody else has claimed since. */
  renew(tasks: readonly OutboxTask[], leaseMs: number): Promise<readonly OutboxTask[]>;
  /** Removes the row, has it tried again, or sets it aside; nothing where the lease was lost meanwhile. */
  finish(task: Pick<OutboxTask, "id" | "lease">, sent: Sent, retryAfterMs: number): Promise<void>;
  /** Until the next row of this kind is due or a lease ends: 0 where it is already; null where nothing waits. */
  untilNextMs(kind: OutboxKind): Promise<number | null>;
}

export interface Expedite {
  /** A row that waits for its next try, and is not under way or set aside, is due now. */
  expedite(item: Pick<OutboxItem, "id">): Promise<void>;
}

/** The lease under which somebody acts. */
export type Lease = Pick<OutboxTask, "id" | "lease">;
