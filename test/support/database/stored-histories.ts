import type { OrderChange } from "../../../src/app/ports/orders";
import { ledgerEntries } from "../../../src/domain/ledger/ledger";
import { outboxChanges } from "../../../src/domain/order/outbox";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { FIRST_BOOK } from "../domain/policy";
import { type History, live } from "../domain/simulation";

/**
 * What a random life under the first policy writes, one change for each move that brought an event; the placing is the
 * first.
 */
export function changesOf(history: History): readonly OrderChange[] {
  const { purchase } = history;
  const { events, moves, order } = live({
    ...history,
    policies: FIRST_BOOK,
    purchase: { ...purchase, number: newId() },
  });
  const added = moves.reduce((count, { decision }) => count + decision.events.length, 0);
  const placed = {
    before: null,
    after: moves[0]?.before ?? order,
    events: events.slice(0, events.length - added),
    notifications: [],
    confidential: null,
    firstReminderAt: null,
    payment: purchase,
  };
  const changes = moves.map(({ before, decision: { order: after, events: own, notifications, confidential } }) => ({
    before,
    after,
    events: own,
    notifications,
    confidential,
    firstReminderAt: null,
    payment: null,
  }));
  return [placed, ...changes]
    .filter(({ events: own }) => own.length > 0)
    .map((change) => ({
      ...change,
      ledger: ledgerEntries(change.before, change.events, FIRST_BOOK),
      outbox: outboxChanges(change, true),
    }));
}

/** One turn of each in rotation, so that the histories continue beside each other. */
export function interleaved<T>(all: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: longest }, (_one, index) => all.flatMap((items) => items.slice(index, index + 1))).flat();
}

export const write = (store: Store, ...changes: readonly OrderChange[]): Promise<void> =>
  store.orders.transact((transaction) => transaction.orders.write(changes));
