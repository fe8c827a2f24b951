import { DAY_MS } from "../../../src/domain/duration";
import type { Order } from "../../../src/domain/order/order";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { runOn } from "../../support/database/rows";
import { openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { brokenOrders, checked } from "../../support/domain/ledger";
import { milestone, PLACED_AT } from "../../support/domain/orders";
import { client, freelancer, type Turn } from "../../support/domain/run-steps";

/**
 * Each kind of change that somebody with the database's password can make: the check compares what is stored with what
 * it comes from.
 */
let database: TestDatabase;
let store: Store;
/**
 * Placed only; a refund accepted and completed; extras and cancelled; one of two milestones completed; another order
 * beside them.
 */
let placed: Order, refunded: Order, cancelled: Order, inMilestones: Order, untouched: Order;

const AT = PLACED_AT + DAY_MS;
const refund: readonly Turn[] = [freelancer("OFFER_PARTIAL_REFUND"), client("ACCEPT_REFUND_OFFER")];
const completion: readonly Turn[] = [freelancer("DELIVER"), client("ACCEPT_DELIVERY")];
const extras: readonly Turn[] = [freelancer("OFFER_EXTRAS"), client("ACCEPT_CHANGE")];
const cancellation: readonly Turn[] = [client("REQUEST_CANCELLATION"), freelancer("ACCEPT_CANCELLATION")];

async function live(turns: readonly Turn[], changes: Parameters<typeof placeIn>[1] = {}): Promise<Order> {
  let order = await placeIn(store, changes);
  for (const [index, turn] of turns.entries()) order = await playIn(store, order.id, AT + index, turn);
  return order;
}

beforeEach(async () => {
  database = await freshDatabase();
  store = await openOn(database);
  placed = await live([]);
  refunded = await live([...refund, ...completion]);
  cancelled = await live([...extras, ...cancellation]);
  inMilestones = await live([freelancer("DELIVER"), client("COMPLETE_MILESTONE")], {
    type: "MILESTONE",
    unitPrice: null,
    deliveryDueAt: null,
    milestones: [milestone("150.00"), milestone("50.01")],
  });
  untouched = await live([...extras, ...refund]);
  for (const { id, amountMinor } of owed(refunded)) {
    await runOn(
      database,
      `INSERT INTO sandbox_payments (idempotency_key, refund_id, amount, currency, state, asked, moved, returned)
       VALUES ('${id}', '${id}', ${amountMinor}, 'USD', 'NEW', 1, 0, 0)`,
    );
  }
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const owed = ({ refunds }: Order) =>
  refunds.map(({ id, price, serviceFee }) => ({ id, amountMinor: price + serviceFee }));
const refundOf = (order: Order): string => order.refunds[0]?.id ?? "";

/** The amount as it is in a JSON column. */
const inJson = (amount: bigint): string => `"minor":"${amount}"`;

/** In rows and entries together, so that they agree with each other. */
const chargeMore = (id: string, column: "service_fee" | "original_price", by: number): readonly string[] => [
  `UPDATE orders SET ${column} = ${column} + ${by} WHERE id = '${id}'`,
  `UPDATE ledger_entries SET amount = amount + ${by}, balance = balance + ${by} WHERE order_id = '${id}' AND account = 'ESCROW'`,
  `UPDATE ledger_entries SET amount = amount - ${by}, balance = balance - ${by} WHERE order_id = '${id}' AND account = 'CLIENT_PAYMENT_SOURCE'`,
];

type Change = readonly [what: string, changed: () => Order, sql: (order: Order) => readonly string[]];

const CHANGES: readonly Change[] = [
  [
    "a missing event",
    () => refunded,
    ({ id }) => [`DELETE FROM activity WHERE order_id = '${id}' AND type = 'REFUND_OFFER_ACCEPTED'`],
  ],
  [
    "a missing last event",
    () => refunded,
    ({ id }) => [`DELETE FROM activity WHERE order_id = '${id}' AND type = 'ORDER_COMPLETED'`],
  ],
  [
    "an activity that is missing as a whole",
    () => placed,
    ({ id }) => [`DELETE FROM activity WHERE order_id = '${id}'`],
  ],
  [
    "an event whose amount was changed",
    () => refunded,
    ({ id, refundedPrice }) => [
      `UPDATE activity SET data = REPLACE(data, '${inJson(refundedPrice)}', '${inJson(refundedPrice + 1n)}') WHERE order_id = '${id}'`,
    ],
  ],
  [
    "an event with unreadable data",
    () => refunded,
    ({ id }) => [`UPDATE activity SET data = '{}' WHERE order_id = '${id}' AND sequence = 2`],
  ],
  ["a fee in rows and entries together", () => placed, ({ id }) => chargeMore(id, "service_fee", 1)],
  [
    "a price in rows and entries together",
    () => placed,
    ({ id }) => [
      ...chargeMore(id, "original_price", 100),
      `UPDATE orders SET unit_price = unit_price + 100 WHERE id = '${id}'`,
    ],
  ],
  [
    "a fee in the event, the rows, and the entries together",
    () => placed,
    ({ id, serviceFee }) => [
      ...chargeMore(id, "service_fee", 1),
      `UPDATE activity SET data = REPLACE(data, '${inJson(serviceFee)}', '${inJson(serviceFee + 1n)}') WHERE order_id = '${id}'`,
    ],
  ],
  ["a quantity", () => placed, ({ id }) => [`UPDATE orders SET quantity = 7 WHERE id = '${id}'`]],
  [
    "milestones' prices whose sum is unchanged",
    () => inMilestones,
    ({ id }) => [
      `UPDATE milestones SET price = price + 1 WHERE order_id = '${id}' AND position = 1`,
      `UPDATE milestones SET price = price - 1 WHERE order_id = '${id}' AND position = 2`,
    ],
  ],
  ["a missing extra", () => cancelled, ({ id }) => [`DELETE FROM extras WHERE order_id = '${id}'`]],
  [
    "the terms of an offer",
    () => refunded,
    ({ id, refundedPrice }) => [
      `UPDATE resolutions SET terms = REPLACE(terms, '${inJson(refundedPrice)}', '${inJson(refundedPrice + 1n)}') WHERE order_id = '${id}'`,
    ],
  ],
  [
    "entries at another event",
    () => refunded,
    ({ id }) => [`UPDATE ledger_entries SET sequence = 2 WHERE order_id = '${id}' AND type = 'ORDER_PLACED'`],
  ],
  [
    "entries on another day",
    () => refunded,
    ({ id }) => [`UPDATE ledger_entries SET occurred_at = occurred_at - 86400000 WHERE order_id = '${id}'`],
  ],
  [
    "entries of another type",
    () => cancelled,
    ({ id }) => [`UPDATE ledger_entries SET type = 'CHANGE_ACCEPTED' WHERE order_id = '${id}' AND sequence = 1`],
  ],
  [
    "a missing outbox row of a PENDING refund",
    () => refunded,
    (order) => [`DELETE FROM outbox WHERE id = 'REFUND:${refundOf(order)}'`],
  ],
  [
    "a refund that was set to PROCESSED",
    () => cancelled,
    ({ id }) => [`UPDATE refunds SET state = 'PROCESSED', processed_at = ${AT} WHERE order_id = '${id}'`],
  ],
  [
    "an order that was removed with all its entries",
    () => refunded,
    ({ id }) => [`DELETE FROM ledger_entries WHERE order_id = '${id}'`, `DELETE FROM orders WHERE id = '${id}'`],
  ],
  [
    "an order that was removed with its entries and its activity",
    () => placed,
    ({ id }) =>
      ["ledger_entries WHERE order_id", "activity WHERE order_id", "orders WHERE id"].map(
        (rows) => `DELETE FROM ${rows} = '${id}'`,
      ),
  ],
  [
    "an ended order that was set back",
    () => refunded,
    ({ id }) => [
      `DELETE FROM ledger_entries WHERE order_id = '${id}' AND type = 'ORDER_COMPLETED'`,
      `UPDATE orders SET status = 'ACTIVE', completed_at = NULL WHERE id = '${id}'`,
    ],
  ],
  ["another freelancer", () => placed, ({ id }) => [`UPDATE orders SET freelancer_id = client_id WHERE id = '${id}'`]],
  [
    "an unknown policy version",
    () => placed,
    ({ id }) => [`UPDATE orders SET policy_version = 'x' WHERE id = '${id}'`],
  ],
  [
    "another payment source",
    () => refunded,
    ({ id }) => [`UPDATE order_payments SET source = 'pi_other' WHERE order_id = '${id}'`],
  ],
  ["no payment source", () => refunded, ({ id }) => [`DELETE FROM order_payments WHERE order_id = '${id}'`]],
  [
    "another amount at the gateway",
    () => refunded,
    (order) => [`UPDATE sandbox_payments SET amount = amount + 500 WHERE refund_id = '${refundOf(order)}'`],
  ],
  [
    "a second payment at the gateway",
    () => refunded,
    (order) => [`UPDATE sandbox_payments SET moved = 2 WHERE refund_id = '${refundOf(order)}'`],
  ],
  [
    "an amount that no number can be",
    () => cancelled,
    ({ id }) => [`UPDATE ledger_entries SET amount = 9223372036854775807 WHERE order_id = '${id}'`],
  ],
];

it.each(CHANGES)("[F31] the check finds %s, and names that order alone", async (_what, changed, sql) => {
  expect((await checked(database)).errors).toEqual([]);
  const order = changed();
  for (const statement of sql(order)) await runOn(database, statement);
  expect(brokenOrders(await checked(database))).toEqual([order.id]);
});

it("[F31] an order that cannot be read is one finding and hides no other", async () => {
  await runOn(database, `UPDATE orders SET policy_version = 'x' WHERE id = '${placed.id}'`);
  await runOn(database, `UPDATE orders SET service_fee = 9223372036854775807 WHERE id = '${cancelled.id}'`);
  await runOn(database, `UPDATE order_payments SET source = 'pi_other' WHERE order_id = '${untouched.id}'`);
  const { errors } = await checked(database);
  expect(errors.map(({ orderId, invariant }) => [orderId, invariant])).toEqual([
    [placed.id, "ORDER_IS_READABLE"],
    [cancelled.id, "ORDER_IS_READABLE"],
    [untouched.id, "PAYMENT_SOURCE_IS_UNCHANGED"],
  ]);
});

it("[F31] the payment source of an older release's order is reported as unproved, which is not a finding", async () => {
  const { id } = placed;
  await runOn(
    database,
    `UPDATE activity SET data = REPLACE(data, 'paymentDigest', 'somethingElse') WHERE order_id = '${id}'`,
  );
  const { verdict } = await checked(database);
  expect(verdict).toMatchObject({ differences: 0, withoutDigest: 1 });
});
