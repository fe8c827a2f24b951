import { paymentDigest } from "../../../src/app/order/payment-digest";
import type { OrderChange } from "../../../src/app/ports/orders";
import { ledgerEntries } from "../../../src/domain/ledger/ledger";
import type { PlaceOrder } from "../../../src/domain/move/command";
import { decide, decideExpiry } from "../../../src/domain/move/decide";
import { decidePlacement } from "../../../src/domain/move/place-order";
import type { Decision } from "../../../src/domain/order/decision";
import type { Order } from "../../../src/domain/order/order";
import { outboxChanges } from "../../../src/domain/order/outbox";
import { firstReminderAt } from "../../../src/domain/order/reminder";
import type { Instant } from "../../../src/domain/vocabulary";
import { newId } from "../../../src/store/new-id";
import { openStore, type Store, type StoreConfig } from "../../../src/store/open-store";
import { PLACED_AT, purchase } from "../domain/orders";
import { FIRST_BOOK } from "../domain/policy";
import type { Turn } from "../domain/run-steps";
import type { TestDatabase } from "./database";

/** A store on a test's database, as one node opens it. */
export const openOn = (
  { url, file }: Pick<TestDatabase, "url" | "file">,
  changes: Partial<StoreConfig> = {},
): Promise<Store> =>
  openStore({
    databaseUrl: url ?? null,
    sqliteFile: file ?? "",
    sandbox: true,
    clockMode: "FROZEN",
    poolSize: 10,
    ...changes,
  });

/** Registers a person and returns the id. */
export const addUser = (store: Store, externalId: string): Promise<string> =>
  store.orders.transact(async (transaction) => {
    const person = {
      externalId,
      displayName: externalId,
      email: `${externalId}@example.com`,
      locale: "en",
      timeZone: "UTC",
      avatarUrl: null,
    };
    return (await transaction.users.save(person, `usr_${newId()}`)).userId;
  });

export const changeOf = (
  before: Order | null,
  decision: Decision,
  payment: OrderChange["payment"] = null,
): OrderChange => ({
  before,
  after: decision.order,
  events: decision.events,
  ledger: ledgerEntries(before, decision.events, FIRST_BOOK),
  notifications: decision.notifications,
  confidential: decision.confidential,
  firstReminderAt: firstReminderAt(decision.order, FIRST_BOOK),
  outbox: outboxChanges({ ...decision, before, after: decision.order }, true),
  payment,
});

/** What placing this order writes; its number is another one each time. */
export function placement(changes: Partial<PlaceOrder> = {}, freshId = newId()): OrderChange {
  const input = purchase({ number: newId(), ...changes });
  const decision = decidePlacement(
    input,
    { now: input.placedAt ?? PLACED_AT, policies: FIRST_BOOK, freshId },
    paymentDigest(input.paymentSource),
  );
  if ("refusals" in decision) throw new Error(`refused: ${decision.refusals.map(({ code }) => code).join(", ")}`);
  return changeOf(null, decision, input);
}

export async function placeIn(store: Store, changes: Partial<PlaceOrder> = {}): Promise<Order> {
  const change = placement(changes);
  await store.orders.transact((transaction) => transaction.orders.write([change]));
  return change.after;
}

/**
 * One party's move on a stored order, as `execute` makes it: lock, decide, write. Fails the test when it is refused.
 */
export async function playIn(store: Store, orderId: string, at: Instant, turn: Turn): Promise<Order> {
  return store.orders.transact(async (transaction) => {
    const order = (await transaction.orders.lock([orderId], { skipLocked: false })).get(orderId);
    if (order === undefined) throw new Error(`no order ${orderId}`);
    const decision = decide(order, turn(order, at, FIRST_BOOK), null, {
      now: at,
      policies: FIRST_BOOK,
      freshId: newId(),
    });
    if ("refusals" in decision.outcome)
      throw new Error(`refused: ${decision.outcome.refusals.map(({ code }) => code).join(", ")}`);
    await transaction.orders.write([changeOf(order, decision)]);
    return decision.order;
  });
}

/** What the expiry loop writes for these orders at an instant. */
export const expireIn = (store: Store, orderIds: readonly string[], at: Instant): Promise<readonly string[]> =>
  store.orders.transact(async (transaction) => {
    const orders = [...(await transaction.orders.lock(orderIds, { skipLocked: true })).values()];
    const decisions = orders.map((order) =>
      changeOf(order, decideExpiry(order, { now: at, policies: FIRST_BOOK, freshId: newId() })),
    );
    await transaction.orders.write(decisions);
    return decisions.filter(({ events }) => events.length > 0).map(({ after }) => after.id);
  });

/** The order as the database has it. */
export async function stored(store: Store, orderId: string): Promise<Order> {
  const order = (await store.reads.orders.byId([orderId])).get(orderId);
  if (order === undefined) throw new Error(`no order ${orderId}`);
  return order;
}
