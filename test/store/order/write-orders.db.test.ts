import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { evolve } from "../../../src/domain/order/evolve";
import type { Order } from "../../../src/domain/order/order";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { changeOf, expireIn, openOn, placeIn, placement, playIn, stored } from "../../support/database/stored-orders";
import { milestone, PLACED_AT, usd } from "../../support/domain/orders";
import { client, freelancer, resolutionOf, taken, type Turn } from "../../support/domain/run-steps";

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

/** What the events of the order's feed fold to. */
const folded = async (id: string): Promise<Order | null> =>
  (await store.reads.activity.after(id, 0, 1_000)).reduce<Order | null>((order, event) => evolve(order, event), null);

describe("[A1] the order after a decision is read back unchanged, and equals the fold of its feed", () => {
  const inMilestones = {
    type: "MILESTONE",
    unitPrice: null,
    deliveryDueAt: null,
    milestones: [milestone("60.00", PLACED_AT + 5 * DAY_MS), milestone("90.00")],
  } as const;

  it.each<[string, Parameters<typeof placeIn>[1], readonly (readonly [number, Turn])[]]>([
    ["placed", { discountSources: ["PROMO_CODE", "CREDITS"], quantity: 3 }, []],
    ["placed in milestones", inMilestones, []],
    [
      "delivered and sent back",
      {},
      [
        [AT, freelancer("DELIVER")],
        [AT + 1, client("REQUEST_REVISION")],
      ],
    ],
    [
      "a milestone completed",
      inMilestones,
      [
        [AT, freelancer("DELIVER")],
        [AT + 1, client("COMPLETE_MILESTONE")],
      ],
    ],
    [
      "a refund offered and accepted",
      {},
      [
        [AT, freelancer("OFFER_PARTIAL_REFUND")],
        [AT + 1, client("ACCEPT_REFUND_OFFER")],
      ],
    ],
    [
      "extras accepted",
      {},
      [
        [AT, freelancer("OFFER_EXTRAS")],
        [AT + 1, client("ACCEPT_CHANGE")],
        [AT + 2, freelancer("OFFER_EXTRAS")],
        [AT + 3, client("ACCEPT_CHANGE")],
      ],
    ],
    [
      "a later date",
      {},
      [
        [AT, freelancer("REQUEST_DELIVERY_EXTENSION")],
        [AT + 1, client("ACCEPT_CHANGE")],
      ],
    ],
    [
      "cancelled",
      {},
      [
        [AT, client("REQUEST_CANCELLATION")],
        [AT + 1, freelancer("ACCEPT_CANCELLATION")],
      ],
    ],
    [
      "an update asked twice",
      {},
      [
        [AT, client("REQUEST_ORDER_UPDATE")],
        [AT + 1, client("WITHDRAW_DISPUTE")],
        [AT + 2, client("REQUEST_ORDER_UPDATE")],
      ],
    ],
    [
      "delivered into an update",
      {},
      [
        [AT, client("REQUEST_ORDER_UPDATE")],
        [AT + 1, freelancer("DELIVER")],
      ],
    ],
    [
      "completed, reviewed, support asked",
      {},
      [
        [AT, freelancer("DELIVER")],
        [AT + 1, client("ACCEPT_DELIVERY")],
        [AT + 2, client("LEAVE_REVIEW")],
        [AT + 3, client("CONTACT_SUPPORT")],
      ],
    ],
    [
      "support's reading ended",
      {},
      [
        [AT, client("CONTACT_SUPPORT")],
        [AT + 1, freelancer("END_SUPPORT_ACCESS")],
      ],
    ],
  ])("%s", async (_sentence, purchase, turns) => {
    let expected = await placeIn(store, purchase);
    for (const [at, turn] of turns) expected = await playIn(store, expected.id, at, turn);
    expect(await stored(store, expected.id)).toEqual(expected);
    expect(await folded(expected.id)).toEqual(expected);
    const locked = await store.orders.transact((transaction) =>
      transaction.orders.lock([expected.id], { skipLocked: false }),
    );
    expect(locked.get(expected.id)).toEqual(expected);
  });

  it("an expiry is written like any other move", async () => {
    const { id } = await placeIn(store);
    await playIn(store, id, AT, client("REQUEST_CANCELLATION"));
    expect(await expireIn(store, [id], AT + 48 * HOUR_MS)).toEqual([id]);
    const order = await stored(store, id);
    expect(order).toMatchObject({ status: "CANCELLED", cancelledAt: AT + 48 * HOUR_MS });
    expect(order).toEqual(await folded(id));
  });
});

