import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const OWN = [
  "scripts/build.mjs",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "src/main.ts",
  "src/composition/bundle.ts",
  "src/commands/write-code-cache.ts",
];
/** Instead of the service: answers like it, and prints where an error was thrown and how many modules are loaded. */
const PROGRAM = `import { createServer } from "node:http";
import { createRequire } from "node:module";
import { fail } from "../part/fail";

export async function runNode({ DATA_FOLDER }: { readonly DATA_FOLDER?: string }) {
  const server = createServer((_request, response) => void response.end("{}")).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = \`http://127.0.0.1:\${(server.address() as { port: number }).port}/\`;
  const stop = async () => void server.closeAllConnections();
  if (DATA_FOLDER !== undefined) return { server: { url }, stop };
  console.log(Object.keys(createRequire(__filename).cache).length, fail());
  return process.exit();
}
export const endFailedStart = (error: unknown) => console.log("failed", error);
`;
const FAIL = 'export const fail = (): string => new Error("word é 1").stack ?? "";\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundle-"));
  for (const path of OWN) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(ROOT, path), join(folder, path));
  }
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await mkdir(join(folder, "src/part"));
  await write("src/composition/run-node.ts", PROGRAM);
  await write("src/part/fail.ts", FAIL);
  await write("ormconfig.ts", "export {};\n");
});
afterAll(() => rm(folder, { recursive: true }));

const write = (path: string, content: string): Promise<void> => writeFile(join(folder, path), content);

function run(...command: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}
const build = (): string => run("scripts/build.mjs", "service", "bundle");
const start = (): string => run("dist/src/main.js");

const BUILT = "Building the service …\nBuilding the service's bundle …\n";

describe("the bundle of the service [B6]", () => {
  it("is what main.js runs, with V8's code cache, and stacks name the module of each line", async () => {
    expect([build(), build()]).toEqual([BUILT, ""]);
    expect((await readFile(join(folder, "dist/src/bundle/node.js.cache"))).length).toBeGreaterThan(0);
    const printed = start();
    expect(printed).toMatch(/^2 Error: word é 1\n/u); // main.js and composition/bundle.js
    expect(printed).toMatch(/ at fail \(dist\/src\/part\/fail\.js \/.*\/dist\/src\/bundle\/node\.js:\d+:\d+\)\n/u);
    expect(printed).toMatch(/ at .*runNode \(dist\/src\/composition\/run-node\.js \//u);
  });

  it("is run without its code cache too, and with that of another version of V8", async () => {
    const cache = join(folder, "dist/src/bundle/node.js.cache");
    await writeFile(cache, (await readFile(cache)).fill(0, 0, 64));
    expect(start()).toMatch(/^2 Error: word é 1\n/u);
    await rm(cache);
    expect(start()).toMatch(/^2 Error: word é 1\n/u);
    expect(build()).toBe("Building the service's bundle …\n");
  });

  it("is built again if a source is changed", async () => {
    await write("src/part/fail.ts", FAIL.replace("1", "2"));
    expect([build(), build()]).toEqual([BUILT, ""]);
    expect(start()).toMatch(/^2 Error: word é 2\n/u);
  });

  it("is not run if newer modules are compiled beside it", async () => {
    await write("src/part/fail.ts", FAIL.replace("1", "3"));
    run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
    expect(start()).toMatch(/^4 Error: word é 3\n {4}at fail \(\/.*\/dist\/src\/part\/fail\.js:/u);
  });

  it("is not run if there is none", async () => {
    await rm(join(folder, "dist/src/bundle"), { recursive: true });
    expect(start()).toMatch(/^4 Error: word é 3\n/u);
  });
});
