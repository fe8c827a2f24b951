import type { DeadLetterName } from "../../domain/dead-letter";
import type { LedgerEntry } from "../../domain/ledger/ledger";
import type { PlaceOrder } from "../../domain/move/command";
import type { ConfidentialWords, NotificationFor } from "../../domain/order/decision";
import type { OrderEvent } from "../../domain/order/event";
import type { Order } from "../../domain/order/order";
import type { OutboxChange, OutboxItem } from "../../domain/order/outbox";
import type { Resolution } from "../../domain/order/resolution";
import type { Policy } from "../../domain/policy";
import type { Instant } from "../../domain/vocabulary";
import type { ApiKeyRows } from "./api-keys";
import type { Lease } from "./outbox";
import type { AddressChange, AuditEntry, EmailPreference, User } from "./read-store";
import type { WebhookWrites } from "./webhook-endpoints";

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

/** Whose key it is, for which mutation: keys are per person and mutation [I1]. */
export interface IdempotencyKey {
  /** The token's subject. */
  readonly person: string;
  readonly mutation: string;
  readonly key: string;
  /** HMAC of the input: no text is stored. */
  readonly inputHash: string;
}

/** @typeParam M  the ids that the request created. */
export interface Remembered<M> {
  readonly inputHash: string;
  readonly result: M;
}

/** What one order's decision writes. `before` is null for an order that is placed now. */
export interface OrderChange {
  readonly before: Order | null;
  readonly after: Order;
  readonly events: readonly OrderEvent[];
  /** What the events move, balanced [M3]. */
  readonly ledger: readonly LedgerEntry[];
  readonly notifications: readonly NotificationFor[];
  readonly confidential: ConfidentialWords | null;
  /** [N3] The reminder of the order's deadline from now on; null if nobody is reminded. */
  readonly firstReminderAt: Instant | null;
  /** What the change sends to external systems, or cancels. */
  readonly outbox: readonly OutboxChange[];
  /** Only of an order that is placed now. */
  readonly payment: Pick<PlaceOrder, "paymentSource" | "paymentLabel"> | null;
}

