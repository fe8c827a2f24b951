import fc from "fast-check";
import { stripeAmount, stripeStep } from "../../../src/delivery/gateway/stripe-amount";

it.each<[string, bigint, number, string, number | null]>([
  ["105.50 USD are as many cents", 10_550n, 2, "USD", 10_550],
  ["yen have no decimals", 15_000n, 0, "JPY", 15_000],
  ["dinars are counted in thousandths", 5_120n, 3, "KWD", 5_120],
  ["with 0 as the last digit: 5.124 KWD cannot be expressed", 5_124n, 3, "KWD", null],
  ["krónur are counted in hundredths, and only whole ones can be paid", 40n, 0, "ISK", 4_000],
  ["40.10 ISK cannot be expressed", 4_010n, 2, "ISK", null],
  ["an amount with more decimals than Stripe's is the same money", 1_500n, 2, "JPY", 15],
  ["half a yen cannot be expressed", 1_550n, 2, "JPY", null],
  ["nor can an amount that no number can represent exactly", 2n ** 60n, 2, "USD", null],
])("[M1] %s", (_sentence, minor, decimals, currency, amount) => {
  expect(stripeAmount(minor, decimals, currency)).toBe(amount);
});

it("[M1] an amount that can be expressed is the same money to the last digit, in every currency of Stripe", () => {
  const stripes = { USD: 2n, JPY: 0n, KWD: 3n, ISK: 2n } as const;
  fc.assert(
    fc.property(
      fc.bigInt(1n, 10n ** 12n),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom("USD", "JPY", "KWD", "ISK"),
      (minor, decimals, currency) => {
        const amount = stripeAmount(minor, decimals, currency);
        if (amount !== null) expect(BigInt(amount) * 10n ** BigInt(decimals)).toBe(minor * 10n ** stripes[currency]);
      },
    ),
  );
});

it.each([
  ["KWD", 3, 10n],
  ["BHD", 3, 10n],
  ["KWD", 2, 1n],
  ["ISK", 2, 100n],
  ["UGX", 2, 100n],
  ["ISK", 0, 1n],
  ["JPY", 0, 1n],
  ["JPY", 2, 100n],
  ["USD", 2, 1n],
  ["USD", 3, 10n],
])("[M8] in %s with %i decimals, Stripe pays multiples of %s", (currency, decimals, step) => {
  expect(stripeStep(currency, decimals)).toBe(step);
  for (let minor = 1n; minor <= 200n; minor += 1n)
    expect([minor, stripeAmount(minor, decimals, currency) !== null]).toEqual([minor, minor % step === 0n]);
});
