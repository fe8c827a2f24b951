import { documentAt } from "./documents";
import { compareIds, explained } from "./rule-ids";
import { sourceFiles } from "./source-files";

const DOCUMENTS = ["docs/rules.md", "docs/targets.md"].map(documentAt);
const SCHEMA = documentAt("schema/schema.graphql");

describe("the rule book and the list of targets", () => {
  it("explain each id that code, tests, and schema name, and a test's title has each id that they explain", () => {
    expect(compareIds(DOCUMENTS, sourceFiles())).toEqual({ unexplained: [], untested: [] });
  });

  it("explain each id once", () => {
    const ids = DOCUMENTS.flatMap((document) =>
      [...document.matchAll(/^- \*\*(?<id>[A-Z]+\d+)\*\* /gmu)].map(({ groups }) => groups?.id),
    );
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.length).toBeGreaterThan(150);
  });

  it("are named by the printed schema", () => {
    expect(SCHEMA).toContain("docs/rules.md");
  });
});

/** Not written as they are searched for, so that this file names no id that does not exist. */
const id = (text: string): string => `[${text}]`;

describe("the comparison of ids finds", () => {
  const document = "- **P1** Explained.\n- **P2** Explained too.\n";
  const passing = new Map([
    ["src/a.ts", `// ${id("P1")}`],
    ["test/a.test.ts", `it("${id("P1, P2")} holds", …)`],
  ]);

  it("nothing if both sides agree", () => {
    expect(compareIds([document], passing)).toEqual({ unexplained: [], untested: [] });
    expect(explained(document)).toEqual(["P1", "P2"]);
  });

  it.each([
    ["an id in code", "src/b.ts", `/** ${id("P1, Q7")} */`],
    ["an id in a title", "test/b.test.ts", `it("${id("Q7")} holds", …)`],
    ["an id in the schema", "schema/schema.graphql", `"""An amount ${id("Q7")}."""`],
  ])("%s that is not explained", (_what, path, text) => {
    expect(compareIds([document], new Map([...passing, [path, text]]))).toEqual({ unexplained: ["Q7"], untested: [] });
  });

  it.each([
    ["only a comment names", "test/c.test.ts", `// ${id("P3")}`],
    ["only the end of a title names", "test/c.test.ts", `it("holds ${id("P3")}", …)`],
    ["only a file that is no test names", "src/c.ts", `const title = "${id("P3")} holds";`],
  ])("a rule that %s", (_what, path, text) => {
    const longer = `${document}- **P3** Explained as well.\n`;
    expect(compareIds([longer], new Map([...passing, [path, text]]))).toEqual({ unexplained: [], untested: ["P3"] });
  });
});
