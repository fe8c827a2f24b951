import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { keepFolder, temporaryFolder } from "../../support/database/kept-server";
import { failedStart, NodeProcess } from "../../support/processes/node-process";

/** What a production's environment has besides its database. */
const PRODUCTION = {
  JWT_SECRET: randomBytes(32).toString("hex"),
  REDIS_URL: "redis://127.0.0.1:1",
  SMTP_URL: "smtp://127.0.0.1:1",
  PUBLIC_URL: "https://orders.example",
};

let folder: string;
let settings: Readonly<Record<string, string>>;
beforeEach(async () => {
  folder = await temporaryFolder("mode");
  keepFolder(folder);
  settings = { PORT: "0", DATA_FOLDER: folder };
});

describe("[S21] production's settings without its database", () => {
  it.each([
    [
      "a forgotten DATABASE_URL",
      {},
      "SANDBOX: needed here, because JWT_SECRET, REDIS_URL, SMTP_URL, PUBLIC_URL are set",
    ],
    [
      "a mistyped one",
      { DATABASE_URI: "mysql://orders:S3cret@127.0.0.1:1/orders" },
      "DATABASE_URI: there is no such setting; its name is DATABASE_URL",
    ],
  ])("%s: the start is refused, and nothing was created, printed, or signed", async (_what, extra, reason) => {
    const { exit, output } = await failedStart({ ...settings, ...PRODUCTION, ...extra });
    expect(exit).toBe("1");
    expect(output).toContain(reason);
    expect(output).not.toMatch(/S3cret|eyJ|\n\s+at /u);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("[S21] a sandbox with a secret that it did not create", () => {
  it("prints no token, issues none, and answers no other host", async () => {
    const node = await NodeProcess.start({ ...settings, SANDBOX: "1", JWT_SECRET: PRODUCTION.JWT_SECRET });
    try {
      expect(await node.log()).toContain("The sandbox is ready.");
      expect(await node.log()).not.toMatch(/eyJ/u);
      const { status, headers } = await fetch(new URL("/sandbox", node.url), { redirect: "manual" });
      expect([status, headers.get("location")]).toEqual([302, "/sandbox/play"]);
      expect(await statusFor(node, "evil.example")).toBe(403);
      expect(await statusFor(node, "localhost")).toBe(302);
    } finally {
      await node.stop();
    }
  });

  it("issues tokens of its own secret to both parties' pages", async () => {
    const node = await NodeProcess.start(settings);
    try {
      expect(await node.log()).toMatch(/ {2}client:\n {4}eyJ/u);
      const { headers } = await fetch(new URL("/sandbox", node.url), { redirect: "manual" });
      expect(headers.get("location")).toMatch(/^\/sandbox\/play#client=eyJ/u);
    } finally {
      await node.stop();
    }
  });
});

const statusFor = (node: NodeProcess, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(new URL("/sandbox", node.url), { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once("error", reject).end();
  });
