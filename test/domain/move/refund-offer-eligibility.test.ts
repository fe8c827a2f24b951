import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { PlaceOrder } from "../../../src/domain/move/command";
import type { Refusal } from "../../../src/domain/refusal";
import { DISCOUNT_SOURCES } from "../../../src/domain/vocabulary";
import { inMilestones, milestone, placed, PLACED_AT, usd } from "../../support/domain/orders";
import { bookWith, FIRST } from "../../support/domain/policy";
import {
  attempt,
  client,
  codesOf,
  expectRefused,
  expire,
  freelancer,
  over,
  play,
  type Turn,
} from "../../support/domain/run-steps";

const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;
const offer = freelancer("OFFER_PARTIAL_REFUND");
const offerOf = (amount: string, currencyCode = "USD"): Turn =>
  freelancer("OFFER_PARTIAL_REFUND", { amount: { amount, currencyCode } });

const money = (minor: bigint, currency = "USD") => ({ kind: "money", money: { minor, currency } }) as const;
const word = (value: string) => ({ kind: "word", word: value }) as const;
const instant = (value: number) => ({ kind: "instant", instant: value }) as const;

const allowed = (changes: Partial<PlaceOrder>): void => {
  expect(codesOf(attempt(placed(changes), at(1), offer))).toEqual([]);
};

it("[P1] only the freelancer can make an offer", () => {
  expectRefused(placed(), at(1), client("OFFER_PARTIAL_REFUND"), [{ code: "WRONG_ROLE", actual: word("CLIENT") }]);
});

describe("[P2] an offer is greater than zero and at most 60 % of the original price", () => {
  it.each(["0.01", "119.99", "120.00", "120", "120.0"])("%s of 200.00 is allowed", (amount) => {
    expect(codesOf(attempt(placed(), at(1), offerOf(amount)))).toEqual([]);
  });

  const field = ["amount", "amount"];
  it.each<[string, Refusal]>([
    ["120.01", { code: "AMOUNT_ABOVE_MAXIMUM", field, actual: money(12_001n), required: money(12_000n) }],
    ["0.00", { code: "AMOUNT_NOT_POSITIVE", field, actual: money(0n) }],
    ["-1.00", { code: "AMOUNT_NOT_POSITIVE", field, actual: money(-100n) }],
    [
      "1.005",
      {
        code: "AMOUNT_PRECISION",
        field,
        actual: { kind: "number", number: 3 },
        required: { kind: "number", number: 2 },
      },
    ],
  ])("%s is refused", (amount, refusal) => {
    expectRefused(placed(), at(1), offerOf(amount), [refusal]);
  });

  it("[M5] another currency than that of the order is refused", () => {
    expectRefused(placed(), at(1), offerOf("1.00", "EUR"), [
      { code: "CURRENCY_MISMATCH", field: ["amount", "currencyCode"], actual: word("EUR"), required: word("USD") },
    ]);
  });

  it("[X2] extras do not raise the cap", () => {
    const order = play(
      placed(),
      [at(1), freelancer("OFFER_EXTRAS", { extras: [{ title: "More", price: usd("500.00"), extraDays: 0 }] })],
      [at(2), client("ACCEPT_CHANGE")],
    );
    expectRefused(order, at(3), offerOf("120.01"), [
      { code: "AMOUNT_ABOVE_MAXIMUM", field, actual: money(12_001n), required: money(12_000n) },
    ]);
  });
});

describe("[P3] the original price must reach the minimum", () => {
  it.each([
    ["USD", "100.00", "99.99", 9_999n, 10_000n],
    ["EUR", "100.00", "99.99", 9_999n, 10_000n],
    ["GBP", "80.00", "79.99", 7_999n, 8_000n],
    ["JPY", "15000", "14999", 14_999n, 15_000n],
    ["KWD", "30.000", "29.999", 29_999n, 30_000n],
  ])("%s: %s does, %s does not", (currencyCode, enough, short, actual, required) => {
    allowed({ unitPrice: { amount: enough, currencyCode } });
    expectRefused(placed({ unitPrice: { amount: short, currencyCode } }), at(1), offer, [
      { code: "ORDER_BELOW_MINIMUM", actual: money(actual, currencyCode), required: money(required, currencyCode) },
    ]);
  });
});

