import { payloadSchema } from "../../../src/delivery/webhook-payload/payload-schemas";
import { DAY_MS } from "../../../src/domain/duration";
import { ACTIVITY_TYPES, type ActivityType } from "../../../src/domain/vocabulary";
import { buildSchema } from "../../../src/graphql/schema";
import { everythingOf } from "../../graphql/lookup/whole-query";
import type { MutationName } from "../../support/app/operations-a";
import { applyDue } from "../../support/app/operations-b";
import { at, iso, listOf, type Role, succeeded } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { rowsOf } from "../../support/database/rows";
import { raise } from "../../support/domain/raise";
import { orderOf, type Received } from "../../support/partner/webhook-receiver";
import { WebhookScenario } from "../../support/partner/webhook-scenario";

/** What a party writes to the other, and what it writes in confidence. */
const WORDS = "wordbird";
const CANARY = "canarybird";

/** Whole answers are larger than what anybody asks for, and all that is logged is wanted. */
const ROOMY = {
  LIMIT_TOKENS: "1000000",
  LIMIT_COST: "10000000",
  LIMIT_LIVE_COST: "10000000",
  LIMIT_DEPTH: "100",
  LIMIT_ALIASES: "10000",
  LOG_LEVEL: "trace",
};

const schema = buildSchema();
const WHOLE_EVENT = everythingOf(schema, schema.getType("ActivityEvent") ?? raise("ActivityEvent"), [
  "the fragment",
  "its field",
  "one more",
  "and another",
]);

type Settle = WebhookScenario["scenario"]["service"]["service"]["execute"]["recordRefundResult"];

let hooks: WebhookScenario;
let standard: readonly Received[];
/** Cancelled by a party that accepted, and without an answer. */
let ended: { readonly accepted: string; readonly silent: string };
let own: readonly Received[];
const secrets: string[] = [];

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const done = (who: Role, name: MutationName, input: object) =>
  hooks.scenario.done(who, name, { message: WORDS, ...input });
const idOf = async (who: Role, name: MutationName, input: object) => textAt((await done(who, name, input)).result?.id);
const expire = async (ms: number) => {
  await hooks.scenario.moveBy(ms);
  await applyDue(hooks.scenario);
};

/** Everything that can happen on an order, except its cancellation and its milestones. */
async function wholeLife(orderId: string): Promise<void> {
  const update = () => idOf("client", "requestOrderUpdate", { orderId });
  await done("freelancer", "answerOrderUpdate", { disputeId: await update() });
  await hooks.scenario.done("client", "withdrawDispute", { disputeId: await update() });
  await update();
  await expire(2 * DAY_MS);
  const newDeliveryDueAt = iso((await hooks.scenario.service.now()) + 90 * DAY_MS);
  const extension = () => idOf("freelancer", "requestDeliveryExtension", { orderId, newDeliveryDueAt });
  await done("client", "declineChange", { changeRequestId: await extension() });
  await hooks.scenario.done("freelancer", "withdrawChange", { changeRequestId: await extension() });
  await extension();
  await expire(4 * DAY_MS);
  await done("client", "acceptChange", { changeRequestId: await extension() });
  const extras = [{ title: "An icon", price: usd("20.50"), extraDays: 1 }];
  await done("client", "acceptChange", {
    changeRequestId: await idOf("freelancer", "offerExtras", { orderId, extras }),
  });
  await refundOffers(orderId);
  await done("client", "postMessage", { orderId });
  await done("client", "contactSupport", { orderId });
  await hooks.scenario.done("client", "endSupportAccess", { orderId });
  await hooks.scenario.done("freelancer", "deliverOrder", {
    orderId,
    note: WORDS,
    attachmentUrls: [`https://example.org/${WORDS}`],
  });
  await done("client", "requestRevision", { orderId });
  await hooks.scenario.done("freelancer", "deliverOrder", { orderId, note: WORDS });
  await hooks.scenario.done("client", "acceptDelivery", { orderId });
  await hooks.scenario.done("client", "leaveReview", { orderId, rating: 5, comment: WORDS });
}

async function refundOffers(orderId: string): Promise<void> {
  const offer = () =>
    idOf("freelancer", "offerPartialRefund", {
      orderId,
      amount: usd("50.25"),
      reason: "OTHER",
      confidentialNote: CANARY,
    });
  await done("client", "declineRefundOffer", { refundOfferId: await offer() });
  await hooks.scenario.done("freelancer", "withdrawRefundOffer", { refundOfferId: await offer() });
  await offer();
  await expire(3 * DAY_MS);
  await done("client", "acceptRefundOffer", { refundOfferId: await offer() });
  await recordByOtherMeans(orderId, { outcome: "FAILED", reference: "F-1" });
  await recordByOtherMeans(orderId, { outcome: "PROCESSED", reference: "P-1" });
}

