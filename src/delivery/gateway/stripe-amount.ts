/** https://docs.stripe.com/currencies: how Stripe counts the currencies that it does not count in hundredths. */
const NO_DECIMALS = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "));
const THREE_DECIMALS = new Set("BHD JOD KWD OMR TND".split(" "));

/** Counted in hundredths, of which it takes whole units only. */
const WHOLE_UNITS = new Set(["ISK", "UGX"]);

interface Counting {
  readonly decimals: number;
  /** It takes multiples of this only. */
  readonly step: bigint;
}

function countingOf(currency: string): Counting {
  if (NO_DECIMALS.has(currency)) return { decimals: 0, step: 1n };
  // The card networks' last digit: 5.124 KWD can't be moved, 5.120 can.
  if (THREE_DECIMALS.has(currency)) return { decimals: 3, step: 10n };
  return { decimals: 2, step: WHOLE_UNITS.has(currency) ? 100n : 1n };
}

/**
 * The smallest step that Stripe can pay in a currency: multiples of this many minor units only.
 * @param decimals  the decimals of those units by the policy.
 */
export function stripeStep(currency: string, decimals: number): bigint {
  const counting = countingOf(currency);
  const ours = 10n ** BigInt(decimals) * counting.step;
  return ours / greatestDivisor(ours, 10n ** BigInt(counting.decimals));
}

const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestDivisor(b, a % b));

/**
 * An amount as Stripe counts it.
 * @param minor     minor units of the currency, greater than 0.
 * @param decimals  the decimals of those units by the policy.
 * @returns null if Stripe cannot express exactly this amount: it is never rounded.
 */
export function stripeAmount(minor: bigint, decimals: number, currency: string): number | null {
  const counting = countingOf(currency);
  const ours = 10n ** BigInt(decimals);
  const scaled = minor * 10n ** BigInt(counting.decimals);
  if (scaled % (ours * counting.step) !== 0n) return null;
  const amount = scaled / ours;
  return amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : null;
}
