import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const ROOT = join(__dirname, "../..");
const ONCE = "Building the order page …\n";
/** The project's own, around a page of three lines. */
const OWN = ["scripts/build.mjs", "src/web/vite.config.mjs", "package-lock.json"];
const PAGE: Readonly<Record<string, string>> = {
  "index.html":
    '<!doctype html><title>A page</title><div id="root"></div><script type="module" src="./main.tsx"></script>',
  "main.tsx":
    'import { createElement } from "react";\nimport "./page.css";\nconst say = await import("./text/words");\nconsole.log(createElement, say.words);\n',
  "page.css": ":root { color: light-dark(black, white); background: url(./dot.svg); }\n",
  "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" />\n',
  "generated/persisted-documents.json": "{}\n",
  "text/words.ts": 'export const words = "spoken";\n',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-pages-"));
  for (const path of OWN) await cp(join(ROOT, path), join(folder, path));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  for (const name of ["generated", "text"]) await mkdir(join(folder, "src/web", name));
  for (const [name, content] of Object.entries(PAGE)) await writeFile(join(folder, "src/web", name), content);
});
afterAll(() => rm(folder, { recursive: true }));

/** What `npm run build:web` runs. */
function build(): { readonly status: number | null; readonly said: string } {
  const env = { ...process.env, NODE_ENV: "test" }; // which would bring React's development build
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mjs", "web"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { status, said: /^Building .*\n/u.exec(stderr)?.[0] ?? "" };
}
const built = (): Promise<string[]> => readdir(join(folder, "dist/web/assets"));
const content = (path: string): Promise<string> => readFile(join(folder, "dist/web", path), "utf8");
const named = async (begin: string, end: string): Promise<string> =>
  content(join("assets", (await built()).find((name) => name.startsWith(begin) && name.endsWith(end)) ?? "nothing"));

describe("the page's build", () => {
  it("creates files with a hash in their names, none of them inline, code that is imported later in files of its own, each gzipped beside itself", async () => {
    expect(build()).toEqual({ status: 0, said: ONCE });
    const files = await built();
    for (const name of files) expect(name).toMatch(/^(?:index|words|dot)-[\w-]{8}\.(?:js|css|svg)(?:\.gz)?$/u);
    expect(await named("words-", ".js")).toContain("spoken");
    expect(await named("index-", ".js")).not.toContain("spoken");
    expect(await named("index-", ".css")).toMatch(/light-dark\(.*url\(\/assets\/dot-/u);
    expect(await content("index.html")).not.toMatch(
      /<script(?! type="module" crossorigin src="\/assets\/)|<style|style=/u,
    );
    const script = files.find((name) => /^index-.*\.js$/u.test(name)) ?? "";
    const gzipped = await readFile(join(folder, "dist/web/assets", `${script}.gz`));
    expect(gunzipSync(gzipped).toString()).toBe(await content(join("assets", script)));
  });

  it("contains React's production version, whatever runs the build", async () => {
    expect(await named("index-", ".js")).not.toContain("checkPropTypes");
    expect((await named("index-", ".js")).length).toBeLessThan(20_000);
  });

  it("builds nothing while the sources are the same, and again if one of them is changed or moved, or the output is deleted", async () => {
    expect(build()).toEqual({ status: 0, said: "" });
    await writeFile(join(folder, "src/web/text/words.ts"), 'export const words = "written";\n');
    expect(build()).toEqual({ status: 0, said: ONCE });
    expect(await named("words-", ".js")).toContain("written");
    await writeFile(join(folder, "src/web/text/more.ts"), "");
    expect(build()).toEqual({ status: 0, said: ONCE });
    await rm(join(folder, "dist"), { recursive: true });
    expect(build()).toEqual({ status: 0, said: ONCE });
  });

  it("fails with the cause, each time that it runs", async () => {
    await writeFile(join(folder, "src/web/text/words.ts"), "export const words = ;\n");
    expect([build(), build()]).toEqual([
      { status: 1, said: ONCE },
      { status: 1, said: ONCE },
    ]);
    await writeFile(join(folder, "src/web/text/words.ts"), 'export const words = "mended";\n');
    expect(build()).toEqual({ status: 0, said: ONCE });
  });
});
