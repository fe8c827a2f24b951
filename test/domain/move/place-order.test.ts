import { DAY_MS } from "../../../src/domain/duration";
import type { PlaceOrder } from "../../../src/domain/move/command";
import { roleOf } from "../../../src/domain/order/order";
import { currentPrice } from "../../../src/domain/order/price";
import type { Refusal } from "../../../src/domain/refusal";
import {
  CLIENT_ID,
  FREELANCER_ID,
  inMilestones,
  milestone,
  OUTSIDER_ID,
  placed,
  PLACED_AT,
  placing,
  usd,
} from "../../support/domain/orders";
import { bookOfTwo, bookWith, FIRST, secondPolicy } from "../../support/domain/policy";

const number = (value: number) => ({ kind: "number", number: value }) as const;
const word = (value: string) => ({ kind: "word", word: value }) as const;
const instant = (at: number) => ({ kind: "instant", instant: at }) as const;
const dollars = (minor: bigint) => ({ kind: "money", money: { minor, currency: "USD" } }) as const;

const refusalsOf = (changes: Partial<PlaceOrder>, now?: number): readonly Refusal[] => {
  const decision = placing(changes, undefined, now);
  return "refusals" in decision ? decision.refusals : [];
};

const MILESTONES = { type: "MILESTONE", unitPrice: null, deliveryDueAt: null } as const;

describe("[O3] the price of an order", () => {
  it("is the unit price times the quantity", () => {
    expect(placed({ quantity: 3, unitPrice: usd("66.67") })).toMatchObject({
      unitPrice: 6_667n,
      originalPrice: 20_001n,
      quantity: 3,
    });
  });

  it("is the sum of the milestones, which keep their order", () => {
    const order = inMilestones();
    expect(order).toMatchObject({ originalPrice: 20_000n, unitPrice: 20_000n, quantity: 1 });
    expect(order.milestones.map(({ position, price, completedAt }) => [position, price, completedAt])).toEqual([
      [1, 6_000n, null],
      [2, 9_000n, null],
      [3, 5_000n, null],
    ]);
  });

  it.each(["SUBSCRIPTION", "HOURLY"] as const)("is calculated for %s as for ONE_TIME", (type) => {
    expect(currentPrice(placed({ type, quantity: 2 }))).toBe(40_000n);
  });

  it.each<[string, Partial<PlaceOrder>, Refusal]>([
    [
      "no unit price",
      { unitPrice: null },
      { code: "INVALID_VALUE", field: ["unitPrice"], required: word("UNIT_PRICE") },
    ],
    [
      "milestones on another type",
      { milestones: [milestone("1.00")] },
      { code: "INVALID_VALUE", field: ["milestones"], required: word("MILESTONE") },
    ],
    ["no milestones", { ...MILESTONES }, { code: "MILESTONES_MISSING", field: ["milestones"] }],
    [
      "a unit price beside milestones",
      { ...MILESTONES, unitPrice: usd("1.00"), milestones: [milestone("1.00")] },
      { code: "INVALID_VALUE", field: ["unitPrice"], required: word("NO_UNIT_PRICE") },
    ],
    [
      "milestones with a quantity",
      { ...MILESTONES, quantity: 2, milestones: [milestone("1.00")] },
      { code: "INVALID_VALUE", field: ["quantity"], actual: number(2), required: number(1) },
    ],
    [
      "a quantity of zero",
      { quantity: 0 },
      { code: "INVALID_VALUE", field: ["quantity"], actual: number(0), required: number(1) },
    ],
    [
      "a quantity above the limit",
      { quantity: 10_001 },
      { code: "INVALID_VALUE", field: ["quantity"], actual: number(10_001), required: number(10_000) },
    ],
  ])("is refused with %s", (_what, changes, refusal) => {
    expect(refusalsOf(changes)).toEqual([refusal]);
  });

  it("has a limit for the total, which a quantity cannot exceed", () => {
    expect(placed({ unitPrice: usd("1000000000.00") }).originalPrice).toBe(FIRST.limits.amountMinor);
    expect(refusalsOf({ quantity: 2, unitPrice: usd("500000000.01") })).toEqual([
      {
        code: "AMOUNT_ABOVE_MAXIMUM",
        field: ["unitPrice"],
        actual: dollars(100_000_000_002n),
        required: dollars(100_000_000_000n),
      },
    ]);
  });
});

