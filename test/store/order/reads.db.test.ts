import type { OrderListFilter, OrderPosition } from "../../../src/app/ports/orders";
import type { Part, Slice } from "../../../src/app/ports/paging";
import { DAY_MS } from "../../../src/domain/duration";
import type { Scope } from "../../../src/domain/order/visibility";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { addUser, openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { milestone, PLACED_AT } from "../../support/domain/orders";
import { client, freelancer, resolutionOf } from "../../support/domain/run-steps";

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
const NO_FILTER: OrderListFilter = { statuses: null, role: null, hasOpenResolution: null, awaitingMe: null };
const whole = <K>(): Slice<K> => ({ after: null, before: null, limit: 1_000, from: "start" });
const people = async () => ({ clientId: await addUser(store, newId()), freelancerId: await addUser(store, newId()) });

/** Every slice of a list has the items and neighbours that the whole list says. */
async function expectSlices<T, K>(
  positions: readonly K[],
  page: (slice: Slice<K>) => Promise<Part<T>>,
  positionOf: (item: T) => K,
): Promise<void> {
  const bounds = [null, ...positions.keys()];
  const at = (index: number | null): K | null => (index === null ? null : (positions[index] ?? null));
  const slices = bounds.flatMap((after) =>
    bounds.flatMap((before) =>
      [1, 2, positions.length].flatMap((limit) =>
        (["start", "end"] as const).map((from) => ({ after, before, limit, from })),
      ),
    ),
  );
  for (const { after, before, limit, from } of slices) {
    const inside = positions.slice(after === null ? 0 : after + 1, before ?? undefined);
    const expected = from === "start" ? inside.slice(0, limit) : inside.slice(-limit);
    const part = await page({ after: at(after), before: at(before), limit, from });
    expect(part.items.map(positionOf)).toEqual(expected);
    expectNeighbours(positions, expected, part);
  }
}

function expectNeighbours<K>(
  positions: readonly K[],
  items: readonly K[],
  { hasPrevious, hasNext }: Part<unknown>,
): void {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return;
  expect([hasPrevious, hasNext]).toEqual([
    positions.indexOf(first) > 0,
    positions.indexOf(last) < positions.length - 1,
  ]);
}

async function only<T>(parts: Promise<readonly T[]>): Promise<T> {
  const [part, ...others] = await parts;
  if (part === undefined || others.length > 0) throw new Error("not one part");
  return part;
}

describe("pages", () => {
  it("of the activity are read by their cursors", async () => {
    const { id } = await placeIn(store);
    for (let count = 0; count < 4; count += 1) await playIn(store, id, AT + count, client("POST_MESSAGE"));
    await expectSlices(
      [1, 2, 3, 4, 5],
      (slice: Slice<number>) => only(store.reads.activity.pages([{ orderId: id, slice }])),
      ({ sequence }) => sequence,
    );
  });

  it("of notifications are read newest first", async () => {
    const parties = await people();
    const { id } = await placeIn(store, parties);
    for (let count = 0; count < 3; count += 1)
      await playIn(store, id, AT + count, client("POST_MESSAGE", {}, { userId: parties.clientId }));
    const { newest } = await store.reads.notifications.state(parties.freelancerId);
    const positions = Array.from({ length: newest }, (_, index) => newest - index);
    await expectSlices(
      positions,
      (slice: Slice<number>) => store.reads.notifications.page(parties.freelancerId, slice, false),
      ({ sequence }) => sequence,
    );
    await store.orders.transact((transaction) =>
      transaction.notifications.markRead(parties.freelancerId, newest - 1, AT),
    );
    const unread = await store.reads.notifications.page(parties.freelancerId, whole(), true);
    expect(unread.items.map(({ sequence }) => sequence)).toEqual([newest]);
  });

  it("of resolutions and deliveries are read by their cursors", async () => {
    const { id } = await placeIn(store);
    for (let count = 0; count < 3; count += 1) {
      await playIn(store, id, AT + 10 * count, client("REQUEST_ORDER_UPDATE"));
      await playIn(store, id, AT + 10 * count + 1, client("WITHDRAW_DISPUTE"));
      await playIn(store, id, AT + 10 * count + 2, freelancer("DELIVER"));
      await playIn(store, id, AT + 10 * count + 3, client("REQUEST_REVISION"));
    }
    const resolutions = await only(store.reads.resolutions.pages([{ orderId: id, slice: whole() }]));
    expect(resolutions.items.map(({ position }) => position)).toEqual([2, 6, 10]);
    await expectSlices(
      [2, 6, 10],
      (slice: Slice<number>) => only(store.reads.resolutions.pages([{ orderId: id, slice }])),
      ({ position }) => position,
    );
    await expectSlices(
      [1, 2, 3],
      (slice: Slice<number>) => only(store.reads.deliveries.pages([{ orderId: id, slice }])),
      ({ number }) => number,
    );
    const found = await store.reads.resolutions.byId(resolutions.items.map((item) => item.id));
    expect([...found.values()].map(({ orderId, status }) => [orderId, status])).toEqual(
      Array.from({ length: 3 }, () => [id, "WITHDRAWN"]),
    );
  });

  it("of orders are read most recently active first, also those active at the same time", async () => {
    const { clientId, freelancerId } = await people();
    const third = await addUser(store, newId());
    const orders = [
      await placeIn(store, { clientId, freelancerId }),
      await placeIn(store, { clientId: freelancerId, freelancerId: clientId }),
      await placeIn(store, { clientId, freelancerId: third }),
      await placeIn(store, { clientId: third, freelancerId: clientId, placedAt: PLACED_AT + 1 }),
    ];
    await playIn(store, orders[0]?.id ?? "", AT, client("POST_MESSAGE", {}, { userId: clientId }));
    const audience = { kind: "party", userId: clientId } as const;
    const page = (slice: Slice<OrderPosition>) => store.reads.orders.page(audience, NO_FILTER, slice);
    const positions = (await page(whole())).items.map(({ position }) => position);
    const byHand = [...positions].sort((a, b) => b.activeAt - a.activeAt || (a.id < b.id ? 1 : -1));
    expect(positions).toEqual(byHand);
    expect(positions.map(({ id }) => id).toSorted()).toEqual(orders.map(({ id }) => id).toSorted());
    expect(positions[0]).toEqual({ activeAt: AT, id: orders[0]?.id });
    await expectSlices(positions, page, ({ position }) => position);
    expect(await store.reads.orders.count(audience, NO_FILTER)).toEqual({ count: 4, isExact: true });
  });
});

it("of orders can be filtered", async () => {
  const { clientId, freelancerId } = await people();
  const parties = { clientId, freelancerId };
  const by = { userId: clientId };
  const [active, delivered, disputed] = [
    await placeIn(store, parties),
    await placeIn(store, parties),
    await placeIn(store, parties),
  ];
  await playIn(store, delivered.id, AT, freelancer("DELIVER", {}, { userId: freelancerId }));
  await playIn(store, disputed.id, AT + 1, client("REQUEST_ORDER_UPDATE", {}, by));
  await playIn(store, active.id, AT + 2, client("CONTACT_SUPPORT", {}, by));
  const ids = async (userId: string, filter: Partial<OrderListFilter>): Promise<readonly string[]> => {
    const audience = { kind: "party", userId } as const;
    const part = await store.reads.orders.page(audience, { ...NO_FILTER, ...filter }, whole());
    expect(await store.reads.orders.count(audience, { ...NO_FILTER, ...filter })).toEqual({
      count: part.items.length,
      isExact: true,
    });
    return part.items.map(({ orderId }) => orderId);
  };
  expect(await ids(clientId, {})).toEqual([active.id, disputed.id, delivered.id]);
  expect(await ids(clientId, { role: "FREELANCER" })).toEqual([]);
  expect(await ids(freelancerId, { role: "FREELANCER", statuses: ["ACTIVE", "DELIVERED"] })).toEqual([
    active.id,
    delivered.id,
  ]);
  expect(await ids(clientId, { statuses: [] })).toEqual([]);
  expect(await ids(clientId, { hasOpenResolution: true })).toEqual([disputed.id]);
  expect(await ids(clientId, { hasOpenResolution: false })).toEqual([active.id, delivered.id]);
  expect(await ids(clientId, { awaitingMe: true })).toEqual([delivered.id]);
  expect(await ids(freelancerId, { awaitingMe: true })).toEqual([disputed.id]);
  expect(await ids(freelancerId, { awaitingMe: false })).toEqual([active.id, delivered.id]);
  const granted = await store.reads.orders.page({ kind: "support" }, NO_FILTER, whole());
  expect(granted.items.map(({ orderId }) => orderId)).toContain(active.id);
  expect(granted.items.map(({ orderId }) => orderId)).not.toContain(delivered.id);
  expect(await store.reads.users.grantedOrders([clientId, freelancerId, "usr_nobody"])).toEqual(
    new Map([
      [clientId, active.id],
      [freelancerId, active.id],
    ]),
  );
  expect((await store.reads.orders.count({ kind: "backEnd" }, NO_FILTER)).count).toBeGreaterThanOrEqual(3);
});

it("[V2] the users who share an order with a user are found", async () => {
  const [{ clientId, freelancerId }, outsider] = [await people(), await addUser(store, newId())];
  await placeIn(store, { clientId, freelancerId });
  expect([...(await store.reads.users.sharingAnOrder(clientId, [freelancerId, outsider]))]).toEqual([freelancerId]);
  expect([...(await store.reads.users.sharingAnOrder(freelancerId, [clientId, outsider]))]).toEqual([clientId]);
  expect((await store.reads.users.sharingAnOrder(outsider, [clientId, freelancerId])).size).toBe(0);
});

it("[C10] a freelancer's record includes the orders that count", async () => {
  const { clientId, freelancerId } = await people();
  const parties = { clientId, freelancerId };
  const [completed, counted, exempt] = [
    await placeIn(store, parties),
    await placeIn(store, parties),
    await placeIn(store, parties),
  ];
  const [asClient, asFreelancer] = [{ userId: clientId }, { userId: freelancerId }];
  await playIn(store, completed.id, AT, freelancer("DELIVER", {}, asFreelancer));
  await playIn(store, completed.id, AT + 1, client("ACCEPT_DELIVERY", {}, asClient));
  await playIn(
    store,
    counted.id,
    AT,
    freelancer("REQUEST_CANCELLATION", { reason: "UNABLE_TO_COMPLETE" }, asFreelancer),
  );
  await playIn(store, counted.id, AT + 1, client("ACCEPT_CANCELLATION", {}, asClient));
  await playIn(store, exempt.id, AT, client("REQUEST_CANCELLATION", {}, asClient));
  await playIn(store, exempt.id, AT + 1, freelancer("ACCEPT_CANCELLATION", {}, asFreelancer));
  const records = await store.reads.users.freelancerRecords([freelancerId, clientId]);
  expect(records.get(freelancerId)).toEqual({ completedOrders: 1, cancelledOrders: 1, isFreelancer: true });
  expect(records.get(clientId)).toEqual({ completedOrders: 0, cancelledOrders: 0, isFreelancer: false });
});

it("[S4] each object of an order is found by its id, and nothing else is", async () => {
  const { id } = await placeIn(store, {
    type: "MILESTONE",
    unitPrice: null,
    deliveryDueAt: null,
    milestones: [milestone("300.00")],
  });
  await playIn(store, id, AT, freelancer("OFFER_EXTRAS"));
  await playIn(store, id, AT + 1, client("ACCEPT_CHANGE"));
  await playIn(store, id, AT + 2, freelancer("OFFER_PARTIAL_REFUND"));
  await playIn(store, id, AT + 3, client("ACCEPT_REFUND_OFFER"));
  await playIn(store, id, AT + 4, freelancer("DELIVER"));
  await playIn(store, id, AT + 5, client("COMPLETE_MILESTONE"));
  const order = await playIn(store, id, AT + 6, client("LEAVE_REVIEW"));
  const delivery = (await only(store.reads.deliveries.pages([{ orderId: id, slice: whole() }]))).items[0];
  const event = (await store.reads.activity.after(id, 0, 1))[0];
  const things = [
    ...order.resolutions,
    ...order.milestones,
    ...order.extras,
    ...order.refunds,
    order.review,
    delivery,
    event,
  ];
  for (const thing of things)
    expect([thing?.id, await store.reads.orders.idOfThing(thing?.id ?? "")]).toEqual([thing?.id, id]);
  for (const nothing of ["", "ord", "evt_", "dsp_nothing", "xyz_1", `${event?.id ?? ""}'`])
    expect(await store.reads.orders.idOfThing(nothing)).toBeNull();
  expect(await store.reads.orders.idByNumber(order.number)).toBe(id);
  const seenBy = (userId: string | null, ...scopes: Scope[]) =>
    store.reads.orders.idByNumber(order.number, { userId, scopes: new Set(scopes) });
  const parties = [seenBy(order.clientId), seenBy(order.freelancerId), seenBy(null, "orders:read")];
  expect(await Promise.all(parties)).toEqual([id, id, id]);
  const others = [
    seenBy("usr_other"),
    seenBy(null, "orders:write"),
    seenBy(null, "support"),
    seenBy("usr_other", "support"),
  ];
  expect(await Promise.all(others)).toEqual([null, null, null, null]);
  expect(await store.orders.orderIdOf({ resolutionId: resolutionOf(order, "EXTRAS").id })).toBe(id);
  expect(await store.orders.orderIdOf({ milestoneId: order.milestones[0]?.id ?? "" })).toBe(id);
  expect((await store.reads.money.paymentLabels([id])).get(id)).toBe("Visa 4242");
  expect((await store.reads.orders.byId([id])).get(id)?.review).toEqual(order.review);
});

it("[V3] a confidential text is in its own table and nowhere else", async () => {
  const { id } = await placeIn(store);
  const order = await playIn(
    store,
    id,
    AT,
    client("REQUEST_CANCELLATION", { reason: "OTHER", confidentialNote: "canary" }),
  );
  const { id: resolutionId } = resolutionOf(order, "CANCELLATION");
  expect((await store.reads.resolutions.confidentialWords([resolutionId])).get(resolutionId)).toEqual({
    resolutionId,
    author: "CLIENT",
    reason: "OTHER",
    note: "canary",
  });
  const others = [await store.reads.orders.byId([id]), await store.reads.resolutions.byId([resolutionId])].flatMap(
    (found) => [...found.values()],
  );
  const text = JSON.stringify([others, await store.reads.activity.after(id, 0, 100)], (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(text).not.toContain("canary");
});
