import { DAY_MS } from "../../../src/domain/duration";
import { applyDue, OFFERS, QUOTE, STATISTICS } from "../../support/app/operations-b";
import {
  at,
  listOf,
  openOrderScenario,
  type OrderScenario,
  type Role,
  succeeded,
} from "../../support/app/order-scenario";
import { type Json, millis, textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

const money = (amount: string, currencyCode = "USD") => ({ amount, currencyCode });
const amount = (value: string) => ({ amount: value });
const offer = (orderId: string, value = "120.00") => ({
  ...{ orderId, amount: money(value), message: "For the delay.", reason: "OTHER", confidentialNote: "We were ill." },
});

async function offered(changes: object = {}, value = "120.00") {
  const { id } = await scenario.place(changes);
  const { made, order } = await scenario.done("freelancer", "offerPartialRefund", offer(id, value));
  return { id, refundOfferId: made?.id, made, order };
}

async function offersOf(id: string, who: Role): Promise<{ offers: readonly Json[]; page: Json }> {
  const page = at(succeeded(await scenario.service.ask(scenario.token(who), OFFERS, { id })), "order");
  return { offers: listOf(page.resolutions?.nodes), page };
}

const quote = async (id: string, value: string, currency = "USD") => {
  const { data } = await scenario.service.ask(scenario.token("freelancer"), QUOTE, {
    id,
    amount: money(value, currency),
  });
  return at(at(data, "order"), "refundQuote");
};

const notified = async (who: Role): Promise<number> => {
  const { data } = await scenario.service.ask(scenario.token(who), "{ viewer { notifications { totalCount } } }");
  return Number(data.viewer?.notifications?.totalCount);
};

describe("[P1] only the freelancer offers; the client can only accept or decline", () => {
  it("[P1] the client cannot offer or withdraw, and gets no quote", async () => {
    const { id, refundOfferId } = await offered();
    expect(await scenario.refused("client", "offerPartialRefund", offer(id), id)).toEqual([
      { code: "WRONG_ROLE", actual: "CLIENT" },
    ]);
    expect(await scenario.refused("client", "withdrawRefundOffer", { refundOfferId }, id)).toEqual([
      { code: "WRONG_ROLE", actual: "CLIENT" },
    ]);
    const { data } = await scenario.service.ask(scenario.token("client"), QUOTE, { id, amount: money("1") });
    expect(data).toEqual({ order: { refundQuote: null } });
  });

  it.each(["acceptRefundOffer", "declineRefundOffer"] as const)("[P1] the freelancer can't %s", async (name) => {
    const { id, refundOfferId } = await offered();
    const userErrors = await scenario.refused("freelancer", name, { refundOfferId, message: "I do." }, id);
    expect(userErrors).toEqual([{ code: "WRONG_ROLE", actual: "FREELANCER" }]);
  });
});

describe("[P9] the explanation and the reason are required", () => {
  it("[P9] an offer is refused without a text, and with OTHER without a note", async () => {
    const { id } = await scenario.place();
    const silent = { ...offer(id), message: " ", confidentialNote: "\t" };
    expect(await scenario.refused("freelancer", "offerPartialRefund", silent, id)).toEqual([
      { code: "TEXT_REQUIRED", field: ["message"] },
      { code: "TEXT_REQUIRED", field: ["confidentialNote"] },
    ]);
    const noNote = { ...offer(id), reason: "GOODWILL", confidentialNote: null };
    expect(await scenario.userErrors("freelancer", "offerPartialRefund", noNote)).toEqual([]);
  });

  it("[P9] the reason and its note are visible to their author only", async () => {
    const { id } = await offered();
    expect((await offersOf(id, "freelancer")).offers).toMatchObject([
      { reason: "OTHER", confidentialNote: "We were ill." },
    ]);
    expect((await offersOf(id, "client")).offers).toMatchObject([
      { reason: null, confidentialNote: null, message: "For the delay." },
    ]);
  });
});

describe("[P10] the client has three days", () => {
  it.each([
    ["1 ms before the deadline it can be accepted", -1, [], "ACCEPTED"],
    ["at the deadline it has expired", 0, [{ code: "RESOLUTION_ENDED", actual: "EXPIRED" }], "EXPIRED"],
  ])("[P10] %s", async (_sentence, offsetMs, userErrors, status) => {
    const { id, refundOfferId, made } = await offered();
    expect(millis(made?.respondBy) - millis(made?.openedAt)).toBe(3 * DAY_MS);
    await scenario.service.moveTo(millis(made?.respondBy) + offsetMs);
    expect(await scenario.userErrors("client", "acceptRefundOffer", { refundOfferId, message: "Thanks." })).toEqual(
      userErrors,
    );
    const { offers, page } = await offersOf(id, "client");
    expect(offers).toMatchObject([{ status }]);
    expect(listOf(page.refunds)).toHaveLength(offsetMs < 0 ? 1 : 0);
  });
});

describe("[P11] both parties are notified about the offer", () => {
  it("[P11] each gets one notification, the freelancer's as a confirmation", async () => {
    const { id } = await scenario.place();
    const before = [await notified("client"), await notified("freelancer")];
    await scenario.done("freelancer", "offerPartialRefund", offer(id));
    expect([await notified("client"), await notified("freelancer")]).toEqual(before.map((count) => count + 1));
  });
});

describe("[P12, P19, P20] the breakdown", () => {
  it.each([
    {
      price: "200.00",
      refund: "120.00",
      feeBefore: "11.00",
      feeAfter: "6.90",
      feeBack: "4.10",
      total: "124.10",
      earnings: "64.00",
    },
    {
      price: "100.00",
      refund: "1.00",
      feeBefore: "5.50",
      feeAfter: "7.95",
      feeBack: "0.00",
      total: "1.00",
      earnings: "79.20",
    },
    {
      price: "200.00",
      refund: "100.00",
      feeBefore: "11.00",
      feeAfter: "5.50",
      feeBack: "5.50",
      total: "105.50",
      earnings: "80.00",
    },
    {
      price: "200.00",
      refund: "100.01",
      feeBefore: "11.00",
      feeAfter: "8.00",
      feeBack: "3.00",
      total: "103.01",
      earnings: "79.99",
    },
  ])("[P19, P20] $price − $refund", async ({ price, refund, feeBefore, feeAfter, feeBack, total, earnings }) => {
    const { id } = await scenario.place({ unitPrice: money(price) });
    const priceAfter = (Number(price) - Number(refund)).toFixed(2);
    const breakdown = {
      ...{ refund: amount(refund), priceBefore: amount(price), priceAfter: amount(priceAfter) },
      ...{ serviceFeeBefore: amount(feeBefore), serviceFeeAfter: amount(feeAfter), serviceFeeRefund: amount(feeBack) },
      ...{ totalToClient: amount(total), freelancerEarningsAfter: amount(earnings) },
    };
    expect(await quote(id, refund)).toMatchObject({ breakdown, blockers: [] });
    const { made } = await scenario.done("freelancer", "offerPartialRefund", offer(id, refund));
    const seen = { ...breakdown, freelancerEarningsAfter: null };
    const { offers, page } = await offersOf(id, "client");
    expect(offers).toMatchObject([{ breakdown: seen, message: "For the delay." }]);
    const recipients = listOf(page.activity?.nodes).find(({ type }) => textAt(type) === "REFUND_OFFERED");
    expect(recipients).toMatchObject({
      message: "For the delay.",
      subject: { message: "For the delay.", breakdown: seen },
    });
    const { order } = await scenario.done("client", "acceptRefundOffer", {
      refundOfferId: made?.id,
      message: "Thanks.",
    });
    const fee = feeBack === "0.00" ? feeBefore : feeAfter;
    expect(order).toMatchObject({
      price: { current: amount(priceAfter), serviceFee: amount(fee), refunded: amount(refund) },
    });
    expect((await offersOf(id, "client")).page.refunds).toMatchObject([
      {
        amount: amount(total),
        price: amount(refund),
        serviceFee: amount(feeBack),
        state: "PENDING",
        destination: "Visa 4242",
      },
    ]);
    expect((await scenario.order(id, "freelancer")).price?.freelancerEarnings).toEqual(amount(earnings));
  });

  it.each([
    { currency: "JPY", price: "15000", refund: "9000", feeBefore: "825", feeAfter: "705", total: "9120" },
    { currency: "KWD", price: "30.000", refund: "18.000", feeBefore: "1.650", feeAfter: "1.410", total: "18.240" },
  ])("[P19, M1] in $currency", async ({ currency, price, refund, feeBefore, feeAfter, total }) => {
    const { id } = await scenario.place({ unitPrice: money(price, currency) });
    expect(await quote(id, refund, currency)).toMatchObject({
      breakdown: {
        serviceFeeBefore: amount(feeBefore),
        serviceFeeAfter: amount(feeAfter),
        totalToClient: amount(total),
      },
    });
  });

  it("[P12] is never recalculated, whatever happens to the order afterwards", async () => {
    const { id, refundOfferId } = await offered();
    await scenario.done("client", "acceptRefundOffer", { refundOfferId, message: "Thanks." });
    const before = (await offersOf(id, "freelancer")).offers[0]?.breakdown;
    const extras = [{ title: "An icon", price: money("500.00"), extraDays: 1 }];
    const { made } = await scenario.done("freelancer", "offerExtras", { orderId: id, extras, message: "More?" });
    await scenario.done("client", "acceptChange", { changeRequestId: made?.id });
    expect((await offersOf(id, "freelancer")).offers.find(({ id: one }) => one === refundOfferId)?.breakdown).toEqual(
      before,
    );
  });
});

describe("[P13] accepting and declining require a text, which the freelancer sees", () => {
  it.each([
    ["acceptRefundOffer", "ACCEPTED"],
    ["declineRefundOffer", "DECLINED"],
  ] as const)("[P13] %s", async (name, status) => {
    const { id, refundOfferId } = await offered();
    const userErrors = await scenario.refused("client", name, { refundOfferId, message: "  " }, id);
    expect(userErrors).toEqual([{ code: "TEXT_REQUIRED", field: ["message"] }]);
    await scenario.done("client", name, { refundOfferId, message: " It is fair. " });
    expect((await offersOf(id, "freelancer")).offers).toMatchObject([{ status, response: "It is fair." }]);
  });
});

describe("[P14] the freelancer can withdraw the offer until it is answered", () => {
  it("[P14] it can be withdrawn before the answer, and not after it", async () => {
    const one = await offered();
    const { made, order } = await scenario.done("freelancer", "withdrawRefundOffer", {
      refundOfferId: one.refundOfferId,
    });
    expect([made, order]).toMatchObject([
      { status: "WITHDRAWN" },
      { status: "ACTIVE", price: { refunded: amount("0.00") } },
    ]);
    const two = await offered();
    await scenario.done("client", "acceptRefundOffer", { refundOfferId: two.refundOfferId, message: "Thanks." });
    const userErrors = await scenario.refused(
      "freelancer",
      "withdrawRefundOffer",
      { refundOfferId: two.refundOfferId },
      two.id,
    );
    expect(userErrors).toEqual([{ code: "RESOLUTION_ENDED", actual: "ACCEPTED" }]);
  });
});

describe("[P17] one accepted offer per order", () => {
  it("[P17] declined, withdrawn, and expired offers do not count; an accepted one does", async () => {
    const { id, refundOfferId } = await offered();
    await scenario.done("client", "declineRefundOffer", { refundOfferId, message: "Too little." });
    const second = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    await scenario.done("freelancer", "withdrawRefundOffer", { refundOfferId: second.made?.id });
    const third = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    await scenario.service.moveTo(millis(third.made?.respondBy));
    const fourth = await scenario.done("freelancer", "offerPartialRefund", offer(id, "0.01"));
    await scenario.done("client", "acceptRefundOffer", { refundOfferId: fourth.made?.id, message: "Thanks." });
    expect(await scenario.refused("freelancer", "offerPartialRefund", offer(id, "0.01"), id)).toEqual([
      { code: "REFUND_ALREADY_ACCEPTED", actual: "0.01 USD" },
    ]);
    expect((await quote(id, "0.01")).blockers).toMatchObject([{ code: "REFUND_ALREADY_ACCEPTED" }]);
  });
});

describe("[P18, P21] the effect of acceptance on the order and the freelancer's record", () => {
  const statistics = async (id: string) =>
    (await scenario.service.ask(scenario.token("client"), STATISTICS, { id })).data.order?.freelancer?.statistics;

  it.each([
    [
      "declined",
      (id: string, refundOfferId: unknown) =>
        scenario.done("client", "declineRefundOffer", { refundOfferId, message: "No." }),
    ],
    [
      "withdrawn",
      (id: string, refundOfferId: unknown) => scenario.done("freelancer", "withdrawRefundOffer", { refundOfferId }),
    ],
    [
      "accepted",
      (id: string, refundOfferId: unknown) =>
        scenario.done("client", "acceptRefundOffer", { refundOfferId, message: "Yes." }),
    ],
    [
      "expired",
      (id: string) =>
        scenario
          .moveBy(3 * DAY_MS)
          .then(() => scenario.done("client", "postMessage", { orderId: id, message: "Late." })),
    ],
  ] as const)("[P18] %s: no statistics change", async (_ending, end) => {
    const { id } = await scenario.place();
    const before = await statistics(id);
    const { made } = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    expect(await statistics(id)).toEqual(before);
    await end(id, made?.id);
    expect(await statistics(id)).toEqual(before);
  });

  it("[P21] the order returns to its previous status, at the new price; completed, it counts and can be reviewed", async () => {
    const { id } = await scenario.place();
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
    const before = await statistics(id);
    const { made } = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    const accepted = await scenario.done("client", "acceptRefundOffer", { refundOfferId: made?.id, message: "Fair." });
    expect(accepted.order).toMatchObject({ status: "DELIVERED", price: { current: amount("80.00") } });
    expect(millis(accepted.order?.countdown?.endsAt)).toBe((await scenario.service.now()) + 3 * DAY_MS);
    await scenario.done("client", "acceptDelivery", { orderId: id });
    expect(await statistics(id)).toMatchObject({
      completedOrders: Number(before?.completedOrders) + 1,
      cancelledOrders: before?.cancelledOrders,
    });
    await scenario.done("client", "leaveReview", { orderId: id, rating: 4, comment: "Fair." });
  });
});