describe("[P4] the order was placed on or after 2023-06-11, 00:00 UTC", () => {
  const start = Date.UTC(2023, 5, 11);
  it("at that time it was, 1 ms earlier it was not", () => {
    allowed({ placedAt: start });
    expectRefused(placed({ placedAt: start - 1 }), at(1), offer, [
      { code: "ORDER_PLACED_TOO_EARLY", actual: instant(start - 1), required: instant(start) },
    ]);
  });
});

describe("[P5] by the order's type", () => {
  it("a ONE_TIME order can be refunded partially", () => {
    allowed({ type: "ONE_TIME" });
  });

  it.each(["SUBSCRIPTION", "HOURLY"] as const)("a %s order cannot be refunded partially", (type) => {
    expectRefused(placed({ type }), at(1), offer, [{ code: "ORDER_TYPE_NOT_ELIGIBLE", actual: word(type) }]);
  });
});

describe("[P6] on a milestone order only against the first milestone, until that is completed", () => {
  const delivered = play(inMilestones(), [at(1), freelancer("DELIVER")]);

  it("the cap is 60 % of its price, and the minimum applies to the total price", () => {
    expect(codesOf(attempt(inMilestones(), at(1), offerOf("36.00")))).toEqual([]);
    expectRefused(inMilestones(), at(1), offerOf("36.01"), [
      { code: "AMOUNT_ABOVE_MAXIMUM", field: ["amount", "amount"], actual: money(3_601n), required: money(3_600n) },
    ]);
    expectRefused(inMilestones({ milestones: [milestone("60.00"), milestone("39.99")] }), at(1), offer, [
      { code: "ORDER_BELOW_MINIMUM", actual: money(9_999n), required: money(10_000n) },
    ]);
  });

  it("it is possible after the delivery, and not after the completion, by the client or without an answer", () => {
    expect(codesOf(attempt(delivered, at(2), offer))).toEqual([]);
    const completed = play(delivered, [at(2), client("COMPLETE_MILESTONE")]);
    expectRefused(completed, at(3), offer, [{ code: "FIRST_MILESTONE_COMPLETED" }]);
    expect(codesOf(attempt(delivered, at(1) + 3 * DAY_MS, offer))).toEqual(["FIRST_MILESTONE_COMPLETED"]);
  });
});

describe("[P7] an order with a discount is not eligible", () => {
  it.each(DISCOUNT_SOURCES)("%s", (source) => {
    expectRefused(placed({ discountSources: [source] }), at(1), offer, [
      { code: "ORDER_DISCOUNTED", actual: word(source) },
    ]);
  });

  it("one of several discounts is sufficient", () => {
    expect(codesOf(attempt(placed({ discountSources: ["CREDITS", "PROMOTION"] }), at(1), offer))).toEqual([
      "ORDER_DISCOUNTED",
    ]);
  });
});

