import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { oneOfEachKind } from "../support/run/short-form.mjs";

const ROOT = join(__dirname, "../..");

/** What the check for unused code sees of jest's settings: which projects there are, and their set-up files. */
function projects(environment: Readonly<Record<string, string>>): unknown {
  const script = `import("./jest.config.mjs").then(({ default: { projects } }) =>
    console.log(JSON.stringify(projects.map(({ displayName, globalSetup, setupFiles }) => ({ displayName, globalSetup, setupFiles })))))`;
  const { stdout } = spawnSync(process.execPath, ["-e", script], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

/** The files that would run. */
function listed(environment: Readonly<Record<string, string>>): readonly string[] {
  const jest = join(ROOT, "node_modules/jest/bin/jest.js");
  const env = { ...process.env, ...environment };
  const { stdout } = spawnSync(process.execPath, [jest, "--listTests"], { cwd: ROOT, env, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}

describe("on a machine that has only Node", () => {
  it("jest has the same projects and set-up files as elsewhere, so that no file is reported as unused", () => {
    expect(projects({ ONLY_NODE: "1" })).toEqual(projects({ ONLY_NODE: "0" }));
  });

  it("the files that need a server, a browser, or git are left out, and no others", () => {
    const left = listed({ ONLY_NODE: "1" });
    expect(
      left.filter((file) => /\.(?:mariadb|redis|browser|promtool|nginx|systemd|galera|git|mount)\./u.test(file)),
    ).toEqual([]);
    for (const tag of [".db.", ".sqlite.", ".tz."]) expect(left.filter((file) => file.includes(tag))).not.toEqual([]);
    expect(left).toContain(__filename);
  });
});

describe("the short form of a run", () => {
  const files = oneOfEachKind(join(ROOT, "test"));

  it("has one file of each kind", () => {
    const tags = files.map((file) => file.split("/").at(-1)?.split(".").slice(1, -2).join("."));
    expect(new Set(tags).size).toBe(tags.length);
    for (const kind of ["", "db", "sqlite", "mariadb", "redis", "redis.mariadb", "browser", "git", "tz.db"])
      expect(tags).toContain(kind);
  });

  it("has only files of a zone's run", () => {
    for (const file of oneOfEachKind(join(ROOT, "test"), "[.]tz[.]")) expect(file).toContain(".tz.");
  });
});
