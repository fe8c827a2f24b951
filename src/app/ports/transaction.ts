import type { Policy } from "../../domain/policy";
import type { Instant } from "../../domain/vocabulary";
import type { ApiKeyWrites } from "./api-keys";
import type { AuditWrites } from "./audit";
import type { DeadLetterWrites } from "./dead-letters";
import type { ReminderWrites } from "./deadlines";
import type { IdempotencyKeys } from "./idempotency-keys";
import type { NotificationWrites } from "./notifications";
import type { OrderWrites } from "./orders";
import type { OutboxWrites } from "./outbox";
import type { UserWrites } from "./users";
import type { WebhookWrites } from "./webhook-endpoints";

/** One attempt at a transaction: what it changes, by noun. */
export interface WriteTransaction {
  /** Business time, read after the locks are held. */
  now(): Promise<Instant>;
  readonly idempotency: IdempotencyKeys;
  readonly policies: PolicyWrites;
  readonly orders: OrderWrites;
  readonly reminders: ReminderWrites;
  readonly outbox: OutboxWrites;
  readonly deadLetters: DeadLetterWrites;
  readonly users: UserWrites;
  readonly notifications: NotificationWrites;
  readonly apiKeys: ApiKeyWrites;
  /** Partners' endpoints. */
  readonly webhooks: WebhookWrites;
  readonly audit: AuditWrites;
}

/** Versions of the policy as a transaction uses them. */
export interface PolicyWrites {
  /**
   * Keeps the version's hash at its first use; throws `PolicyAltered` if another content was used under that name
   * [POL5].
   */
  use(policy: Policy): Promise<void>;
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

export interface Transactions {
  /**
   * Runs `work` in one transaction, again on deadlock, lock timeout, or a cluster's conflict, within one time limit.
   * @throws Conflict if it still met one at the last try: nothing was written.
   * @throws Unavailable: nothing was written, or the answer to COMMIT was lost.
   */
  transact<T>(work: (transaction: WriteTransaction) => Promise<T>, options?: TransactOptions): Promise<T>;
}
