/**
 * `npm run words`: the deny list for prose, in the folder in which it is started. It checks the comments of source and
 * tests, the schema, the documents, and the commit subjects, and prints each finding with its place. It exits with 1 if
 * there is one.
 *
 * cspell flags single words (cspell.config.mjs). It takes about 8 ms per file, so it gets the lines of each surface in
 * few files. Phrases can continue in the next line, so they are searched here.
 *
 * --since <commit>: the first commit whose subject is checked.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import settings, { PHRASES } from "../cspell.config.mjs";
import { commentsOf } from "./comments.mjs";
import { git, trackedFiles } from "./tracked-files.mjs";

const PROJECT = join(import.meta.dirname, "..");
const root = process.cwd();

/** «Move the files into folders by noun». */
const FIRST_COMMIT = "3e29698";
const { since } = parseArgs({ options: { since: { type: "string", default: FIRST_COMMIT } } }).values;

const PHRASE = new RegExp(`\\b(?:${PHRASES.join("|")})\\b`, "giu");
/** Most files contain none of the words, not even in code. Their comments need not be parsed. */
const SUSPECT = new RegExp(
  [...settings.flagWords, ...PHRASES.map((phrase) => phrase.replaceAll(" ", "[\\s*/]+"))].join("|"),
  "iu",
);

const LONGEST_SUBJECT = 72;
/**
 * A lower-case letter, «Added», «Adds», or «Adding». The imperatives «Need», «Embed», «Pass», and «Bring» are none of
 * these.
 */
const NOT_IMPERATIVE = /^(?:\p{Ll}|\w+(?:(?<!Ne|Fe|Se|Emb)ed|[^s]s|(?<!Br|R|Str)ing)\b)/u;

/** cspell skips a file of more than about 500 kB silently. */
const LINES_PER_FILE = 1_000;

const linesOf = (path, text) => text.split("\n").map((content, index) => ({ path, line: index + 1, text: content }));
const documentLines = (path) => linesOf(path, readFileSync(join(root, path), "utf8"));

function commentLines(path) {
  const text = readFileSync(join(root, path), "utf8");
  return SUSPECT.test(text) ? commentsOf(path, text) : [];
}

/** None without git, or if the first commit is not in the history, as in a shallow clone. */
function subjectLines() {
  if (trackedFiles(root) === null || git(root, "merge-base", "--is-ancestor", since, "HEAD") === undefined) return [];
  const log = git(root, "log", "--no-merges", "--format=%h %s", "HEAD", "--not", `${since}^@`).trimEnd();
  return log
    .split("\n")
    .map((entry) => ({ path: `commit ${entry.split(" ", 1)[0]}`, line: 1, text: entry.slice(entry.indexOf(" ") + 1) }));
}

function everyFile() {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function surfaces() {
  const files = (trackedFiles(root) ?? everyFile()).filter(
    (path) => !/(?:^|\/)(?:node_modules|dist|generated)\//u.test(path),
  );
  return {
    comments: files.filter((path) => /^(?:src|test|scripts)\/.*\.(?:tsx?|mjs)$/u.test(path)).flatMap(commentLines),
    documents: files.filter((path) => path.endsWith(".md") || path === "schema/schema.graphql").flatMap(documentLines),
    subjects: subjectLines(),
  };
}

const found = ({ path, line }, problem) => `${path}:${line}: ${problem}`;

/** cspell reports `subjects-0.txt:3:7 - Forbidden word (roof)`. */
function flaggedWords(all) {
  const folder = mkdtempSync(join(tmpdir(), "resolution-words-"));
  try {
    const parts = new Map();
    for (const [name, lines] of Object.entries(all))
      for (let start = 0; start < lines.length; start += LINES_PER_FILE)
        parts.set(`${name}-${start}.txt`, lines.slice(start, start + LINES_PER_FILE));
    for (const [name, lines] of parts) writeFileSync(join(folder, name), lines.map(({ text }) => text).join("\n"));
    const options = [
      "--config",
      join(PROJECT, "cspell.config.mjs"),
      "--no-default-configuration",
      "--no-progress",
      "--no-summary",
      "--no-color",
    ];
    const run = spawnSync(
      process.execPath,
      [join(PROJECT, "node_modules/cspell/bin.mjs"), "lint", ...options, ...parts.keys()],
      {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 100_000_000,
      },
    );
    if (run.status > 1 || run.status === null || run.stderr !== "")
      throw new Error(`cspell failed (${run.status}): ${run.stderr}`);
    const reports = run.stdout.matchAll(
      /^(?:.*\/)?(?<file>[\w-]+\.txt):(?<at>\d+):\d+ - Forbidden word \((?<word>.+?)\)/gmu,
    );
    return [...reports].map(({ groups: { file, at, word } }) =>
      found(parts.get(file)[Number(at) - 1], `avoid the word «${word}»`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A phrase is found at the line in which it starts. */
function flaggedPhrases(lines) {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const continues = next?.path === line.path && next.line === line.line + 1;
    const text = continues ? `${line.text.trimEnd()} ${next.text.trimStart()}` : line.text;
    return [...text.matchAll(PHRASE)]
      .filter((match) => match.index < line.text.trimEnd().length)
      .map(([phrase]) => found(line, `avoid «${phrase}»`));
  });
}

function badSubjects(lines) {
  const long = lines.filter(({ text }) => text.length > LONGEST_SUBJECT);
  const wrong = lines.filter(({ text }) => NOT_IMPERATIVE.test(text));
  return [
    ...long.map((line) => found(line, `${line.text.length} characters, at most ${LONGEST_SUBJECT} are possible`)),
    ...wrong.map((line) => found(line, `start with a verb in the imperative, not «${line.text.split(" ", 1)[0]}»`)),
  ];
}

const all = surfaces();
const findings = [...flaggedWords(all), ...Object.values(all).flatMap(flaggedPhrases), ...badSubjects(all.subjects)];
for (const finding of findings) console.log(finding);
const counts = Object.entries(all).map(([name, lines]) => `${lines.length} lines of ${name}`);
console.log(`${findings.length} findings in ${counts.join(", ")}`);
process.exitCode = findings.length === 0 ? 0 : 1;
