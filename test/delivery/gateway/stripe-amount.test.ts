import fc from "fast-check";
import { stripeAmount, stripeStep } from "../../../src/delivery/gateway/stripe-amount";

it.each<[string, bigint, number, string, number | null]>([
  ["105.50 USD are as many cents", 10_550n, 2, "USD", 10_550],
  ["yen have none", 15_000n, 0, "JPY", 15_000],
  ["dinars are counted in thousandths", 5_120n, 3, "KWD", 5_120],
  ["whose last digit has to be 0: 5.124 KWD can't be said", 5_124n, 3, "KWD", null],
  ["króna are counted in hundredths, of which only whole ones can be paid", 40n, 0, "ISK", 4_000],
  ["40.10 ISK can't", 4_010n, 2, "ISK", null],
  ["what we count finer than Stripe is the same money", 1_500n, 2, "JPY", 15],
  ["and half a yen can't be said", 1_550n, 2, "JPY", null],
  ["nor what no number holds exactly", 2n ** 60n, 2, "USD", null],
])("[M1] %s", (_sentence, minor, decimals, currency, amount) => {
  expect(stripeAmount(minor, decimals, currency)).toBe(amount);
});

it("[M1] what can be said is the same money to the last digit, in every currency of Stripe's counting", () => {
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
