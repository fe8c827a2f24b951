import { DAY_MS } from "../../../src/domain/duration";
import { demoOrders } from "../../../src/sandbox/demo-orders";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { ORDER_ACTIVITY } from "../../support/app/follower";
import { ResumingFollower } from "../../support/app/resuming-follower";
import { type Answer, environmentFor, millis, textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import type { TestDatabase } from "../../support/database/database";
import { GaleraCluster, type GaleraServer } from "../../support/database/galera";
import { withConnection } from "../../support/database/mariadb";
import { orderOf, WebhookReceiver } from "../../support/partner/webhook-receiver";
import { NodeProcess } from "../../support/processes/node-process";
import { Nodes } from "../../support/processes/nodes";
import { lasting, times } from "../long-forms";
import { numbers, outcomeOf, post } from "../moves";

const STARTS = times({ short: 1, long: 5 });
const ROUNDS = times({ short: 20, long: 60 });
const AT_ONCE = 10;
const MESSAGES = 90;
const STREAMS = 24;
const EVENTS_PER_STREAM = times({ short: 12, long: 48 });
const OUTAGE_SECONDS = 30;

let cluster: GaleraCluster;
let database: TestDatabase;
let nodes: Nodes;
let users: TestUsers;
let receiver: WebhookReceiver;
beforeAll(async () => {
  cluster = await GaleraCluster.start();
  receiver = await WebhookReceiver.open();
  const databases = await cluster.freshSchema();
  [database] = databases as [TestDatabase];
  nodes = await Nodes.openAt(databases, { WEBHOOKS_ALLOW_INSIDE: "1" });
  users = await registerTestUsers(nodes);
});
afterAll(async () => {
  await nodes.close();
  await receiver.close();
  await cluster.stop();
});

const POST = `mutation ($input: PostMessageInput!) { it: postMessage(input: $input) { event { node { id } } userErrors { code } } }`;
const OFFER = `mutation ($input: OfferPartialRefundInput!) { it: offerPartialRefund(input: $input) { refundOffer { id } userErrors { code } } }`;
const REQUEST = `mutation ($input: RequestOrderUpdateInput!) { it: requestOrderUpdate(input: $input) { dispute { id respondBy } userErrors { code } } }`;
const ANSWER = `mutation ($input: AnswerOrderUpdateInput!) { it: answerOrderUpdate(input: $input) { userErrors { code } } }`;
const ADVANCE = `mutation ($input: AdvanceClockInput!) { it: advanceClock(input: $input) { now } }`;
const ENDPOINT = `mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) { userErrors { code } } }`;
const ORDER = "query ($id: ID!) { order(id: $id) { version activityCursor } }";

/** What the first server has after everything that was committed at any. */
async function log(
  orderId: string,
): Promise<readonly { readonly sequence: number; readonly id: string; readonly type: string }[]> {
  await cluster.server(0).hasAll();
  return nodes.store.reads.activity.after(orderId, 0, 10_000);
}

/** Calls it so often, some at a time. */
async function inBatches(count: number, work: (index: number) => Promise<void>): Promise<void> {
  for (let first = 0; first < count; first += AT_ONCE)
    await Promise.all(numbers(first, Math.min(first + AT_ONCE, count) - 1).map((index) => work(index)));
}

async function startTogether(databases: readonly TestDatabase[]): Promise<readonly NodeProcess[]> {
  const starts = await Promise.allSettled(databases.map((database) => NodeProcess.start(environmentFor(database))));
  const started = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  const reasons = starts.flatMap((start) => (start.status === "rejected" ? [String(start.reason)] : []));
  if (reasons.length > 0) await Promise.all(started.map((node) => node.stop()));
  expect(reasons).toEqual([]);
  return started;
}

describe("[F25] at the same time, each at another server of a cluster,", () => {
  it("nodes start on an empty schema: it is migrated once and filled once, and all are ready", async () => {
    for (let round = 0; round < STARTS; round += 1) {
      const databases = await cluster.freshSchema();
      const started = await startTogether(databases);
      const [migrations, counts] = await withConnection(databases[0]?.url ?? "", async (connection) => [
        (await connection.query("SELECT name FROM migrations ORDER BY timestamp"))[0],
        (
          await connection.query(
            "SELECT (SELECT COUNT(*) FROM users) AS users, (SELECT COUNT(*) FROM orders) AS orders",
          )
        )[0],
      ]);
      expect(migrations).toEqual(MIGRATIONS.map(({ name }) => ({ name })));
      expect(counts).toEqual([{ users: 3, orders: demoOrders(0).length }]);
      await Promise.all(started.map((node) => node.stop()));
      await databases[0]?.drop();
    }
  });

  it("the clock is advanced: both steps count, and each deadline takes effect once", async () => {
    const orders = await Promise.all(numbers(1, 5).map(() => placeOrder(nodes, users)));
    for (const { id } of orders)
      await nodes.ask(users.client.token, REQUEST, { input: { orderId: id, message: "How is it going?" } });
    const before = await nodes.now();
    const advance = (index: number) => nodes.node(index).ask(users.client.token, ADVANCE, { input: { by: "P3D" } });
    const answers = await Promise.all([advance(0), advance(1)]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(Math.max(...answers.map(({ data }) => millis(data.it?.now)))).toBe(before + 6 * DAY_MS);
    for (const { id } of orders)
      expect((await log(id)).map(({ type }) => type)).toEqual([
        "ORDER_PLACED",
        "ORDER_UPDATE_REQUESTED",
        "ORDER_UPDATE_EXPIRED",
      ]);
  });
});

/** While large transactions are copied to the servers, so that smaller ones arrive there later than at once. */
async function whileServersAreBusy(work: () => Promise<void>): Promise<void> {
  const writer = cluster.server(0);
  await writer.run("CREATE DATABASE busy");
  await writer.run("CREATE TABLE busy.numbers (number BIGINT PRIMARY KEY)");
  let isOver = false;
  const writing = async () => {
    for (let first = 0; !isOver; first += 10_000)
      await writer.run(`INSERT INTO busy.numbers SELECT seq + ${String(first)} FROM busy.seq_1_to_10000`);
  };
  const written = writing();
  await work().finally(() => (isOver = true));
  await written;
  await writer.run("DROP DATABASE busy");
}

it(`[R6] what was written at one server is found at another one directly afterwards, ${String(3 * ROUNDS)} times`, async () => {
  const missed: unknown[] = [];
  await whileServersAreBusy(() =>
    inBatches(ROUNDS, async (round) => {
      const [one, other, third] = [nodes.node(round), nodes.node(round + 1), nodes.node(round + 2)];
      const { id } = await placeOrder(one, users);
      const opened = await other.ask(users.client.token, REQUEST, {
        input: { orderId: id, message: "How is it going?" },
      });
      const input = { disputeId: opened.data.it?.dispute?.id, message: "Well." };
      const answered = await third.ask(users.freelancer.token, ANSWER, { input });
      const { data } = await one.ask(users.client.token, ORDER, { id });
      const isFound = typeof input.disputeId === "string" && !isRefused(answered) && Number(data.order?.version) === 3;
      if (!isFound) missed.push({ round, opened, answered, data });
    }),
  );
  expect(missed).toEqual([]);
});

it("[R6] of an acceptance, a refusal, and a withdrawal at three servers at the same time, one takes effect", async () => {
  await inBatches(ROUNDS, async (round) => {
    const { id: orderId } = await placeOrder(nodes, users);
    const input = { orderId, amount: { amount: "20.00", currencyCode: "USD" }, message: "Sorry.", reason: "GOODWILL" };
    const offered = await nodes.ask(users.freelancer.token, OFFER, { input });
    const refundOfferId = textAt(offered.data.it?.refundOffer?.id);
    const { client, freelancer } = users;
    const outcomes = await Promise.all([
      outcomeOf(nodes.node(round), client.token, "acceptRefundOffer", "AnswerRefundOfferInput", {
        refundOfferId,
        message: "Yes.",
      }),
      outcomeOf(nodes.node(round + 1), client.token, "declineRefundOffer", "AnswerRefundOfferInput", {
        refundOfferId,
        message: "No.",
      }),
      outcomeOf(nodes.node(round + 2), freelancer.token, "withdrawRefundOffer", "WithdrawRefundOfferInput", {
        refundOfferId,
      }),
    ]);
    expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(outcomes.flat()).toEqual(["RESOLUTION_ENDED", "RESOLUTION_ENDED"]);
    expect((await log(orderId)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });
});

const isRefused = ({ errors }: Answer): boolean => errors.length > 0;

/** Every failed request says that it can be sent again, and when. */
function expectUnavailable(answers: readonly Answer[]): void {
  for (const { errors } of answers)
    expect(errors).toMatchObject([
      { extensions: { code: "UNAVAILABLE", retryAfterSeconds: expect.any(Number) as unknown } },
    ]);
}

it(`[F26] of ${String(MESSAGES)} messages on one order at once over three servers, those that find no room can be sent again`, async () => {
  const { id: orderId } = await placeOrder(nodes, users);
  const answers = await Promise.all(
    numbers(1, MESSAGES).map((number) =>
      nodes.node(number).ask(users.client.token, POST, { input: { orderId, message: `Message ${String(number)}` } }),
    ),
  );
  expectUnavailable(answers.filter(isRefused));
  const posted = (await log(orderId)).slice(1);
  expect(posted.map(({ sequence }) => sequence)).toEqual(numbers(2, posted.length + 1));
  const ids = new Set(posted.map(({ id }) => id));
  for (const { data } of answers.filter((answer) => !isRefused(answer)))
    expect(ids).toContain(data.it?.event?.node?.id);
});

it(`[F32] each of ${String(STREAMS * EVENTS_PER_STREAM)} events reaches the endpoint, though it is written at one server while another one marks earlier ones as sent`, async () => {
  const earlier = await Promise.all(nodes.all.map((node) => node.log()));
  const partner = await nodes.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
  const input = { url: receiver.url("/events"), eventTypes: ["ORDER_PLACED", "MESSAGE_POSTED"] };
  await nodes.ask(partner, ENDPOINT, { input });
  const orders = await Promise.all(numbers(1, STREAMS).map(() => placeOrder(nodes, users)));
  await Promise.all(
    orders.map(async ({ id }, stream) => {
      for (let number = 1; number < EVENTS_PER_STREAM; number += 1)
        await say(nodes.node(stream + number), id, `${id} ${String(number)}`);
    }),
  );
  await until(async () => (await streamsDue()) === 0);
  const received = (orderId: string) => [
    ...new Map(
      receiver.at("/events").flatMap((one) => (orderOf(one) === orderId ? [[one.id, one.data.sequence]] : [])),
    ).values(),
  ];
  const incomplete = orders
    .map(({ id }) => received(id))
    .filter((sequences) => sequences.join() !== numbers(1, EVENTS_PER_STREAM).join());
  expect(incomplete).toEqual([]);
  const logs = await Promise.all(nodes.all.map((node) => node.log()));
  expect(logs.flatMap((log, index) => alarmsIn(log.slice(earlier[index]?.length)))).toEqual([]);
});

/** Sent until it is taken, as clients do. */
async function say(node: NodeProcess, orderId: string, message: string): Promise<void> {
  const send = () => node.ask(users.client.token, POST, { input: { orderId, message, idempotencyKey: message } });
  for (let answer = await send(); isRefused(answer); answer = await send()) expectUnavailable([answer]);
}

const streamsDue = async (): Promise<number> => {
  await cluster.server(0).hasAll();
  return withConnection(database.url ?? "", async (connection) => {
    const [rows] = await connection.query("SELECT COUNT(*) AS due FROM webhook_streams WHERE due_at IS NOT NULL");
    return Number((rows as { due: number }[])[0]?.due);
  });
};

/** Lines that an operator has to act on. */
const alarmsIn = (log: string): readonly string[] => log.split("\n").filter((line) => /"level":(50|60)/u.test(line));

describe("[F22] a server of a cluster", () => {
  it.each<[string, (server: GaleraServer) => Promise<void>, (server: GaleraServer) => Promise<void>]>([
    ["that refuses all statements", (server) => server.rejectQueries(), (server) => server.acceptQueries()],
    ["that is cut off from the majority", (server) => server.cutOff(), (server) => server.reconnect()],
  ])(
    "%s: its node answers UNAVAILABLE and is not ready, its followers miss nothing, and afterwards it serves",
    async (_what, fail, recover) => {
      const [healthy, failing] = [nodes.node(0), nodes.node(1)];
      const { id } = await placeOrder(nodes, users);
      const cursor = textAt((await nodes.ask(users.client.token, ORDER, { id })).data.order?.activityCursor);
      let connections = 0;
      const follower = new ResumingFollower(
        () => nodes.node((connections += 1)),
        users.client.token,
        ORDER_ACTIVITY,
        { orderId: id },
        cursor,
      );
      await post(failing, users.freelancer.token, id, 2);
      await until(() => follower.received.length === 2);
      await fail(cluster.server(1));
      await until(async () => !(await cluster.server(1).reads()));
      await lasting(OUTAGE_SECONDS, async () => {
        const query = failing.ask(users.client.token, ORDER, { id });
        const mutation = failing.ask(users.client.token, POST, { input: { orderId: id, message: "Hello?" } });
        expectUnavailable(await Promise.all([query, mutation]));
      });
      await until(async () => (await failing.readiness()) === 503);
      await post(healthy, users.freelancer.token, id, 2);
      await recover(cluster.server(1));
      await until(async () => (await failing.readiness()) === 200);
      await post(failing, users.freelancer.token, id, 2);
      await until(() => follower.received.length >= 6);
      await follower.leave();
      expect(follower.received.map(({ sequence }) => sequence)).toEqual(numbers(2, 7));
    },
  );
});
