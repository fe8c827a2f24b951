import { chmod, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sandboxSecret } from "../../../src/sandbox/secret";
import { temporaryFolder } from "../../support/database/kept-server";
import { addUser, openOn } from "../../support/database/stored-orders";

let parent: string;
let umask: number;
beforeEach(async () => {
  umask = process.umask(0o022);
  parent = await temporaryFolder("private");
});
afterEach(async () => {
  process.umask(umask);
  await rm(parent, { recursive: true });
});

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

/** The rights of the folder, and of each file in it while the store is open. */
async function rightsIn(folder: string): Promise<readonly [string, Readonly<Record<string, string>>]> {
  const file = join(folder, "resolution-center.sqlite");
  sandboxSecret(folder);
  const store = await openOn({ url: undefined, file });
  await addUser(store, "anna");
  const names = (await readdir(folder)).sort();
  const modes = await Promise.all(names.map(async (name) => [name, await modeOf(join(folder, name))] as const));
  await store.close();
  return [await modeOf(folder), Object.fromEntries(modes)];
}

const FILES = {
  "resolution-center.sqlite": "600",
  "resolution-center.sqlite-shm": "600",
  "resolution-center.sqlite-wal": "600",
  "resolution-center.sqlite.lock": "600",
  "resolution-center.sqlite.lock-journal": "600",
  "sandbox-secret": "600",
};

describe("[S23] under umask 022 only the service's user can read its files", () => {
  it("in a folder that the service creates", async () => {
    const [folder, files] = await rightsIn(join(parent, "new/data"));
    expect(folder).toBe("700");
    expect({ ...FILES, ...files }).toEqual(FILES);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["resolution-center.sqlite", "resolution-center.sqlite-wal"]),
    );
  });

  it("in a folder that an earlier release created, with files of more rights", async () => {
    const folder = join(parent, "data");
    await rightsIn(folder);
    await chmod(folder, 0o755);
    for (const name of await readdir(folder)) await chmod(join(folder, name), 0o644);
    const [mode, files] = await rightsIn(folder);
    expect(mode).toBe("700");
    expect({ ...FILES, ...files }).toEqual(FILES);
  });

  it("in a folder with other files, whose rights are unchanged", async () => {
    const folder = join(parent, "shared");
    await mkdir(folder);
    await chmod(folder, 0o755);
    await writeFile(join(folder, "policy.json"), "{}");
    const [mode, { "policy.json": policy, ...files }] = await rightsIn(folder);
    expect([mode, policy]).toEqual(["755", "644"]);
    expect({ ...FILES, ...files }).toEqual(FILES);
    expect(dirname(folder)).toBe(parent);
  });
});
