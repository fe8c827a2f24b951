import { DAY_MS } from "../../../src/domain/duration";
import { MUTATIONS } from "../../support/app/operations-a";
import { applyDue, QUOTE } from "../../support/app/operations-b";
import {
  at,
  iso,
  openOrderScenario,
  type OrderScenario,
  succeeded,
  type UserErrorAnswer,
} from "../../support/app/order-scenario";
import { userErrorsOf } from "../../support/app/order-scenario";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

const money = (amount: string, currencyCode = "USD") => ({ amount, currencyCode });
const offer = (orderId: string, amount = money("1.00"), changes: object = {}) => ({
  orderId,
  amount,
  message: "For the delay.",
  reason: "GOODWILL",
  ...changes,
});

/**
 * What blocks the offer, as the action, the quote, and the mutation (over HTTP and WebSocket) report it: all four must
 * agree.
 */
async function barred(id: string, userErrors: readonly UserErrorAnswer[], amount = money("1.00")): Promise<void> {
  expect(await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).toEqual(userErrors);
  const { data } = await scenario.service.ask(scenario.token("freelancer"), QUOTE, { id, amount });
  expect(userErrorsOf({ userErrors: at(at(data, "order"), "refundQuote").blockers } as never)).toEqual(userErrors);
  expect(await scenario.refused("freelancer", "offerPartialRefund", offer(id, amount), id)).toEqual(userErrors);
}

async function allowed(id: string, amount = money("1.00")): Promise<void> {
  expect(await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).toEqual([]);
  await scenario.done("freelancer", "offerPartialRefund", offer(id, amount));
}

describe("[P2] up to 60 % of the original price", () => {
  it.each([
    ["200.00", "120.00", "120.01"],
    ["100.01", "60.00", "60.01"],
    ["133.33", "79.99", "80.00"],
  ])("[P2] a price of %s allows %s and not %s: the cap is rounded down", async (price, max, more) => {
    const { id } = await scenario.place({ unitPrice: money(price) });
    expect(await scenario.refused("freelancer", "offerPartialRefund", offer(id, money(more)), id)).toEqual([
      { code: "AMOUNT_ABOVE_MAXIMUM", field: ["amount", "amount"], actual: `${more} USD`, required: `${max} USD` },
    ]);
    await allowed(id, money(max));
  });

  it.each([
    ["JPY", "15001", "9000", "9001"],
    ["KWD", "30.001", "18.000", "18.001"],
  ])("[P2, M1] the cap is rounded down in %s too, to its smallest unit", async (currency, price, max, more) => {
    const { id } = await scenario.place({ unitPrice: money(price, currency) });
    const userErrors = await scenario.refused("freelancer", "offerPartialRefund", offer(id, money(more, currency)), id);
    expect(userErrors).toMatchObject([{ code: "AMOUNT_ABOVE_MAXIMUM", required: `${max} ${currency}` }]);
    await allowed(id, money(max, currency));
  });

  it.each(["0", "0.00", "-1"])(
    "[P2, P23] the amount must be greater than zero: %s is refused, 0.01 is not",
    async (amount) => {
      const { id } = await scenario.place();
      const [error] = await scenario.refused("freelancer", "offerPartialRefund", offer(id, money(amount)), id);
      expect(error).toEqual({
        code: "AMOUNT_NOT_POSITIVE",
        field: ["amount", "amount"],
        actual: amount === "-1" ? "-1.00 USD" : "0.00 USD",
      });
      await allowed(id, money("0.01"));
    },
  );
});

describe("[P3] the original price must reach the minimum", () => {
  it.each([
    ["USD", "99.99", "100.00"],
    ["EUR", "99.99", "100.00"],
    ["GBP", "79.99", "80.00"],
    ["JPY", "14999", "15000"],
    ["KWD", "29.999", "30.000"],
  ])("[P3] %s: %s is too low, %s is sufficient", async (currency, below, minimum) => {
    const small = await scenario.place({ unitPrice: money(below, currency) });
    const userErrors = [
      { code: "ORDER_BELOW_MINIMUM", actual: `${below} ${currency}`, required: `${minimum} ${currency}` },
    ];
    await barred(small.id, userErrors, money("1", currency));
    const { id } = await scenario.place({ unitPrice: money(minimum, currency) });
    await allowed(id, money("1", currency));
  });

  it("[P3, O3] the quantity counts: 2 × 50.00 is sufficient", async () => {
    const { id } = await scenario.place({ unitPrice: money("50.00"), quantity: 2 });
    await allowed(id, money("60.00"));
  });
});

describe("[P4] placed on or after 2023-06-11, 00:00 UTC", () => {
  it("[P4] 1 ms before is too early, at that time it is not", async () => {
    const early = await scenario.place({ placedAt: "2023-06-10T23:59:59.999Z" });
    const values = { actual: "2023-06-10T23:59:59.999Z", required: "2023-06-11T00:00:00.000Z" };
    await barred(early.id, [{ code: "ORDER_PLACED_TOO_EARLY", ...values }]);
    const { id } = await scenario.place({ placedAt: "2023-06-11T02:00:00+02:00" });
    await allowed(id);
  });
});

describe("[P5] by the order's type", () => {
  it.each(["SUBSCRIPTION", "HOURLY"])("[P5] %s: an offer is refused", async (type) => {
    const { id } = await scenario.place({ type });
    await barred(id, [{ code: "ORDER_TYPE_NOT_ELIGIBLE", actual: type }]);
  });
});