/** One attempt at a transaction. The lock comes first: a plain read before it would freeze an older snapshot. */
export interface WriteTransaction {
  readonly apiKeys: ApiKeyRows;
  /** Partners' endpoints. */
  readonly webhooks: WebhookWrites;
  /**
   * Locks these orders (in the order of their ids) and loads them as they are now. One that doesn't exist is absent;
   * with skipLocked also one that somebody else holds.
   */
  lockOrders(
    orderIds: readonly string[],
    options: { readonly skipLocked: boolean },
  ): Promise<ReadonlyMap<string, Order>>;
  /** A resolution of one of the locked orders, also one that ended long ago; null if there is none. */
  resolution(id: string): Promise<Resolution | null>;
  /**
   * Locks what else these changes of locked orders write and other transactions can hold: the counters of the notified
   * users, the orders' deadlines, and their webhook streams. Does not wait: returns the changes without those of which
   * another transaction holds a row at this moment.
   */
  withoutHeld(changes: readonly OrderChange[]): Promise<readonly OrderChange[]>;
  /** Business time, read after the locks are held. */
  now(): Promise<Instant>;
  /**
   * Writes everything that these decisions changed, by statements over many rows. Throws `OrderNumberTaken` for a
   * placed order's number.
   */
  writeOrders(changes: readonly OrderChange[]): Promise<void>;
  recall<M>(key: IdempotencyKey): Promise<Remembered<M> | null>;
  /** A second one at the same instant fails on the primary key. The whole transaction is then retried. */
  remember(key: IdempotencyKey, result: object): Promise<void>;
  /**
   * Keeps the version's hash at its first use; throws `PolicyAltered` if another content was used under that name
   * [POL5].
   */
  usePolicy(policy: Policy): Promise<void>;
  /** Which of these users are registered. */
  knownUsers(userIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Makes a user known or brings it up to date, by externalId. `newUserId` is used only for a new one. `before`: null
   * for a new one.
   */
  saveUser(
    user: Omit<User, "id">,
    newUserId: string,
  ): Promise<{ readonly userId: string; readonly before: User | null }>;
  /**
   * [S24] Records that a known user's address was changed. @param mails  whether the old address is informed by email:
   * once an hour, however often the address changes, so that nobody can be sent any number of emails in this way.
   */
  addressChanged(
    change: Pick<AddressChange, "id" | "userId" | "changedBy" | "oldEmail" | "personBefore">,
    mails: boolean,
  ): Promise<void>;
  /**
   * Marks the person's next 1,000 unread notifications, up to and including the sequence, as read; those that are read
   * keep their instant. Returns whether there are more: many at once would stop every move that notifies this person
   * [F26].
   */
  markRead(userId: string, upTo: number, readAt: Instant): Promise<boolean>;
  saveEmailPreferences(userId: string, preferences: readonly EmailPreference[]): Promise<void>;
  /** Whether the caller still holds the row: it was not claimed, finished, or moved to the dead letters since. */
  holdsLease(lease: Lease): Promise<boolean>;
  /**
   * [N3] The next reminders of these orders' parties. Absent: nobody is reminded, or another transaction holds the
   * deadline's row at this moment.
   */
  nextReminders(orderIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
  /** Puts the mails of reminders into the outbox, and says when the next ones are due. */
  writeReminders(reminders: readonly ReminderChange[]): Promise<void>;
  /** Has a row that is no longer retried sent again immediately. Does nothing for any other row. */
  retryItem(item: OutboxItem): Promise<void>;
  /** Has a row that waits to be sent wait for an operator instead. */
  setAsideItem(item: OutboxItem): Promise<void>;
  /** Removes a row that is no longer retried. false: there is none, or it is being sent again. */
  takeSetAside(item: OutboxItem): Promise<boolean>;
  /**
   * [F40] Retries it immediately. Returns its order's id, or null if there is no such dead letter, because another
   * caller was first.
   */
  retryDeadLetter(name: DeadLetterName): Promise<string | null>;
  /** Recorded if the transaction is. */
  audit(entry: AuditEntry): Promise<void>;
}

/** What a party's move applies to: the order itself, or the part of it that its mutation names. */
export type Target =
  { readonly orderId: string } | { readonly resolutionId: string } | { readonly milestoneId: string };

/** Something that is named instead of its order. */
export type PartOfOrder =
  { readonly resolutionId: string } | { readonly milestoneId: string } | { readonly refundId: string };

/** A deadline that has passed and is not yet processed. */
export interface DueDeadline {
  readonly orderId: string;
  readonly dueAt: Instant;
}

/** A reminder that is to be sent: at `dueAt` or later. */
export type DueReminder = DueDeadline;

/** What a look at an order's reminders writes. */
export interface ReminderChange {
  readonly orderId: string;
  /** null: nothing is sent. */
  readonly mail: OutboxItem | null;
  readonly nextAt: Instant | null;
}

export interface TransactOptions {
  /**
   * Work on many orders that no request waits for: it has more time, and a lock timeout ends it, so that one row does
   * not hold up the rest [F34].
   */
  readonly isBatch?: boolean;
  /**
   * The one order that it locks: on one node, requests take turns on it, so that those that wait for its lock hold no
   * connection [S18].
   */
  readonly orderId?: string;
}

export interface OrderStore {
  /**
   * Runs `work` in one transaction, again on deadlock, lock timeout, or a cluster's conflict, within one time limit.
   * @throws Conflict if it still met one at the last try: nothing was written.
   * @throws Unavailable: nothing was written, or the answer to COMMIT was lost.
   */
  transact<T>(work: (transaction: WriteTransaction) => Promise<T>, options?: TransactOptions): Promise<T>;
  /** The order that a thing belongs to: never changes, so it is read before the lock. */
  orderIdOf(thing: PartOfOrder): Promise<string | null>;
  /**
   * The order that a party's move is meant for. Null if it does not exist and, by the same statements, if that user is
   * no party of it [S29].
   */
  orderIdFor(userId: string, target: Target): Promise<string | null>;
  /** Due at or before `now`, earliest first, without locking and without those that are no longer retried. */
  dueDeadlines(now: Instant, limit: number): Promise<readonly DueDeadline[]>;
  /** The earliest deadline that is pending, or null. @param after  only of those that are due later than this. */
  nextDeadlineAt(after?: Instant): Promise<Instant | null>;
  /**
   * Counts a failed try. After `maximum` tries the deadline is no longer retried and is shown in health. Returns
   * whether this was the last try.
   */
  deadlineFailed(deadline: DueDeadline, reason: string, maximum: number): Promise<boolean>;
  /** [N3] Due at or before `now`, earliest first, without locking. */
  dueReminders(now: Instant, limit: number): Promise<readonly DueReminder[]>;
  /** The earliest reminder that is to be sent, or null. @param after  only of those that are due later than this. */
  nextReminderAt(after?: Instant): Promise<Instant | null>;
  /** Nobody is reminded of this order's deadline any more, unless it was moved meanwhile. */
  dropReminder(reminder: DueReminder): Promise<void>;
}

/** "Order X has something new": carries no data, may be lost, never blocks [L1]. */
export interface WakeUps {
  announce(topics: readonly Topic[]): void;
  /** Wake-ups of any of these topics from now on. Several in a row may arrive as one. Ends when closed. */
  listen(...topics: readonly Topic[]): Listener;
}

export type Topic = `order:${string}` | `user:${string}` | "api-keys" | "clock" | "deadlines" | "outbox" | "webhooks";

export interface Listener {
  /**
   * true at the next wake-up since the last call, or after `timeoutMs` (Infinity: only at a wake-up); false once it is
   * closed.
   */
  next(timeoutMs: number): Promise<boolean>;
  close(): void;
}

/** A new ULID, lower case, 26 characters. */
export type NewId = () => string;

export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
