import { environmentFor } from "../support/app/service";
import { until } from "../support/app/until";
import { registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { WebhookReceiver } from "../support/partner/webhook-receiver";
import { NodeProcess } from "../support/processes/node-process";
import { type Cost, costOf, PRODUCTION_LIMITS, SMALL_HEAP } from "./attacked-node";
import { CountingSocket } from "./counting-socket";
import { longOrder } from "./long-order";
import { Measurements } from "./measurements";

const isLong = process.env.LONG_FORMS === "1";
const SOCKETS = isLong ? 20 : 3;
const PER_SOCKET = isLong ? 50 : 5;
const UNREAD_EVENTS = isLong ? 200 : 10;

let database: TestDatabase;
let node: NodeProcess;
let users: TestUsers;
let orderId: string;
beforeAll(async () => {
  database = await freshDatabase();
  node = await NodeProcess.start(
    environmentFor(database, { ...PRODUCTION_LIMITS, ...SMALL_HEAP, WEBHOOKS_ALLOW_INSIDE: "1" }),
  );
  users = await registerTestUsers(node);
  orderId = await longOrder(node, users);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

const POST = "mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }";
async function post(): Promise<void> {
  const { errors } = await node.ask(users.freelancer.token, POST, { input: { orderId, message: "One event." } });
  expect(errors).toEqual([]);
}

/** Not quite 2 MB, and not quite 6000 of cost. */
const LARGEST = "order { activity(first: 96) { nodes { a: message b: message } } }";
const activity = (name: string): string =>
  `subscription ($orderId: ID!) { ${name}: orderActivity(orderId: $orderId) { node { ${LARGEST} } } }`;

const refusedOf = (sockets: readonly CountingSocket[]): number =>
  sockets.reduce((total, { refused }) => total + refused, 0);

/** All that one person may open. */
async function attackers(
  queryOf: (index: number) => string,
): Promise<{ readonly sockets: readonly CountingSocket[]; readonly open: number }> {
  const sockets: CountingSocket[] = [];
  for (let index = 0; index < SOCKETS; index += 1)
    sockets.push(await CountingSocket.open(node.wsUrl, users.client.token));
  for (let index = 0; index < SOCKETS * PER_SOCKET; index += 1)
    sockets[index % SOCKETS]?.subscribe(`${index}`, queryOf(index), { orderId });
  const subscriptions = () => node.metric("graphql_open_subscriptions");
  await until(async () => (await subscriptions()) + refusedOf(sockets) === SOCKETS * PER_SOCKET);
  return { sockets, open: await subscriptions() };
}

async function ended(sockets: readonly CountingSocket[]): Promise<void> {
  for (const socket of sockets) socket.end();
  await until(async () => (await node.metric("websocket_open_sockets")) === 0);
}

function addCost(measurements: Measurements, cost: Cost): void {
  measurements.add("CPU time for one event", cost.cpuSeconds, "s", 1);
  measurements.add("/health/live at its longest", cost.longestHealthMs, "ms", 1_000);
  measurements.add("longest pause of the event loop", cost.longestPauseMs, "ms", 1_000);
  measurements.add("memory growth at its peak", cost.peakGrowthMb, "MB");
  measurements.add("memory growth afterwards", cost.growthMb, "MB", 50);
}

/** The second of two events: the first one fills the heap with what the next one can use again. */
async function oneEvent(attack: string, queryOf: (index: number) => string): Promise<number> {
  const { sockets, open } = await attackers(queryOf);
  const event = async (number: number): Promise<void> => {
    await post();
    await until(() => sockets.every((socket) => socket.hasAll(number)));
  };
  await event(1);
  const before = await node.metric(EXECUTIONS);
  const cost = await costOf(node, () => event(2));
  const executed = (await node.metric(EXECUTIONS)) - before;
  const measurements = new Measurements("S17", attack);
  measurements.add("subscriptions that were permitted", open, "");
  measurements.add("executions", executed, "");
  measurements.add(
    "sockets that were ended, because too much waited",
    sockets.filter(({ isOpen }) => !isOpen).length,
    "",
  );
  addCost(measurements, cost);
  await ended(sockets);
  expect(measurements.over()).toEqual([]);
  return executed / open;
}

const EXECUTIONS = 'live_executions_total\\{for="subscription"\\}';

it(`[S17] ${SOCKETS} sockets with ${PER_SOCKET} of the largest subscriptions each, which all differ, then one event`, async () => {
  expect(await oneEvent("one event, all selections differ", (index) => activity(`it${index}`))).toBe(1);
});

it(`[S17] ${SOCKETS} sockets with ${PER_SOCKET} of the largest subscriptions each, all with one selection, then one event`, async () => {
  expect(await oneEvent("one event, one selection", () => activity("it"))).toBeLessThan(1);
});

it(`[S17] the same with clients that do not read, and ${UNREAD_EVENTS} events`, async () => {
  const measurements = new Measurements("S17", "clients that do not read");
  const { sockets } = await attackers((index) => activity(`it${index}`));
  for (const socket of sockets) socket.stall();
  const cost = await costOf(node, async () => {
    for (let event = 0; event < UNREAD_EVENTS; event += 1) await post();
  });
  measurements.add(`memory growth at its peak, ${UNREAD_EVENTS} events`, cost.peakGrowthMb, "MB");
  measurements.add("memory growth afterwards", cost.growthMb, "MB", 50);
  measurements.add("/health/live at its longest", cost.longestHealthMs, "ms", 1_000);
  await ended(sockets);
  expect(measurements.over()).toEqual([]);
});

const ENDPOINT =
  "mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) { endpoint { id } userErrors { code } } }";
/** The back end sees no texts, so the largest event is the one with the most fields. */
const LARGEST_DOCUMENT = `fragment Payload on ActivityEvent { order { activity(first: 100) { nodes { ${Array.from({ length: 9 }, (_one, index) => `t${index}: text`).join(" ")} } } } }`;

it("[S17] 20 webhook endpoints with the largest permitted document each, then one event", async () => {
  const receiver = await WebhookReceiver.open();
  const partner = await node.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
  for (let index = 0; index < 20; index += 1) {
    const document = LARGEST_DOCUMENT.replace("order {", `it${index}: order {`);
    const input = { url: receiver.url(`/${index}`), eventTypes: ["MESSAGE_POSTED"], document };
    const { data, errors } = await node.ask(partner, ENDPOINT, { input });
    expect({ errors, refused: data.it?.userErrors }).toEqual({ errors: [], refused: [] });
  }
  const event = async (number: number): Promise<void> => {
    await post();
    for (let index = 0; index < 20; index += 1) await receiver.count(`/${index}`, number);
  };
  await event(1);
  const measurements = new Measurements("S17", "20 webhook documents");
  addCost(measurements, await costOf(node, () => event(2)));
  expect(receiver.all.every(({ data }) => Object.keys(data).length === 1)).toBe(true);
  await receiver.close();
  expect(measurements.over()).toEqual([]);
});

const ADVANCE = "mutation ($input: AdvanceClockInput!) { advanceClock(input: $input) { now } }";
const REQUEST =
  "mutation ($input: RequestOrderUpdateInput!) { requestOrderUpdate(input: $input) { userErrors { code } } }";
const HOURS_48_LESS_30_SECONDS = "PT47H59M30S";

it("[S17] a countdown in its last minute, with as many subscriptions as are permitted", async () => {
  const advance = async (by: string): Promise<void> => {
    const { errors } = await node.ask(users.backEnd, ADVANCE, { input: { by } });
    expect(errors).toEqual([]);
  };
  await node.ask(users.client.token, REQUEST, { input: { orderId, message: "How far?" } });
  await advance(HOURS_48_LESS_30_SECONDS);
  const { sockets } = await attackers(
    (index) => `subscription ($orderId: ID!) { it${index}: orderCountdown(orderId: $orderId) { ${LARGEST} } }`,
  );
  await until(() => sockets.every((socket) => socket.hasAll(1)));
  await advance("PT1S");
  await until(() => sockets.every((socket) => socket.hasAll(2)));
  const cost = await costOf(node, async () => {
    await advance("PT1S");
    await until(() => sockets.every((socket) => socket.hasAll(3)));
  });
  const measurements = new Measurements("S17", "one tick of a countdown");
  addCost(measurements, cost);
  await ended(sockets);
  expect(measurements.over()).toEqual([]);
});
