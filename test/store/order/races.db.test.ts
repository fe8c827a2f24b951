import { PolicyAltered } from "../../../src/app/failures";
import type { IdempotencyKey } from "../../../src/app/ports/idempotency-keys";
import { DAY_MS } from "../../../src/domain/duration";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { runOn } from "../../support/database/rows";
import { addUser, changeOf, expireIn, openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { FIRST } from "../../support/domain/policy";
import { client, taken } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const AT = PLACED_AT + DAY_MS;
const many = <T>(count: number, work: (index: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe("[I1] one idempotency key", () => {
  const keyed = (changes: Partial<IdempotencyKey> = {}): IdempotencyKey => ({
    person: "client-1",
    mutation: "POST_MESSAGE",
    key: newId(),
    inputHash: "aa".repeat(32),
    ...changes,
  });

  it("has one effect and 64 equal answers if 64 requests come at the same time", async () => {
    const { id } = await placeIn(store);
    const key = keyed();
    const results = await many(64, () =>
      store.orders.transact(async (transaction) => {
        const remembered = await transaction.idempotency.recall<{ eventId: string }>(key);
        if (remembered !== null) return remembered.result.eventId;
        const order = (await transaction.orders.lock([id], { skipLocked: false })).get(id);
        if (order === undefined) throw new Error("gone");
        const decision = taken(order, AT, client("POST_MESSAGE"));
        await transaction.orders.write([changeOf(order, decision)]);
        const eventId = decision.events[0]?.id ?? "";
        await transaction.idempotency.remember(key, { eventId });
        return eventId;
      }),
    );
    expect(new Set(results).size).toBe(1);
    expect((await store.reads.activity.newest([id])).get(id)).toBe(2);
  });

  it("is separate for each user and mutation, and each character counts", async () => {
    const key = keyed({ key: "Key" });
    await store.orders.transact((transaction) => transaction.idempotency.remember(key, { orderId: "ord_1" }));
    const others = [
      keyed({ key: "key" }),
      keyed({ key: "Key " }),
      keyed({ key: "Key", person: "Client-1" }),
      keyed({ key: "Key", person: "client-1 " }),
      keyed({ key: "Key", mutation: "DELIVER" }),
    ];
    for (const other of others)
      expect(await store.orders.transact((transaction) => transaction.idempotency.recall(other))).toBeNull();
    expect(await store.orders.transact((transaction) => transaction.idempotency.recall(key))).toEqual({
      inputHash: key.inputHash,
      result: { orderId: "ord_1" },
    });
  });

  it("is not stored if the transaction failed", async () => {
    const key = keyed();
    const failing = store.orders.transact(async (transaction) => {
      await transaction.idempotency.remember(key, { orderId: "ord_1" });
      throw new RangeError("after it");
    });
    await expect(failing).rejects.toThrow("after it");
    expect(await store.orders.transact((transaction) => transaction.idempotency.recall(key))).toBeNull();
  });

  it("is not deleted before 7 days", async () => {
    expect(await store.forgetOldKeys(100)).toBe(0);
  });
});

describe("[N4] notifications are numbered without a gap", () => {
  it("if 50 writers write to different orders at once, and some of them fail", async () => {
    const [clientId, freelancerId] = [await addUser(store, newId()), await addUser(store, newId())];
    const orders = await many(50, () => placeIn(store, { clientId, freelancerId }));
    const before = (await store.reads.notifications.state(freelancerId)).newest;
    await many(50, async (index) => {
      const order = orders[index];
      if (order === undefined) throw new Error("no order");
      const write = store.orders.transact(async (transaction) => {
        await transaction.orders.lock([order.id], { skipLocked: false });
        const by = { userId: clientId };
        await transaction.orders.write([changeOf(order, taken(order, AT, client("POST_MESSAGE", {}, by)))]);
        if (index % 5 === 0) throw new Error("after it was numbered");
      });
      await write.catch(() => undefined);
    });
    const rows = await store.reads.notifications.after(freelancerId, 0, 1_000);
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: before + 40 }, (_, index) => index + 1));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(before + 40);
    expect(await store.reads.notifications.state(freelancerId)).toEqual({
      total: before + 40,
      unread: before + 40,
      newest: before + 40,
    });
  });

  it("and keep the time at which they were first read", async () => {
    const [clientId, freelancerId] = [await addUser(store, newId()), await addUser(store, newId())];
    const { id } = await placeIn(store, { clientId, freelancerId });
    for (let count = 0; count < 3; count += 1)
      await playIn(store, id, AT + count, client("POST_MESSAGE", {}, { userId: clientId }));
    const { newest } = await store.reads.notifications.state(freelancerId);
    const mark = (upTo: number, at: number) =>
      store.orders.transact((transaction) => transaction.notifications.markRead(freelancerId, upTo, at));
    await mark(newest - 1, 100);
    await mark(newest - 2, 200);
    await mark(newest + 1_000, 300);
    const readAt = (await store.reads.notifications.after(freelancerId, newest - 3, 10)).map(
      (notification) => notification.readAt,
    );
    expect(readAt.slice(-3)).toEqual([100, 100, 300]);
    expect(await store.reads.notifications.state(freelancerId)).toMatchObject({ unread: 0, newest });
    await playIn(store, id, AT + 10, client("POST_MESSAGE", {}, { userId: clientId }));
    expect(await store.reads.notifications.state(freelancerId)).toMatchObject({ unread: 1, newest: newest + 1 });
  });

  it("[F26] and 2,500 of them are marked 1,000 at a time, so that a move that notifies the user waits for no more than that", async () => {
    const [clientId, freelancerId] = [await addUser(store, newId()), await addUser(store, newId())];
    const { id } = await placeIn(store, { clientId, freelancerId });
    const { newest: first } = await store.reads.notifications.state(freelancerId);
    const [placed] = await store.reads.notifications.after(freelancerId, 0, 1);
    const copies = Array.from({ length: 2_500 - first }, (_, index) => {
      const sequence = first + 1 + index;
      return `('${freelancerId}', ${sequence}, 'ntf_${newId()}', '${id}', '${String(placed?.eventId)}')`;
    });
    await runOn(
      database,
      `INSERT INTO notifications (user_id, sequence, id, order_id, event_id) VALUES ${copies.join()}`,
    );
    await runOn(database, `UPDATE notification_counters SET last_sequence = 2500 WHERE user_id = '${freelancerId}'`);
    const mark = (upTo: number) =>
      store.orders.transact((transaction) => transaction.notifications.markRead(freelancerId, upTo, AT));
    const unread = async () => (await store.reads.notifications.state(freelancerId)).unread;
    const seen: (readonly [boolean, number])[] = [];
    for (const upTo of [2_400, 2_400, 2_400, 9_999]) seen.push([await mark(upTo), await unread()]);
    expect(seen).toEqual([
      [true, 1_500],
      [true, 500],
      [false, 100],
      [false, 0],
    ]);
    const rows = await store.reads.notifications.after(freelancerId, 0, 2_500);
    expect(rows.filter(({ readAt }) => readAt !== AT)).toEqual([]);
  });
});