it("two hundred orders are written together", async () => {
  const placements = Array.from({ length: 200 }, () => placement());
  const ids = placements.map(({ after }) => after.id);
  await store.orders.transact((transaction) => transaction.orders.write(placements));
  await store.orders.transact(async (transaction) => {
    const orders = [...(await transaction.orders.lock(ids, { skipLocked: false })).values()];
    await transaction.orders.write(
      orders.map((order) => changeOf(order, taken(order, AT, client("REQUEST_ORDER_UPDATE")))),
    );
  });
  expect((await expireIn(store, ids, AT + 48 * HOUR_MS)).toSorted()).toEqual(ids.toSorted());
  const orders = await store.reads.orders.byId(ids);
  expect([...orders.values()].map(({ status, version }) => [status, version])).toEqual(ids.map(() => ["ACTIVE", 3]));
});

it("[O17] an order with many ended resolutions has the newest of each kind, and the openings of the last 7 days", async () => {
  const { id } = await placeIn(store);
  for (let round = 0; round < 12; round += 1) {
    await playIn(store, id, AT + round * DAY_MS, client("REQUEST_ORDER_UPDATE"));
    await playIn(store, id, AT + round * DAY_MS + 1, client("WITHDRAW_DISPUTE"));
  }
  const last = await playIn(store, id, AT + 12 * DAY_MS, client("REQUEST_CANCELLATION"));
  expect(await stored(store, id)).toEqual(last);
  expect(last.openings.CLIENT).toEqual([6, 7, 8, 9, 10, 11, 12].map((day) => AT + day * DAY_MS));
  expect(last.resolutions.map(({ kind }) => kind)).toEqual(["ORDER_UPDATE", "CANCELLATION"]);
  expect(await store.reads.resolutions.counts([id])).toEqual(new Map([[id, 13]]));
});

describe("the order's deadline", () => {
  const dueOf = async (orderId: string) =>
    (await store.orders.dueDeadlines(Number.MAX_SAFE_INTEGER, 10_000)).filter((due) => due.orderId === orderId);

  it("[O9] starts, moves, and ends with the windows of the order", async () => {
    const { id } = await placeIn(store);
    expect(await dueOf(id)).toEqual([]);
    const delivered = await playIn(store, id, AT, freelancer("DELIVER"));
    expect(await dueOf(id)).toEqual([{ orderId: id, dueAt: delivered.acceptance?.endsAt }]);
    const disputed = await playIn(store, id, AT + 1, client("REQUEST_ORDER_UPDATE"));
    expect(await dueOf(id)).toEqual([{ orderId: id, dueAt: resolutionOf(disputed, "ORDER_UPDATE").respondBy }]);
    await playIn(store, id, AT + 2, client("WITHDRAW_DISPUTE"));
    await playIn(store, id, AT + 3, client("ACCEPT_DELIVERY"));
    expect(await dueOf(id)).toEqual([]);
  });

  it("is no longer retried after the permitted number of failed tries, and is shown", async () => {
    const { id } = await placeIn(store);
    await playIn(store, id, AT, freelancer("DELIVER"));
    const [deadline] = await dueOf(id);
    if (deadline === undefined) throw new Error("no deadline");
    expect(await store.orders.deadlineFailed(deadline, "boom", 2)).toBe(false);
    expect(await store.orders.deadlineFailed({ ...deadline, dueAt: 1 }, "another one's", 1)).toBe(false);
    expect(await store.orders.deadlineFailed(deadline, "boom again", 2)).toBe(true);
    expect(await dueOf(id)).toEqual([]);
    expect(await store.setAside()).toEqual([{ ...deadline, tries: 2, lastError: "boom again" }]);
    await playIn(store, id, AT + 1, client("POST_MESSAGE"));
    expect(await dueOf(id)).toEqual([]);
    await playIn(store, id, AT + 2, client("REQUEST_ORDER_UPDATE"));
    expect(await dueOf(id)).toHaveLength(1);
  });
});

