import { TURNING } from "../../domain/single-line";

/** Control characters. Texts of several lines keep their line breaks. */
const CONTROL = /[^\P{Cc}\n]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;

/** A user's text, line by line. */
export const linesOf = (text: string): readonly string[] =>
  text.toWellFormed().replace(TURNING, "").replace(LINE_ENDS, "\n").replace(CONTROL, " ").trim().split("\n");

const ELLIPSIS = "…";

/** A name where only one line fits. @param max  characters as people count them. */
export function shortened(text: string, max: number): string {
  const characters = [...new Intl.Segmenter().segment(text)];
  if (characters.length <= max) return text;
  const shown = characters.slice(0, max - 1).map(({ segment }) => segment);
  return shown.join("").trimEnd() + ELLIPSIS;
}
