/** Ids of rules and targets, as documents explain them and as code names them. */

const ID = String.raw`(?:POL|[A-Z])\d{1,2}`;
const LIST = `${ID}(?:(?:, |–)${ID})*`;

const idsIn = (list: string): readonly string[] => list.split(/, |–/u);
const all = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(({ groups }) => idsIn(groups?.ids ?? ""))),
];

/** The ids that a document explains: each begins an item of a list. */
export const explained = (document: string): readonly string[] =>
  all(document, new RegExp(String.raw`^- \*\*(?<ids>${ID})\*\* `, "gmu"));

/** The ids that a text names: [P10], [C3, O9]. */
export const named = (text: string): readonly string[] => all(text, new RegExp(String.raw`\[(?<ids>${LIST})\]`, "gu"));

/** The ids with which the titles of a test file begin. */
export const titled = (test: string): readonly string[] => [
  ...new Set(
    [...test.matchAll(new RegExp(`["'\`](?<ids>(?:\\[${LIST}\\] ?)+)`, "gu"))].flatMap(({ groups }) =>
      named(groups?.ids ?? ""),
    ),
  ),
];

export interface Comparison {
  /** Named in code or a test, and explained nowhere. */
  readonly unexplained: readonly string[];
  /** Explained, and in no test's title. */
  readonly untested: readonly string[];
}

/** @param files  by path. */
export function compareIds(documents: readonly string[], files: ReadonlyMap<string, string>): Comparison {
  const known = new Set(documents.flatMap(explained));
  const tests = [...files].filter(([path]) => /\.test\.tsx?$/u.test(path)).map(([, text]) => text);
  const tested = new Set(tests.flatMap(titled));
  return {
    unexplained: [...new Set([...files.values()].flatMap(named))].filter((id) => !known.has(id)),
    untested: [...known].filter((id) => !tested.has(id)),
  };
}