describe("[M1] amounts", () => {
  it("of 2^53 − 1 minor units are read back exactly, larger ones are refused", async () => {
    const largest = await placeIn(store);
    const change = { ...largest, originalPrice: 2n ** 53n - 1n };
    const write = (after: Order) =>
      store.orders.transact((transaction) =>
        transaction.orders.write([
          {
            before: largest,
            after,
            events: [event],
            ledger: [],
            notifications: [],
            confidential: null,
            firstReminderAt: null,
            outbox: [],
            payment: null,
          },
        ]),
      );
    const event = {
      id: "evt_of_large_amounts",
      orderId: largest.id,
      sequence: 2,
      type: "MESSAGE_POSTED",
      occurredAt: AT,
      actor: "CLIENT",
      actorUserId: null,
      message: "x",
      subject: null,
      data: {},
    } as const;
    await expect(write({ ...change, originalPrice: 2n ** 53n })).rejects.toThrow(RangeError);
    await write(change);
    expect((await stored(store, largest.id)).originalPrice).toBe(9_007_199_254_740_991n);
  });

  it("are stored as decimal text in JSON, at any size", async () => {
    const order = await placeIn(store, { unitPrice: usd("200.00") });
    const offered = await playIn(store, order.id, AT, freelancer("OFFER_PARTIAL_REFUND"));
    expect(resolutionOf(await stored(store, order.id), "PARTIAL_REFUND").terms).toEqual(
      resolutionOf(offered, "PARTIAL_REFUND").terms,
    );
  });
});

describe("[S7] texts", () => {
  const everyControl = Array.from({ length: 31 }, (_, index) => String.fromCharCode(index + 1)).join("");
  it.each([
    ["of four-byte characters", "👩‍💻 𝒞 😀"],
    ["with control characters", `a${everyControl}\u007f\u2028\u2029b`],
    ["with quotes and escapes", `'"\\\\' ; -- {"minor":"1"} %_`],
    ["right to left", "\u202eabc\u202c שלום"],
    ["of 2,500 of the longest characters", "😀".repeat(2_500)],
  ])("%s are read back unchanged", async (_sentence, message) => {
    const { id } = await placeIn(store);
    const asked = await playIn(store, id, AT, client("REQUEST_ORDER_UPDATE"));
    const change = {
      ...asked,
      resolutions: asked.resolutions.map((one) => ({ ...one, response: message })),
      version: 3,
    };
    await store.orders.transact((transaction) =>
      transaction.orders.write([
        {
          before: asked,
          after: change,
          events: [
            {
              id: `evt_${id}`,
              orderId: id,
              sequence: 3,
              type: "MESSAGE_POSTED",
              occurredAt: AT,
              actor: "CLIENT",
              actorUserId: null,
              message,
              subject: null,
              data: {},
            },
          ],
          ledger: [],
          notifications: [],
          confidential: null,
          firstReminderAt: null,
          outbox: [],
          payment: null,
        },
      ]),
    );
    expect(resolutionOf(await stored(store, id), "ORDER_UPDATE").response).toBe(message);
    expect((await store.reads.activity.after(id, 2, 1))[0]?.message).toBe(message);
  });
});
