import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtMain } from "../support/processes/built-service";

/** What only another page shows, by a text that its code must contain. */
const ELSEWHERE = { "the list of orders": "all-orders", "side by side": "in-front", GraphiQL: "graphiql" };

let folder: string;
beforeAll(async () => {
  folder = join(await builtMain(), "../../web");
});

const content = (file: string): string => readFileSync(join(folder, file), "utf8");

/** The files that this pattern's first group names. */
const named = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** With all that they import in turn. */
function withImports(files: readonly string[]): ReadonlySet<string> {
  const all = new Set(files);
  for (const file of all)
    for (const name of named(content(file), /(?:from|import)\s*[`"']\.\/([^`"']+)[`"']/gu)) all.add(`assets/${name}`);
  return all;
}

/** A chunk that is fetched when it is needed, with its style. */
function lazily(chunk: string, from: ReadonlySet<string>): ReadonlySet<string> {
  const pattern = new RegExp(`"(assets/${chunk}-[^"]+)"`, "gu");
  return withImports([...from].flatMap((file) => named(content(file), pattern)));
}

const gzipKb = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(content(file), { level: 9 }).length, 0) / 1_000;

/** The code alone, with the dialogs and one language: 66.5 when it was measured, and 126 with react-dom. */
const MAX_CODE_KB = 75;

const isCode = (file: string): boolean => file.endsWith(".js");

describe("the order page's files", () => {
  it("[B11] are not served to other pages, and their size is printed and bounded", () => {
    const initial = withImports(named(content("index.html"), /(?:src|href)="\/(assets\/[^"]+)"/gu));
    const atFirst = new Set(["index.html", ...initial, ...lazily("en", initial)]);
    const dialogs = lazily("action-dialog", initial);
    const inAll = new Set([...atFirst, ...dialogs]);
    process.stdout.write(
      `order page: ${gzipKb(atFirst).toFixed(1)} kB gzip at first, ${gzipKb(inAll).toFixed(1)} kB with the dialogs\n`,
    );

    expect(gzipKb([...inAll].filter(isCode))).toBeLessThanOrEqual(MAX_CODE_KB);

    const loaded = [...inAll].map(content).join("\n");
    expect(Object.entries(ELSEWHERE).filter(([, word]) => loaded.includes(word))).toEqual([]);
    // The dialogs and the texts are among them, and come later. The texts would be found there.
    expect([...inAll].filter((file) => /action-dialog|\/en-/u.test(file)).length).toBeGreaterThanOrEqual(3);
    expect([...initial].filter((file) => /action-dialog|\/(?:en|de|fr|nl)-/u.test(file))).toEqual([]);
    const others = ["orders-page", "side-by-side"]
      .flatMap((chunk) => [...lazily(chunk, initial)])
      .filter((file) => !initial.has(file));
    expect(others.map(content).join("\n")).toEqual(expect.stringMatching(/all-orders[\s\S]*in-front/u));
  });
});
