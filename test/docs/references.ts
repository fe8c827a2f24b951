/** What documents refer to: files, headings, and commands. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./documents";

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

const anchorsOf = (document: string): readonly string[] =>
  [...document.matchAll(/^#+ (?<heading>.+)$/gmu)].map(({ groups }) => anchorOf(groups?.heading ?? ""));

const withoutBlocks = (document: string): string => document.replace(/^```.*?^```$/gmsu, "");

/** Relative links that lead nowhere. @param path  of the document, from the root. */
export function brokenLinks(path: string, document: string): readonly string[] {
  const targets = [...withoutBlocks(document).matchAll(/\]\((?<target>[^)\s]+)\)/gu)].map(
    ({ groups }) => groups?.target ?? "",
  );
  return targets.filter((target) => {
    if (/^[a-z]+:/u.test(target)) return false;
    const [file = "", anchor] = target.split("#");
    const to = file === "" ? path : relative(ROOT, join(ROOT, dirname(path), file));
    if (!existsSync(join(ROOT, to))) return true;
    return (
      anchor !== undefined && !anchorsOf(to === path ? document : readFileSync(join(ROOT, to), "utf8")).includes(anchor)
    );
  });
}

/** Files that the reader of a guide makes, and what a build makes. */
const MADE_BY_READERS = new Set(["policy.json", "persisted-documents.json"]);
const PATH =
  /`(?<path>(?:\.ci|deploy|docs|examples|monitoring|schema|scripts|src|test)\/[^\s`]*|\.?[\w-]+(?:\.\w+)*\.(?:cjs|js|json|md|mjs|ts|yml))`/gu;

/**
 * Paths in a text that do not exist. `<language>` means any language, so English must exist. Of a path with another
 * placeholder, such as `docs/adr/<number>.md`, the folder before it must exist.
 */
export function missingPaths(text: string): readonly string[] {
  const paths = [...text.matchAll(PATH)].map(({ groups }) => groups?.path ?? "");
  return [...new Set(paths)].filter((path) => {
    if (MADE_BY_READERS.has(path)) return false;
    return !existsSync(join(ROOT, path.replaceAll("<language>", "en").replace(/[^/]*[<*{].*$/su, "")));
  });
}

/** The scripts of package.json that a text names: `npm start`, `npm run demo`. */
export const namedScripts = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\bnpm (?:run (?:--silent )?)?(?<name>[a-z]\w*(?::\w+)*)/gu)].map(
      ({ groups }) => groups?.name ?? "",
    ),
  ),
];

/** Names of other programs: their settings, commands, and headers. */
const OF_OTHERS = new Set([
  "BEFORE_ON_PRIMARY_FAILOVER",
  "EntityManager",
  "RateLimit",
  "SUBSCRIBE",
  "galera_new_cluster",
  "group_replication_consistency",
  "preStop",
  "timedatectl",
]);

/** Every word of a program's text. */
export const wordsIn = (texts: Iterable<string>): ReadonlySet<string> =>
  new Set([...texts].flatMap((text) => [...text.matchAll(/[A-Za-z_]\w*/gu)].map(([word]) => word)));

/** Names in a document, such as `decide` or `deadLetters(kind: EMAIL)`, that are not among the words of the code. */
export function unknownNames(document: string, words: ReadonlySet<string>): readonly string[] {
  const names = [...document.matchAll(/`(?<name>[A-Za-z_]\w*)(?:\([^`]*\))?`/gu)].map(
    ({ groups }) => groups?.name ?? "",
  );
  return [...new Set(names)].filter((name) => !words.has(name) && !OF_OTHERS.has(name));
}
