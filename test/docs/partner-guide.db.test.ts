import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { openService, type TestService, textAt } from "../support/app/service";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { blocks, documentAt, ROOT } from "./documents";
import { callOf, send, tokensOf } from "./shell";

const GUIDE = documentAt("docs/partner-guide.md");

const calls = blocks("bash", GUIDE)
  .flatMap((block) => block.split("\n"))
  .flatMap((line) => callOf(line) ?? []);

/** Lines of a program as they come. */
function linesOf(program: ChildProcess): AsyncIterator<string> {
  if (program.stdout === null) throw new Error("no output");
  return createInterface({ input: program.stdout })[Symbol.asyncIterator]();
}

let database: TestDatabase;
let service: TestService;
let variables: Map<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  service = await openService({ database });
  variables = await tokensOf(GUIDE, (subject, grant) => service.token(subject, grant));
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

const READINGS = [
  { order: { number: "A-1", status: "ACTIVE", countdown: null } },
  { orders: { nodes: [{ number: "A-1", status: "ACTIVE" }] } },
];

it("the guide's calls do what it says: two people, an order, the first query, and a key that reads the order", async () => {
  expect(calls.map(({ keepAs }) => keepAs)).toEqual(["ANNA", "BEN", "ORDER", undefined, "KEY", undefined]);
  const readings = [...READINGS];
  for (const call of calls) {
    const answer = await send(service.url, call, variables);
    expect(JSON.parse(answer)).not.toHaveProperty("errors");
    if (call.keepAs === undefined) expect(JSON.parse(answer)).toMatchObject({ data: readings.shift() });
  }
});

it("[L1] the guide's client continues after a lost connection: no gap, no repeat", async () => {
  const post = (message: string) =>
    service.ask(
      variables.get("ANNA_TOKEN") ?? "",
      "mutation($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }",
      {
        input: { orderId: variables.get("ORDER"), message },
      },
    );
  const page = await service.ask(
    variables.get("ANNA_TOKEN") ?? "",
    "query($id: ID!) { order(id: $id) { activityCursor } }",
    {
      id: variables.get("ORDER"),
    },
  );
  const client = spawn(process.execPath, [join(ROOT, "examples/follow.mjs")], {
    env: {
      ...process.env,
      WS_API: service.wsUrl,
      TOKEN: variables.get("ANNA_TOKEN"),
      ORDER: variables.get("ORDER"),
      AFTER: textAt(page.data.order?.activityCursor),
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const lines = linesOf(client);
    await post("before");
    expect((await lines.next()).value).toBe("2 The client posted a message.");
    const { port } = new URL(service.url);
    await service.stop();
    service = await openService({ database, environment: { PORT: port } });
    await post("after");
    await post("and again");
    expect((await lines.next()).value).toBe("3 The client posted a message.");
    expect((await lines.next()).value).toBe("4 The client posted a message.");
  } finally {
    client.kill("SIGKILL");
  }
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += String(part);
  return text;
}

/** In front of the service: it refuses the first request, and loses the first answer to a placed order. */
function unreliable(): { readonly requests: string[]; readonly handle: RequestListener } {
  const requests: string[] = [];
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const isFirstOrder = body.includes("placeOrder") && !requests.some((one) => one.includes("placeOrder"));
    requests.push(body);
    if (requests.length === 1) {
      response
        .writeHead(503)
        .end(JSON.stringify({ errors: [{ message: "Try again.", extensions: { code: "UNAVAILABLE" } }] }));
      return;
    }
    const headers = { "content-type": "application/json", authorization: request.headers.authorization ?? "" };
    const answer = await (await fetch(service.url, { method: "POST", headers, body })).text();
    if (isFirstOrder) response.destroy();
    else response.end(answer);
  };
  return { requests, handle: (request, response) => void pass(request, response).catch(() => response.destroy()) };
}

it("the guide's program places one order, though an answer is lost, and prints where to follow it from", async () => {
  const { requests, handle } = unreliable();
  const server = createServer(handle).listen(0, "127.0.0.1");
  await once(server, "listening");
  const program = spawn(process.execPath, [join(ROOT, "examples/place-order.mjs")], {
    env: {
      ...process.env,
      API: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      TOKEN: variables.get("BACK_END"),
      NUMBER: "A-2",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [id, cursor] = String((await linesOf(program).next()).value).split(" ");
    expect(requests.map((body) => /(?:registerUser|placeOrder)(?=\()/u.exec(body.slice(30))?.[0])).toEqual([
      ...["registerUser", "registerUser", "registerUser"],
      ...["placeOrder", "placeOrder"],
    ]);
    const { data } = await service.ask(
      variables.get("BACK_END") ?? "",
      "{ orders(first: 50) { nodes { id number activityCursor } } }",
    );
    const orders = z
      .array(z.object({ id: z.string(), number: z.string(), activityCursor: z.string() }))
      .parse(data.orders?.nodes);
    expect(orders.filter(({ number }) => number === "A-2")).toEqual([{ id, number: "A-2", activityCursor: cursor }]);
  } finally {
    program.kill("SIGKILL");
    server.closeAllConnections();
    server.close();
  }
});
