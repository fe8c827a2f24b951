import { metricOf } from "../support/app/metric";
import { COUNTDOWN } from "../support/app/operations-a";
import type { OrderScenario } from "../support/app/order-scenario";
import type { Json } from "../support/app/service";
import { until } from "../support/app/until";
import { WebhookScenario } from "../support/partner/webhook-scenario";
import { RawSocket } from "./raw-socket";

let hooks: WebhookScenario;
let scenario: OrderScenario;
/** Those of the test that runs. */
const sockets: RawSocket[] = [];
beforeAll(async () => {
  hooks = await WebhookScenario.open();
  ({ scenario } = hooks);
});
afterEach(async () => {
  await Promise.all(sockets.splice(0).map((socket) => socket.end()));
  await until(async () => (await open()) === 0);
  await hooks.deleteEndpoints();
});
afterAll(() => hooks.close());

const executedFor = (what: "subscription" | "webhook_document"): Promise<number> =>
  metricOf(scenario.service.url, `live_executions_total\\{for="${what}"\\}`);

/** How often a selection was executed meanwhile. */
async function executions(what: "subscription" | "webhook_document", work: () => Promise<unknown>): Promise<number> {
  const before = await executedFor(what);
  await work();
  return (await executedFor(what)) - before;
}

const PAGE = "order { viewerRole activity(first: 50) { nodes { type message } } }";
const FOLLOW = `subscription ($orderId: ID!, $after: String) { orderActivity(orderId: $orderId, after: $after) { node { sequence ${PAGE} } } }`;

async function connected(token: string, language = "en"): Promise<RawSocket> {
  const socket = await RawSocket.open(scenario.service.wsUrl, { headers: { "accept-language": language } });
  sockets.push(socket);
  return socket.init({ authorization: `Bearer ${token}` });
}

const open = (): Promise<number> => metricOf(scenario.service.url, "graphql_open_subscriptions");

/** A socket with these subscriptions on the order, each of which has received a first event. */
async function subscribed(token: string, orderId: string, queries: readonly string[]): Promise<RawSocket> {
  const socket = await connected(token);
  const { activityCursor } = await scenario.order(orderId);
  for (const [index, query] of queries.entries())
    socket.subscribe(`${index}`, query, { orderId, after: activityCursor });
  await until(async () => (await open()) === queries.length);
  await hooks.post(orderId);
  await received(socket, queries.length);
  return socket;
}

const eventsOf = (socket: RawSocket) => socket.messages.filter(({ type }) => type === "next");
const received = (socket: RawSocket, count: number): Promise<void> => until(() => eventsOf(socket).length >= count);

