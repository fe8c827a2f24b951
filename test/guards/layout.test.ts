import { readdirSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const MAXIMUM_FILES = 40;

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

describe("the layout of the folders", () => {
  const folders = ["src", "test"].flatMap(foldersIn);

  it(`has at most ${MAXIMUM_FILES} files in a folder`, () => {
    expect(crowded(folders)).toEqual([]);
    const files = Array.from({ length: MAXIMUM_FILES + 1 }, (_, index) => `file-${index}.ts`);
    expect(crowded([{ path: "src/crowded", files }])).toEqual([`src/crowded: ${MAXIMUM_FILES + 1} files`]);
  });

  it("has only folders and main.ts in src", () => {
    expect(folders.find(({ path }) => path === "src")?.files).toEqual(["main.ts"]);
  });
});