describe("[P9] the explanation and the reason", () => {
  const words = { kind: "number", number: 2501 } as const;
  it("the explanation is required", () => {
    expectRefused(placed(), at(1), freelancer("OFFER_PARTIAL_REFUND", { message: " " }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });

  it("[POL3] OTHER requires the confidential note, which no refusal repeats", () => {
    expectRefused(placed(), at(1), freelancer("OFFER_PARTIAL_REFUND", { reason: "OTHER" }), [
      { code: "TEXT_REQUIRED", field: ["confidentialNote"] },
    ]);
    expectRefused(placed(), at(1), freelancer("OFFER_PARTIAL_REFUND", { confidentialNote: "x".repeat(2501) }), [
      { code: "TEXT_TOO_LONG", field: ["confidentialNote"], actual: words, required: { kind: "number", number: 2500 } },
    ]);
  });

  it("[POL1] a reason that the policy does not list is refused without being named", () => {
    const policies = bookWith({ partialRefund: { ...FIRST.partialRefund, reasons: ["GOODWILL"] } });
    const unlisted = freelancer("OFFER_PARTIAL_REFUND", { reason: "PRICING_ERROR" });
    expectRefused(placed(), at(1), unlisted, [{ code: "REASON_NOT_FOR_ROLE", field: ["reason"] }], policies);
  });
});

describe("[P17] no offer is possible after an accepted one", () => {
  const offered = play(placed(), [at(1), offer]);

  it("not even for a small rest", () => {
    const accepted = play(placed(), [at(1), offerOf("0.01")], [at(2), client("ACCEPT_REFUND_OFFER")]);
    expectRefused(accepted, at(3), offerOf("0.01"), [{ code: "REFUND_ALREADY_ACCEPTED", actual: money(1n, "USD") }]);
  });

  it("a declined, withdrawn, or expired offer does not count", () => {
    const ended = [
      play(offered, [at(2), client("DECLINE_REFUND_OFFER")]),
      play(offered, [at(2), freelancer("WITHDRAW_REFUND_OFFER")]),
      expire(offered, at(1) + 3 * DAY_MS).order,
    ];
    expect(ended.map((order) => codesOf(attempt(order, at(100), offer)))).toEqual([[], [], []]);
  });
});

describe("[P22] the channels from which an offer can be sent", () => {
  it("are WEB and API, not MOBILE", () => {
    expect((["WEB", "API"] as const).map((channel) => codesOf(attempt(placed(), at(1), over(channel, offer))))).toEqual(
      [[], []],
    );
    expectRefused(placed(), at(1), over("MOBILE", offer), [{ code: "CHANNEL_NOT_SUPPORTED", actual: word("MOBILE") }]);
  });

  it("do not limit an answer, which can be sent from any", () => {
    const order = play(placed(), [at(1), offer]);
    expect(codesOf(attempt(order, at(2), over("MOBILE", client("ACCEPT_REFUND_OFFER"))))).toEqual([]);
  });
});

describe("[P23] an offer is at least the smallest amount of the policy", () => {
  const table = {
    ...FIRST.currencies,
    USD: { decimals: 2, smallOrderLimit: 0n, smallOrderSurcharge: 0n, minimumOrderPrice: 0n, smallestRefund: 500n },
  };
  const policies = bookWith({ currencies: table });

  it("5.00 is accepted, 4.99 is refused", () => {
    expect(codesOf(attempt(placed(), at(1), offerOf("5.00"), policies))).toEqual([]);
    expectRefused(
      placed(),
      at(1),
      offerOf("4.99"),
      [{ code: "AMOUNT_BELOW_MINIMUM", field: ["amount", "amount"], actual: money(499n), required: money(500n) }],
      policies,
    );
  });

  it("[O2] if even the cap is lower, no amount can be offered, and the page says so", () => {
    const tiny = { code: "AMOUNT_BELOW_MINIMUM", actual: money(0n), required: money(1n) } as const;
    const order = inMilestones({ milestones: [milestone("0.01"), milestone("200.00")] });
    expectRefused(order, at(1), offerOf("0.01"), [
      tiny,
      { code: "AMOUNT_ABOVE_MAXIMUM", field: ["amount", "amount"], actual: money(1n), required: money(0n) },
    ]);
  });
});

it("[O2] every rule that blocks the offer is named, not only the first", () => {
  const order = placed({
    type: "HOURLY",
    placedAt: Date.UTC(2023, 0, 1),
    unitPrice: usd("50.00"),
    discountSources: ["CREDITS"],
    deliveryDueAt: null,
  });
  expect(
    codesOf(
      attempt(order, at(1), over("MOBILE", freelancer("OFFER_PARTIAL_REFUND", { message: "", amount: usd("31.00") }))),
    ),
  ).toEqual([
    "CHANNEL_NOT_SUPPORTED",
    "ORDER_TYPE_NOT_ELIGIBLE",
    "ORDER_DISCOUNTED",
    "ORDER_PLACED_TOO_EARLY",
    "ORDER_BELOW_MINIMUM",
    "AMOUNT_ABOVE_MAXIMUM",
    "TEXT_REQUIRED",
  ]);
});