describe("[O1] an order joins two different people", () => {
  it("each has a role, and nobody else has one", () => {
    const order = placed();
    expect([CLIENT_ID, FREELANCER_ID, OUTSIDER_ID].map((userId) => roleOf(order, userId))).toEqual([
      "CLIENT",
      "FREELANCER",
      null,
    ]);
  });

  it("one person as both is refused", () => {
    expect(refusalsOf({ freelancerId: CLIENT_ID })).toEqual([{ code: "SAME_PERSON", field: ["freelancerId"] }]);
  });
});

describe("[M1, M5] an order has one currency, which the policy knows", () => {
  it.each([
    ["USD", "100.00", 10_000n],
    ["EUR", "100.00", 10_000n],
    ["GBP", "80.00", 8_000n],
    ["JPY", "15000", 15_000n],
    ["KWD", "30.000", 30_000n],
  ])("%s %s is accepted, as %s smallest units", (currencyCode, amount, minor) => {
    expect(placed({ unitPrice: { amount, currencyCode } })).toMatchObject({
      currency: currencyCode,
      originalPrice: minor,
    });
  });

  it("a currency without tables is refused", () => {
    expect(refusalsOf({ unitPrice: { amount: "100.00", currencyCode: "CHF" } })).toEqual([
      { code: "CURRENCY_NOT_SUPPORTED", field: ["unitPrice", "currencyCode"], actual: word("CHF") },
    ]);
  });

  it.each(["toString", "__proto__", "constructor"])("«%s» is not a currency either", (currencyCode) => {
    expect(refusalsOf({ unitPrice: { amount: "100.00", currencyCode } })).toMatchObject([
      { code: "CURRENCY_NOT_SUPPORTED" },
    ]);
  });

  it("milestones in two currencies are refused at the one that differs", () => {
    expect(refusalsOf({ ...MILESTONES, milestones: [milestone("60.00"), milestone("60.00", null, "EUR")] })).toEqual([
      {
        code: "CURRENCY_MISMATCH",
        field: ["milestones", "1", "price", "currencyCode"],
        actual: word("EUR"),
        required: word("USD"),
      },
    ]);
  });

  it.each<[string, string, Omit<Refusal, "field">]>([
    ["1.5", "JPY", { code: "AMOUNT_PRECISION", actual: number(1), required: number(0) }],
    ["1.005", "USD", { code: "AMOUNT_PRECISION", actual: number(3), required: number(2) }],
    ["0.00", "USD", { code: "AMOUNT_NOT_POSITIVE", actual: dollars(0n) }],
    ["-1.00", "USD", { code: "AMOUNT_NOT_POSITIVE", actual: dollars(-100n) }],
  ])("%s %s is refused", (amount, currencyCode, refusal) => {
    expect(refusalsOf({ unitPrice: { amount, currencyCode } })).toEqual([
      { ...refusal, field: ["unitPrice", "amount"] },
    ]);
  });
});

