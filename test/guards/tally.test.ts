import { countsByProject, differences, tally, type TestFile } from "../support/run/tally.mjs";

const passed = (name: string) => ({ name, status: "passed" });
const file = (project: string, path: string, ...names: string[]): TestFile => ({
  project,
  file: path,
  broken: false,
  tests: names.map(passed),
});

const BOTH = ["sqlite", "mariadb"] as const;

describe("the count at the end of a run", () => {
  it("counts a skipped test, and a file that does not load, as failed", () => {
    const files = [
      { project: "once", file: "a.test.ts", broken: true, tests: [] },
      {
        project: "once",
        file: "b.test.ts",
        broken: false,
        tests: [passed("one"), { name: "two", status: "pending" }, { name: "three", status: "failed" }],
      },
    ];
    expect(tally(files)).toEqual({ passed: 1, failed: 3, skipped: 1 });
  });

  it("counts the tests of files for one database separately", () => {
    const files = [file("sqlite", "a.db.test.ts", "one"), file("sqlite", "b.sqlite.test.ts", "two", "three")];
    expect(countsByProject(files)).toEqual(["sqlite: 1 tests and 2 of its own"]);
  });

  it("names a test that ran on one of the databases only", () => {
    const files = [file("sqlite", "a.db.test.ts", "one", "two"), file("mariadb", "a.db.test.ts", "one")];
    expect(differences(files, BOTH)).toEqual(["a.db.test.ts: two (sqlite only)"]);
  });

  it("finds that one of two tests of the same name is missing", () => {
    const files = [file("sqlite", "a.db.test.ts", "one"), file("mariadb", "a.db.test.ts", "one", "one")];
    expect(differences(files, BOTH)).toEqual(["a.db.test.ts: one #2 (mariadb only)"]);
  });

  it("does not compare files for one database", () => {
    expect(
      differences([file("sqlite", "a.sqlite.test.ts", "one"), file("mariadb", "b.redis.mariadb.test.ts", "two")], BOTH),
    ).toEqual([]);
  });
});
