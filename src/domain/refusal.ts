import type { Money } from "./money";
import type { ErrorCode, ExpectedForm, Instant } from "./vocabulary";

/** What a rule found, or what it would have needed. */
export type RuleValue =
  | { readonly kind: "money"; readonly money: Money }
  | { readonly kind: "instant"; readonly instant: Instant }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "word"; readonly word: string };

/** One rule that blocks the request. A value, never thrown. */
export interface Refusal {
  readonly code: ErrorCode;
  /** Path of the invalid input field, below `input`: ["extras", "0", "title"]. */
  readonly field?: readonly string[];
  readonly actual?: RuleValue;
  readonly required?: RuleValue;
}

export const money = (minor: bigint, currency: string): RuleValue => ({ kind: "money", money: { minor, currency } });
export const instant = (at: Instant): RuleValue => ({ kind: "instant", instant: at });
export const number = (value: number): RuleValue => ({ kind: "number", number: value });
export const word = (value: string): RuleValue => ({ kind: "word", word: value });
/** What a value would have had to be. */
export const expected = (form: ExpectedForm): RuleValue => word(form);
