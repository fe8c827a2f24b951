import { environmentFor, textAt } from "../support/app/service";
import { until } from "../support/app/until";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { rowsOf, runOn } from "../support/database/rows";
import { orderOf, verified, WebhookReceiver } from "../support/partner/webhook-receiver";
import { NodeProcess } from "../support/processes/node-process";
import { times } from "./long-forms";
import { numbers, post } from "./moves";

const KILLS = times({ short: 3, long: 50 });
const ORDERS = 4;
const MESSAGES = 5;

let database: TestDatabase;
let receiver: WebhookReceiver;
let node: NodeProcess;
let users: TestUsers;
beforeAll(async () => {
  database = await freshDatabase();
  receiver = await WebhookReceiver.open();
  node = await NodeProcess.start(environmentFor(database, { WEBHOOKS_ALLOW_INSIDE: "1" }));
  users = await registerTestUsers(node);
});
afterAll(async () => {
  await node.stop();
  await receiver.close();
  await database.drop();
});

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { secret } }`;

async function endpoint(): Promise<string> {
  const partner = await node.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
  const input = { url: receiver.url("/events"), eventTypes: ["ORDER_PLACED", "MESSAGE_POSTED"] };
  return textAt((await node.ask(partner, CREATE, { input })).data.createWebhookEndpoint?.secret);
}

/** What a dead node held is held until its lease ends: as if it had. */
const leasesEnd = () => runOn(database, "UPDATE webhook_streams SET due_at = 0 WHERE due_at IS NOT NULL");

const isSent = async (): Promise<boolean> => {
  await leasesEnd();
  const { webhook_streams: streams = [] } = await rowsOf(database);
  return streams.every(({ due_at: dueAt }) => dueAt === null);
};

it("[F15, F2] every event reaches the endpoint in its order's sequence, whenever the server is killed during sending", async () => {
  const secret = await endpoint();
  const orders = await Promise.all(Array.from({ length: ORDERS }, async () => (await placeOrder(node, users)).id));
  const said = new Map(orders.map((id) => [id, 0]));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = receiver.all.length;
    // A message that the kill cuts off may have been accepted or not: the activity shows it.
    const posting = Promise.allSettled(orders.map((id) => post(node, users.client.token, id, MESSAGES)));
    // Each kill is a little later than the one before it, and within the messages of its round.
    const first = (kill * 3) % (ORDERS * MESSAGES);
    await until(() => receiver.all.length >= before + first);
    await node.kill9();
    await posting;
    await leasesEnd();
    await node.start();
    await until(isSent);
    // In each round, because a receiver refuses what was signed more than five minutes ago.
    for (const one of receiver.all.slice(before)) expect(() => verified(secret, one)).not.toThrow();
  }
  const { activity = [] } = await rowsOf(database);
  for (const { order_id: id } of activity)
    if (said.has(textAt(id))) said.set(textAt(id), (said.get(textAt(id)) ?? 0) + 1);
  for (const [id, events] of said) {
    const received = receiver.at("/events").filter((one) => orderOf(one) === id);
    // Again is allowed, under the same id; a gap or a step back to something new is not.
    const firsts = [...new Map(received.map((one) => [one.id, one.data.sequence])).values()];
    expect(firsts).toEqual(numbers(1, events));
  }
});
