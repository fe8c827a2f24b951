import { setTimeout as pause } from "node:timers/promises";
import { type Answer, environmentFor, textAt } from "../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { withConnection } from "../support/database/mariadb";
import { WebhookReceiver } from "../support/partner/webhook-receiver";
import { NodeProcess } from "../support/processes/node-process";
import { PRODUCTION_LIMITS, SMALL_HEAP } from "./attacked-node";
import { Measurements, quantile } from "./measurements";

const isLong = process.env.LONG_FORMS === "1";
const ORDERS = isLong ? 900_000 : 1_000;
/** How long moves are made before and after the endpoint is enabled. */
const MOVES_MS = isLong ? 20_000 : 200;
const ANY_RATE = {
  LIMIT_OPERATIONS_PER_PERSON_PER_MINUTE: "10000000",
  LIMIT_OPERATIONS_PER_ADDRESS_PER_MINUTE: "10000000",
};

let database: TestDatabase;
let node: NodeProcess;
let users: TestUsers;
let receiver: WebhookReceiver;
beforeAll(async () => {
  database = await freshDatabase();
  receiver = await WebhookReceiver.open();
  node = await NodeProcess.start(
    environmentFor(database, { ...PRODUCTION_LIMITS, ...SMALL_HEAP, ...ANY_RATE, WEBHOOKS_ALLOW_INSIDE: "1" }),
  );
  users = await registerTestUsers(node);
});
afterAll(async () => {
  await node.stop();
  await receiver.close();
  await database.drop();
});

const CREATE =
  "mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) { endpoint { id } userErrors { code } } }";
const UPDATE =
  "mutation ($input: UpdateWebhookEndpointInput!) { it: updateWebhookEndpoint(input: $input) { endpoint { enabled } userErrors { code } } }";
const POST = "mutation ($input: PostMessageInput!) { it: postMessage(input: $input) { userErrors { code } } }";

async function done(answer: Promise<Answer>): Promise<Answer["data"]> {
  const { data, errors } = await answer;
  expect({ errors, refused: data.it?.userErrors }).toEqual({ errors: [], refused: [] });
  return data;
}

/** Orders without a row: their messages were tried once and wait for an hour. */
const waitingOrders = (endpointId: string): Promise<unknown> =>
  withConnection(database.url ?? "", (connection) =>
    connection.query(
      `INSERT INTO webhook_streams (endpoint_id, order_id, next_sequence, newest_sequence, due_at, tries, first_tried_at, lease_owner)
       SELECT ?, CONCAT('ord_', LPAD(seq, 26, '0')), 1, 1, ?, 5, ?, NULL FROM seq_1_to_${ORDERS}`,
      [endpointId, Date.now() + 3_600_000, Date.now() - 3_600_000],
    ),
  );

it(`[F26] an endpoint for which ${ORDERS} orders wait is enabled again, and moves on one of these orders come at the same time`, async () => {
  const partner = await node.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
  const input = { url: receiver.url("/waits"), eventTypes: ["MESSAGE_POSTED"] };
  const endpointId = textAt((await done(node.ask(partner, CREATE, { input }))).it?.endpoint?.id);
  const orderId = (await placeOrder(node, users)).id;
  const move = () => done(node.ask(users.client.token, POST, { input: { orderId, message: "Words." } }));
  await move();
  const enable = (enabled: boolean) => done(node.ask(partner, UPDATE, { input: { endpointId, enabled } }));
  await enable(false);
  await waitingOrders(endpointId);

  const movesUntil = async (isOver: () => boolean): Promise<readonly number[]> => {
    const taken: number[] = [];
    while (!isOver() || taken.length === 0) {
      const startedAt = performance.now();
      await move();
      taken.push(performance.now() - startedAt);
      await pause(5);
    }
    return taken;
  };
  const endsAt = performance.now() + MOVES_MS;
  const before = await movesUntil(() => performance.now() > endsAt);
  let isOver = false;
  const moves = movesUntil(() => isOver);
  const startedAt = performance.now();
  await enable(true);
  const took = performance.now() - startedAt;
  await pause(MOVES_MS); // what waits is sent from now on
  isOver = true;
  const during = await moves;

  const measurements = new Measurements("F26", `an endpoint for which ${ORDERS} orders wait`);
  measurements.add("time to enable it", took, "ms");
  measurements.add("moves' p99, before", quantile(before, 0.99), "ms");
  measurements.add("moves' p99, from then on", quantile(during, 0.99), "ms");
  measurements.add("the longest move from then on", Math.max(...during), "ms", 1_000);
  expect(measurements.over()).toEqual([]);
});
