import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { idempotencyKeys } from "../../../src/app/idempotency";
import type { WebhookAnswer, WebhookRequest } from "../../../src/app/ports/webhooks";
import { LAST_INSTANT } from "../../../src/domain/last-instant";
import type { ActivityType } from "../../../src/domain/vocabulary";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { range } from "../../support/app/memory-logs";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf, runOn } from "../../support/database/rows";
import { openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { client } from "../../support/domain/run-steps";
import { sendingOn, webhooksOn } from "../../support/partner/webhooks";

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

/** Orders that wait, and endpoints that were disabled, as health shows them. */
const counts = async () => {
  const { webhooks, disabledEndpoints } = await store.backlog();
  return [webhooks.count, disabledEndpoints];
};

const taken: WebhookAnswer = { status: 200, error: null, retryAfterMs: null };
const refused: WebhookAnswer = { status: 500, error: "NOT_ACCEPTED", retryAfterMs: null };

const endpointsOn = () =>
  webhooksOn(store, { wakeUps: inProcessWakeUps(), keyOf: idempotencyKeys(Buffer.alloc(32)), newId }).endpoints;

async function endpoint(
  subject = "partner",
  eventTypes: readonly ActivityType[] = ["ORDER_PLACED", "MESSAGE_POSTED"],
): Promise<string> {
  const input = { url: "https://partner.example/", eventTypes, document: null };
  const outcome = await endpointsOn().create({ input, subject, idempotencyKey: null, tokenEndsAt: LAST_INSTANT });
  if ("refusals" in outcome) throw new Error("refused");
  return outcome.result.endpointId;
}

const say = (orderId: string) =>
  playIn(store, orderId, PLACED_AT + 1_000, client("POST_MESSAGE", { message: "Words." }));

/** A node that keeps what it sends. */
function node(
  answer: (request: WebhookRequest) => WebhookAnswer = () => taken,
  more: Parameters<typeof sendingOn>[2] = {},
) {
  const sent: string[] = [];
  const run = sendingOn(store, (request) => (sent.push(request.messageId), Promise.resolve(answer(request))), more);
  return { sent, run };
}

describe("[N2, F2] a message", () => {
  it("is sent again under the same id if its answer was not stored, once its lease ends", async () => {
    await endpoint();
    const { id } = await placeIn(store);
    await say(id);
    const finish = () => Promise.reject(new Error("the process dies here"));
    const dying = node(() => taken, { streams: { ...streamsOf(), finish } });
    await dying.run();
    const other = node();
    await other.run();
    expect([dying.sent.length, other.sent]).toEqual([1, []]);
    await runOn(database, "UPDATE webhook_streams SET due_at = 0");
    await other.run();
    expect(other.sent.slice(0, 1)).toEqual(dying.sent);
    expect(other.sent).toHaveLength(2);
  });

  it("is not recorded twice if another node has sent it meanwhile", async () => {
    const endpointId = await endpoint();
    const { id } = await placeIn(store);
    await say(id);
    const [old] = await store.webhooks.streams.claim({ endpointId, limit: 1, leaseMs: 0, lease: "old" });
    const [fresh] = await store.webhooks.streams.claim({ endpointId, limit: 1, leaseMs: 60_000, lease: "fresh" });
    if (old === undefined || fresh === undefined) throw new Error("nothing was due");
    expect([old.event.id, old.tries, fresh.tries]).toEqual([fresh.event.id, 1, 2]);
    await store.webhooks.streams.finish(old, { end: "TAKEN" }, null);
    const { webhook_streams: streams } = await rowsOf(database);
    expect(streams).toMatchObject([{ next_sequence: 1, lease_owner: "fresh" }]);
  });

  it("is sent by one of several nodes only, and the next one of its order after it", async () => {
    await endpoint();
    const orders = await Promise.all(range(1, 5).map(() => placeIn(store)));
    for (const { id } of orders) await say(id);
    const nodes = [node(), node(), node()];
    while (((await store.webhooks.streams.untilNextMs()) ?? Infinity) === 0)
      await Promise.all(nodes.map(({ run }) => run()));
    const sent = nodes.flatMap((one) => one.sent);
    expect(sent).toHaveLength(10);
    expect(new Set(sent).size).toBe(10);
  });
});

const streamsOf = () => ({
  dueEndpoints: () => store.webhooks.streams.dueEndpoints(),
  claim: (...options: Parameters<Store["webhooks"]["streams"]["claim"]>) => store.webhooks.streams.claim(...options),
  renew: (...options: Parameters<Store["webhooks"]["streams"]["renew"]>) => store.webhooks.streams.renew(...options),
  untilNextMs: () => store.webhooks.streams.untilNextMs(),
});

describe("an endpoint's streams", () => {
  it("skip events that were not chosen without a request, and wait if nothing else is left", async () => {
    await endpoint("partner", ["REVIEW_LEFT"]);
    const { id } = await placeIn(store);
    await say(id);
    const { sent, run } = node();
    await run();
    expect(sent).toEqual([]);
    expect(await store.webhooks.streams.untilNextMs()).toBeNull();
    expect(await counts()).toEqual([0, 0]);
    expect((await rowsOf(database)).webhook_streams).toMatchObject([{ next_sequence: 3, due_at: null }]);
  });

  it("are counted while they wait, and so are endpoints that were disabled, but not by their owners", async () => {
    const endpointId = await endpoint();
    await placeIn(store);
    expect(await counts()).toEqual([1, 0]);
    const { run } = node(() => ({ ...refused, status: 410 }));
    await run();
    expect(await counts()).toEqual([0, 1]);
    const asked = { subject: "partner", idempotencyKey: null };
    await endpointsOn().update({ ...asked, input: { endpointId, enabled: true } });
    await endpointsOn().update({ ...asked, input: { endpointId, enabled: false } });
    expect(await counts()).toEqual([0, 0]);
  });

  it("are deleted with their endpoint, first hidden and then removed from the database", async () => {
    const endpointId = await endpoint();
    await Promise.all(range(1, 3).map(() => placeIn(store)));
    const { run, sent } = node(() => refused);
    await run();
    await endpointsOn().remove({ input: { endpointId }, subject: "partner", idempotencyKey: null });
    await runOn(database, "UPDATE webhook_streams SET due_at = 0");
    await run();
    expect(sent).toHaveLength(3);
    while ((await store.webhooks.replays.removeLeftovers(2)) > 0);
    const { webhook_streams: streams, webhook_attempts: attempts } = await rowsOf(database);
    expect([streams, attempts]).toEqual([[], []]);
  });
});

describe("[F26] an endpoint that is enabled again", () => {
  const asked = { subject: "partner", idempotencyKey: null };
  const enable = async (endpointId: string, enabled: boolean): Promise<void> => {
    expect(await endpointsOn().update({ ...asked, input: { endpointId, enabled } })).toEqual({
      result: { endpointId },
    });
  };
  const streams = async () => (await rowsOf(database)).webhook_streams;

  it("changes none of the orders that wait for it: moves on them do not wait, for any number of them", async () => {
    const endpointId = await endpoint();
    for (let order = 0; order < 3; order += 1) await placeIn(store);
    await node(() => refused).run();
    await enable(endpointId, false);
    const before = await streams();
    await enable(endpointId, true);
    expect(before).toHaveLength(3);
    expect(await streams()).toEqual(before);
  });

  it("gets waiting messages immediately, and as first tries", async () => {
    const endpointId = await endpoint();
    const { id } = await placeIn(store);
    await node(() => refused).run();
    await runOn(database, "UPDATE webhook_streams SET tries = 9, due_at = due_at + 86400000");
    await enable(endpointId, false);
    const retried = node();
    await retried.run();
    expect(retried.sent).toEqual([]);
    await enable(endpointId, true);
    expect(await store.webhooks.streams.untilNextMs()).toBe(0);
    const [task] = await store.webhooks.streams.claim({ endpointId, limit: 5, leaseMs: 60_000, lease: "fresh" });
    expect(task).toMatchObject({ tries: 1, event: { orderId: id, sequence: 1 } });
    expect(await store.webhooks.streams.claim({ endpointId, limit: 5, leaseMs: 60_000, lease: "second" })).toEqual([]);
  });

  it("waits as any other after a failed try", async () => {
    const endpointId = await endpoint();
    await placeIn(store);
    await node(() => refused).run();
    await enable(endpointId, false);
    await enable(endpointId, true);
    const again = node(() => refused);
    await again.run();
    expect(again.sent).toHaveLength(1);
    expect(await store.webhooks.streams.untilNextMs()).toBeGreaterThan(0);
    await again.run();
    expect(again.sent).toHaveLength(1);
  });
});

describe("a key's endpoints", () => {
  it("[S3] get nothing more once it was revoked, and nothing is stored for them", async () => {
    await endpoint("key_1");
    const other = await endpoint("key_2");
    await placeIn(store);
    await store.orders.transact(({ webhooks }) => webhooks.disableOf("key_1", "KEY_REVOKED"));
    await placeIn(store);
    const { sent, run } = node();
    await run();
    expect(sent.map((id) => id.split("_")[2])).toEqual([other, other].map((id) => id.slice("whk_".length)));
    const { webhook_streams: streams = [] } = await rowsOf(database);
    expect(streams.filter(({ endpoint_id }) => endpoint_id !== other)).toHaveLength(1);
  });

  it("[S3] get nothing more from its end on, without any other event", async () => {
    const key = {
      id: "key_1",
      name: "Partner",
      prefix: "rck_1",
      scopes: ["WEBHOOKS_MANAGE"],
      createdBy: null,
      createdAt: 0,
      lastUsedAt: null,
      revokedAt: null,
    } as const;
    const expiresAt = Date.now() + 3_600_000;
    await store.orders.transact(({ apiKeys }) => apiKeys.add({ ...key, expiresAt }, "hash"));
    const endpointId = await endpoint("key_1");
    await placeIn(store);
    const { sent, run } = node();
    await run();
    expect(sent).toHaveLength(1);
    await placeIn(store);
    const [task] = await store.webhooks.streams.claim({ endpointId, limit: 1, leaseMs: 0, lease: "held" });
    await runOn(database, `UPDATE api_keys SET expires_at = ${Date.now() - 3_600_000}`);
    expect(task).toBeDefined();
    expect(await store.webhooks.reads.target(endpointId)).toBeNull();
    await run();
    expect([sent.length, await store.webhooks.streams.untilNextMs()]).toEqual([1, null]);
    await store.webhooks.replays.disableExpired();
    await placeIn(store);
    expect((await rowsOf(database)).webhook_streams).toHaveLength(2);
    expect((await rowsOf(database)).webhook_endpoints).toMatchObject([{ disabled_reason: "KEY_EXPIRED" }]);
  });
});

it("the newest 1,000 attempts of an endpoint are stored", async () => {
  const endpointId = await endpoint();
  const { id: orderId } = await placeIn(store);
  const attempt = (number: number) => ({
    id: `wha_${String(number).padStart(26, "0")}`,
    endpointId,
    orderId,
    eventId: "evt_1",
    messageId: "msg_1",
    number,
    attemptedAt: number,
    answerStatus: 500,
    error: "NOT_ACCEPTED",
    nextAttemptAt: null,
  });
  const rows = range(1, 1_000).map(
    (number) => `('${attempt(number).id}', '${endpointId}', '${orderId}', 'evt_1', 'msg_1', ${number}, 1)`,
  );
  await runOn(
    database,
    `INSERT INTO webhook_attempts (id, endpoint_id, order_id, event_id, message_id, number, attempted_at) VALUES ${rows.join(", ")}`,
  );
  await store.orders.transact(async ({ webhooks }) => {
    for (const number of range(1_001, 1_003)) await webhooks.addAttempt(attempt(number));
  });
  expect(await store.webhooks.reads.attemptsCount(endpointId)).toEqual({ count: 1_000, isExact: true });
  const page = await store.webhooks.reads.attemptsPage(endpointId, {
    after: null,
    before: null,
    limit: 2,
    from: "start",
  });
  expect(page.items.map(({ number }) => number)).toEqual([1_003, 1_002]);
  const next = await store.webhooks.reads.attemptsPage(endpointId, {
    after: page.items[1]?.id ?? "",
    before: null,
    limit: 2,
    from: "start",
  });
  expect(next).toMatchObject({ items: [{ number: 1_001 }, { number: 1_000 }], hasPrevious: true, hasNext: true });
});
