import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ORDER_STATUSES, ORDER_TYPES, RESOLUTION_KINDS } from "../../src/domain/vocabulary";
import { listOf } from "../support/app/order-scenario";
import { environmentFor } from "../support/app/service";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { temporaryFolder } from "../support/database/kept-server";
import { builtMain } from "../support/processes/built-service";
import { NodeProcess } from "../support/processes/node-process";

let database: TestDatabase;
let folder: string;
let environment: Readonly<Record<string, string>>;
let node: NodeProcess;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await temporaryFolder("sandbox");
  // Only the data folder is configured.
  environment = environmentFor(database, {
    JWT_SECRET: "",
    GATEWAY: "",
    ...(database.url === undefined ? {} : { DATA_FOLDER: folder }),
  });
  node = await NodeProcess.start(environment);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** The token that the start printed under this name. */
async function printed(name: string): Promise<string> {
  const token = new RegExp(`^  ${name}:\n    (\\S+)$`, "mu").exec(await node.log())?.[1];
  if (token === undefined) throw new Error(`no token of ${name} was printed`);
  return token;
}

const ORDERS = "{ orders(first: 100) { nodes { type status openResolution { kind } } } }";

describe("a sandbox without any configuration", () => {
  it("has orders of every type and status, and each kind of resolution open, for the client and for the freelancer", async () => {
    for (const name of ["client", "freelancer"]) {
      const orders = listOf((await node.ask(await printed(name), ORDERS)).data.orders?.nodes);
      expect(new Set(orders.map(({ type }) => type))).toEqual(new Set(ORDER_TYPES));
      expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(ORDER_STATUSES));
      expect(new Set(orders.flatMap(({ openResolution }) => openResolution?.kind ?? []))).toEqual(
        new Set(RESOLUTION_KINDS),
      );
    }
  });

  it("prints tokens for the back end, who sees orders, for support, who sees none without a grant, and for a user who is not a party", async () => {
    const count = async (name: string) =>
      listOf((await node.ask(await printed(name), "{ orders { nodes { id } } }")).data.orders?.nodes).length;
    expect([(await count("back end")) > 0, await count("support"), await count("stranger")]).toEqual([true, 0, 0]);
  });

  it("shows both parties' pages side by side, each with a valid token", async () => {
    const first = /^Open http:\/\/localhost(?<where>\S+) /u.exec(await node.log())?.groups?.where ?? "";
    expect(first).toMatch(/:\d+\/sandbox$/u);
    const response = await fetch(new URL("/sandbox", node.url), { redirect: "manual" });
    const address = new URL(response.headers.get("location") ?? "", node.url);
    expect([response.status, address.pathname]).toEqual([302, "/sandbox/play"]);
    const tokens = [...new URLSearchParams(address.hash.slice(1))];
    expect(tokens.map(([name]) => name)).toEqual(["client", "freelancer"]);
    for (const [name, token] of tokens) {
      const { data } = await node.ask(token, "{ orders(first: 1) { nodes { viewerRole } } viewer { locale } }");
      expect(listOf(data.orders?.nodes).map(({ viewerRole }) => viewerRole)).toEqual([name.toUpperCase()]);
      expect(data.viewer?.locale).toBe("en");
    }
  });

  it("serves the order page and every file that it requests", async () => {
    const page = await (await fetch(node.url.replace("/graphql", "/"))).text();
    const files = [...page.matchAll(/(?:src|href)="(?<path>\/[^"]+)"/gu)].map(({ groups }) => groups?.path ?? "");
    expect(files.length).toBeGreaterThan(1);
    for (const path of files) {
      const { status, headers } = await fetch(new URL(path, node.url), { headers: { "accept-encoding": "gzip" } });
      expect([path, status, headers.get("content-encoding")]).toEqual([path, 200, "gzip"]);
    }
  });

  it("prints a call to try, which succeeds unchanged", async () => {
    const call =
      /curl (?<url>\S+) -H 'content-type: application\/json' -H 'authorization: (?<authorization>[^']+)' -d '(?<body>[^']+)'/u;
    const { url = "", authorization = "", body } = call.exec(await node.log())?.groups ?? {};
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: body ?? null,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { orders: { nodes: expect.any(Array) as unknown } } });
  });

  it("creates more tokens with npm run token, signed with its own secret, and says so if the subject is not registered", async () => {
    const program = join(dirname(await builtMain()), "commands", "token.js");
    const make = async (...args: readonly string[]) =>
      (await promisify(execFile)(process.execPath, [program, ...args], { env: { ...environment } })).stdout.trim();
    expect((await node.ask(await make("--subject", "demo-client"), "{ viewer { id } }")).errors).toEqual([]);
    const { errors } = await node.ask(await make("--subject", "nobody", "--hours", "1"), "{ viewer { id } }");
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  });

  it("preserves its secret and its orders over a restart: tokens stay valid, and no data is created twice", async () => {
    const token = await printed("client");
    const before = (await node.ask(token, ORDERS)).data;
    await node.restart();
    expect((await node.ask(token, ORDERS)).data).toEqual(before);
  });
});
