import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type ProjectWithViolations, ROOT, writeProject } from "./planted-project";

const LintReport = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })),
  }),
);

const BROKEN: readonly (readonly [what: string, rule: string, file: string, content: string])[] = [
  [
    "a floating promise",
    "@typescript-eslint/no-floating-promises",
    "src/app/floating.ts",
    "export function send(): void {\n  Promise.resolve(1);\n}\n",
  ],
  [
    "a promise where a truth is asked",
    "@typescript-eslint/no-misused-promises",
    "src/app/misused.ts",
    "export const ask = (answer: Promise<boolean>): number => (answer ? 1 : 2);\n",
  ],
  [
    "an any",
    "@typescript-eslint/no-explicit-any",
    "src/app/anything.ts",
    "export const read = (input: any): unknown => input;\n",
  ],
  [
    "an any in the page",
    "@typescript-eslint/no-explicit-any",
    "src/web/part.tsx",
    "export const read = (input: any): unknown => input;\n",
  ],
  [
    "an any that came with JSON",
    "@typescript-eslint/no-unsafe-assignment",
    "src/app/parsed.ts",
    'export const parsed: { id: string } = JSON.parse("{}");\n',
  ],
  [
    "a count of its own in the store",
    "no-restricted-syntax",
    "src/store/order/counts.ts",
    'export const TOTAL = "SELECT COUNT(*) AS total FROM orders";\n',
  ],
  [
    "a row lock of its own in the store",
    "no-restricted-syntax",
    "src/store/order/locks.ts",
    "export const locked = (id: string): string => `SELECT id FROM ${id} FOR UPDATE SKIP LOCKED`;\n",
  ],
  [
    "an upsert of its own in the store",
    "no-restricted-syntax",
    "src/store/order/upserts.ts",
    'export const ENDING = " ON DUPLICATE KEY UPDATE tries = 0";\n',
  ],
  [
    "an unproved !",
    "@typescript-eslint/no-non-null-assertion",
    "src/app/proved.ts",
    "export const first = (all: string[]): string => all[0]!;\n",
  ],
  [
    "a switch that forgets a case",
    "@typescript-eslint/switch-exhaustiveness-check",
    "src/app/forgets.ts",
    'export function say(word: "yes" | "no"): void {\n  switch (word) {\n    case "yes":\n      throw new Error(word);\n  }\n}\n',
  ],
  [
    "a type imported as a value",
    "@typescript-eslint/consistent-type-imports",
    "src/app/imports.ts",
    'import { Server } from "node:http";\nexport type Door = Server;\n',
  ],
  [
    "imports out of order",
    "imports/imports",
    "src/app/order-of-imports.ts",
    'import { parsed } from "./parsed";\nimport { join } from "node:path";\nexport const both = [parsed, join];\n',
  ],
  [
    "a hook behind a condition",
    "react-hooks/rules-of-hooks",
    "src/web/conditional.tsx",
    'import { useId } from "react";\nexport function usePart(isThere: boolean): string {\n  return isThere ? useId() : "";\n}\n',
  ],
  [
    "a picture without a text",
    "jsx-a11y/alt-text",
    "src/web/picture.tsx",
    'export function Picture() {\n  return <img src="a.png" />;\n}\n',
  ],
  ["a barrel", "no-restricted-syntax", "src/app/barrel.ts", 'export * from "./parsed";\n'],
  [
    "an object that is spread where it is written",
    "no-restricted-syntax",
    "src/app/spread.ts",
    "export const both = (a: number, b: number) => ({ ...{ a, b }, sum: a + b });\n",
  ],
  ["a line that is too long", "max-len", "src/app/long-line.ts", `// ${"word ".repeat(30)}\nexport const one = 1;\n`],
  [
    "a clock in the domain",
    "no-restricted-syntax",
    "src/domain/clock.ts",
    "export const now = (): number => Date.now();\n",
  ],
  [
    "chance in the domain",
    "no-restricted-syntax",
    "src/domain/chance.ts",
    "export const chance = (): number => Math.random();\n",
  ],
  [
    "waiting in the domain",
    "no-restricted-syntax",
    "src/domain/waiting.ts",
    "export async function wait(time: Promise<number>): Promise<number> {\n  return (await time) + 1;\n}\n",
  ],
];

const DISABLED = "export const read = (input: any): unknown => input; // eslint-disable-line\n";

const SOUND = [
  'import "reflect-metadata";',
  'import { Field, ObjectType } from "type-graphql";',
  'import { Words } from "./words";',
  "",
  '@ObjectType({ description: "A type that its decorators need at run time is imported as a value." })',
  "export class Message {",
  '  @Field(() => Words, { description: "What it says." })',
  "  words!: Words;",
  "}",
  "",
].join("\n");
const WORDS =
  'import { ObjectType } from "type-graphql";\n\n@ObjectType({ description: "Words." })\nexport class Words {}\n';

describe("lint", () => {
  let project: ProjectWithViolations;
  let report: z.infer<typeof LintReport>;

  beforeAll(async () => {
    project = await writeProject({
      ...Object.fromEntries(BROKEN.map(([, , file, content]) => [file, content])),
      "src/app/disabled.ts": DISABLED,
      "src/graphql/message.type.ts": SOUND,
      "src/graphql/words.ts": WORDS,
    });
    const output = await project.run("eslint", [
      "--config",
      join(ROOT, "eslint.config.mjs"),
      "--format",
      "json",
      "src",
    ]);
    report = LintReport.parse(JSON.parse(output));
  });
  afterAll(() => project.remove());

  const rulesBrokenBy = (file: string): (string | null)[] =>
    report
      .filter(({ filePath }) => filePath.endsWith(file))
      .flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

  it.each(BROKEN)("refuses %s: %s", (_what, rule, file) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it("cannot be switched off by a comment", () => {
    expect(rulesBrokenBy("disabled.ts")).toContain("@typescript-eslint/no-explicit-any");
  });

  it("permits a decorated class to import what its metadata needs", () => {
    expect(rulesBrokenBy("message.type.ts")).toEqual([]);
  });
});

describe("unused code", () => {
  let project: ProjectWithViolations;
  let report: string;

  beforeAll(async () => {
    project = await writeProject({
      "src/main.ts": 'import { used } from "./parts";\nconsole.log(used);\n',
      "src/parts.ts": "export const used = 1;\nexport const unused = 2;\n",
      "src/orphan.ts": "export const orphan = 3;\n",
      "package.json": JSON.stringify({ name: "planted", dependencies: { luxon: "3.7.2" } }),
      "knip.json": await readFile(join(ROOT, "knip.json"), "utf8"),
    });
    report = await project.run("knip", ["--no-progress"]);
  });
  afterAll(() => project.remove());

  it.each([
    ["an export that nobody imports", /unused\s.*src\/parts\.ts/],
    ["a file that nobody imports", /src\/orphan\.ts/],
    ["a dependency that nobody imports", /luxon\s.*package\.json/],
  ])("%s is found", (_what, line) => {
    expect(report).toMatch(line);
  });

  it("used code is not", () => {
    expect(report).not.toMatch(/\bused\s.*src\/parts\.ts/);
  });
});
