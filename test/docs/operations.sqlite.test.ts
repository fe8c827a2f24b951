import { z } from "zod";
import { openService, type TestService } from "../support/app/service";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { documentAt, section } from "./documents";

const DOCUMENT = documentAt("docs/operations.md");
const Readiness = z.object({
  checks: z.record(z.string(), z.string()),
  figures: z.record(z.string(), z.number().nullable()),
});

const headings = (part: string): readonly string[] =>
  [...section(DOCUMENT, part).matchAll(/^### (?<name>.+)$/gmu)].map(({ groups }) => groups?.name ?? "");

/** What each entry of the run book must say. */
function expectEntries(part: string): void {
  for (const name of headings(part)) {
    const entry = section(DOCUMENT, `### ${name}`);
    for (const line of ["- **Means:** ", "- **See the cause:** ", "- **Do:** "])
      expect([name, entry]).toEqual([name, expect.stringContaining(line)]);
  }
}

let database: TestDatabase;
let service: TestService;
let answer: z.infer<typeof Readiness>;
beforeAll(async () => {
  database = await freshDatabase();
  service = await openService({ database });
  answer = Readiness.parse(await (await fetch(new URL("/health/ready", service.url))).json());
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

describe("[F39] the run book", () => {
  it("has an entry for each figure of a real node, and for no other", () => {
    expect(headings("## Figures")).toEqual(Object.keys(answer.figures));
    expectEntries("## Figures");
  });

  it("has a row for each check of a real node, and for no other", () => {
    const rows = [...section(DOCUMENT, "## Health").matchAll(/^\| `(?<name>\w+)` /gmu)].map(
      ({ groups }) => groups?.name,
    );
    expect(rows).toEqual(Object.keys(answer.checks));
  });

  it("has an entry for each alarm, and for no other", () => {
    const alarms = [...documentAt("monitoring/alerts.yml").matchAll(/^ *- alert: (?<name>\w+)$/gmu)].map(
      ({ groups }) => groups?.name,
    );
    expect(alarms.length).toBeGreaterThan(10);
    expect(headings("## Alarms")).toEqual(alarms);
    expectEntries("## Alarms");
  });
});
