import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");

/** The paths of all documents. */
export const DOCUMENTS: readonly string[] = ["", "docs", "docs/adr"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

/** A document's text, by its path from the root. */
export const documentAt = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** The contents of all code blocks of one language, in order. */
export const blocks = (language: string, text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gmsu"))].map(([, content = ""]) => content);

/** What is under a heading, up to the next one of its level or a higher one. */
export function section(document: string, heading: string): string {
  const level = /^#+/u.exec(heading)?.[0].length ?? 0;
  const after = document.split(`\n${heading}\n`)[1];
  if (after === undefined) throw new Error(`no heading ${heading}`);
  return after.split(new RegExp(`^#{1,${level}} `, "mu"))[0] ?? "";
}