describe("[O15] limits of an order", () => {
  const title = "a".repeat(200);
  it("it accepts titles of 200 characters and 50 milestones", () => {
    expect(placed({ title: ` ${title} ` }).title).toBe(title);
    expect(
      placed({ ...MILESTONES, milestones: Array.from({ length: 50 }, () => milestone("1.00")) }).milestones,
    ).toHaveLength(50);
  });

  it.each<[string, Partial<PlaceOrder>, Refusal]>([
    [
      "a title of 201 characters",
      { title: `${title}a` },
      { code: "TEXT_TOO_LONG", field: ["title"], actual: number(201), required: number(200) },
    ],
    ["a title of only white space", { title: " \n " }, { code: "TEXT_REQUIRED", field: ["title"] }],
    [
      "a title of two lines",
      { title: "a\nb" },
      { code: "INVALID_VALUE", field: ["title"], required: word("READABLE_TEXT") },
    ],
    [
      "51 milestones",
      { ...MILESTONES, milestones: Array.from({ length: 51 }, () => milestone("1.00")) },
      { code: "INVALID_VALUE", field: ["milestones"], actual: number(51), required: number(50) },
    ],
    [
      "a milestone without a title",
      { ...MILESTONES, milestones: [{ ...milestone("1.00"), title: "" }] },
      { code: "TEXT_REQUIRED", field: ["milestones", "0", "title"] },
    ],
  ])("it refuses %s", (_what, changes, refusal) => {
    expect(refusalsOf(changes)).toEqual([refusal]);
  });
});

describe("the dates of an order", () => {
  it("the delivery date is after the purchase, and the purchase is not in the future", () => {
    expect(placed({ deliveryDueAt: PLACED_AT + 1 }).deliveryDueAt).toBe(PLACED_AT + 1);
    expect(refusalsOf({ deliveryDueAt: PLACED_AT })).toEqual([
      { code: "DATE_NOT_LATER", field: ["deliveryDueAt"], actual: instant(PLACED_AT), required: instant(PLACED_AT) },
    ]);
    expect(refusalsOf({}, PLACED_AT - 1)).toEqual([
      { code: "INVALID_VALUE", field: ["placedAt"], actual: instant(PLACED_AT), required: instant(PLACED_AT - 1) },
    ]);
  });

  it("[O11] the delivery date is the first milestone's; a milestone without a date has the order's", () => {
    expect(inMilestones().deliveryDueAt).toBe(PLACED_AT + 5 * DAY_MS);
    const order = placed({
      ...MILESTONES,
      deliveryDueAt: PLACED_AT + DAY_MS,
      milestones: [milestone("60.00"), milestone("60.00", PLACED_AT + 7)],
    });
    expect([order.deliveryDueAt, ...order.milestones.map(({ dueAt }) => dueAt)]).toEqual([
      PLACED_AT + DAY_MS,
      PLACED_AT + DAY_MS,
      PLACED_AT + 7,
    ]);
  });
});

describe("[POL4] an order's fees are governed by the version in force when it was placed", () => {
  const change = PLACED_AT + DAY_MS;
  const policies = bookOfTwo(secondPolicy(change));

  it.each([
    ["1 ms before the change, the first", change - 1, "2023-06-11", 1_100n],
    ["at the change, the second", change, "second", 1_450n],
    ["before the first version, the first", Date.UTC(2020, 0, 1), "2023-06-11", 1_100n],
  ])("%s", (_when, placedAt, policyVersion, serviceFee) => {
    expect(placed({ placedAt, deliveryDueAt: null }, policies)).toMatchObject({ policyVersion, serviceFee });
  });

  it("the version is that of the time of purchase, also if the order is registered later", () => {
    expect(placing({ unitPrice: { amount: "99.00", currencyCode: "CHF" } }, policies, change)).toMatchObject({
      refusals: [{ code: "CURRENCY_NOT_SUPPORTED" }],
    });
    expect(
      placed({ placedAt: change, deliveryDueAt: null, unitPrice: { amount: "99.00", currencyCode: "CHF" } }, policies)
        .currency,
    ).toBe("CHF");
  });

  it("a policy with another limit changes the limit", () => {
    const decision = placing({ quantity: 3 }, bookWith({ limits: { ...FIRST.limits, quantity: 2 } }));
    expect(decision).toMatchObject({ refusals: [{ code: "INVALID_VALUE", field: ["quantity"] }] });
  });
});
