import { readFileSync } from "node:fs";
import { parse, print, separateOperations } from "graphql";
import { openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { startTcpProxy, type TcpProxy } from "../../support/processes/tcp-proxy";

const ORDER_PAGE = print(
  separateOperations(parse(readFileSync("schema/operations/page/order.graphql", "utf8"))).OrderPage ?? fail(),
);
const MOVE = `mutation ($id: ID!, $key: String!) {
  postMessage(input: { orderId: $id, message: "Hello.", idempotencyKey: $key }) {
    event { node { id message order { countdown { serverTime } } } }
    order { id version status client { displayName } }
    userErrors { code }
  }
}`;

function fail(): never {
  throw new Error("no such operation");
}

let database: TestDatabase;
let proxy: TcpProxy;
let scenario: OrderScenario;
beforeAll(async () => {
  database = await freshDatabase();
  const { port } = new URL(database.url ?? "");
  proxy = await startTcpProxy(Number(port));
  const url = database.url?.replace(`:${port}/`, `:${proxy.port}/`);
  scenario = await openOrderScenario({ database: { ...database, url } });
  // Opens all connections of the pool: a new one does not know yet whether its server takes packets.
  const { id } = await scenario.place();
  await Promise.all(Array.from({ length: 30 }, () => scenario.order(id)));
});
afterAll(async () => {
  await scenario.close();
  await proxy.close();
  await database.drop();
});

/** The packets of one request, each as its statements: those that name the order or its viewer. */
async function packetsFor(id: string, ask: () => Promise<unknown>): Promise<readonly (readonly string[])[]> {
  const before = proxy.packets.length;
  await ask();
  const { subject } = scenario.users.freelancer;
  return proxy.packets
    .slice(before)
    .filter((packet) => packet.includes(id) || packet.includes(`'${subject}'`))
    .map((packet) => packet.split(";\n"));
}

it("[B8] the order page needs 5 statements in 3 round trips", async () => {
  const { id } = await scenario.place();
  await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here it is." });
  await scenario.done("freelancer", "offerPartialRefund", {
    orderId: id,
    amount: { amount: "10.00", currencyCode: "USD" },
    message: "Sorry.",
    reason: "GOODWILL",
    confidentialNote: "Between us.",
  });
  const token = scenario.token("freelancer");
  const packets = await packetsFor(id, () => scenario.service.ask(token, ORDER_PAGE, { id }));
  expect(packets.map((statements) => statements.length)).toEqual([1, 1, 3]);
});

it("[B8] a move with an idempotency key needs 5 round trips, and nothing is read after its commit", async () => {
  const { id } = await scenario.place();
  const token = scenario.token("freelancer");
  const packets = await packetsFor(id, () => scenario.service.ask(token, MOVE, { id, key: "first" }));
  expect(packets).toHaveLength(5);
  expect(packets[2]?.[0]).toBe("START TRANSACTION");
  expect(packets.at(-1)?.at(-1)).toBe("COMMIT");
});
