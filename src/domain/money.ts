/**
 * Amounts are whole numbers of the currency's smallest unit, held as bigint [M1]. Floating-point numbers are never
 * used.
 */

export interface Money {
  /** Smallest units of the currency: 12000n is 120.00 USD. */
  readonly minor: bigint;
  /** ISO 4217. */
  readonly currency: string;
}

/** An amount as it came in: a decimal string, not yet checked against its currency. */
export interface AmountInput {
  readonly amount: string;
  readonly currencyCode: string;
}

export const DECIMAL_PATTERN = /^-?\d{1,30}(?:\.\d{1,12})?$/;

/**
 * Minor units of a decimal string.
 *
 * @param decimals  the currency's number of decimals: JPY 0, USD 2, KWD 3.
 * @returns "TOO_PRECISE" when it has more decimals than that, trailing zeros included [M1].
 * @throws RangeError when it is no decimal number: the scalar at the edge has refused that already.
 */
export function parseAmount(amount: string, decimals: number): bigint | "TOO_PRECISE" {
  if (!DECIMAL_PATTERN.test(amount)) throw new RangeError("not a decimal number");
  const [whole = "", fraction = ""] = amount.replace("-", "").split(".");
  if (fraction.length > decimals) return "TOO_PRECISE";
  const minor = BigInt(whole + fraction.padEnd(decimals, "0"));
  return amount.startsWith("-") ? -minor : minor;
}

/** The decimal string of an amount, with exactly the currency's number of decimals: 12000n → "120.00". */
export function formatAmount(minor: bigint, decimals: number): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, "0");
  const sign = minor < 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const WHOLE_IN_BASIS_POINTS = 10_000n;

/** A share of an amount of 0 or more, rounded down [P2]. */
export function shareRoundedDown(minor: bigint, basisPoints: bigint): bigint {
  return (minor * basisPoints) / WHOLE_IN_BASIS_POINTS;
}

/** A share of an amount of 0 or more, rounded half up to a multiple of `step` minor units [M2, M8]. */
export function shareRoundedHalfUp(minor: bigint, basisPoints: bigint, step = 1n): bigint {
  const unit = WHOLE_IN_BASIS_POINTS * step;
  return ((minor * basisPoints + unit / 2n) / unit) * step;
}

/** The largest multiple of `step` that is at most an amount of 0 or more [M8]. */
export const roundedDownTo = (step: bigint, minor: bigint): bigint => minor - (minor % step);

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
