import { readFileSync } from "node:fs";
import { join } from "node:path";
import { literalsOf, readRenamed, type RenamedTest, titleFinder } from "./test-titles";

const ROOT = join(__dirname, "../..");
const renamed = readRenamed(readFileSync(join(ROOT, "docs/history/renamed-tests.tsv"), "utf8"));

/**
 * The titles that their file does not have. If a listed test is renamed again, its newer title belongs into the list.
 */
function missing(tests: readonly RenamedTest[]): readonly string[] {
  return [...new Set(tests.map(({ file }) => file))].flatMap((file) => {
    const hasTitle = titleFinder(literalsOf(readFileSync(join(ROOT, file), "utf8")));
    const titles = tests.filter((test) => test.file === file).map(({ title }) => title);
    return titles.filter((title) => !hasTitle(title)).map((title) => `${file}: ${title}`);
  });
}

describe("the list of renamed tests", () => {
  it("names titles that the test files have", () => {
    expect(renamed.length).toBeGreaterThan(1_000);
    expect(missing(renamed)).toEqual([]);
  });
});

describe("the check of the list", () => {
  const file = "test/guards/tally.test.ts";

  it("finds a title that its file does not have", () => {
    expect(missing([{ file, title: "the count at the end of a run › has another title" }])).toEqual([
      `${file}: the count at the end of a run › has another title`,
    ]);
  });

  it("accepts a title of a file in which a title is only a value, if it is in one of its blocks", () => {
    const hasTitle = titleFinder(literalsOf('describe("a block", () => { it.each(NAMES)("%s", test); });'));
    expect(["a block › a name", "another block › a name"].map(hasTitle)).toEqual([true, false]);
  });

  it.each(['"refuses %s"', '"refuses $name"', "`refuses ${name}`"])(
    "accepts a value in a title that is written as %s",
    (written) => {
      const hasTitle = titleFinder(literalsOf(`it(${written}, test);`));
      expect(["refuses a name", "accepts a name"].map(hasTitle)).toEqual([true, false]);
    },
  );

  it("reads titles with control characters, and only the renamed tests", () => {
    const table = '# Renamed\na.ts\told\tb.ts\tnew \\u0000 \\\\ "x"\n# New or replaced\nnew\tb.ts\tother\treason\n';
    expect(readRenamed(table)).toEqual([{ file: "b.ts", title: 'new \u0000 \\ "x"' }]);
  });
});
