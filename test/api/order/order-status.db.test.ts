import { DAY_MS } from "../../../src/domain/duration";
import type { MutationName } from "../../support/app/operations-a";
import {
  iso,
  openOrderScenario,
  type OrderScenario,
  type Role,
  type UserErrorAnswer,
} from "../../support/app/order-scenario";
import { millis } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const deliver = (orderId: string) => scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });
const revise = (orderId: string) => scenario.done("client", "requestRevision", { orderId, message: "Bluer, please." });

/** Moves with a valid input, and the action of each on the page. */
const MOVES = {
  requestOrderUpdate: ["client", "REQUEST_ORDER_UPDATE", { message: "How is it going?" }],
  requestCancellation: ["client", "REQUEST_CANCELLATION", { message: "Sorry.", reason: "NO_LONGER_NEEDED" }],
  offerPartialRefund: [
    "freelancer",
    "OFFER_PARTIAL_REFUND",
    { message: "Sorry.", reason: "GOODWILL", amount: usd("10.00") },
  ],
  requestDeliveryExtension: [
    "freelancer",
    "REQUEST_DELIVERY_EXTENSION",
    { message: "Time.", newDeliveryDueAt: "2990-01-01T00:00:00Z" },
  ],
  offerExtras: ["freelancer", "OFFER_EXTRAS", { message: "More.", extras: [{ title: "Another", price: usd("5") }] }],
  deliverOrder: ["freelancer", "DELIVER", { note: "Here it is." }],
  requestRevision: ["client", "REQUEST_REVISION", { message: "Bluer, please." }],
  acceptDelivery: ["client", "ACCEPT_DELIVERY", {}],
  leaveReview: ["client", "LEAVE_REVIEW", { rating: 5, comment: "Lovely." }],
} as const satisfies Partial<Record<MutationName, readonly [Role, string, object]>>;
type MoveName = keyof typeof MOVES;

const REACH = {
  ACTIVE: () => Promise.resolve(),
  DELIVERED: (orderId: string) => deliver(orderId),
  IN_REVISION: async (orderId: string) => {
    await deliver(orderId);
    await revise(orderId);
  },
} as const;
type Status = keyof typeof REACH;

describe("[O13] from which status each move is possible", () => {
  const delivered: readonly UserErrorAnswer[] = [{ code: "ALREADY_DELIVERED", actual: "DELIVERED" }];
  const not = (actual: Status): readonly UserErrorAnswer[] => [
    { code: "NOT_DELIVERED", actual, required: "DELIVERED" },
  ];
  const free: readonly UserErrorAnswer[] = [];

  it.each<[MoveName, Status, readonly UserErrorAnswer[]]>([
    ["requestOrderUpdate", "ACTIVE", free],
    ["requestOrderUpdate", "DELIVERED", free],
    ["requestOrderUpdate", "IN_REVISION", free],
    ["requestCancellation", "ACTIVE", free],
    ["requestCancellation", "DELIVERED", free],
    ["requestCancellation", "IN_REVISION", free],
    ["offerPartialRefund", "ACTIVE", free],
    ["offerPartialRefund", "DELIVERED", free],
    ["offerPartialRefund", "IN_REVISION", free],
    ["requestDeliveryExtension", "ACTIVE", free],
    ["requestDeliveryExtension", "DELIVERED", delivered],
    ["requestDeliveryExtension", "IN_REVISION", free],
    ["offerExtras", "ACTIVE", free],
    ["offerExtras", "DELIVERED", delivered],
    ["offerExtras", "IN_REVISION", free],
    ["deliverOrder", "ACTIVE", free],
    ["deliverOrder", "DELIVERED", delivered],
    ["deliverOrder", "IN_REVISION", free],
    ["requestRevision", "ACTIVE", not("ACTIVE")],
    ["requestRevision", "DELIVERED", free],
    ["requestRevision", "IN_REVISION", not("IN_REVISION")],
    ["acceptDelivery", "ACTIVE", not("ACTIVE")],
    ["acceptDelivery", "DELIVERED", free],
    ["acceptDelivery", "IN_REVISION", not("IN_REVISION")],
    ["leaveReview", "DELIVERED", [{ code: "ORDER_NOT_COMPLETED", actual: "DELIVERED", required: "COMPLETED" }]],
  ])("[O13, O2] %s on %s: the page and the mutation say the same", async (name, status, expected) => {
    const order = await scenario.place();
    await REACH[status](order.id);
    const [role, action, input] = MOVES[name];
    expect(await scenario.blockers(role, order.id, action)).toEqual(expected);
    const whole = { ...input, orderId: order.id };
    if (expected.length > 0) expect(await scenario.refused(role, name, whole, order.id)).toEqual(expected);
    else expect(await scenario.userErrors(role, name, whole)).toEqual([]);
  });

  it("[O2, O5, O13] every rule that blocks is named at once", async () => {
    const order = await scenario.place();
    await deliver(order.id);
    await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "How is it going?" });
    const both = [{ code: "RESOLUTION_ALREADY_OPEN", actual: "ORDER_UPDATE" }, ...delivered];
    const input = { orderId: order.id, message: "", newDeliveryDueAt: "2990-01-01T00:00:00Z" };
    expect(await scenario.refused("freelancer", "requestDeliveryExtension", input, order.id)).toEqual([
      ...both,
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
    expect(await scenario.blockers("freelancer", order.id, "REQUEST_DELIVERY_EXTENSION")).toEqual(both);
  });

  it.each<[MutationName, Role, object]>([
    ["requestOrderUpdate", "freelancer", { message: "Words" }],
    ["offerPartialRefund", "client", MOVES.offerPartialRefund[2]],
    ["requestDeliveryExtension", "client", MOVES.requestDeliveryExtension[2]],
    ["offerExtras", "client", MOVES.offerExtras[2]],
    ["deliverOrder", "client", { note: "Words" }],
    ["requestRevision", "freelancer", { message: "Words" }],
    ["acceptDelivery", "freelancer", {}],
    ["leaveReview", "freelancer", { rating: 5, comment: "Words" }],
  ])(
    "[O2] %s is not available to the %s: the refusal has only this reason, and their page does not offer it",
    async (name, role, input) => {
      const order = await scenario.place();
      const userErrors = await scenario.refused(role, name, { ...input, orderId: order.id }, order.id);
      expect(userErrors).toEqual([{ code: "WRONG_ROLE", actual: role.toUpperCase() }]);
    },
  );
});

