import { DAY_MS } from "../../../src/domain/duration";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { apiOn } from "../../support/database/lock-paths";
import { rowsOf, runOn } from "../../support/database/rows";
import { openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { checked } from "../../support/domain/ledger";
import { PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { gatewayOn, owing, payingOn, timesPaid } from "../../support/domain/refunds";
import { client } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const NOTHING = { refunds: [], ledger: [], webhooks: [] };
const repair = () => store.repairOlderWrites(FIRST_BOOK, PLACED_AT);

/** What a release that knows neither the outbox nor the ledger writes of a move. */
async function asOlderRelease(orderId: string): Promise<void> {
  await runOn(database, `DELETE FROM outbox WHERE order_id = '${orderId}'`);
  await runOn(database, `DELETE FROM ledger_entries WHERE order_id = '${orderId}' AND sequence > 1`);
}

it("[F37] a PENDING refund without a row in the outbox gets one, is reported, and is paid once", async () => {
  const { orderId, refundId } = await owing(store, "00");
  await owing(store, "00");
  await asOlderRelease(orderId);
  expect((await repair()).refunds).toEqual([orderId]);
  expect(await repair()).toEqual(NOTHING);
  await payingOn(store, gatewayOn(store).gateway).run();
  expect(await timesPaid(store, refundId)).toBe(1);
  expect(await repair()).toEqual(NOTHING);
});

it("[F37, M3] events without ledger entries are booked completely", async () => {
  const { orderId } = await owing(store, "00");
  const before = (await rowsOf(database)).ledger_entries;
  await asOlderRelease(orderId);
  expect((await repair()).ledger).toEqual([orderId]);
  expect(await repair()).toEqual(NOTHING);
  const after = (await rowsOf(database)).ledger_entries ?? [];
  expect(after).toHaveLength(before?.length ?? 0);
  expect(after).toEqual(expect.arrayContaining([...(before ?? [])]));
  expect((await checked(database)).errors).toEqual([]);
});

it("[F37] an event that was written without its webhook streams is due at the endpoints", async () => {
  const endpointId = await apiOn(store).endpoint();
  const { id } = await placeIn(store);
  const [task] = await store.webhooks.streams.claim({ endpointId, limit: 1, leaseMs: 60_000, lease: "one" });
  if (task === undefined) throw new Error("nothing was due");
  await store.webhooks.streams.finish(task, { end: "TAKEN" }, null);
  await playIn(store, id, PLACED_AT + DAY_MS, client("POST_MESSAGE", { message: "Words." }));
  await runOn(database, "UPDATE webhook_streams SET due_at = NULL, newest_sequence = 1");
  expect((await repair()).webhooks).toEqual([id]);
  expect(await repair()).toEqual(NOTHING);
  const [next] = await store.webhooks.streams.claim({ endpointId, limit: 1, leaseMs: 60_000, lease: "two" });
  expect(next?.event.sequence).toBe(2);
});

it("[F37] orders without an event since the given time are skipped, except for their refunds", async () => {
  const { orderId } = await owing(store, "00");
  await asOlderRelease(orderId);
  expect(await store.repairOlderWrites(FIRST_BOOK, PLACED_AT + 2 * DAY_MS)).toEqual({ ...NOTHING, refunds: [orderId] });
});

it("[F37] complete orders of every kind are unchanged", async () => {
  const { id } = await placeIn(store);
  await playIn(store, id, PLACED_AT + DAY_MS, client("REQUEST_ORDER_UPDATE"));
  const before = await rowsOf(database);
  expect(await repair()).toEqual(NOTHING);
  expect(await rowsOf(database)).toEqual(before);
});

it("[F37] migrations of a newer release are detected while a node runs", async () => {
  expect(await store.newerMigrations()).toEqual([]);
  await runOn(
    database,
    "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
  );
  expect(await store.newerMigrations()).toEqual(["FromTheFuture9999999999999"]);
});
