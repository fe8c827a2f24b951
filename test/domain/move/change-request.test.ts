import fc from "fast-check";
import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { formatAmount } from "../../../src/domain/money";
import { isLate } from "../../../src/domain/order/order";
import { currentPrice, extrasCharge, refundBreakdown, serviceFeeOn } from "../../../src/domain/order/price";
import { inMilestones, placed, PLACED_AT, usd } from "../../support/domain/orders";
import { FIRST } from "../../support/domain/policy";
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
  type Turn,
  typesOf,
} from "../../support/domain/run-steps";

const DUE_AT = PLACED_AT + 10 * DAY_MS;
const ASKED_AT = PLACED_AT + HOUR_MS;
const END = ASKED_AT + 4 * DAY_MS;

const instant = (value: number) => ({ kind: "instant", instant: value }) as const;
const until = (newDeliveryDueAt: number): Turn => freelancer("REQUEST_DELIVERY_EXTENSION", { newDeliveryDueAt });
const extra = (amount: string, extraDays: number) => ({ title: " A second logo ", price: usd(amount), extraDays });
const offering = (...extras: ReturnType<typeof extra>[]): Turn => freelancer("OFFER_EXTRAS", { extras });

const accept = client("ACCEPT_CHANGE");

describe("[E1] the freelancer requests a later delivery date, with a message", () => {
  it("only the freelancer can request it, and a text is required", () => {
    expectRefused(placed(), ASKED_AT, client("REQUEST_DELIVERY_EXTENSION"), [
      { code: "WRONG_ROLE", actual: { kind: "word", word: "CLIENT" } },
    ]);
    expectRefused(placed(), ASKED_AT, freelancer("REQUEST_DELIVERY_EXTENSION", { message: "" }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });

  it.each([
    ["the present date", ASKED_AT, DUE_AT],
    ["now, if the order is late", DUE_AT + DAY_MS, DUE_AT + DAY_MS],
  ])("the date must be later than %s, by 1 ms at least", (_than, now, date) => {
    expectRefused(placed(), now, until(date), [
      { code: "DATE_NOT_LATER", field: ["newDeliveryDueAt"], actual: instant(date), required: instant(date) },
    ]);
    const order = play(placed(), [now, until(date + 1)]);
    expect(resolutionOf(order, "DELIVERY_EXTENSION").terms).toEqual({ proposedDeliveryDueAt: date + 1 });
    expect(order.deliveryDueAt).toBe(DUE_AT);
  });

  it("an order without a delivery date cannot get one", () => {
    expectRefused(placed({ deliveryDueAt: null }), ASKED_AT, until(DUE_AT), [{ code: "NO_DELIVERY_DATE" }]);
  });
});

const KINDS = [
  ["an extension [E2, E3, E4]", "DELIVERY_EXTENSION", until(DUE_AT + DAY_MS)],
  ["an offer of extras [X1]", "EXTRAS", offering(extra("50.00", 1))],
] as const;

describe.each(KINDS)("%s", (_what, kind, ask) => {
  const asked = play(placed(), [ASKED_AT, ask]);

  it("waits 4 days for the client", () => {
    expect(resolutionOf(asked, kind)).toMatchObject({ status: "OPEN", openedBy: "FREELANCER", respondBy: END });
  });

  it("1 ms before the deadline the client can accept, with and without a text", () => {
    const order = play(asked, [END - 1, client("ACCEPT_CHANGE", { message: null })]);
    expect(order).toMatchObject({ status: "ACTIVE", deliveryDueAt: DUE_AT + DAY_MS });
    expect(resolutionOf(order, kind)).toMatchObject({ status: "ACCEPTED", response: null, endedAt: END - 1 });
  });

  it("a refusal changes nothing", () => {
    const order = play(asked, [END - 1, client("DECLINE_CHANGE", { message: "No" })]);
    expect(order).toMatchObject({ status: "ACTIVE", deliveryDueAt: DUE_AT, extras: [], serviceFee: 1_100n });
    expect(resolutionOf(order, kind)).toMatchObject({ status: "DECLINED", response: "No" });
  });

  it("at the deadline it is withdrawn automatically, and nothing changes", () => {
    const decision = attempt(asked, END, accept);
    expect(decision.outcome).toEqual({
      refusals: [{ code: "RESOLUTION_ENDED", actual: { kind: "word", word: "EXPIRED" } }],
    });
    expect(typesOf(decision)).toEqual(["CHANGE_EXPIRED"]);
    expect(decision.order).toMatchObject({ status: "ACTIVE", deliveryDueAt: DUE_AT, extras: [], serviceFee: 1_100n });
  });

  it("[E4] the freelancer can withdraw it until it is answered", () => {
    expect(resolutionOf(play(asked, [END - 1, freelancer("WITHDRAW_CHANGE")]), kind).status).toBe("WITHDRAWN");
    expect(codesOf(attempt(play(asked, [ASKED_AT, accept]), ASKED_AT + 1, freelancer("WITHDRAW_CHANGE")))).toEqual([
      "RESOLUTION_ENDED",
    ]);
  });
});

describe("[E2, O4] lateness", () => {
  it("starts 1 ms after the delivery date, if the work is not delivered", () => {
    expect([isLate(placed(), DUE_AT), isLate(placed(), DUE_AT + 1)]).toEqual([false, true]);
    expect(isLate(placed({ deliveryDueAt: null }), DUE_AT + 1)).toBe(false);
    const delivered = play(placed(), [ASKED_AT, freelancer("DELIVER")]);
    expect(isLate(delivered, DUE_AT + 1)).toBe(false);
    expect(isLate(play(delivered, [ASKED_AT + 1, client("REQUEST_REVISION")]), DUE_AT + 1)).toBe(true);
  });

  it("is the same during an open resolution, and no ended order is late", () => {
    const asked = play(placed(), [ASKED_AT, client("REQUEST_CANCELLATION")]);
    expect([isLate(asked, DUE_AT), isLate(asked, DUE_AT + 1)]).toEqual([false, true]);
    const delivered = play(placed(), [ASKED_AT, freelancer("DELIVER")], [ASKED_AT + 1, client("REQUEST_CANCELLATION")]);
    expect(isLate(delivered, DUE_AT + 1)).toBe(false);
    expect(isLate(expire(asked, DUE_AT).order, DUE_AT + 1)).toBe(false);
  });

  it("is re-evaluated by an acceptance, also if the order is late by then", () => {
    const asked = play(placed(), [DUE_AT - 1, until(DUE_AT + DAY_MS)]);
    expect(isLate(asked, DUE_AT + HOUR_MS)).toBe(true);
    const accepted = play(asked, [DUE_AT + HOUR_MS, accept]);
    expect([isLate(accepted, DUE_AT + HOUR_MS), isLate(accepted, DUE_AT + DAY_MS + 1)]).toEqual([false, true]);
  });
});

describe("[E5] on a milestone order the current milestone's date moves", () => {
  it.each([
    ["by an extension", until(PLACED_AT + 12 * DAY_MS), PLACED_AT + 12 * DAY_MS],
    ["by extras", offering(extra("1.00", 2)), PLACED_AT + 12 * DAY_MS],
  ])("%s, and no other date changes", (_how, ask, dueAt) => {
    const second = play(
      inMilestones(),
      [PLACED_AT, freelancer("DELIVER")],
      [PLACED_AT + 1, client("COMPLETE_MILESTONE")],
    );
    expect(second.deliveryDueAt).toBe(PLACED_AT + 10 * DAY_MS);
    const order = play(second, [ASKED_AT, ask], [ASKED_AT + 1, accept]);
    expect([order.deliveryDueAt, ...order.milestones.map((milestone) => milestone.dueAt)]).toEqual([
      dueAt,
      PLACED_AT + 5 * DAY_MS,
      dueAt,
      PLACED_AT + 15 * DAY_MS,
    ]);
  });
});

describe("[X1] extras add price and time together", () => {
  it("an acceptance raises the price and moves the delivery date", () => {
    const order = play(
      placed(),
      [ASKED_AT, offering(extra("50.00", 2), extra("0.01", 0), extra("1.00", 1))],
      [ASKED_AT + 1, accept],
    );
    expect(order).toMatchObject({ originalPrice: 20_000n, deliveryDueAt: DUE_AT + 3 * DAY_MS });
    expect(order.extras).toMatchObject([
      { title: "A second logo", price: 5_000n, extraDays: 2, addedAt: ASKED_AT + 1 },
      { price: 1n, extraDays: 0 },
      { price: 100n, extraDays: 1 },
    ]);
    expect(new Set(order.extras.map(({ id }) => id)).size).toBe(3);
    expect(currentPrice(order)).toBe(25_101n);
  });

  it("an order without a delivery date gets none", () => {
    expect(
      play(placed({ deliveryDueAt: null }), [ASKED_AT, offering(extra("1.00", 5))], [ASKED_AT + 1, accept])
        .deliveryDueAt,
    ).toBeNull();
  });

  it("a date cannot move beyond the year 9999", () => {
    const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
    const order = placed({ deliveryDueAt: last - DAY_MS });
    expect(play(order, [ASKED_AT, offering(extra("1.00", 1))], [ASKED_AT + 1, accept]).deliveryDueAt).toBe(last);
    expectRefused(order, ASKED_AT, offering(extra("1.00", 1), extra("1.00", 1)), [
      { code: "INVALID_VALUE", field: ["extras"], required: instant(last) },
    ]);
  });
});

describe("[X3] the charge for accepted extras", () => {
  it.each([
    ["a service fee that is higher on the new price is charged: 11.00 → 13.75", "200.00", "50.00", 1_375n, 275n],
    ["a lower service fee is not refunded: 7.73 on 95.00 stays, although 105.00 has 5.78", "95.00", "10.00", 773n, 0n],
    ["just below the limit the surcharge still counts: 95.00 → 99.99", "95.00", "4.99", 800n, 27n],
  ])("%s", (_sentence, price, added, fee, charged) => {
    const asked = play(placed({ unitPrice: usd(price) }), [ASKED_AT, offering(extra(added, 0))]);
    const decision = taken(asked, ASKED_AT + 1, accept);
    expect(decision.order.serviceFee).toBe(fee);
    expect(decision.events.at(-1)?.data).toMatchObject({ changed: { serviceFeeCharged: charged } });
  });

  it("after a fee that was not refunded, more extras are charged with what they add to the schedule's fee", () => {
    const extended = play(
      placed({ unitPrice: usd("95.00") }),
      [ASKED_AT, offering(extra("10.00", 0))],
      [ASKED_AT + 1, accept],
    );
    expect(play(extended, [ASKED_AT + 2, offering(extra("30.00", 0))], [ASKED_AT + 3, accept]).serviceFee).toBe(
      773n + 165n,
    );
  });

  it.each([
    ["0.01", 0n],
    ["0.99", 5n],
    ["1.00", 0n],
    ["45.46", 0n],
    ["60.00", 80n],
  ])(
    "[P19] after a refund of 1.00 of 100.00, whose higher fee was not charged, extras of %s charge a fee of %s",
    (added, charged) => {
      const offered = play(placed({ unitPrice: usd("100.00") }), [
        ASKED_AT,
        freelancer("OFFER_PARTIAL_REFUND", { amount: usd("1.00") }),
      ]);
      const refunded = play(offered, [ASKED_AT, client("ACCEPT_REFUND_OFFER")]);
      expect(refunded.serviceFee).toBe(550n);
      const order = play(refunded, [ASKED_AT, offering(extra(added, 0))], [ASKED_AT, accept]);
      expect(order.serviceFee - refunded.serviceFee).toBe(charged);
    },
  );

  it("[X3] over random prices, refunds, and extras, the charge is what the extras add to the schedule's fee, and never negative", () => {
    const cents = (max: bigint) => fc.bigInt(1n, max);
    fc.assert(
      fc.property(
        cents(30_000n),
        fc.bigInt(0n, 15_000n),
        fc.array(cents(12_000n), { minLength: 1, maxLength: 3 }),
        (price, refund, prices) => {
          const before = placed({ unitPrice: usd(formatAmount(price, 2)) });
          const refundedPrice = refund < price ? refund : 0n;
          const order = {
            ...before,
            refundedPrice,
            serviceFee: before.serviceFee - refundBreakdown(before, refundedPrice, FIRST).serviceFeeRefund,
          };
          const added = prices.map((one) => ({ price: one }));
          const all = added.reduce((total, one) => total + one.price, 0n);
          const fee = (amount: bigint): bigint => serviceFeeOn(amount, "USD", FIRST);
          const more = fee(price - refundedPrice + all) - fee(price - refundedPrice);
          expect(extrasCharge(order, added, FIRST)).toEqual({ price: all, serviceFee: more > 0n ? more : 0n });
        },
      ),
    );
  });
});
