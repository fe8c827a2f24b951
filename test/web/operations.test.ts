import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const CODE = ["gql.ts", "graphql.ts", "index.ts"];

/** Each client of the project and what codegen creates for it. */
const MADE = [
  { client: "the demo", folder: "src/demo/generated", files: CODE },
  { client: "the order page", folder: "src/web/generated", files: [...CODE, "persisted-documents.json"] },
];

describe("the types of our own clients' documents are those that codegen generates today", () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "codegen-"));
    for (const path of ["codegen.yml", "schema"]) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
    const { status } = spawnSync(join(ROOT, "node_modules/.bin/graphql-codegen"), ["--config", "codegen.yml"], {
      cwd: copy,
    });
    expect(status).toBe(0);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(MADE)("are those of $client", ({ folder, files }) => {
    expect(readdirSync(join(ROOT, folder)).sort()).toEqual([...files].sort());
    expect(readdirSync(join(copy, folder)).sort()).toEqual([...files].sort());
    for (const file of files)
      expect(readFileSync(join(ROOT, folder, file), "utf8")).toBe(readFileSync(join(copy, folder, file), "utf8"));
  });
});
