import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { remindDue } from "../../../src/app/notification/remind-due";
import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { silentLogger } from "../../support/app/memory-logs";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { apiOn } from "../../support/database/lock-paths";
import { unchangedLocks } from "../../support/database/lock-watch";
import { runOn } from "../../support/database/rows";
import { openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { prepared, TRANSITIONS } from "../../support/database/transitions";
import { FIRST_BOOK } from "../../support/domain/policy";
import { executeOn, gatewayOn, owing, passTime, payingOn } from "../../support/domain/refunds";
import { client } from "../../support/domain/run-steps";

/**
 * [F32] A Galera cluster compares only changed rows. So each transaction must change every row that it locks, or the
 * lock does not hold between two servers. Each write path runs on one server, and the rows that it locked are compared
 * with those before.
 */
let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
  await apiOn(store).endpoint();
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const distinct = (tables: readonly string[]): readonly string[] => [...new Set(tables)].sort();

it.each(Object.entries(TRANSITIONS))("[F32] %s: changes each row that it locks", async (_name, transition) => {
  const deed = await transition(store);
  expect(distinct(await unchangedLocks(deed))).toEqual([]);
});

const say = async (orderId: string) =>
  playIn(store, orderId, await store.clock.now(), client("POST_MESSAGE", { message: "Words." }));

it("[F32] events that come before, while, and after a webhook is sent: each changes the stream's row", async () => {
  const endpointId = await apiOn(store).endpoint();
  const { id } = await placeIn(store);
  await runOn(database, `DELETE FROM webhook_streams WHERE endpoint_id = '${endpointId}' AND order_id <> '${id}'`);
  const claim = async (lease: string) => {
    const [task] = await store.webhooks.streams.claim({ endpointId, limit: 1, leaseMs: 60_000, lease });
    if (task === undefined) throw new Error("nothing is due");
    return task;
  };
  const found = await unchangedLocks(async () => {
    await say(id);
    const task = await claim("one");
    await say(id);
    await store.webhooks.streams.finish(task, { end: "AGAIN", afterMs: 0 }, null);
    await say(id);
    await store.webhooks.streams.finish(await claim("two"), { end: "TAKEN" }, null);
    await store.webhooks.streams.finish(await claim("three"), { end: "HELD" }, null);
    await say(id);
  });
  expect(distinct(found)).toEqual([]);
});

it("[F32] a refund that is claimed, paid, and fails late: each changes the rows that it locks", async () => {
  await owing(store, "00");
  const paying = payingOn(store, gatewayOn(store).gateway);
  const found = await unchangedLocks(async () => {
    await passTime(database);
    await paying.run();
    await paying.run();
  });
  expect(distinct(found)).toEqual([]);
});

/**
 * Rows that a path locks to read what they say, and leaves as they are: another row that it changes conflicts in their
 * place.
 */
it("[F32] a reminder changes its deadline's row, and a retried refund its outbox row, in place of the order's", async () => {
  const orderId = await prepared(store, [client("REQUEST_CANCELLATION")]);
  const remindAt = await store.orders.nextReminderAt();
  if (remindAt === null) throw new Error("nobody is reminded");
  await store.sandboxClock?.goOnFrom(remindAt + HOUR_MS);
  const remind = () =>
    remindDue({
      store: store.orders,
      policies: FIRST_BOOK,
      clock: store.clock,
      wakeUps: inProcessWakeUps(),
      logger: silentLogger,
    });
  expect(distinct(await unchangedLocks(remind))).toEqual(["orders"]);
  expect(orderId).toMatch(/^ord_/u);

  const { refundId } = await owing(store, "91");
  await payingOn(store, gatewayOn(store).gateway).run();
  await runOn(database, "UPDATE outbox SET set_aside = 1 WHERE kind = 'REFUND'");
  await runOn(database, `UPDATE refunds SET state = 'FAILED' WHERE id = '${refundId}'`);
  const retry = () => executeOn(store).retryRefund({ refundId, subject: "operator", idempotencyKey: newId() });
  expect(distinct(await unchangedLocks(retry))).toEqual(["orders"]);
});

/** Written with what is there already: nothing else in the transaction depends on the row. */
it("[F32] writes that repeat existing rows leave only the row that they would write", async () => {
  const api = apiOn(store);
  const userId = await api.register("person");
  expect(distinct(await unchangedLocks(() => api.register("person")))).toEqual(["users"]);
  await api.prefer(userId, false);
  expect(distinct(await unchangedLocks(() => api.prefer(userId, true)))).toEqual([]);
  expect(distinct(await unchangedLocks(() => api.prefer(userId, true)))).toEqual(["notification_preferences"]);
  const endpointId = await api.endpoint();
  expect(distinct(await unchangedLocks(() => api.updateEndpoint(endpointId, false)))).toEqual([]);
  expect(distinct(await unchangedLocks(() => api.updateEndpoint(endpointId, true)))).toEqual([]);
  expect(distinct(await unchangedLocks(() => api.updateEndpoint(endpointId, true)))).toEqual(["webhook_endpoints"]);
});

it("[F32] keys of partner systems, read marks, and the sandbox's clock: each changes the rows that it locks", async () => {
  const api = apiOn(store);
  const apiKeyId = await api.createKey();
  const after = await playIn(store, await prepared(store, []), await store.clock.now(), client("REQUEST_CANCELLATION"));
  const found = await unchangedLocks(async () => {
    await api.rotateKey(apiKeyId);
    await api.rotateKey(apiKeyId);
    await api.revokeKey(apiKeyId);
    await api.markRead(after.freelancerId);
    await store.sandboxClock?.alone(async () => {
      await store.sandboxClock?.holdAt((await store.clock.now()) + DAY_MS);
      await store.sandboxClock?.goOnFrom((await store.clock.now()) + DAY_MS);
    });
  });
  expect(distinct(found)).toEqual([]);
});

it("[F32] a lock that is left unchanged is found", async () => {
  const { id } = await placeIn(store);
  const found = await unchangedLocks(() =>
    store.orders.transact(async (transaction) => {
      await transaction.orders.lock([id], { skipLocked: false });
      await transaction.users.saveEmailPreferences("usr_other", [{ type: "MESSAGE_POSTED", email: false }]);
    }),
  );
  expect(found).toEqual(["orders"]);
});