/** The order's first refund: what the marketplace reports of it, or an operator records. */
async function recordByOtherMeans(
  orderId: string,
  said: Omit<Parameters<Settle>[0], "orderId" | "refundId">,
): Promise<void> {
  const { data } = await hooks.scenario.service.ask(
    hooks.scenario.token("client"),
    `{ order(id: "${orderId}") { refunds { id } } }`,
  );
  const refundId = textAt(listOf(data.order?.refunds)[0]?.id);
  await hooks.scenario.service.service.execute.recordRefundResult({ orderId, refundId, ...said });
}

const cancel = (orderId: string) =>
  idOf("client", "requestCancellation", { orderId, reason: "OTHER", confidentialNote: CANARY });

async function cancellations(orderId: string, silent: string): Promise<void> {
  await done("freelancer", "declineCancellation", { disputeId: await cancel(orderId) });
  await hooks.scenario.done("client", "withdrawDispute", { disputeId: await cancel(orderId) });
  const asked = await idOf("freelancer", "requestCancellation", { orderId, reason: "OTHER" });
  await done("client", "acceptCancellation", { disputeId: asked });
  await recordByOtherMeans(orderId, { outcome: "FAILED" });
  await recordByOtherMeans(orderId, { outcome: "PROCESSED", byOtherMeans: true });
  await cancel(silent);
  await expire(2 * DAY_MS);
}

beforeAll(async () => {
  hooks = await WebhookScenario.open({ environment: ROOMY });
  secrets.push((await hooks.endpoint("/standard", [...ACTIVITY_TYPES])).secret);
  secrets.push(
    (
      await hooks.endpoint("/own", [...ACTIVITY_TYPES], {
        document: `fragment Payload on ActivityEvent { ${WHOLE_EVENT} }`,
      })
    ).secret,
  );
  const milestones = [{ title: "One", price: usd("100.01"), dueAt: "2999-01-01T00:00:00Z" }];
  const [whole, cancelled, silent, pieces] = [
    await hooks.scenario.place(),
    await hooks.scenario.place(),
    await hooks.scenario.place(),
    await hooks.scenario.place({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones }),
  ];
  ended = { accepted: cancelled.id, silent: silent.id };
  await cancellations(cancelled.id, silent.id);
  await wholeLife(whole.id);
  await hooks.scenario.done("freelancer", "deliverOrder", { orderId: pieces.id, note: WORDS });
  await hooks.scenario.done("client", "completeMilestone", { milestoneId: pieces.milestoneIds[0] });
  const versions = await Promise.all(
    [whole, cancelled, silent, pieces].map(async ({ id }) => Number((await hooks.scenario.order(id)).version)),
  );
  const events = versions.reduce((sum, version) => sum + version, 0);
  standard = await hooks.receiver.count("/standard", events);
  own = await hooks.receiver.count("/own", events);
});
afterAll(() => hooks.close());

const ofType = (type: ActivityType) => standard.filter((received) => received.type === type);

