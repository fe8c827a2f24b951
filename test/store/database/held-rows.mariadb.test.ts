import { type Connection, createConnection } from "mysql2/promise";
import { systemTimers } from "../../../src/app/background/timers";
import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { remindDue } from "../../../src/app/notification/remind-due";
import type { ExpiryParts } from "../../../src/app/order/expire-due";
import { startExpiryLoop } from "../../../src/app/order/expiry-loop";
import { advanceClock } from "../../../src/app/sandbox/advance-clock";
import { DAY_MS } from "../../../src/domain/duration";
import type { Order } from "../../../src/domain/order/order";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { silentLogger } from "../../support/app/memory-logs";
import { until } from "../../support/app/until";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf, runOn } from "../../support/database/rows";
import { addUser, openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { executeOn } from "../../support/domain/refunds";
import { client } from "../../support/domain/run-steps";

/** Long past on the store's clock, so that every window has ended. */
const AT = PLACED_AT + DAY_MS;
const ORDERS = 6;

let database: TestDatabase;
let store: Store;
let rival: Connection;
beforeEach(async () => {
  database = await freshDatabase();
  store = await openOn(database, { lockWaitSeconds: 1 });
  rival = await createConnection({ uri: database.url ?? "" });
  // Holds the selected rows and nothing else.
  await rival.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
  await rival.query("START TRANSACTION");
});
afterEach(async () => {
  await rival.end();
  await store.close();
  await database.drop();
});

/** An order between two new users, on which the freelancer owes an answer that never came. */
async function waitingOrder(at = AT): Promise<Order> {
  const [clientId, freelancerId] = [await addUser(store, newId()), await addUser(store, newId())];
  const { id } = await placeIn(store, { clientId, freelancerId });
  return playIn(store, id, at, client("REQUEST_CANCELLATION", {}, { userId: clientId }));
}

/** An endpoint of a partner that is sent everything. */
const addEndpoint = (): Promise<void> =>
  runOn(
    database,
    `INSERT INTO webhook_endpoints (id, owner, url, event_types, created_at, secret, previous_secrets)
       VALUES ('whe_1', 'partner', 'https://example.com', '["ORDER_CANCELLED"]', 0, '', '[]')`,
  );

/** Everything that a node's loop needs, and the errors in which processing deadlines ended. */
function node() {
  const failures: unknown[] = [];
  const execute = executeOn(store);
  const parts: ExpiryParts = {
    store: store.orders,
    execute: {
      expire: (orderIds) =>
        execute.expire(orderIds).catch((error: unknown) => {
          failures.push(error);
          throw error;
        }),
    },
    clock: store.clock,
    timers: systemTimers,
    logger: silentLogger,
  };
  return { parts, failures };
}

const statusOf = async (id: string) => (await store.reads.orders.byId([id])).get(id)?.status;
const allCancelled = async (orders: readonly Order[]): Promise<boolean> =>
  (await Promise.all(orders.map(({ id }) => statusOf(id)))).every((status) => status === "CANCELLED");

it("[B4, F34] two batches at the same time with the same parties: the second waits for the first, and leaves out none", async () => {
  const [clientId, freelancerId] = [await addUser(store, newId()), await addUser(store, newId())];
  const ids: string[] = [];
  for (let number = 0; number < 2 * ORDERS; number += 1) {
    const { id } = await placeIn(store, { clientId, freelancerId });
    await playIn(store, id, AT, client("REQUEST_CANCELLATION", {}, { userId: clientId }));
    ids.push(id);
  }
  const execute = executeOn(store);
  const batches = [ids.slice(0, ORDERS), ids.slice(ORDERS)];
  const expired = await Promise.all(batches.map((batch) => execute.expire(batch)));
  expect(expired.map(({ expiredIds }) => expiredIds.toSorted())).toEqual(batches.map((batch) => batch.toSorted()));
});

const HELD: Readonly<Record<string, (order: Order) => readonly [string, readonly string[]]>> = {
  "the notification counter of one party": ({ freelancerId }) => [
    "notification_counters WHERE user_id = ?",
    [freelancerId],
  ],
  "the deadline of one order": ({ id }) => ["deadlines WHERE order_id = ?", [id]],
  "one order itself": ({ id }) => ["orders WHERE id = ?", [id]],
  "one order's webhook stream": ({ id }) => ["webhook_streams WHERE endpoint_id = 'whe_1' AND order_id = ?", [id]],
};

it.each(Object.entries(HELD))(
  "[F34] while others have locked %s, no transaction waits, all other deadlines take effect, and the locked one does when it is released",
  async (_what, rowOf) => {
    await addEndpoint();
    const [held, ...others] = await Promise.all(Array.from({ length: ORDERS }, () => waitingOrder()));
    if (held === undefined) throw new Error("no order");
    const [row, values] = rowOf(held);
    await rival.query(`SELECT * FROM ${row} FOR UPDATE`, [...values]);
    const { parts, failures } = node();
    const wakeUps = inProcessWakeUps();
    const loop = startExpiryLoop({ ...parts, wakeUps, pollMs: 50 });
    await until(() => allCancelled(others));
    // Also those that only begin while it is held.
    const later = await waitingOrder();
    wakeUps.announce(["deadlines"]);
    await until(() => allCancelled([later]));
    expect(await statusOf(held.id)).not.toBe("CANCELLED");
    expect(loop.isHealthy()).toBe(true);
    await rival.query("ROLLBACK");
    await until(() => allCancelled([held]));
    await loop.stop();
    expect(failures).toEqual([]);
    const { notification_counters: counters = [], notifications = [], deadlines = [] } = await rowsOf(database);
    expect(deadlines).toEqual([]);
    for (const { user_id: userId, last_sequence: newest } of counters)
      expect(notifications.filter(({ user_id: of }) => of === userId)).toHaveLength(Number(newest));
  },
);

it("[F34] a lock timeout at a row that cannot be skipped is no failed try, and ends only that order's batch", async () => {
  const [held, ...others] = await Promise.all(Array.from({ length: ORDERS }, () => waitingOrder()));
  if (held === undefined) throw new Error("no order");
  await rival.query("SELECT * FROM resolutions WHERE order_id = ? FOR UPDATE", [held.id]);
  const { parts, failures } = node();
  const setAside: string[] = [];
  const loop = startExpiryLoop({
    ...parts,
    wakeUps: inProcessWakeUps(),
    pollMs: 50,
    onSetAside: ({ orderId }) => setAside.push(orderId),
  });
  await until(() => allCancelled(others));
  // More often than a deadline may fail.
  await until(() => failures.length >= 6);
  const { deadlines = [] } = await rowsOf(database);
  expect(deadlines).toMatchObject([{ order_id: held.id, tries: 0, set_aside: 0, last_error: null }]);
  await rival.query("ROLLBACK");
  await until(() => allCancelled([held]));
  await loop.stop();
  expect([setAside, failures.map((failure) => (failure as Error).name)]).toEqual([[], failures.map(() => "Conflict")]);
});

it("[F34] reminders of all others are sent while more orders than a batch are locked, and theirs when they are released", async () => {
  const orders: Order[] = [];
  for (let batch = 0; batch < 21; batch += 1)
    orders.push(...(await Promise.all(Array.from({ length: 10 }, () => waitingOrder(AT + batch)))));
  const [held, free] = [orders.slice(0, 205), orders.slice(205)];
  await rival.query("SELECT id FROM orders FORCE INDEX (PRIMARY) WHERE id IN (?) FOR UPDATE", [
    held.slice(0, 204).map(({ id }) => id),
  ]);
  await rival.query("SELECT order_id FROM deadlines WHERE order_id = ? FOR UPDATE", [held[204]?.id]);
  const parts = { ...node().parts, store: store.orders, policies: FIRST_BOOK, wakeUps: inProcessWakeUps() };
  const left = async () =>
    (await rowsOf(database)).deadlines?.filter(({ remind_at: at }) => at !== null).map(({ order_id: id }) => id);
  expect(await remindDue(parts)).toBe("SOME_LEFT");
  expect((await left())?.toSorted()).toEqual(held.map(({ id }) => id).toSorted());
  expect(free.length).toBeGreaterThan(0);
  await rival.query("ROLLBACK");
  expect(await remindDue(parts)).toBe("NOTHING_DUE");
  expect(await left()).toEqual([]);
});

it("[F34] a moved clock waits for locked rows without a busy loop, and continues when they are released", async () => {
  const held = await waitingOrder();
  await rival.query("SELECT * FROM notification_counters WHERE user_id = ? FOR UPDATE", [held.freelancerId]);
  const { parts } = node();
  let sweeps = 0;
  const counting = {
    ...store.orders,
    transact: store.orders.transact.bind(store.orders),
    nextDeadlineAt: store.orders.nextDeadlineAt.bind(store.orders),
    nextReminderAt: store.orders.nextReminderAt.bind(store.orders),
    dueReminders: store.orders.dueReminders.bind(store.orders),
    deadlineFailed: store.orders.deadlineFailed.bind(store.orders),
    dropReminder: store.orders.dropReminder.bind(store.orders),
    dueDeadlines: (now: number, limit: number) => {
      sweeps += 1;
      return store.orders.dueDeadlines(now, limit);
    },
  };
  const { sandboxClock: clock } = store;
  if (clock === null) throw new Error("no sandbox");
  const moved = advanceClock(
    { ...parts, store: counting, policies: FIRST_BOOK, clock, wakeUps: inProcessWakeUps() },
    { byMs: DAY_MS },
  );
  await until(() => sweeps >= 6);
  expect(await statusOf(held.id)).not.toBe("CANCELLED");
  await rival.query("ROLLBACK");
  expect(await moved).toMatchObject({ fired: 1 });
});
