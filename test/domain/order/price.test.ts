import { commissionOn, currencyTable, earningsOn, maximumRefund, serviceFeeOn } from "../../../src/domain/order/price";
import { inMilestones, milestone, placed } from "../../support/domain/orders";
import { FIRST } from "../../support/domain/policy";

describe("[M2] the service fee is 5.5 % and, below the small-order limit, a surcharge", () => {
  it.each([
    ["USD", "at the limit", 10_000n, 550n],
    ["USD", "one unit below", 9_999n, 550n + 250n],
    ["USD", "on one cent", 1n, 0n + 250n],
    ["EUR", "at the limit", 10_000n, 550n],
    ["EUR", "one unit below", 9_999n, 550n + 250n],
    ["GBP", "at the limit", 8_000n, 440n],
    ["GBP", "one unit below", 7_999n, 440n + 200n],
    ["JPY", "at the limit", 15_000n, 825n],
    ["JPY", "one unit below", 14_999n, 825n + 375n],
    ["KWD", "at the limit", 30_000n, 1_650n],
    ["KWD", "one unit below", 29_999n, 1_650n + 750n],
  ])("of %s, %s: on %s it is %s", (currency, _where, price, fee) => {
    expect(serviceFeeOn(price, currency, FIRST)).toBe(fee);
  });

  it.each([
    ["JPY", 109n, 6n + 375n],
    ["JPY", 110n, 6n + 375n],
    ["JPY", 100n, 6n + 375n],
    ["JPY", 99n, 5n + 375n],
    ["KWD", 30_009n, 1_650n],
    ["KWD", 30_010n, 1_651n],
  ])("is rounded half up to the smallest unit of %s: on %s it is %s", (currency, price, fee) => {
    expect(serviceFeeOn(price, currency, FIRST)).toBe(fee);
  });

  it("is zero on zero, without a surcharge", () => {
    expect(serviceFeeOn(0n, "USD", FIRST)).toBe(0n);
  });

  it("has no value in a currency without a table", () => {
    expect(() => currencyTable(FIRST, "CHF")).toThrow(RangeError);
    expect(() => serviceFeeOn(100n, "CHF", FIRST)).toThrow(RangeError);
  });
});

describe("[M2] the commission is 20 %, rounded half up", () => {
  it.each([
    [20_000n, 4_000n],
    [8_000n, 1_600n],
    [2n, 0n],
    [3n, 1n],
    [0n, 0n],
  ])("on %s it is %s", (price, commission) => {
    expect(commissionOn(price, FIRST)).toBe(commission);
    expect(earningsOn(price, FIRST)).toBe(price - commission);
  });
});

describe("[P2] the largest refund is 60 % of the original price", () => {
  it.each([
    ["200.00", "USD", 12_000n],
    ["100.01", "USD", 6_000n],
    ["100.02", "USD", 6_001n],
    ["15001", "JPY", 9_000n],
    ["15002", "JPY", 9_001n],
    ["30.001", "KWD", 18_000n],
    ["30.002", "KWD", 18_001n],
  ])("of %s %s is rounded down to %s smallest units", (amount, currencyCode, maximum) => {
    expect(maximumRefund(placed({ unitPrice: { amount, currencyCode } }), FIRST)).toBe(maximum);
  });

  it("is a share of the total, including the quantity", () => {
    expect(maximumRefund(placed({ quantity: 3 }), FIRST)).toBe(36_000n);
  });

  it("[P6] is a share of the first milestone's price on a milestone order", () => {
    expect(maximumRefund(inMilestones(), FIRST)).toBe(3_600n);
    expect(maximumRefund(inMilestones({ milestones: [milestone("0.01"), milestone("200.00")] }), FIRST)).toBe(0n);
  });
});