it("every type of event is received, each order's events without a gap and in order", () => {
  expect([...new Set(standard.map(({ type }) => type))].sort()).toEqual([...ACTIVITY_TYPES].sort());
  const orders = new Set(standard.map(orderOf));
  expect(orders.size).toBe(4);
  for (const orderId of orders) {
    const sequences = standard.filter((received) => orderOf(received) === orderId).map(({ data }) => data.sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  }
});

it.each(ACTIVITY_TYPES)(
  "the payload of %s matches its schema, and has nothing that the schema does not declare",
  (type) => {
    expect(ofType(type).length).toBeGreaterThan(0);
    for (const { body } of ofType(type)) expect(payloadSchema(type).parse(JSON.parse(body))).toEqual(JSON.parse(body));
  },
);

/**
 * What the API shows of an order to the marketplace's back end, by the ids of its parts; extras that are only offered
 * by their change request.
 */
async function seenByBackEnd(orderId: string): Promise<ReadonlyMap<unknown, Json>> {
  const reader = await hooks.scenario.service.token("reader", { scopes: ["orders:read"], channel: "API" });
  const order = at(succeeded(await hooks.scenario.service.ask(reader, SEEN, { id: orderId })), "order");
  const subjects = listOf(order.activity?.nodes).map(({ subject }) => subject ?? {});
  const { id, number, title } = order;
  const parts = [
    { id, number, title },
    ...[order.milestones, order.extras, order.refunds].flatMap(listOf),
    ...subjects,
  ];
  return new Map(parts.map((part) => [part.id, part as Json]));
}

const SEEN = `query($id: ID!) { order(id: $id) {
  id number title milestones { id title } extras { id title } refunds { id reference settledByOtherMeans }
  activity(first: 100) { nodes { subject { ... on ChangeRequest { id proposedExtras { title } } } } }
} }`;

/** Every object in a payload. */
const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  typeof value !== "object" || value === null
    ? []
    : [value as Readonly<Record<string, unknown>>, ...Object.values(value).flatMap(objectsIn)];

it.each(ACTIVITY_TYPES)(
  "[V1] the payload of %s has the texts that the API shows to the back end, on each of its objects",
  async (type) => {
    for (const received of ofType(type)) {
      const seen = await seenByBackEnd(orderOf(received));
      const objects = objectsIn(received.data).filter(({ id }) => seen.has(id));
      expect(objects.length).toBeGreaterThan(0);
      for (const object of objects) expect(object).toMatchObject(reportedBy(type, seen.get(object.id)));
    }
  },
);

/**
 * The events of a refund report its payment, and the API shows the last of them. The event that offers a refund reports
 * the offer.
 */
function reportedBy(
  type: ActivityType,
  { reference, settledByOtherMeans, proposedExtras, ...texts }: Json = {},
): object {
  if (type === "CHANGE_REQUESTED" && proposedExtras !== undefined) return { proposedExtras };
  return type === "REFUND_PROCESSED" && settledByOtherMeans !== undefined ? { reference, settledByOtherMeans } : texts;
}

it("[V1, P24] the payload of a refund has the reference that was reported, and whether it was settled by other means", () => {
  const said = (type: ActivityType) =>
    ofType(type).map(({ data }) => [orderOf({ data }) === ended.accepted, data.refund]);
  const reported = (reference: string | null, settledByOtherMeans: boolean) =>
    expect.objectContaining({ reference, settledByOtherMeans }) as unknown;
  expect(said("REFUND_FAILED")).toEqual(
    expect.arrayContaining([
      [true, reported(null, false)],
      [false, reported("F-1", false)],
    ]),
  );
  expect(said("REFUND_PROCESSED")).toEqual(
    expect.arrayContaining([
      [true, reported(null, true)],
      [false, reported("P-1", false)],
    ]),
  );
});

it("[C10, X3] a payload says whether a cancellation counts, and what accepted extras will be charged", () => {
  const counts = new Map(
    ofType("ORDER_CANCELLED").map((received) => [orderOf(received), received.data.countsAgainstFreelancer]),
  );
  expect(counts).toEqual(
    new Map([
      [ended.accepted, true],
      [ended.silent, false],
    ]),
  );
  const [moved, extended] = ofType("CHANGE_ACCEPTED").map(({ data }) => data);
  expect(moved).toMatchObject({ charged: null, extras: [] });
  expect(extended).toMatchObject({
    charged: { amount: usd("21.63"), price: usd("20.50"), serviceFee: usd("1.13") },
    extras: [{ price: usd("20.50"), extraDays: 1 }],
  });
  const refunds = ofType("REFUND_PROCESSED").map(({ data }) => data.refund);
  expect(refunds).toContainEqual(expect.objectContaining({ price: usd("50.25") }));
});

it("[V1, V3, S2] no body has a text of a party, confidential or not, neither a standard payload nor one of a subscriber's document", () => {
  expect(own).toHaveLength(standard.length);
  expect(own.some(({ body }) => body.includes("Dispute__message"))).toBe(true);
  const bodies = [...standard, ...own].map(({ body, headers }) => body + JSON.stringify(headers));
  for (const word of [WORDS, CANARY]) expect(bodies.filter((text) => text.includes(word))).toEqual([]);
});

it("[V3, S2] no secret and no confidential text is in the rows of webhooks, in logs, or in metrics", async () => {
  const {
    webhook_endpoints: endpoints,
    webhook_streams: streams,
    webhook_attempts: attempts,
  } = await rowsOf(hooks.scenario.service.database);
  const metrics = await (await fetch(hooks.scenario.service.url.replace("/graphql", "/metrics"))).text();
  expect(metrics).toMatch(/^webhook_tries_total\{end="TAKEN"\} \d+$/m);
  const stored = [JSON.stringify([endpoints, streams, attempts]), hooks.scenario.service.logged.join("\n"), metrics];
  expect(endpoints).toHaveLength(2);
  for (const text of stored) for (const word of [CANARY, ...secrets]) expect(text).not.toContain(word);
});
