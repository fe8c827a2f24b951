import { type Connection, createConnection } from "mysql2/promise";
import type { Execute } from "../../../src/app/order/execute";
import type { Order } from "../../../src/domain/order/order";
import { sharesOf } from "../../../src/store/database/request-share";
import type { Store } from "../../../src/store/open-store";
import { range } from "../../support/app/memory-logs";
import { until } from "../../support/app/until";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { openOn, placeIn, stored } from "../../support/database/stored-orders";
import { CLIENT_ID } from "../../support/domain/orders";
import { executeOn } from "../../support/domain/refunds";

const POOL = 10;
const MOVES = 400;

let database: TestDatabase;
let store: Store;
let rival: Connection;
let execute: Execute;
beforeEach(async () => {
  database = await freshDatabase();
  // Time is no part of this test: only what waits for what.
  store = await openOn(database, {
    poolSize: POOL,
    connectTimeoutMs: 60_000,
    queryTimeoutMs: 120_000,
    lockWaitSeconds: 60,
  });
  execute = executeOn({ ...store, orders: store.requests.orders });
  rival = await createConnection({ uri: database.url ?? "" });
});
afterEach(async () => {
  await rival.end();
  await store.close();
  await database.drop();
});

/** One row lock that all these moves wait for. */
async function hold(ids: readonly string[]): Promise<void> {
  await rival.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"); // these rows, and no gap between them
  await rival.query("START TRANSACTION");
  await rival.query("SELECT id FROM orders WHERE id IN (?) FOR UPDATE", [ids]);
}

const say = (order: Order) =>
  execute.move({
    name: "POST_MESSAGE",
    input: { message: "Words." },
    target: { orderId: order.id },
    by: { userId: CLIENT_ID, channel: "WEB" },
    subject: "client",
    idempotencyKey: null,
  });

it("[S18] 400 moves that wait for one order's lock use one connection, and all other work is done meanwhile", async () => {
  const [busy, other] = [await placeIn(store), await placeIn(store)];
  await hold([busy.id]);
  const moves = range(1, MOVES).map(() => say(busy));
  await until(() => store.poolStats().waiting === MOVES - 1);
  expect(store.poolStats().inUse).toBe(1);
  await say(other);
  await Promise.all(range(1, 50).map(() => store.requests.reads.orders.byId([busy.id, other.id])));
  expect(await stored(store, other.id)).toMatchObject({ version: 2 });
  expect(await stored(store, busy.id)).toMatchObject({ version: 1 });
  await rival.query("ROLLBACK");
  const outcomes = await Promise.all(moves);
  expect(outcomes.filter((outcome) => "result" in outcome)).toHaveLength(MOVES);
  expect(await stored(store, busy.id)).toMatchObject({ version: MOVES + 1 });
});

it("[S18] moves that wait for the locks of many orders leave connections to reads and to the loops", async () => {
  const orders = await Promise.all(range(1, POOL * 2).map(() => placeIn(store)));
  await hold(orders.map(({ id }) => id));
  const moves = orders.map(say);
  const { writes } = sharesOf(POOL);
  await until(() => store.poolStats().inUse === writes);
  await Promise.all(range(1, 50).map(() => store.requests.reads.orders.byId([orders[0]?.id ?? ""])));
  await placeIn(store); // as the loops write
  expect(store.poolStats().inUse).toBe(writes);
  await rival.query("ROLLBACK");
  await Promise.all(moves);
});

it("[S18] the loops and reads each have a share of the pool, and every pool size works", () => {
  expect([1, 2, 3, 5, 10, 50].map((size) => sharesOf(size))).toEqual([
    { requests: 1, writes: 1 },
    { requests: 1, writes: 1 },
    { requests: 2, writes: 1 },
    { requests: 4, writes: 3 },
    { requests: 8, writes: 6 },
    { requests: 44, writes: 33 },
  ]);
});
