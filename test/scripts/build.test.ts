import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const OWN = ["scripts/build.mjs", "package-lock.json"];
/** The project's own, without the types that every other compilation reads first. */
const SETTINGS = {
  extends: "./tsconfig.json",
  compilerOptions: {
    module: "NodeNext",
    target: "ES2023",
    resolveJsonModule: true,
    esModuleInterop: true,
    rootDir: ".",
    outDir: "dist",
    sourceMap: true,
    incremental: true,
    tsBuildInfoFile: "dist/build.tsbuildinfo",
    noCheck: true,
    lib: ["ES5"],
    types: [],
  },
  include: ["src", "ormconfig.ts"],
};
const BUILT = { status: 0, stdout: "", stderr: "Building the service …\n" };
const UP_TO_DATE = { status: 0, stdout: "", stderr: "" };

/** The compiler, with a line in a file for each time that it runs. */
const COUNTED_COMPILER = `require("node:fs").appendFileSync("compiler-runs", "run\\n");
require(${JSON.stringify(join(ROOT, "node_modules/typescript/lib/tsc.js"))});
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-"));
  for (const path of OWN) await cp(join(ROOT, path), join(folder, path));
  await mkdir(join(folder, "node_modules/typescript/bin"), { recursive: true });
  await writeFile(join(folder, "node_modules/typescript/bin/tsc"), COUNTED_COMPILER);
  await write("tsconfig.json", "{}");
  await write("tsconfig.build.json", JSON.stringify(SETTINGS));
  for (const name of ["better-sqlite3", "bindings", "file-uri-to-path"])
    await symlink(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  await mkdir(join(folder, "src/part"), { recursive: true });
  await write(
    "src/main.ts",
    'import { word } from "./part/word";\nimport data from "./part/data.json";\nconsole.log(word, data.number);\n',
  );
  await write("src/part/word.ts", 'export const word = "first";\n');
  await write("src/part/data.json", '{ "number": 1 }\n');
});
afterAll(() => rm(folder, { recursive: true }));

const write = (path: string, content: string): Promise<void> => writeFile(join(folder, path), content);
const BUILD = ["scripts/build.mjs", "service"];

/** What `npm run build` runs, and every command that needs the built service. */
function build(): typeof BUILT {
  const { status, stdout, stderr } = spawnSync(process.execPath, BUILD, { cwd: folder, encoding: "utf8" });
  return { status: status ?? -1, stdout, stderr };
}
const output = (): string =>
  spawnSync(process.execPath, ["dist/src/main.js"], { cwd: folder, encoding: "utf8" }).stdout;
const compilerRuns = async (): Promise<number> =>
  (await readFile(join(folder, "compiler-runs"), "utf8")).split("\n").length - 1;

describe("the build of the service", () => {
  it("[B13] runs the compiler if nothing is built, and not while the build is up to date; its standard output stays empty", async () => {
    expect(build()).toEqual(BUILT);
    expect(output()).toBe("first 1\n");
    expect([build(), build()]).toEqual([UP_TO_DATE, UP_TO_DATE]);
    expect(await compilerRuns()).toBe(1);
  });

  it.each([
    ["a source is changed", () => write("src/part/word.ts", 'export const word = "second";\n'), "second 1\n"],
    ["a text is changed", () => write("src/part/data.json", '{ "number": 2 }\n'), "second 2\n"],
    ["a source is added", () => write("src/part/more.ts", "export const more = 1;\n"), "second 2\n"],
    ["the compiler's settings are changed", () => appendFile(join(folder, "tsconfig.json"), "\n"), "second 2\n"],
    ["the packages are changed", () => appendFile(join(folder, "package-lock.json"), "\n"), "second 2\n"],
    ["the output is deleted", () => rm(join(folder, "dist"), { recursive: true }), "second 2\n"],
    ["a file of the output is deleted", () => rm(join(folder, "dist/src/part/word.js")), "second 2\n"],
    [
      "a file of the output is incomplete",
      () => write("dist/src/part/word.js", '"use strict";\nexports.wo'),
      "second 2\n",
    ],
    ["a build was killed before its end", () => rm(join(folder, "dist/service.stamp.json")), "second 2\n"],
  ])("[B13] runs the compiler again, once, if %s", async (_what, change, printed) => {
    const before = await compilerRuns();
    await change();
    expect([build(), build()]).toEqual([BUILT, UP_TO_DATE]);
    expect(output()).toBe(printed);
    expect(await compilerRuns()).toBe(before + 1);
  });

  it("[B13] removes what was compiled from a deleted source", async () => {
    expect(await readdir(join(folder, "dist/src/part"))).toContain("more.js");
    await rm(join(folder, "src/part/more.ts"));
    expect(build()).toEqual(BUILT);
    expect((await readdir(join(folder, "dist/src/part"))).sort()).toEqual(["data.json", "word.js", "word.js.map"]);
    expect(build()).toEqual(UP_TO_DATE);
  });

  it("[B13] runs once for two that start together, and both find it complete", async () => {
    const before = await compilerRuns();
    await write("src/part/word.ts", 'export const word = "third";\n');
    const both = [0, 1].map(
      () =>
        new Promise((resolve, reject) => {
          spawn(process.execPath, BUILD, { cwd: folder, stdio: "ignore" }).on("error", reject).on("exit", resolve);
        }),
    );
    expect(await Promise.all(both)).toEqual([0, 0]);
    expect(await compilerRuns()).toBe(before + 1);
    expect([build(), output()]).toEqual([UP_TO_DATE, "third 2\n"]);
  });

  it("reports what cannot be compiled each time, and leaves no stamp", async () => {
    await write("src/main.ts", "export const = 1;\n");
    const { status, stdout, stderr } = build();
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("src/main.ts(1,14): error TS1134");
    expect(existsSync(join(folder, "dist/service.stamp.json"))).toBe(false);
    expect(build().status).toBe(1);
  });
});
