import { ledgerEntries } from "../../domain/ledger/ledger";
import { deadlineOf } from "../../domain/order/deadline";
import type { Decision, DecisionContext, ResultIds } from "../../domain/order/decision";
import type { OrderEvent } from "../../domain/order/event";
import type { Order } from "../../domain/order/order";
import { outboxChanges } from "../../domain/order/outbox";
import { firstReminderAt } from "../../domain/order/reminder";
import type { PolicyBook } from "../../domain/policy";
import type { Refusal } from "../../domain/refusal";
import type { Instant } from "../../domain/vocabulary";
import { type KeyOf, once, type Outcome } from "../idempotency";
import type { IdempotencyKey } from "../ports/idempotency-keys";
import type { NewId } from "../ports/new-id";
import type { OrderChange, OrderFinder } from "../ports/orders";
import type { Transactions, TransactOptions, WriteTransaction } from "../ports/transaction";
import type { Topic, WakeUps } from "../ports/wake-ups";

export interface ExecuteParts {
  readonly store: Transactions & OrderFinder;
  readonly policies: PolicyBook;
  readonly wakeUps: WakeUps;
  readonly newId: NewId;
  readonly keyOf: KeyOf;
  /** Whether anybody is notified and reminded by email. If not, no emails are written to the outbox. */
  readonly mails: boolean;
}

/** Its lock is the first read of the transaction. undefined: there is no such order. */
export async function lockedOrder(transaction: WriteTransaction, orderId: string | null): Promise<Order | undefined> {
  return orderId === null ? undefined : (await transaction.orders.lock([orderId], { skipLocked: false })).get(orderId);
}

export const onOrder = (orderId: string | null): TransactOptions => (orderId === null ? {} : { orderId });

export async function contextOf(
  { policies, newId }: ExecuteParts,
  transaction: WriteTransaction,
): Promise<DecisionContext> {
  return { now: await transaction.now(), policies, freshId: newId() };
}

/** A result uses a version of the policy that never changes from now on [POL5]. A refusal uses none. */
export async function fixPolicy(
  transaction: WriteTransaction,
  { policies }: ExecuteParts,
  outcome: Outcome<ResultIds>,
  { now }: DecisionContext,
): Promise<void> {
  if (!("refusals" in outcome)) await transaction.policies.use(policies.at(now));
}

/**
 * [I1] Writes what `work` decides, unless the key is known. The key is stored before the changes, so that of identical
 * requests at the same time all but one fail on the key, are retried, and get the same answer: not on something else
 * that the first one has taken, such as an order's number [F4].
 *
 * @param work  decides, and writes no order itself
 */
export async function writeOnce(
  transaction: WriteTransaction,
  key: IdempotencyKey | null,
  work: () => Promise<Written<Outcome<ResultIds>>>,
): Promise<Written<Outcome<ResultIds>>> {
  let changes: readonly OrderChange[] = [];
  const outcome = await once<ResultIds>(transaction.idempotency, key, async () => {
    const decided = await work();
    changes = decided.changes;
    return decided.outcome;
  });
  return write(transaction, changes, outcome);
}

export const changeOf = (
  { policies, mails }: ExecuteParts,
  before: Order | null,
  decision: Decision,
  payment: OrderChange["payment"] = null,
): OrderChange => ({
  before,
  after: decision.order,
  events: decision.events,
  ledger: ledgerEntries(before, decision.events, policies),
  notifications: decision.notifications,
  confidential: decision.confidential,
  firstReminderAt: mails ? firstReminderAt(decision.order, policies) : null,
  outbox: outboxChanges({ ...decision, before, after: decision.order }, mails),
  payment,
});

export interface Written<M> {
  readonly outcome: M;
  readonly changes: readonly OrderChange[];
}

/** An order as a decision left it, with the events of that decision: what a reading after the commit would find. */
export interface Decided {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  /** Business time of the decision. */
  readonly now: Instant;
}

/** `decided`: null if the answer is that of an earlier request with the same key [I1]. */
export type MoveOutcome =
  { readonly refusals: readonly Refusal[] } | { readonly result: ResultIds; readonly decided: Decided | null };

/** Nothing that the decision knows needs to be read again [B8]. */
export function withDecided(
  { outcome, changes: [change] }: Written<Outcome<ResultIds>>,
  now: Instant | null,
): MoveOutcome {
  if ("refusals" in outcome) return outcome;
  const { result } = outcome;
  if (change === undefined || now === null) return { result, decided: null };
  return { result, decided: { order: change.after, events: change.events, now } };
}

export async function write<M>(
  transaction: WriteTransaction,
  changes: readonly OrderChange[],
  outcome: M,
): Promise<Written<M>> {
  const real = changes.filter(({ events }) => events.length > 0);
  if (real.length > 0) await transaction.orders.write(real);
  return { outcome, changes: real };
}

/** After the commit, followers of these orders and users read on, and the loops look at what was added for them. */
export function announce(wakeUps: Pick<WakeUps, "announce">, changes: readonly OrderChange[]): void {
  const topics = changes.flatMap((change): readonly Topic[] => [
    `order:${change.after.id}`,
    "webhooks",
    ...change.notifications.map(({ userId }): Topic => `user:${userId}`),
    ...(deadlineMoved(change) ? (["deadlines"] as const) : []),
    ...(deadlineMoved(change) && change.firstReminderAt !== null ? (["reminders"] as const) : []),
    ...(change.outbox.some(({ does }) => does === "ADD") ? (["outbox"] as const) : []),
  ]);
  if (topics.length > 0) wakeUps.announce([...new Set(topics)]);
}

const deadlineMoved = ({ before, after }: OrderChange): boolean =>
  (before === null ? null : deadlineOf(before))?.at !== deadlineOf(after)?.at;
