import { DAY_MS } from "../../../src/domain/duration";
import { applyDue, QUOTE, STATISTICS } from "../../support/app/operations-b";
import { listOf, openOrderScenario, type OrderScenario, type Role } from "../../support/app/order-scenario";
import { amount, money, offer, offered, offersOf, quote } from "../../support/app/refund-offers";
import { millis } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

const notified = async (who: Role): Promise<number> => {
  const { data } = await scenario.service.ask(scenario.token(who), "{ viewer { notifications { totalCount } } }");
  return Number(data.viewer?.notifications?.totalCount);
};

describe("[P1] only the freelancer offers; the client can only accept or decline", () => {
  it("[P1] the client cannot offer or withdraw, and gets no quote", async () => {
    const { id, refundOfferId } = await offered(scenario);
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
    const { id, refundOfferId } = await offered(scenario);
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
    const { id } = await offered(scenario);
    expect((await offersOf(scenario, id, "freelancer")).offers).toMatchObject([
      { reason: "OTHER", confidentialNote: "We were ill." },
    ]);
    expect((await offersOf(scenario, id, "client")).offers).toMatchObject([
      { reason: null, confidentialNote: null, message: "For the delay." },
    ]);
  });
});

describe("[P10] the client has three days", () => {
  it.each([
    ["1 ms before the deadline it can be accepted", -1, [], "ACCEPTED"],
    ["at the deadline it has expired", 0, [{ code: "RESOLUTION_ENDED", actual: "EXPIRED" }], "EXPIRED"],
  ])("[P10] %s", async (_sentence, offsetMs, userErrors, status) => {
    const { id, refundOfferId, result } = await offered(scenario);
    expect(millis(result?.respondBy) - millis(result?.openedAt)).toBe(3 * DAY_MS);
    await scenario.service.moveTo(millis(result?.respondBy) + offsetMs);
    expect(await scenario.userErrors("client", "acceptRefundOffer", { refundOfferId, message: "Thanks." })).toEqual(
      userErrors,
    );
    const { offers, page } = await offersOf(scenario, id, "client");
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

describe("[P13] accepting and declining require a text, which the freelancer sees", () => {
  it.each([
    ["acceptRefundOffer", "ACCEPTED"],
    ["declineRefundOffer", "DECLINED"],
  ] as const)("[P13] %s", async (name, status) => {
    const { id, refundOfferId } = await offered(scenario);
    const userErrors = await scenario.refused("client", name, { refundOfferId, message: "  " }, id);
    expect(userErrors).toEqual([{ code: "TEXT_REQUIRED", field: ["message"] }]);
    await scenario.done("client", name, { refundOfferId, message: " It is fair. " });
    expect((await offersOf(scenario, id, "freelancer")).offers).toMatchObject([{ status, response: "It is fair." }]);
  });
});

describe("[P14] the freelancer can withdraw the offer until it is answered", () => {
  it("[P14] it can be withdrawn before the answer, and not after it", async () => {
    const one = await offered(scenario);
    const { result, order } = await scenario.done("freelancer", "withdrawRefundOffer", {
      refundOfferId: one.refundOfferId,
    });
    expect([result, order]).toMatchObject([
      { status: "WITHDRAWN" },
      { status: "ACTIVE", price: { refunded: amount("0.00") } },
    ]);
    const two = await offered(scenario);
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
    const { id, refundOfferId } = await offered(scenario);
    await scenario.done("client", "declineRefundOffer", { refundOfferId, message: "Too little." });
    const second = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    await scenario.done("freelancer", "withdrawRefundOffer", { refundOfferId: second.result?.id });
    const third = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    await scenario.service.moveTo(millis(third.result?.respondBy));
    const fourth = await scenario.done("freelancer", "offerPartialRefund", offer(id, "0.01"));
    await scenario.done("client", "acceptRefundOffer", { refundOfferId: fourth.result?.id, message: "Thanks." });
    expect(await scenario.refused("freelancer", "offerPartialRefund", offer(id, "0.01"), id)).toEqual([
      { code: "REFUND_ALREADY_ACCEPTED", actual: "0.01 USD" },
    ]);
    expect((await quote(scenario, id, "0.01")).blockers).toMatchObject([{ code: "REFUND_ALREADY_ACCEPTED" }]);
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
    const { result } = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    expect(await statistics(id)).toEqual(before);
    await end(id, result?.id);
    expect(await statistics(id)).toEqual(before);
  });

  it("[P21] the order returns to its previous status, at the new price; completed, it counts and can be reviewed", async () => {
    const { id } = await scenario.place();
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
    const before = await statistics(id);
    const { result } = await scenario.done("freelancer", "offerPartialRefund", offer(id));
    const accepted = await scenario.done("client", "acceptRefundOffer", {
      refundOfferId: result?.id,
      message: "Fair.",
    });
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
