import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { builtMain } from "../support/processes/built-service";
import { blocks, documentAt, ROOT } from "./documents";

const README = documentAt("README.md");
const MAX_LINES = 150;

/** Without the remark behind it. */
const commands = blocks("bash", README)
  .flatMap((block) => block.trim().split("\n"))
  .map((line) => line.replace(/\s+#.*$/u, ""));

let folder: string;
beforeAll(async () => {
  await builtMain();
  folder = mkdtempSync(join(tmpdir(), "readme-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Everything that npm ci does before it downloads: it refuses a lock file that does not fit package.json, and a Node.js
 * that is too old.
 */
function install(): void {
  const clone = mkdtempSync(join(folder, "clone-"));
  for (const file of ["package.json", "package-lock.json", ".npmrc"]) copyFileSync(join(ROOT, file), join(clone, file));
  const { status, stderr } = spawnSync("npm", ["ci", "--dry-run", "--offline"], { cwd: clone, encoding: "utf8" });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
}

/**
 * The first address that it prints is the sandbox's page, which answers. Then it ends as after Ctrl-C, without an
 * error.
 */
async function start(): Promise<void> {
  const env = { ...process.env, PORT: "0", DATA_FOLDER: join(folder, "data"), NODE_ENV: "" };
  const service = spawn("npm", ["start"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "ignore"], detached: true });
  try {
    const page = await firstAddress(service);
    expect((await fetch(page)).status).toBe(200);
    expect(page).toMatch(/\/sandbox$/u);
  } finally {
    const ended = new Promise((resolve) => service.once("close", resolve));
    if (service.pid !== undefined) process.kill(-service.pid, "SIGINT");
    await ended;
  }
}

async function firstAddress({ stdout }: Pick<ChildProcess, "stdout">): Promise<string> {
  if (stdout === null) throw new Error("no output");
  for await (const line of createInterface({ input: stdout })) {
    const [address] = /http:\/\/localhost:\d+\/\S+/u.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("npm start printed no address");
}

function demo(): void {
  const { status, stdout } = spawnSync("npm", ["run", "demo"], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toContain("An order of 200.00 USD");
}

const RUNS: Readonly<Record<string, () => void | Promise<void>>> = {
  "npm ci": install,
  "npm start": start,
  "npm run demo": demo,
};

describe("the README", () => {
  it.each(commands)("%s works", async (command) => {
    const run = RUNS[command];
    if (run === undefined) throw new Error("no test runs this command");
    await run();
  });

  it("has the two commands and the demo", () => {
    expect(commands).toEqual(["npm ci", "npm start", "npm run demo"]);
  });

  it(`has at most ${MAX_LINES} lines`, () => {
    expect(README.split("\n").length - 1).toBeLessThanOrEqual(MAX_LINES);
  });
});
