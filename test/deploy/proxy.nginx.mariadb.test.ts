import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../docs/documents";
import { Nginx } from "../support/processes/nginx";
import { Nodes } from "../support/processes/nodes";

/** Requests of one address at once: a quarter of a minute's. */
const BURST = 40;

let nodes: Nodes;
let nginx: Nginx;
beforeAll(async () => {
  nodes = await Nodes.open(2, {
    environment: {
      TRUSTED_PROXY_HOPS: "1",
      LIMIT_OPERATIONS_PER_ADDRESS_PER_MINUTE: String(4 * BURST),
      DRAIN_MS: "0",
      WEB: "1",
    },
  });
  nginx = await Nginx.open(nodes.all);
});
afterAll(async () => {
  await nginx.stop();
  await nodes.close();
});

/** An example of the guides, as a partner runs it. */
function example(name: string, environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [join(ROOT, "examples", name)], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: nginx.authority.file, ...environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function linesOf({ stdout }: ChildProcess): AsyncIterator<string> {
  if (stdout === null) throw new Error("no output");
  return createInterface({ input: stdout })[Symbol.asyncIterator]();
}

/** The status of each node's answer to a request from this address that needs no token. */
const probe = (from: string, headers: Readonly<Record<string, string>> = {}) =>
  nginx.send({ path: "/graphql", document: "{ __typename }", from, headers });

it("what is for everyone passes, and what is for the inside does not", async () => {
  const statuses = async (paths: readonly string[]): Promise<readonly number[]> =>
    Promise.all(paths.map(async (path) => (await nginx.send({ path })).status));
  expect(await statuses(["/", "/orders/ord_1", "/graphql"])).toEqual([200, 200, 401]);
  expect(await statuses(["/health/ready", "/health/live", "/metrics", "/sandbox", "/absent"])).toEqual([
    404, 404, 404, 404, 404,
  ]);
});

it("a request without TLS is redirected", async () => {
  const { status, headers } = await fetch(`${nginx.plainUrl}/orders/ord_1?do=POST_MESSAGE`, { redirect: "manual" });
  expect([status, headers.get("location")]).toEqual([301, "https://127.0.0.1/orders/ord_1?do=POST_MESSAGE"]);
});

it("[R3] the service counts by the client's own address, whatever the client writes into X-Forwarded-For", async () => {
  const forged = Array.from({ length: 2 * BURST + 20 }, (_, index) =>
    probe("127.0.0.2", { "x-forwarded-for": `203.0.113.${index}` }),
  );
  const statuses = (await Promise.all(forged)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(2 * BURST);
  expect((await probe("127.0.0.3")).status).toBe(200);
});

it("[L1] a mutation, a query, and a subscription pass; when a node stops, the other one answers everything, with no event lost", async () => {
  const back = await nodes.token("back-end", {
    scopes: ["orders:read", "orders:write", "users:write"],
    channel: "API",
  });
  const placing = example("place-order.mjs", { API: nginx.url, TOKEN: back, NUMBER: "N-1" });
  const [orderId = "", cursor = ""] = String((await linesOf(placing).next()).value).split(" ");
  expect(orderId).toMatch(/^ord_/u);

  const anna = await nodes.token("anna");
  const number = async (): Promise<string> =>
    (await nginx.send({ path: "/graphql", document: `{ order(id: "${orderId}") { number } }`, token: anna })).body;
  const post = (message: string) =>
    nginx.send({
      path: "/graphql",
      token: anna,
      document: `mutation { postMessage(input: { orderId: "${orderId}", message: "${message}" }) { userErrors { code } } }`,
    });
  const posted = { status: 200, body: expect.stringContaining('"data":{"postMessage":{"userErrors":[]}}') as string };
  const following = example("follow.mjs", {
    WS_API: nginx.url.replace("https", "wss"),
    TOKEN: anna,
    ORDER: orderId,
    AFTER: cursor,
  });
  try {
    const lines = linesOf(following);
    expect(await post("before")).toEqual(posted);
    expect((await lines.next()).value).toBe("2 The client posted a message.");
    const sockets = await Promise.all(nodes.all.map((node) => node.metric("websocket_open_sockets")));
    expect([...sockets].sort()).toEqual([0, 1]);
    expect(await nodes.node(sockets.indexOf(1)).terminate()).toBe("0");
    expect(await Promise.all([number(), number(), number(), number()])).toEqual(
      Array(4).fill(expect.stringContaining('"data":{"order":{"number":"N-1"}}')),
    );
    expect(await post("meanwhile")).toEqual(posted);
    expect((await lines.next()).value).toBe("3 The client posted a message.");
    expect(await nodes.node(sockets.indexOf(0)).metric("websocket_open_sockets")).toBe(1);
  } finally {
    following.kill("SIGKILL");
  }
});