describe("[O4] late is derived", () => {
  const late = async (id: string) => (await scenario.order(id)).isLate;

  it.each<[string, number, boolean]>([
    ["1 ms before the delivery date it is not late", -1, false],
    ["at the delivery date it is not late", 0, false],
    ["1 ms after the delivery date it is late", 1, true],
  ])("[O4] %s", async (_sentence, offsetMs, expected) => {
    const order = await scenario.place();
    await scenario.service.moveTo(millis((await scenario.order(order.id)).deliveryDueAt) + offsetMs);
    expect(await late(order.id)).toBe(expected);
  });

  it("[O4, E2] an open resolution hides nothing and changes no date; a later date re-evaluates lateness", async () => {
    const order = await scenario.place();
    const due = millis((await scenario.order(order.id)).deliveryDueAt);
    await scenario.service.moveTo(due + 1);
    const asked = await scenario.done("freelancer", "requestDeliveryExtension", {
      orderId: order.id,
      message: "A day more.",
      newDeliveryDueAt: iso(due + DAY_MS),
    });
    expect(asked.order).toMatchObject({ status: "IN_RESOLUTION", isLate: true, deliveryDueAt: iso(due) });
    const accepted = await scenario.done("client", "acceptChange", {
      changeRequestId: asked.result?.id,
      message: "Fine.",
    });
    expect(accepted.order).toMatchObject({ status: "ACTIVE", isLate: false, deliveryDueAt: iso(due + DAY_MS) });
  });

  it("[O4] a delivered order is not late, and is late if it is sent back", async () => {
    const order = await scenario.place();
    await scenario.service.moveTo(millis((await scenario.order(order.id)).deliveryDueAt) + 1);
    await deliver(order.id);
    expect(await late(order.id)).toBe(false);
    await revise(order.id);
    expect(await late(order.id)).toBe(true);
  });
});

describe("[O3] types", () => {
  it("[O3] the quantity multiplies the unit price, and the original price is the total", async () => {
    const order = await scenario.place({ quantity: 3, unitPrice: usd("66.67") });
    expect(await scenario.order(order.id)).toMatchObject({
      quantity: 3,
      price: { unit: { amount: "66.67" }, original: { amount: "200.01" }, current: { amount: "200.01" } },
    });
  });

  it.each(["SUBSCRIPTION", "HOURLY"])("[O3, P5] %s behaves as ONE_TIME except for refund offers", async (type) => {
    const order = await scenario.place({ type });
    const [role, action, input] = MOVES.offerPartialRefund;
    const userErrors = await scenario.refused(role, "offerPartialRefund", { ...input, orderId: order.id }, order.id);
    expect(userErrors).toEqual([{ code: "ORDER_TYPE_NOT_ELIGIBLE", actual: type }]);
    expect(await scenario.blockers(role, order.id, action)).toEqual(userErrors);
    await deliver(order.id);
    expect((await scenario.done("client", "acceptDelivery", { orderId: order.id })).order).toMatchObject({
      status: "COMPLETED",
      type,
    });
  });
});
