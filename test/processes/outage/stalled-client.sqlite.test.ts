import { once } from "node:events";
import WebSocket from "ws";
import { Follower, ORDER_ACTIVITY } from "../../support/app/follower";
import { environmentFor, textAt } from "../../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { NodeProcess } from "../../support/processes/node-process";
import { times } from "../long-forms";
import { numbers } from "../moves";

const EVENTS = times({ short: 1_000, long: 10_000 });
const WARM_UP = 400;
const AT_ONCE = 20;
const MAX_GROWTH_BYTES = 20_000_000;
/** On the stalled socket: keeping the answers would keep the text as many times. */
const SUBSCRIPTIONS = 20;
const WORDS = "word ".repeat(400).trim();

/** A small heap, so that garbage is not taken for what is kept. */
const NODE_OPTIONS = "--max-semi-space-size=2 --max-old-space-size=96";

/** AT_ONCE messages in one request. */
const POST = `mutation($input: PostMessageInput!) {
  ${numbers(1, AT_ONCE)
    .map((number) => `m${number}: postMessage(input: $input) { userErrors { code } }`)
    .join("\n")}
}`;

/** Subscribes, takes the first event of each subscription, and reads no more. */
async function stall(wsUrl: string, token: string, orderId: string, after: string): Promise<WebSocket> {
  const socket = new WebSocket(wsUrl, "graphql-transport-ws");
  socket.on("error", () => undefined);
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
  await once(socket, "message");
  let begun = 0;
  const all = new Promise<void>((resolve) => {
    socket.on("message", () => {
      begun += 1;
      if (begun === SUBSCRIPTIONS) resolve();
    });
  });
  for (const number of numbers(1, SUBSCRIPTIONS)) {
    const payload = { query: ORDER_ACTIVITY, variables: { orderId, after } };
    socket.send(JSON.stringify({ id: String(number), type: "subscribe", payload }));
  }
  await all;
  socket.pause();
  return socket;
}

async function write(node: NodeProcess, users: TestUsers, orderId: string, count: number): Promise<void> {
  const input = { orderId, message: WORDS };
  const slot = async (from: number): Promise<void> => {
    for (let written = from; written < count; written += 4 * AT_ONCE) {
      const { errors } = await node.ask(users.freelancer.token, POST, { input });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
    }
  };
  await Promise.all([0, 1, 2, 3].map((index) => slot(index * AT_ONCE)));
}

let database: TestDatabase;
let node: NodeProcess;
let users: TestUsers;
beforeAll(async () => {
  database = await freshDatabase();
  node = await NodeProcess.start(environmentFor(database, { NODE_OPTIONS }));
  users = await registerTestUsers(node);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

it(`[F12] a client that stops reading while ${EVENTS} events come costs the process less than 20 MB, and all others get everything in order`, async () => {
  const { id: orderId } = await placeOrder(node, users);
  const { data } = await node.ask(users.client.token, "query($id: ID!) { order(id: $id) { activityCursor } }", {
    id: orderId,
  });
  const after = textAt(data.order?.activityCursor);
  const follow = ({ token }: { readonly token: string }): Follower =>
    new Follower(node.wsUrl, token, ORDER_ACTIVITY, { orderId, after });
  const followers = [follow(users.client), follow(users.freelancer), follow(users.client)];
  let written = 0;
  /** By how many bytes the process grows over so many events. */
  const growth = async (count: number): Promise<number> => {
    const before = await node.metric("process_resident_memory_bytes");
    await write(node, users, orderId, count);
    written += count;
    await Promise.all(followers.map((follower) => follower.reaches(written)));
    return (await node.metric("process_resident_memory_bytes")) - before;
  };

  await growth(WARM_UP);
  const without = await growth(EVENTS);
  const stalled = await stall(node.wsUrl, users.client.token, orderId, textAt(followers[0]?.items.at(-2)?.cursor));
  const withIt = await growth(EVENTS);
  expect(withIt - without).toBeLessThan(MAX_GROWTH_BYTES);

  stalled.terminate();
  await Promise.all(followers.map((follower) => follower.leave()));
  for (const { sequences } of followers) expect(sequences).toEqual(numbers(2, written + 1));
  expect(await node.terminate()).toBe("0");
});
