import { z } from "zod";
import { documentAt, DOCUMENTS } from "./documents";
import { brokenLinks, missingPaths, namedScripts, unknownNames, wordsIn } from "./references";
import { sourceFiles } from "./source-files";

/** Commands of npm itself. */
const OF_NPM = ["ci", "install"];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(documentAt("package.json")));

/** Without the documents and their tests, which would prove their own names. */
const WORDS = wordsIn(
  [...sourceFiles()]
    .filter(([path]) => !/^(?:docs|test\/docs)\//u.test(path))
    .map(([, text]) => text)
    .concat([".env.example", "package.json", ".dependency-cruiser.mjs"].map(documentAt)),
);

describe.each(DOCUMENTS)("%s", (path) => {
  const document = documentAt(path);

  it("has no relative link that leads nowhere", () => {
    expect(brokenLinks(path, document)).toEqual([]);
  });

  it("names no path that does not exist", () => {
    expect(missingPaths(document)).toEqual([]);
  });

  it("names no identifier that code, schema, and alarms do not have", () => {
    expect(unknownNames(document, WORDS)).toEqual([]);
  });

  it("names no command that package.json does not have", () => {
    expect(namedScripts(document).filter((name) => !OF_NPM.includes(name) && scripts[name] === undefined)).toEqual([]);
  });
});

it("all documents are looked at, and they name many paths and commands", () => {
  expect(DOCUMENTS).toEqual(
    expect.arrayContaining(["README.md", "CONTRIBUTING.md", "docs/rules.md", "docs/adr/0001-layers-before-modules.md"]),
  );
  const all = DOCUMENTS.map(documentAt).join("\n");
  expect(namedScripts(all).length).toBeGreaterThan(10);
  expect(all.match(/`(?:src|test)\/[^`]+`/gu)?.length).toBeGreaterThan(50);
});

describe("the check of references finds", () => {
  it.each([
    ["a missing file", "[guide](docs/absent.md)"],
    ["a missing heading of another document", "[figures](docs/operations.md#absent)"],
    ["a missing heading of the same document", "# Here\n\n[there](#there)"],
    ["a missing picture", "![picture](src/web/pictures/absent.png)"],
  ])("a link to %s", (_what, document) => {
    expect(brokenLinks("README.md", document)).toHaveLength(1);
  });

  it("no error in valid links, also to other hosts", () => {
    const document =
      "# It's here\n\n[a](docs/operations.md#figures) [b](#its-here) [c](https://example.com/x) [d](docs/)\n\n```js\nx[0](y)\n```\n";
    expect(brokenLinks("README.md", document)).toEqual([]);
    expect(brokenLinks("docs/rules.md", "[a](glossary.md) [b](../README.md)")).toEqual([]);
  });

  it("paths that do not exist", () => {
    const text =
      "`src/main.ts`, `src/absent.ts`, `absent.mjs`, `docs/<name>.md`, `absent/<name>.md`, `src/absent/<name>.ts`, `src/web/text/<language>.ts`, `src/web/text/<language>/absent.ts`, `policy.json`";
    expect(missingPaths(text)).toEqual([
      "src/absent.ts",
      "absent.mjs",
      "src/absent/<name>.ts",
      "src/web/text/<language>/absent.ts",
    ]);
  });

  it("identifiers that the code does not have", () => {
    expect(unknownNames("`decide`, `absentName`, `deadLetters(kind: EMAIL)`, `absentCall()`, absent", WORDS)).toEqual([
      "absentName",
      "absentCall",
    ]);
  });

  it("commands", () => {
    expect(namedScripts("`npm ci`, npm run --silent token -- --subject anna, `npm run absent`")).toEqual([
      "ci",
      "token",
      "absent",
    ]);
  });
});
