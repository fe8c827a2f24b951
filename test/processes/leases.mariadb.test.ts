import { MailServer } from "../support/app/email-server";
import { textAt } from "../support/app/service";
import { until } from "../support/app/until";
import { registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { rowsOf } from "../support/database/rows";
import { stripeEnvironment } from "../support/partner/stripe";
import { StripeServer } from "../support/partner/stripe-server";
import { WebhookReceiver } from "../support/partner/webhook-receiver";
import { Nodes } from "../support/processes/nodes";
import { openCancellation, sayYes } from "./cancellations";

/** From a node's death to the other node's tries [F41]. */
const MOVES_ON_MS = 15_000;

let stripe: StripeServer;
let mail: MailServer;
let partner: WebhookReceiver;
let database: TestDatabase;
let nodes: Nodes;
let users: TestUsers;
beforeAll(async () => {
  [stripe, mail, partner] = await Promise.all([StripeServer.start(), MailServer.start(), WebhookReceiver.open()]);
  database = await freshDatabase();
  const environment = { ...stripeEnvironment(stripe), MAILS: "1", SMTP_URL: mail.url, WEBHOOKS_ALLOW_INSIDE: "1" };
  nodes = await Nodes.open(2, { environment, database });
  users = await registerTestUsers(nodes);
});
afterAll(async () => {
  await nodes.close();
  await database.drop();
  await Promise.all([stripe.close(), mail.down(), partner.close()]);
});

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { secret } }`;

async function endpoint(): Promise<void> {
  const token = await nodes.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
  const input = { url: partner.url("/events"), eventTypes: ["ORDER_CANCELLED"] };
  textAt((await nodes.ask(token, CREATE, { input })).data.createWebhookEndpoint?.secret);
}

/** Emails to the users of the test. */
const arrived = () =>
  mail.arrived.filter(({ recipients }) => recipients.every((recipient) => recipient.endsWith("@people.example")));

interface Lease {
  readonly kind: string;
  readonly owner: string;
  readonly endsAt: number;
}

/** What is leased of this order. */
async function leasesOf(orderId: string): Promise<readonly Lease[]> {
  const { outbox = [], webhook_streams: streams = [] } = await rowsOf(database);
  return [...outbox, ...streams.map((row) => ({ ...row, kind: "WEBHOOK" }))]
    .filter((row) => Reflect.get(row, "order_id") === orderId && Reflect.get(row, "lease_owner") !== null)
    .map((row) => ({
      kind: textAt(Reflect.get(row, "kind")),
      owner: String(Reflect.get(row, "lease_owner")),
      endsAt: Number(Reflect.get(row, "due_at")),
    }));
}

it("[F41] work that a node has leased when it is killed continues at another node within 15 s: a refund, an email, and a webhook, each once", async () => {
  await endpoint();
  const [dying, other] = [nodes.node(0), nodes.node(1)];
  await other.freeze(); // so that all of it is leased by the first one
  const { orderId, disputeId } = await openCancellation(dying, users);
  // The demo's own users are notified and paid, too.
  await until(
    async () =>
      arrived().length === 1 && ((await rowsOf(database)).outbox ?? []).every(({ set_aside: is }) => is === 1),
  );
  const paid = () => stripe.requests("POST").filter(({ form }) => form["metadata[order_id]"] === orderId).length;
  const askedBefore = mail.asked;
  stripe.errors.push("HANGS");
  mail.mood = "HANGS";
  partner.answer("/events", () => undefined);
  await sayYes(dying, users, disputeId);
  await until(() => paid() === 1 && mail.asked === askedBefore + 1 && partner.at("/events").length === 1);

  // While the node lives, its leases are renewed for as long as its tries take.
  const first = await leasesOf(orderId);
  await until(async () =>
    (await leasesOf(orderId)).every(({ endsAt }, index) => endsAt > (first[index]?.endsAt ?? Infinity)),
  );
  expect(first.map(({ kind }) => kind).toSorted()).toEqual(["MAIL", "REFUND", "WEBHOOK"]);
  expect((await leasesOf(orderId)).map(({ owner }) => owner)).toEqual(first.map(({ owner }) => owner));

  mail.mood = "SERVES";
  partner.answer("/events", (response) => void response.writeHead(204).end());
  await dying.kill9();
  const killedAt = Date.now();
  const atDeath = await leasesOf(orderId);
  other.thaw();
  const movedOnAt = { refund: 0, mail: 0, webhook: 0 };
  await until(() => {
    const now = Date.now();
    if (paid() > 1) movedOnAt.refund ||= now;
    if (arrived().length > 1) movedOnAt.mail ||= now;
    if (partner.at("/events").length > 1) movedOnAt.webhook ||= now;
    return Math.min(...Object.values(movedOnAt)) > 0;
  });
  for (const at of Object.values(movedOnAt)) expect(at - killedAt).toBeLessThan(MOVES_ON_MS);
  for (const { endsAt } of atDeath) expect(endsAt - killedAt).toBeLessThan(MOVES_ON_MS);

  // And each once, to its end.
  await until(async () => {
    const { outbox = [], webhook_streams: streams = [] } = await rowsOf(database);
    return (
      outbox.every((row) => row.order_id !== orderId) &&
      streams.every(({ due_at: at, order_id: of }) => of !== orderId || at === null)
    );
  });
  const { refunds = [], activity = [] } = await rowsOf(database);
  const [refund] = refunds.filter(({ order_id: of }) => of === orderId);
  const refundId = textAt(refund?.id);
  expect([refund?.state, stripe.timesPaid(refundId), stripe.keysOf(refundId)]).toEqual(["PROCESSED", 1, [refundId]]);
  expect(activity.filter(({ order_id: of, type }) => of === orderId && type === "REFUND_PROCESSED")).toHaveLength(1);
  const ids = arrived().map(({ mail: { messageId } }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(partner.at("/events").map(({ id }) => id)).toEqual([
    partner.at("/events")[0]?.id,
    partner.at("/events")[0]?.id,
  ]);
});
