import { evolve } from "../../../src/domain/order/evolve";
import type { Order } from "../../../src/domain/order/order";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { type Rows, rowsOf } from "../../support/database/rows";
import { openOn, stored } from "../../support/database/stored-orders";
import { prepared, TRANSITIONS } from "../../support/database/transitions";
import { checked } from "../../support/domain/ledger";
import { FIRST } from "../../support/domain/policy";
import { client, freelancer } from "../../support/domain/run-steps";
import { dyingBefore } from "../../support/processes/dying";

/**
 * [F2] The process ends before each statement of a transition in turn, and after the last one: what is left is the
 * state before, or the state after, whole. Really killed processes are in test/processes/dying.
 */
let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
  await store.orders.transact((transaction) => transaction.policies.use(FIRST));
  // Both were notified about something before, so that each further notification adds the same number of rows.
  await prepared(store, [client("REQUEST_ORDER_UPDATE"), freelancer("DELIVER")]);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** How many rows of each table there are more. */
const growth = (before: Rows, after: Rows): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.keys(after).map((table) => [table, (after[table]?.length ?? 0) - (before[table]?.length ?? 0)]),
  );

it.each(Object.entries(TRANSITIONS))(
  "[F2, C5, O16, X3] %s: all of it or nothing is written, wherever the process ends",
  async (_name, transition) => {
    const undisturbed = await transition(store);
    const untouched = await rowsOf(database);
    await undisturbed();
    const whole = growth(untouched, await rowsOf(database));
    expect(whole.activity).toBeGreaterThan(0);

    const deed = await transition(store);
    const before = await rowsOf(database);
    let cuts = 0;
    // Anything that one of them left would still exist, and block the next.
    while (!(await dyingBefore(cuts + 1, deed))) cuts += 1;
    const after = await rowsOf(database);
    expect(growth(before, after)).toEqual(whole);

    // A retry because no answer came changes nothing.
    await deed();
    expect(await rowsOf(database)).toEqual(after);
  },
);

it("[F2, M3] after all of them every order equals the fold of its feed, and the ledger is balanced", async () => {
  const { orders = [] } = await rowsOf(database);
  expect(orders.length).toBeGreaterThan(Object.keys(TRANSITIONS).length * 2);
  for (const { id } of orders) {
    const events = await store.reads.activity.after(String(id), 0, 100);
    expect(events.reduce<Order | null>(evolve, null)).toEqual(await stored(store, String(id)));
  }
  expect((await checked(database)).errors).toEqual([]);
});
