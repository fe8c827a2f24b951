import { expected, number, type Refusal } from "./refusal";

const FIRST_PRINTABLE = 0x20;
const DELETE = 0x7f;
const LINE_BREAKING = "\t\n\r\u0085\u2028\u2029";

/** Control characters that no text needs. Tabs and line breaks belong to texts. */
const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < FIRST_PRINTABLE || code === DELETE) && !LINE_BREAKING.includes(character);
};

/** They change the direction of everything after them; in a line of the service also of its own text [S28]. */
const TURNS_LINE = /[\u202A-\u202E\u2066-\u2069]/u;
/**
 * These two show letters in another order than they are stored. Marks of a direction (LRM, RLM) and isolates stay legal
 * in texts [S7].
 */
const OVERRIDES = /[\u202D\u202E]/u;

function isReadable(text: string, oneLine: boolean): boolean {
  if (!text.isWellFormed() || (oneLine ? TURNS_LINE : OVERRIDES).test(text)) return false;
  return ![...text].some((character) => isControl(character) || (oneLine && LINE_BREAKING.includes(character)));
}

/**
 * A visible character: no space, no mark, no joiner, no control or format character, no filler. U+2800 is a blank of
 * Braille.
 */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The stored form of a text: without white space around it; null if nothing visible is left. */
export const trimmed = (text: string | null): string | null => {
  const rest = text?.trim() ?? "";
  return VISIBLE.test(rest) ? rest : null;
};

const FIRST_BEYOND_ASCII = 0x80;

/** Whether it contains only letters without accents, digits, and other characters of ASCII. */
export const isAscii = (text: string): boolean =>
  [...text].every((character) => character.charCodeAt(0) < FIRST_BEYOND_ASCII);

/** Counted as people do: an emoji of two code units is one character. */
const characters = (text: string): number => [...text].length;

interface Bounds {
  readonly field: readonly string[];
  readonly maximum: number;
  readonly required: boolean;
  /** Titles and names: no line break gets into a mail's subject. */
  readonly oneLine?: boolean;
}

/** [O15] 1 to `maximum` characters after trimming. The refusal never repeats the text [V3]. */
export function textRefusals(
  text: string | null,
  { field, maximum, required, oneLine = false }: Bounds,
): readonly Refusal[] {
  if (!isReadable(text?.trim() ?? "", oneLine))
    return [{ code: "INVALID_VALUE", field, required: expected("READABLE_TEXT") }];
  const rest = trimmed(text);
  if (rest === null) return required ? [{ code: "TEXT_REQUIRED", field }] : [];
  const length = characters(rest);
  return length > maximum ? [{ code: "TEXT_TOO_LONG", field, actual: number(length), required: number(maximum) }] : [];
}