describe("[POL5] a policy version", () => {
  const version = newId();
  const first = { ...FIRST, version };
  const altered = { ...first, limits: { ...first.limits, quantity: first.limits.quantity + 1 } };
  const use = (policy: typeof first) => store.orders.transact((transaction) => transaction.policies.use(policy));

  it("is stored at its first use, by many at once", async () => {
    await many(20, () => use(first));
    await use({ ...Object.fromEntries(Object.entries(first).reverse()), version } as typeof first);
    await store.checkPolicies([first, FIRST]);
  });

  it("cannot be used with another content", async () => {
    await expect(use(altered)).rejects.toThrow(PolicyAltered);
  });

  it.each([
    ["alters", [altered]],
    ["lacks", [FIRST]],
  ])("stops the start of a node whose file %s it", async (_verb, policies) => {
    const node = database.kind === "mariadb" ? await openOn(database) : store;
    await expect(node.checkPolicies(policies)).rejects.toThrow(PolicyAltered);
    if (node !== store) await node.close();
  });
});

it("a user who is registered by many requests at once is one user", async () => {
  const externalId = newId();
  const ids = await many(20, () => addUser(store, externalId));
  expect(new Set(ids).size).toBe(1);
  expect((await store.reads.users.byExternalId(externalId))?.id).toBe(ids[0]);
  expect(await store.reads.users.byExternalId(externalId.toUpperCase())).toBeNull();
  expect(await store.reads.users.byExternalId(`${externalId} `)).toBeNull();
});

it("[L3] of many that process one deadline at once, one succeeds", async () => {
  const { id } = await placeIn(store);
  const asked = await playIn(store, id, AT, client("REQUEST_CANCELLATION"));
  const at = asked.resolutions[0]?.respondBy ?? 0;
  const expiredIds = await many(20, () => expireIn(store, [id], at));
  expect(expiredIds.flat()).toEqual([id]);
});

it("a service's own secret is the same for every caller", async () => {
  const secrets = await many(20, () => store.secrets.serviceSecret("idempotency"));
  expect(new Set(secrets.map((secret) => secret.toString("hex"))).size).toBe(1);
  expect(secrets[0]).toHaveLength(32);
  expect(await store.secrets.serviceSecret("another")).not.toEqual(secrets[0]);
});
