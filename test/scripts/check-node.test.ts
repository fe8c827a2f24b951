import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { z } from "zod";

const ROOT = join(__dirname, "../..");
const Package = z.object({ engines: z.object({ node: z.string() }), scripts: z.record(z.string(), z.string()) });
const { engines, scripts } = Package.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));

let folder: string;
let preload: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "check-node-"));
  preload = join(folder, "version.cjs");
  writeFileSync(preload, 'Object.defineProperty(process, "version", { value: process.env.PRETENDED_VERSION });\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command as a shell does, on a Node.js that says it is of this version. */
function runOn(version: string, command: string) {
  const env = {
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`,
    NODE_OPTIONS: `--require ${preload}`,
    PRETENDED_VERSION: version,
  };
  const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", command], { cwd: ROOT, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

const CHECK = "node -r ./scripts/check-node.js -p 1";
const possible = "install Node.js 20.19 or a later 20, or 22.13 or a later 22, or 24.11 or later.";

it.each(["v20.19.0", "v20.20.2", "v22.13.0", "v22.20.1", "v24.11.0", "v25.0.0", "v26.1.0"])(
  "[R18] Node.js %s is accepted",
  (version) => {
    expect(runOn(version, CHECK)).toEqual({ status: 0, stdout: "1\n", stderr: "" });
  },
);

it.each(["v0.12.18", "v9.11.2", "v18.20.8", "v20.18.3", "v21.7.3", "v22.12.9", "v23.11.0", "v24.10.0"])(
  "[R18] Node.js %s is refused in one sentence that names the supported versions",
  (version) => {
    const stderr = `Node.js ${version.slice(1)} can't run this: ${possible}\n`;
    expect(runOn(version, CHECK)).toEqual({ status: 1, stdout: "", stderr });
  },
);

it.each(["start", "test", "token", "demo", "ledger:check", "schema", "build"])(
  "[R18] npm run %s checks it before anything else, and does nothing after a refusal",
  (name) => {
    const stderr = `Node.js 18.20.8 can't run this: ${possible}\n`;
    expect(runOn("v18.20.8", scripts[name] ?? "")).toEqual({ status: 1, stdout: "", stderr });
  },
);

it("[R18] the message names the versions that package.json permits", () => {
  expect(engines.node).toBe("^20.19.0 || ^22.13.0 || >=24.11.0");
});
