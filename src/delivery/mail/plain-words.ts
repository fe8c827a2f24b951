/** Line breaks and control characters; in words of several lines the line breaks stay. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const CONTROL = /[^\P{Cc}\n]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Marks that turn the direction of what stands behind them, our own words too, and the invisible byte order mark. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** [S12] A name or a title as part of a line of ours: it can neither break the line nor turn it around. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replace(TURNING, "").replace(BREAKING, " ").replace(/ {2,}/gu, " ").trim();

/** Somebody's words, line by line. */
export const linesOf = (text: string): readonly string[] =>
  text.toWellFormed().replace(TURNING, "").replace(LINE_ENDS, "\n").replace(CONTROL, " ").trim().split("\n");

const ELLIPSIS = "…";

/** A name where there is room for one line only. @param most  characters as people count them. */
export function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter().segment(text)];
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 1).map(({ segment }) => segment);
  return kept.join("").trimEnd() + ELLIPSIS;
}
