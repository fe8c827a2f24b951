import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const MAXIMUM_FILES = 40;
const MAXIMUM_LINES = 300;

interface Folder {
  readonly path: string;
  readonly files: readonly string[];
}

/** The folder and all folders in it, without what is generated. */
function foldersIn(path: string): readonly Folder[] {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory() && entry.name !== "generated");
  return [
    { path, files: entries.filter((entry) => entry.isFile()).map(({ name }) => name) },
    ...inside.flatMap(({ name }) => foldersIn(`${path}/${name}`)),
  ];
}

const crowded = (folders: readonly Folder[]): readonly string[] =>
  folders
    .filter(({ files }) => files.length > MAXIMUM_FILES)
    .map(({ path, files }) => `${path}: ${files.length} files`);

const linesOf = (text: string): number => text.split("\n").length - 1;

const long = (files: readonly (readonly [path: string, text: string])[]): readonly string[] =>
  files.filter(([, text]) => linesOf(text) > MAXIMUM_LINES).map(([path, text]) => `${path}: ${linesOf(text)} lines`);

describe("the layout of the folders", () => {
  const folders = ["src", "test"].flatMap(foldersIn);

  it(`has at most ${MAXIMUM_FILES} files in a folder`, () => {
    expect(crowded(folders)).toEqual([]);
    const files = Array.from({ length: MAXIMUM_FILES + 1 }, (_, index) => `file-${index}.ts`);
    expect(crowded([{ path: "src/crowded", files }])).toEqual([`src/crowded: ${MAXIMUM_FILES + 1} files`]);
  });

  it(`has at most ${MAXIMUM_LINES} lines in a file of code`, () => {
    const code = folders.flatMap(({ path, files }) =>
      files
        .filter((name) => /\.[cm]?[jt]sx?$/u.test(name))
        .map((name) => [`${path}/${name}`, readFileSync(join(ROOT, path, name), "utf8")] as const),
    );
    expect(code.length).toBeGreaterThan(1_000);
    expect(long(code)).toEqual([]);
    expect(long([["src/long.ts", "//\n".repeat(MAXIMUM_LINES + 1)]])).toEqual([
      `src/long.ts: ${MAXIMUM_LINES + 1} lines`,
    ]);
  });

  it("has only folders and main.ts in src", () => {
    expect(folders.find(({ path }) => path === "src")?.files).toEqual(["main.ts"]);
  });
});
