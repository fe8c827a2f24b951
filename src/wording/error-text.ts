import type { Refusal, RuleValue } from "../domain/refusal";
import type { ErrorCode, Language } from "../domain/vocabulary";
import { CATALOGUES, LABELLED_WORDS, type LabelledWord } from "./catalogue";
import { formatInstant, formatMoney, formatNumber, type Reader } from "./format";
import { errorMessage, fill, type MessageValues } from "./message";

export interface ErrorReader extends Reader {
  /** @throws RangeError  for a currency that no policy knows. */
  readonly decimalsOf: (currency: string) => number;
}

/** Their messages count: a value that is no number can't be said in them. */
const COUNTING: ReadonlySet<ErrorCode> = new Set([
  "TEXT_TOO_LONG",
  "AMOUNT_PRECISION",
  "MILESTONES_MISSING",
  "MILESTONE_OUT_OF_ORDER",
]);

const LABELLED: ReadonlySet<string> = new Set(LABELLED_WORDS);
const isLabelled = (word: string): word is LabelledWord => LABELLED.has(word);

/**
 * A currency, an order's number, a zone: shown unchanged. Anything longer or with spaces may be a user's text, and is
 * not repeated.
 */
const CODE = /^[\p{L}\p{N}_.:/#+-]{1,64}$/u;

function wordText(word: string, language: Language): string {
  if (isLabelled(word)) return CATALOGUES[language].words[word];
  return CODE.test(word) ? word : "";
}

function valueText(value: RuleValue, reader: ErrorReader): string {
  switch (value.kind) {
    case "money":
      return formatMoney(value.money, reader.decimalsOf(value.money.currency), reader.language);
    case "instant":
      return formatInstant(value.instant, reader);
    case "number":
      return formatNumber(value.number, reader.language);
    case "word":
      return wordText(value.word, reader.language);
  }
}

/** The empty text if there is nothing to show. */
function said(value: RuleValue | undefined, code: ErrorCode, reader: ErrorReader): string {
  if (value === undefined || (COUNTING.has(code) && value.kind !== "number")) return "";
  return valueText(value, reader);
}

function present(actual: string, required: string): string {
  if (actual !== "" && required !== "") return "both";
  if (actual !== "") return "actual";
  return required === "" ? "none" : "required";
}

/** A value that can be smaller or larger than another of the same unit. Words cannot. */
function measureOf(value: RuleValue | undefined): { readonly unit: string; readonly size: number | bigint } | null {
  switch (value?.kind) {
    case "money":
      return { unit: value.money.currency, size: value.money.minor };
    case "instant":
      return { unit: "instant", size: value.instant };
    case "number":
      return { unit: "number", size: value.number };
    default:
      return null;
  }
}

/** How the two compare, if they can be compared and differ. */
function relationOf(actual: RuleValue | undefined, required: RuleValue | undefined): string {
  const [found, needed] = [measureOf(actual), measureOf(required)];
  if (found === null || found.unit !== needed?.unit || found.size === needed.size) return "none";
  if (found.unit === "instant") return found.size > needed.size ? "later" : "earlier";
  return found.size > needed.size ? "above" : "below";
}

const countOf = (value: RuleValue | undefined): number => (value?.kind === "number" ? value.number : 0);
const wordOf = (value: RuleValue | undefined): string => (value?.kind === "word" ? value.word : "none");

/**
 * The rule that blocked the request, for the caller: what was wrong, and what is possible if the refusal says so.
 * @throws RangeError  if the reader's time zone is unknown, or a currency to `decimalsOf`.
 */
export function errorText(refusal: Refusal, reader: ErrorReader): string {
  return fill(errorMessage(refusal.code, reader.language), valuesOf(refusal, reader));
}

function valuesOf({ code, actual, required }: Refusal, reader: ErrorReader): MessageValues {
  const texts = { actual: said(actual, code, reader), required: said(required, code, reader) };
  return {
    ...texts,
    has: present(texts.actual, texts.required),
    relation: relationOf(actual, required),
    actualWord: wordOf(actual),
    requiredWord: wordOf(required),
    actualCount: countOf(actual),
    requiredCount: countOf(required),
  };
}
