/** Two parties side by side, in 120 columns. */

const LABEL_WIDTH = 10;
const CELL_WIDTH = 52;

/** Lines of at most `width` characters, broken between words; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => pieces(part, width))) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const pieces = (word: string, width: number): readonly string[] =>
  word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)];

/** A row of the table; a cell that is longer than its column takes more lines. */
export function row(label: string, left: string, right: string): string {
  const [leftLines, rightLines] = [wrap(left, CELL_WIDTH), wrap(right, CELL_WIDTH)];
  const height = Math.max(leftLines.length, rightLines.length);
  return Array.from({ length: height }, (_, index) =>
    [
      (index === 0 ? label : "").padEnd(LABEL_WIDTH),
      (leftLines[index] ?? "").padEnd(CELL_WIDTH),
      (rightLines[index] ?? "").padEnd(CELL_WIDTH),
    ]
      .join(" │ ")
      .trimEnd(),
  ).join("\n");
}

const WIDTH = LABEL_WIDTH + 2 * CELL_WIDTH + 2 * " │ ".length;

export const heading = (text: string): string => `\n── ${text} ${"─".repeat(Math.max(WIDTH - text.length - 4, 0))}`;