describe("[S17] for one event", () => {
  it("50 subscriptions of a user with the same selection execute it once, and all get the result", async () => {
    const { id } = await scenario.place();
    const socket = await subscribed(scenario.token("client"), id, Array<string>(50).fill(FOLLOW));
    const executed = await executions("subscription", async () => {
      await hooks.post(id, "Once.");
      await received(socket, 100);
    });
    expect(executed).toBe(1);
    const last = eventsOf(socket).slice(50);
    expect(new Set(last.map((message) => message.id)).size).toBe(50);
    const [payload] = last.map((message) => message.payload);
    expect(JSON.stringify(payload)).toContain("Once.");
    for (const message of last) expect(message.payload).toEqual(payload);
  });

  it("other requests are answered before the last of 50 selections is executed", async () => {
    const { id } = await scenario.place();
    const selections = Array.from({ length: 50 }, (_one, index) =>
      FOLLOW.replace("orderActivity(", `it${index}: orderActivity(`),
    );
    const socket = await subscribed(scenario.token("client"), id, selections);
    const executed = await executions("subscription", async () => {
      await hooks.post(id);
      await received(socket, 51);
      expect((await fetch(new URL("/health/live", scenario.service.url))).status).toBe(200);
      expect(eventsOf(socket).length).toBeLessThan(100);
      await received(socket, 100);
    });
    expect(executed).toBe(50);
  });

  it("each subscription gets all events in their order, although each waits for its turn", async () => {
    const { id } = await scenario.place();
    const socket = await subscribed(scenario.token("client"), id, [
      FOLLOW,
      FOLLOW,
      FOLLOW.replace("sequence", "sequence id"),
    ]);
    for (const words of ["1", "2", "3", "4"]) await hooks.post(id, words);
    await received(socket, 15);
    for (const subscription of ["0", "1", "2"]) {
      const own = eventsOf(socket).filter((message) => message.id === subscription);
      const sequences = own.map(({ payload }) => (payload as { data: Json }).data.orderActivity?.node?.sequence);
      expect(sequences).toEqual([2, 3, 4, 5, 6]);
    }
  });

  it("both parties get their own result of the same selection, and so does each language and channel of one user", async () => {
    const { id } = await scenario.place();
    const { service, users } = scenario;
    const mobile = await service.token(users.freelancer.subject, { channel: "MOBILE" });
    const viewers = [
      await connected(scenario.token("client")),
      await connected(scenario.token("client")),
      await connected(scenario.token("freelancer")),
      await connected(mobile),
      await connected(users.backEnd),
      await connected(users.backEnd, "de"),
    ];
    for (const viewer of viewers) viewer.subscribe("0", WHAT_DIFFERS, { orderId: id });
    await until(async () => (await open()) === viewers.length);
    await hooks.post(id);
    for (const viewer of viewers) await received(viewer, 1);
    const executed = await executions("subscription", async () => {
      const asking = { orderId: id, reason: "OTHER", message: "Sorry.", confidentialNote: "for nobody else" };
      await scenario.done("client", "requestCancellation", asking);
      for (const viewer of viewers) await received(viewer, 2);
    });
    expect(executed).toBe(5);
    const seen = viewers.map((viewer) => (eventsOf(viewer)[1]?.payload as { data: Json }).data.orderActivity?.node);
    const [client, again, freelancer, onMobile, backEnd, inGerman] = seen;
    expect(client).toMatchObject({ subject: { confidentialNote: "for nobody else" }, order: { viewerRole: "CLIENT" } });
    expect(again).toEqual(client);
    for (const other of [freelancer, onMobile, backEnd, inGerman])
      expect(other).toMatchObject({ subject: { confidentialNote: null } });
    expect(freelancer).toMatchObject({ message: "Sorry.", order: { viewerRole: "FREELANCER" } });
    expect(onMobile?.order?.actions).not.toEqual(freelancer?.order?.actions);
    expect(backEnd).toMatchObject({ message: null, order: { viewerRole: null, actions: [] } });
    expect(inGerman?.text).not.toEqual(backEnd?.text);
  });

  it("[V1, O12] what is the same for all is executed once for both parties, and again for support, whose readings are logged", async () => {
    const { id } = await scenario.place();
    const { support } = scenario.users;
    await scenario.done("client", "contactSupport", { orderId: id, message: "Please look." });
    const viewers = [
      await connected(scenario.token("client")),
      await connected(scenario.token("freelancer")),
      await connected(support),
    ];
    for (const viewer of viewers) viewer.subscribe("0", SAME, { orderId: id });
    await until(async () => (await open()) === viewers.length);
    await hooks.post(id);
    for (const viewer of viewers) await received(viewer, 1);
    const executed = await executions("subscription", async () => {
      await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
      for (const viewer of viewers) await received(viewer, 2);
    });
    expect(executed).toBe(2);
    const seen = viewers.map((viewer) => (eventsOf(viewer)[1]?.payload as { data: Json }).data.orderActivity);
    expect(seen[0]).toMatchObject({ node: { type: "ORDER_DELIVERED", order: { status: "DELIVERED" } } });
    for (const other of seen) expect(other).toEqual(seen[0]);
  });

  it("a step of a countdown is executed once for all subscriptions of a user", async () => {
    const { id } = await scenario.place();
    const socket = await connected(scenario.token("freelancer"));
    for (let index = 0; index < 20; index += 1) socket.subscribe(`${index}`, COUNTDOWN, { orderId: id });
    await received(socket, 20);
    const executed = await executions("subscription", async () => {
      await scenario.done("client", "requestOrderUpdate", { orderId: id, message: "How far?" });
      await received(socket, 40);
    });
    expect(executed).toBe(1);
  });
});

const WHAT_DIFFERS = `subscription ($orderId: ID!) { orderActivity(orderId: $orderId) { node {
  type text message order { viewerRole actions { name blockers { code } } } subject { ... on Dispute { confidentialNote } }
} } }`;

const SAME = `subscription ($orderId: ID!) { orderActivity(orderId: $orderId) { cursor node {
  sequence type text actorUser { displayName } order { status price { current { amount } } } subject { ... on Delivery { id number } }
} } }`;

const FRAGMENT = `fragment Payload on ActivityEvent { type order { id status activity(first: 20) { nodes { type } } } }`;

describe("[S17] a webhook's own document", () => {
  it("is executed once per event, for all endpoints of all owners that have it", async () => {
    const { id } = await scenario.place();
    const paths = Array.from({ length: 19 }, (_one, index) => `/shared/${index}`);
    for (const path of paths) await hooks.endpoint(path, ["MESSAGE_POSTED"], { document: FRAGMENT });
    await hooks.endpoint("/other", ["MESSAGE_POSTED"], { document: FRAGMENT.replace("type", "sequence") });
    const owner = await scenario.service.token("another partner", { scopes: ["webhooks:manage"], channel: "API" });
    paths.push("/another");
    const input = { url: hooks.receiver.url("/another"), eventTypes: ["MESSAGE_POSTED"], document: FRAGMENT };
    expect(await hooks.send("createWebhookEndpoint", input, owner)).toMatchObject({ userErrors: [] });
    const executed = await executions("webhook_document", async () => {
      await hooks.post(id);
      for (const path of [...paths, "/other"]) await hooks.receiver.count(path, 1);
    });
    expect(executed).toBe(2);
    const bodies = paths.flatMap((path) => hooks.receiver.at(path).map(({ data }) => data));
    expect(bodies).toHaveLength(20);
    for (const body of bodies) expect(body).toMatchObject({ type: "MESSAGE_POSTED", order: { id } });
  });
});
