/** The table of renamed tests, from two lists that scripts/test-titles.mjs wrote. */

const SECTIONS = {
  renamed: "# Renamed: old file, old title, new file, new title",
  changed: "# New or replaced: new or replaced, file, title, reason",
};

/** One line of text per title: characters that a table cannot contain are escaped as in JSON. */
const escaped = (text) => text.replace(/[\p{Cc}\p{Cs}\\]/gu, (character) => JSON.stringify(character).slice(1, -1));

/** The titles of each file. A file that runs on two databases has the same titles on both. */
const titlesByFile = (list) => new Map(list.toReversed().map(({ file, titles }) => [file, titles]));

/**
 * @param moves  the new path of each file that was moved. @param reasons  for a file: why it has tests that are new, or
 * why tests were replaced.
 */
export function compareTitles(before, after, moves, reasons) {
  const newer = titlesByFile(after);
  const renamed = [];
  const changed = [];
  const reasonFor = (file) => reasons[file] ?? reasons[""];
  for (const [oldFile, oldTitles] of titlesByFile(before)) {
    const file = moves[oldFile] ?? oldFile;
    const { pairs, removed, added } = align(oldTitles, newer.get(file) ?? []);
    newer.delete(file);
    renamed.push(...pairs.filter(([old, title]) => old !== title).map(([old, title]) => [oldFile, old, file, title]));
    changed.push(...removed.map((title) => ["replaced", oldFile, title, reasonFor(oldFile)]));
    changed.push(...added.map((title) => ["new", file, title, reasonFor(file)]));
  }
  for (const [file, titles] of newer) changed.push(...titles.map((title) => ["new", file, title, reasonFor(file)]));
  return [SECTIONS.renamed, ...lines(renamed), SECTIONS.changed, ...lines(changed)].join("\n");
}

const lines = (rows) => rows.map((row) => row.map(escaped).join("\t")).sort();

/**
 * Pairs the tests of a file by position. If their number has changed, a test that has no equal or similar one at its
 * place is new or removed.
 */
function align(old, current) {
  if (old.length === current.length)
    return { pairs: old.map((title, index) => [title, current[index]]), removed: [], added: [] };
  const best = bestSums(old, current);
  const result = { pairs: [], removed: [], added: [] };
  let [from, to] = [0, 0];
  while (from < old.length && to < current.length) {
    const sum = best[from][to];
    if (sum === best[from + 1][to + 1] + likeness(old[from], current[to]))
      result.pairs.push([old[from++], current[to++]]);
    else if (sum === best[from + 1][to]) result.removed.push(old[from++]);
    else result.added.push(current[to++]);
  }
  result.removed.push(...old.slice(from));
  result.added.push(...current.slice(to));
  return result;
}

/** For each pair of positions the highest sum of likenesses that the tests from there on can have. */
function bestSums(old, current) {
  const best = Array.from({ length: old.length + 1 }, () => new Array(current.length + 1).fill(0));
  for (let from = old.length - 1; from >= 0; from -= 1)
    for (let to = current.length - 1; to >= 0; to -= 1)
      best[from][to] = Math.max(
        best[from + 1][to],
        best[from][to + 1],
        best[from + 1][to + 1] + likeness(old[from], current[to]),
      );
  return best;
}

/** The share of words that two titles have in common, and a little for their place: from 0.01 to 1.01. */
function likeness(one, other) {
  const [words, others] = [one, other].map((title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const common = [...words].filter((word) => others.has(word)).length;
  return 0.01 + common / Math.max(1, words.size + others.size - common);
}

/** "once: 4,458 tests in 230 files, …" */
export function countsByProject(list) {
  const projects = [...new Set(list.map(({ project }) => project))].sort();
  return projects
    .map((project) => {
      const files = list.filter((file) => file.project === project);
      return `${project}: ${files.flatMap(({ titles }) => titles).length} tests in ${files.length} files`;
    })
    .join(", ");
}

/** Files that have fewer tests on a project than before: "test/a.test.ts (once): 4, before 5". */
export function filesWithFewer(before, after, moves) {
  const count = new Map(after.map(({ project, file, titles }) => [`${file} (${project})`, titles.length]));
  return before.flatMap(({ project, file, titles }) => {
    const key = `${moves[file] ?? file} (${project})`;
    const now = count.get(key) ?? 0;
    return now < titles.length ? [`${key}: ${now}, before ${titles.length}`] : [];
  });
}
