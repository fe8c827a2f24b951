import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { refundQuote } from "../../../src/domain/move/refund-quote";
import type { Order } from "../../../src/domain/order/order";
import { currentPrice } from "../../../src/domain/order/price";
import { CLIENT_ID, FREELANCER_ID, inMilestones, placed, PLACED_AT, usd } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import {
  attempt,
  client,
  codesOf,
  expectRefused,
  expire,
  freelancer,
  play,
  resolutionOf,
  taken,
  typesOf,
} from "../../support/domain/run-steps";

const OFFERED_AT = PLACED_AT + HOUR_MS;
const END = OFFERED_AT + 3 * DAY_MS;

const offerOf = (amount: string) =>
  freelancer("OFFER_PARTIAL_REFUND", { amount: usd(amount), message: "For the delay", confidentialNote: " canary " });
const offered = (order: Order = placed(), amount = "120.00"): Order => play(order, [OFFERED_AT, offerOf(amount)]);
const quote = (order: Order, amount: string, now = OFFERED_AT) =>
  refundQuote(order, usd(amount), { role: "FREELANCER", channel: "WEB" }, { now, policies: FIRST_BOOK });

describe("[P19, P20] the breakdown of an offer", () => {
  it("200.00 − 120.00: the fee falls from 11.00 to 6.90, and 124.10 are refunded", () => {
    expect(resolutionOf(offered(), "PARTIAL_REFUND").terms.breakdown).toEqual({
      refund: 12_000n,
      priceBefore: 20_000n,
      priceAfter: 8_000n,
      serviceFeeBefore: 1_100n,
      serviceFeeAfter: 690n,
      serviceFeeRefund: 410n,
      totalToClient: 12_410n,
      freelancerEarningsAfter: 6_400n,
    });
  });

  it("100.00 − 1.00: the fee would rise from 5.50 to 7.95, is not charged, and 1.00 is refunded", () => {
    expect(
      resolutionOf(offered(placed({ unitPrice: usd("100.00") }), "1.00"), "PARTIAL_REFUND").terms.breakdown,
    ).toEqual({
      refund: 100n,
      priceBefore: 10_000n,
      priceAfter: 9_900n,
      serviceFeeBefore: 550n,
      serviceFeeAfter: 795n,
      serviceFeeRefund: 0n,
      totalToClient: 100n,
      freelancerEarningsAfter: 7_920n,
    });
  });

  it("includes the extras in the price, but not in the cap", () => {
    const extras = [{ title: "More", price: usd("50.00"), extraDays: 0 }];
    const order = play(
      placed(),
      [PLACED_AT, freelancer("OFFER_EXTRAS", { extras })],
      [PLACED_AT + 1, client("ACCEPT_CHANGE")],
    );
    expect(resolutionOf(offered(order), "PARTIAL_REFUND").terms.breakdown).toMatchObject({
      priceBefore: 25_000n,
      priceAfter: 13_000n,
      serviceFeeBefore: 1_375n,
      serviceFeeAfter: 715n,
      totalToClient: 12_660n,
      freelancerEarningsAfter: 10_400n,
    });
  });
});

describe("[P12, P19] the quote before an offer is the breakdown of the offer", () => {
  it.each(["0.01", "1.00", "99.99", "120.00"])("is equal for %s", (amount) => {
    expect(quote(placed(), amount)).toEqual({
      minimum: 1n,
      maximum: 12_000n,
      breakdown: resolutionOf(offered(placed(), amount), "PARTIAL_REFUND").terms.breakdown,
      blockers: [],
    });
  });

  it("[O2] has no breakdown for an amount that cannot be offered, but the rule that forbids it", () => {
    const quoted = quote(placed(), "120.01");
    expect(quoted.breakdown).toBeNull();
    expect(quoted.blockers).toEqual([
      expect.objectContaining({ code: "AMOUNT_ABOVE_MAXIMUM", field: ["amount", "amount"] }),
    ]);
  });

  it("never shows a negative price, if less is left than the cap allows", () => {
    const accepted = play(offered(), [OFFERED_AT + 1, client("ACCEPT_REFUND_OFFER")]);
    expect(quote(accepted, "80.01", OFFERED_AT + 2)).toMatchObject({
      breakdown: null,
      blockers: [{ code: "REFUND_ALREADY_ACCEPTED" }],
    });
    expect(quote(accepted, "80.00", OFFERED_AT + 2).breakdown).toMatchObject({
      priceAfter: 0n,
      serviceFeeAfter: 0n,
      totalToClient: 8_690n,
    });
  });
});

