/**
 * Amounts as whole numbers of the currency's smallest unit, and back. Never a fraction: what the API sends has exactly
 * its currency's number of decimals, so each amount of an order says how many digits the others have.
 */

/** @param amount  as the API sends it: "120.00", "15000". */
export const decimalsOf = (amount: string): number => (amount.split(".")[1] ?? "").length;

/**
 * A user's input, in minor units. Both "," and "." separate the decimals.
 * @returns null for an invalid amount: letters, a sign, more decimals than the currency has, thousands' separators, or
 *   too many digits.
 */
export function minorOf(written: string, decimals: number): number | null {
  const [, whole, fraction = ""] = /^(\d+)(?:[.,](\d+))?$/.exec(written.trim()) ?? [];
  if (whole === undefined || fraction.length > decimals) return null;
  const minor = Number(whole + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** @param minor  0 or more. @returns as the API takes it: "120.00". */
export function decimalOf(minor: number, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Where a slider's thumb is, as an amount that somebody would choose: both ends exactly, between them round ones.
 * @param position  between `min` and `max`, with any fraction. All in minor units.
 */
export function amountAt(position: number, min: number, max: number): number {
  if (position >= max) return max;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, (max - min) / STEPS))));
  return Math.min(max, Math.max(min, Math.round(position / unit) * unit));
}

/** A browser's arrow key moves a slider without steps by this part of its way: never less than one round amount. */
const STEPS = 100;
