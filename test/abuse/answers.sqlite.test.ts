import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, environmentFor } from "../support/app/service";
import { registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { NodeProcess } from "../support/processes/node-process";
import { costOf, PRODUCTION_LIMITS, SMALL_HEAP } from "./attacked-node";
import { longOrder } from "./long-order";
import { Measurements } from "./measurements";

const isLong = process.env.LONG_FORMS === "1";
/** What is measured is what one answer costs, and what waits: not how often one may ask. */
const ANY_RATE = { LIMIT_OPERATIONS_PER_PERSON_PER_MINUTE: "10000000" };

let database: TestDatabase;
let node: NodeProcess;
let users: TestUsers;
let orderId: string;
beforeAll(async () => {
  database = await freshDatabase();
  node = await NodeProcess.start(environmentFor(database, { ...PRODUCTION_LIMITS, ...SMALL_HEAP, ...ANY_RATE }));
  users = await registerTestUsers(node);
  orderId = await longOrder(node, users);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

/** The whole page of messages, under so many names. */
const query = (names: number, page = 100): string => {
  const fields = Array.from({ length: names }, (_one, index) => `m${index}: message`).join(" ");
  return `query ($id: ID!) { order(id: $id) { activity(first: ${page}) { nodes { ${fields} } } } }`;
};
/** Not quite 2 MB of UTF-8: two names for 98 messages of 10 kB. */
const LARGEST = query(2, 98);
/** What the cost permits, if it were not for the bytes. */
const TOO_LARGE = query(7);

const ask = (text: string): Promise<Answer> => node.ask(users.client.token, text, { id: orderId });

/** More than the kernel's buffers take: what is left waits in the process. */
const ON_ONE_CONNECTION = 8;

/** Sends several requests on one connection, without waiting for an answer, and reads nothing. */
async function askWithoutReading(text: string): Promise<Socket> {
  const { port } = new URL(node.url);
  const socket = createConnection(Number(port), "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  socket.pause();
  const body = JSON.stringify({ query: text, variables: { id: orderId } });
  const head = [
    "POST /graphql HTTP/1.1",
    "Host: 127.0.0.1",
    `Authorization: Bearer ${users.client.token}`,
    "Content-Type: application/json",
  ];
  const request = [...head, `Content-Length: ${Buffer.byteLength(body)}`, "", body].join("\r\n");
  socket.write(request.repeat(ON_ONE_CONNECTION));
  return socket;
}

it("[S16] the largest permitted answer, and one that is refused", async () => {
  const TIMES = 5;
  for (const [name, text] of [
    ["largest permitted answer", LARGEST],
    ["answer that is too large", TOO_LARGE],
  ] as const) {
    const measurements = new Measurements("S16", name);
    const { data, errors } = await ask(text);
    if (text === LARGEST) expect(Buffer.byteLength(JSON.stringify(data))).toBeGreaterThan(1_900_000);
    else expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", limit: "LIMIT_ANSWER_BYTES" } }]);
    for (let time = 0; time < 10; time += 1) await ask(text);
    const cost = await costOf(node, async () => {
      for (let time = 0; time < TIMES; time += 1) await ask(text);
    });
    measurements.add("CPU time of one request", (1_000 * cost.cpuSeconds) / TIMES, "ms", 250);
    measurements.add("memory growth at its peak", cost.peakGrowthMb, "MB", 100);
    expect(measurements.over()).toEqual([]);
  }
});

it("[S16] 20 connections request the largest answer repeatedly, and their clients read nothing", async () => {
  const measurements = new Measurements("S16", "20 connections that are not read");
  for (let time = 0; time < 10; time += 1) await Promise.all(Array.from({ length: 4 }, () => ask(LARGEST)));
  const sockets: Socket[] = [];
  const other = await node.token(users.freelancer.subject);
  const cost = await costOf(node, async () => {
    for (let one = 0; one < 20; one += 1) sockets.push(await askWithoutReading(LARGEST));
    // Until all are executed, another person is served.
    for (let time = 0; time < 20; time += 1) {
      expect((await node.ask(other, "{ viewer { id } }")).errors).toEqual([]);
      if (isLong) await pause(100);
    }
  });
  measurements.add("memory growth at its peak", cost.peakGrowthMb, "MB", 100);
  measurements.add("/health/live at its longest", cost.longestHealthMs, "ms", 1_000);
  if (isLong) {
    const askedAt = performance.now();
    const served = async (): Promise<number> => (await ask(LARGEST)).errors.length;
    while ((await served()) > 0) await pause(500);
    measurements.add("until the person is served again", (performance.now() - askedAt) / 1_000, "s", 32);
  }
  // That the attack was one: the first answer is there, and was not read.
  const [first] = sockets;
  if (first === undefined) throw new Error("no connection");
  const [bytes] = (await once(first.resume(), "data")) as [Buffer];
  expect(bytes.toString("latin1")).toMatch(/^HTTP\/1\.1 200 /u);
  for (const socket of sockets) socket.destroy();
  expect((await node.ask(other, "{ viewer { id } }")).errors).toEqual([]);
  expect(measurements.over()).toEqual([]);
});
