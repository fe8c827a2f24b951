import { join } from "node:path";
import { ROOT, writeProject } from "./planted-project";

const SCRIPT = join(ROOT, "scripts/words.mjs");

/** More than cspell reads of one file: it skips a larger one silently. */
const LONG = "A line of a long document.\n".repeat(40_000);

/** File, content, and what the check must report of it. */
const REFUSED: readonly (readonly [file: string, content: string, findings: readonly string[]])[] = [
  ["src/app/word.ts", "export const port = 1;\n// The road is long.\n", ["src/app/word.ts:2: avoid the word «road»"]],
  [
    "src/web/part.tsx",
    "export const Part = () => <b>{/* Who was told. */}it's</b>;\n",
    ["src/web/part.tsx:1: avoid the word «told»"],
  ],
  ["src/app/name.ts", "/** See socketDoor. */\nexport const name = 1;\n", ["src/app/name.ts:1: avoid the word «Door»"]],
  [
    "src/app/phrase.ts",
    "/**\n * It stands in\n * the way.\n */\nexport const a = 1;\n",
    ["src/app/phrase.ts:2: avoid «in the way»"],
  ],
  ["test/app/word.test.ts", "// Whoever asks.\n", ["test/app/word.test.ts:1: avoid the word «Whoever»"]],
  ["test/run.mjs", "const a = 1; // It goes on.\n", ["test/run.mjs:1: avoid «goes on»"]],
  [
    "schema/schema.graphql",
    '"""An offer that is void."""\ntype Offer\n',
    ["schema/schema.graphql:1: avoid the word «void»"],
  ],
  ["README.md", "It ends by itself.\n", ["README.md:1: avoid «by itself»"]],
  ["docs/adr/0001-long.md", `${LONG}Every lane.\n`, ["docs/adr/0001-long.md:40001: avoid the word «lane»"]],
];

const ALLOWED: readonly (readonly [file: string, content: string])[] = [
  [
    "src/app/code.ts",
    'export const door = "told"; // void: nothing\nexport const pattern = /"/u; // a `\nexport const house = "// road";\n',
  ],
  ["src/web/text/de/words.ts", 'export const rat = "Wer heard, bears told";\n'],
  ["docs/errors.md", 'The code OFFER_VOID, the label `door="http"`, and a word that nobody can spell: xqzzt.\n'],
  ["docs/phrases.md", "What is in\n\nthe way is another paragraph.\n"],
];

const findingsIn = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const project = await writeProject(files);
  const output = await project.run(process.execPath, [SCRIPT]);
  await project.remove();
  return output.trimEnd().split("\n");
};

describe("the deny list for prose", () => {
  it("finds one deliberate violation in each surface", async () => {
    const lines = await findingsIn(Object.fromEntries(REFUSED.map(([file, content]) => [file, content])));
    expect([...lines.slice(0, -1)].sort()).toEqual(REFUSED.flatMap(([, , findings]) => findings).sort());
  });

  it("finds nothing in code, in texts of the product, and in published names, and does not check the spelling", async () => {
    expect(await findingsIn(Object.fromEntries(ALLOWED))).toEqual([expect.stringMatching(/^0 findings in /u)]);
  });
});