describe("[P9] the reason and its note are stored for the freelancer only", () => {
  it("no event and no order has them", () => {
    const decision = taken(placed(), OFFERED_AT, offerOf("1.00"));
    const { id } = resolutionOf(decision.order, "PARTIAL_REFUND");
    expect(decision.confidential).toEqual({
      resolutionId: id,
      author: "FREELANCER",
      reason: "SCOPE_REDUCED",
      note: "canary",
    });
    const written = JSON.stringify([decision.order, decision.events], (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(written).not.toMatch(/canary|SCOPE_REDUCED/);
  });
});

it("[P11, P12] both parties are notified about the offer, and the activity has its text and its breakdown", () => {
  const { events, notifications } = taken(placed(), OFFERED_AT, offerOf("120.00"));
  expect(events).toMatchObject([
    {
      type: "REFUND_OFFERED",
      message: "For the delay",
      data: { opened: { terms: { breakdown: { totalToClient: 12_410n } } } },
    },
  ]);
  expect(notifications.map(({ userId }) => userId)).toEqual([CLIENT_ID, FREELANCER_ID]);
});

describe("[P10] the client has 3 days", () => {
  const accept = client("ACCEPT_REFUND_OFFER", { message: "Thank you" });

  it("1 ms before the deadline it can be accepted", () => {
    expect(typesOf(taken(offered(), END - 1, accept))).toEqual(["REFUND_OFFER_ACCEPTED"]);
  });

  it("[L3] at the deadline it expires automatically, and an acceptance is refused after that took effect", () => {
    const decision = attempt(offered(), END, accept);
    expect(decision.outcome).toEqual({
      refusals: [{ code: "RESOLUTION_ENDED", actual: { kind: "word", word: "EXPIRED" } }],
    });
    expect(typesOf(decision)).toEqual(["REFUND_OFFER_EXPIRED"]);
    expect(decision.order).toMatchObject({ status: "ACTIVE", refundedPrice: 0n, serviceFee: 1_100n, refunds: [] });
    expect(resolutionOf(decision.order, "PARTIAL_REFUND")).toMatchObject({ status: "EXPIRED", endedAt: END });
  });
});

describe("[P13] the client's text that says why", () => {
  it.each(["ACCEPT_REFUND_OFFER", "DECLINE_REFUND_OFFER"] as const)("is required by %s", (name) => {
    expectRefused(offered(), OFFERED_AT + 1, client(name, { message: "" }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
    const order = play(offered(), [OFFERED_AT + 1, client(name, { message: "Because" })]);
    expect(resolutionOf(order, "PARTIAL_REFUND").response).toBe("Because");
  });
});

describe("how an offer ends", () => {
  it("[P14] the freelancer can withdraw it until it is answered", () => {
    const withdraw = freelancer("WITHDRAW_REFUND_OFFER");
    expect(play(offered(), [END - 1, withdraw])).toMatchObject({ status: "ACTIVE", refunds: [] });
    const declined = play(offered(), [OFFERED_AT + 1, client("DECLINE_REFUND_OFFER")]);
    expectRefused(declined, OFFERED_AT + 2, withdraw, [
      { code: "RESOLUTION_ENDED", actual: { kind: "word", word: "DECLINED" } },
    ]);
  });

  it("a refusal changes nothing", () => {
    const before = placed();
    const after = play(offered(before), [OFFERED_AT + 1, client("DECLINE_REFUND_OFFER")]);
    expect(after).toEqual({
      ...before,
      version: before.version + 2,
      resolutions: after.resolutions,
      openings: after.openings,
    });
  });

  it("[P15, P21] an acceptance owes the refund to the client, and the order continues at the new price", () => {
    const delivered = play(placed(), [PLACED_AT, freelancer("DELIVER")]);
    const order = play(offered(delivered), [OFFERED_AT + 1, client("ACCEPT_REFUND_OFFER")]);
    expect(order).toMatchObject({
      status: "DELIVERED",
      refundedPrice: 12_000n,
      serviceFee: 690n,
      originalPrice: 20_000n,
    });
    expect(currentPrice(order)).toBe(8_000n);
    expect(order.refunds).toMatchObject([
      {
        resolutionId: resolutionOf(order, "PARTIAL_REFUND").id,
        price: 12_000n,
        serviceFee: 410n,
        state: "PENDING",
        requestedAt: OFFERED_AT + 1,
        processedAt: null,
      },
    ]);
  });

  it("[P18, P21] the order is completed as any other, counts as never cancelled, and can be reviewed then", () => {
    const order = play(
      offered(),
      [OFFERED_AT + 1, client("ACCEPT_REFUND_OFFER")],
      [OFFERED_AT + 2, freelancer("DELIVER")],
      [OFFERED_AT + 3, client("ACCEPT_DELIVERY")],
    );
    expect(order).toMatchObject({ status: "COMPLETED", cancellationCounts: null });
    expect(codesOf(attempt(order, OFFERED_AT + 4, client("LEAVE_REVIEW")))).toEqual([]);
  });

  it("[P12] the breakdown is unchanged, also if the offer expires and on a milestone order", () => {
    const order = offered(inMilestones(), "36.00");
    const { breakdown } = resolutionOf(order, "PARTIAL_REFUND").terms;
    expect(breakdown).toMatchObject({
      refund: 3_600n,
      priceAfter: 16_400n,
      serviceFeeAfter: 902n,
      totalToClient: 3_798n,
    });
    expect(resolutionOf(expire(order, END).order, "PARTIAL_REFUND").terms.breakdown).toBe(breakdown);
  });
});