describe("[P6] a milestone order", () => {
  const milestones = (...prices: string[]) => ({
    type: "MILESTONE",
    unitPrice: null,
    deliveryDueAt: null,
    milestones: prices.map((price) => ({ title: price, price: money(price), dueAt: null })),
  });

  it("[P6] the cap is a share of the first milestone's price, and the minimum applies to the total price", async () => {
    const { id } = await scenario.place(milestones("50.00", "50.00"));
    expect(await scenario.refused("freelancer", "offerPartialRefund", offer(id, money("30.01")), id)).toEqual([
      { code: "AMOUNT_ABOVE_MAXIMUM", field: ["amount", "amount"], actual: "30.01 USD", required: "30.00 USD" },
    ]);
    await allowed(id, money("30.00"));
  });

  it("[P6, P3] the order's total price must reach the minimum", async () => {
    const { id } = await scenario.place(milestones("50.00", "49.99"));
    await barred(id, [{ code: "ORDER_BELOW_MINIMUM", actual: "99.99 USD", required: "100.00 USD" }]);
  });

  it("[P6] an offer is possible until the first milestone is completed; its delivery alone changes nothing", async () => {
    const { id, milestoneIds } = await scenario.place(milestones("100.00", "100.00"));
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "One." });
    expect(await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).toEqual([]);
    await scenario.done("client", "completeMilestone", { milestoneId: milestoneIds[0] });
    await barred(id, [{ code: "FIRST_MILESTONE_COMPLETED" }]);
  });
});

describe("[P7] an order with a discount", () => {
  it.each(["PROMO_CODE", "FREELANCER_COUPON", "PROMOTION", "CREDITS"])(
    "[P7] by %s: an offer is refused",
    async (source) => {
      const { id } = await scenario.place({ discountSources: [source] });
      await barred(id, [{ code: "ORDER_DISCOUNTED", actual: source }]);
    },
  );
});

describe("[P8, O5] in a working status, with nothing open", () => {
  it("[P8] an offer is possible on ACTIVE, DELIVERED, and IN_REVISION", async () => {
    const { id } = await scenario.place();
    expect(await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).toEqual([]);
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
    expect(await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).toEqual([]);
    await scenario.done("client", "requestRevision", { orderId: id, message: "Bluer." });
    await allowed(id);
  });

  it("[P8] an offer is refused on COMPLETED, CANCELLED, and IN_RESOLUTION", async () => {
    const completed = await scenario.place();
    await scenario.done("freelancer", "deliverOrder", { orderId: completed.id, note: "Here." });
    await scenario.done("client", "acceptDelivery", { orderId: completed.id });
    await barred(completed.id, [{ code: "ORDER_ENDED", actual: "COMPLETED" }]);
    const cancelled = await scenario.place();
    const asking = { orderId: cancelled.id, reason: "SCOPE_CHANGED" };
    const { result } = await scenario.done("freelancer", "requestCancellation", asking);
    await barred(cancelled.id, [{ code: "RESOLUTION_ALREADY_OPEN", actual: "CANCELLATION" }]);
    await scenario.done("client", "acceptCancellation", { disputeId: result?.id });
    await barred(cancelled.id, [{ code: "ORDER_ENDED", actual: "CANCELLED" }]);
  });
});

describe("[P22] by the token's channel", () => {
  it.each(["WEB", "API"] as const)("[P22] an offer from %s is possible", async (channel) => {
    const { id } = await scenario.place();
    const token = await scenario.service.token(scenario.users.freelancer.subject, { channel });
    const answer = await scenario.service.ask(token, MUTATIONS.offerPartialRefund, { input: offer(id) });
    expect(userErrorsOf(at(succeeded(answer), "it"))).toEqual([]);
  });

  it("[P22] an offer from MOBILE is refused over HTTP and WebSocket, and the quote says so; a withdrawal from there is possible", async () => {
    const { id } = await scenario.place();
    const mobile = await scenario.service.token(scenario.users.freelancer.subject, { channel: "MOBILE" });
    const error = { code: "CHANNEL_NOT_SUPPORTED", actual: "MOBILE" };
    for (const answer of [
      await scenario.service.ask(mobile, MUTATIONS.offerPartialRefund, { input: offer(id) }),
      await scenario.service.askBySocket(mobile, MUTATIONS.offerPartialRefund, { input: offer(id) }),
    ]) {
      expect(userErrorsOf(at(succeeded(answer), "it"))).toEqual([error]);
    }
    const { data } = await scenario.service.ask(mobile, QUOTE, { id, amount: money("1") });
    expect(data.order?.refundQuote?.blockers).toMatchObject([{ code: "CHANNEL_NOT_SUPPORTED" }]);
    const { result } = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    const withdrawn = await scenario.service.ask(mobile, MUTATIONS.withdrawRefundOffer, {
      input: { refundOfferId: result?.id },
    });
    expect(userErrorsOf(at(succeeded(withdrawn), "it"))).toEqual([]);
  });
});

describe("[O2] every rule at once", () => {
  it("[O2, P3, P4, P5, P7] every rule that blocks the offer is named", async () => {
    const changes = {
      unitPrice: money("10.00"),
      type: "HOURLY",
      discountSources: ["CREDITS", "PROMOTION"],
      placedAt: iso(DAY_MS),
    };
    const { id } = await scenario.place(changes);
    const codes = (await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).map(({ code }) => code);
    expect(codes.sort()).toEqual([
      "ORDER_BELOW_MINIMUM",
      "ORDER_DISCOUNTED",
      "ORDER_PLACED_TOO_EARLY",
      "ORDER_TYPE_NOT_ELIGIBLE",
    ]);
  });
});
