import { awaitedBy } from "../../domain/order/deadline";
import type { Order } from "../../domain/order/order";
import { reminderItem } from "../../domain/order/outbox";
import { deadlineName, reminderStep } from "../../domain/order/reminder";
import type { PolicyBook } from "../../domain/policy";
import type { Instant } from "../../domain/vocabulary";
import type { SweepEnd } from "../background/sweep-loop";
import { Conflict, Unavailable } from "../failures";
import type { Clock } from "../ports/clock";
import type { DueReminder, ReminderChange, Reminders } from "../ports/deadlines";
import type { Logger } from "../ports/logger";
import type { Transactions, WriteTransaction } from "../ports/transaction";
import type { WakeUps } from "../ports/wake-ups";

/** Orders that are locked, looked at and written together. */
const BATCH_SIZE = 200;

export interface ReminderParts {
  readonly store: Transactions & Reminders;
  readonly policies: PolicyBook;
  readonly clock: Clock;
  readonly wakeUps: WakeUps;
  readonly logger: Logger;
}

/**
 * [N3] Puts every due reminder into the outbox, until none is left. Reminders that another transaction holds are left
 * for the next sweep. They delay no other reminder, however many of them are due first.
 */
export async function remindDue(parts: ReminderParts, isStopping: () => boolean = () => false): Promise<SweepEnd> {
  let left: ReadonlySet<string> = new Set();
  try {
    while (!isStopping()) {
      const due = await parts.store.dueReminders(await parts.clock.now(), BATCH_SIZE + left.size);
      const batch = due.filter(({ orderId }) => !left.has(orderId));
      if (batch.length === 0) return due.length === 0 ? "NOTHING_DUE" : "SOME_LEFT";
      const looked = await lookAt(parts, batch);
      left = new Set(due.map(({ orderId }) => orderId).filter((orderId) => !looked.has(orderId)));
    }
    return "SOME_LEFT";
  } catch (error) {
    parts.logger.warn({ err: error }, "reading due reminders failed, will retry");
    return "UNAVAILABLE";
  }
}

/**
 * Returns the orders that were looked at. One that can't be is dropped: a mail less is better than a loop that is
 * stuck.
 */
async function lookAt(parts: ReminderParts, due: readonly DueReminder[]): Promise<ReadonlySet<string>> {
  try {
    return await remind(
      parts,
      due.map(({ orderId }) => orderId),
    );
  } catch (error) {
    if (error instanceof Unavailable && !(error instanceof Conflict)) throw error;
    const [only, ...others] = due;
    if (only !== undefined && others.length === 0) return alone(parts, only, error);
    parts.logger.warn(
      { err: error, reminders: due.length },
      "a batch of reminders failed, will process them one by one",
    );
  }
  const looked: string[] = [];
  for (const one of due) looked.push(...(await lookAt(parts, [one])));
  return new Set(looked);
}

/** [F34] A lock that others hold is no reason to drop anything. */
async function alone(
  { store, logger }: ReminderParts,
  reminder: DueReminder,
  error: unknown,
): Promise<ReadonlySet<string>> {
  const { orderId } = reminder;
  if (error instanceof Conflict) {
    logger.warn({ err: error, orderId }, "rows that a reminder needs are locked, will retry");
    return new Set();
  }
  logger.error({ err: error, orderId }, "a reminder failed and was dropped");
  await store.dropReminder(reminder);
  return new Set([orderId]);
}

/** Decided under the orders' locks: a party that answers first is not reminded any more. */
async function remind(
  { store, policies, wakeUps }: ReminderParts,
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const work = async (transaction: WriteTransaction): Promise<readonly ReminderChange[]> => {
    const orders = await transaction.orders.lock(orderIds, { skipLocked: true });
    const now = await transaction.now();
    const next = await transaction.reminders.next([...orders.keys()]);
    const looked = [...orders.values()].flatMap((order) => {
      const from = next.get(order.id);
      return from === undefined ? [] : reminderChange(order, from, now, policies);
    });
    await transaction.reminders.write(looked);
    return looked;
  };
  const changes = await store.transact(work, { isBatch: true });
  if (changes.some(({ mail }) => mail !== null)) wakeUps.announce(["outbox"]);
  return new Set(changes.map(({ orderId }) => orderId));
}

function reminderChange(order: Order, from: Instant, now: Instant, policies: PolicyBook): ReminderChange {
  const { due, nextAt } = reminderStep(order, from, now, policies);
  const [name, recipient] = [deadlineName(order), awaitedBy(order)];
  const mail =
    due === null || name === null || recipient === null ? null : reminderItem(order.id, recipient, name, due);
  return { orderId: order.id, mail, nextAt };
}
