import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const GENERATED = "src/demo/generated";
const FILES = ["gql.ts", "graphql.ts", "index.ts"];

it("the types of our own clients' documents are those that codegen makes of them today", () => {
  const folder = mkdtempSync(join(tmpdir(), "codegen-"));
  try {
    for (const path of ["codegen.yml", "schema"]) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const { status } = spawnSync(join(ROOT, "node_modules/.bin/graphql-codegen"), ["--config", "codegen.yml"], { cwd: folder });
    expect(status).toBe(0);
    for (const file of FILES)
      expect(readFileSync(join(ROOT, GENERATED, file), "utf8")).toBe(readFileSync(join(folder, GENERATED, file), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
