import type { Relation } from "../../../src/domain/order/visibility";
import type { CancellationReason } from "../../../src/domain/vocabulary";
import { SAME_FOR_ALL } from "../../../src/graphql/operation/same-for-all";
import { buildSchema } from "../../../src/graphql/schema";
import { BACK_END, type Caller, SUPPORT, user } from "../../support/app/api";
import { at, CLIENT, errorCodes, FREELANCER, OUTSIDER, Parties, text, usd } from "../../support/app/parties";
import { anyOf } from "../../support/domain/any-input";
import { raise } from "../../support/domain/raise";
import { executeOn } from "../../support/domain/refunds";
import { MATRIX, rulesOf } from "./visibility-matrix";
import { everythingOf, onlyFields, valuesIn } from "./whole-query";

const schema = buildSchema();
const CALLERS: Readonly<Record<Relation, Caller>> = { CLIENT, FREELANCER, SUPPORT, BACK_END };

let parties: Parties;
const orders: string[] = [];
beforeAll(async () => {
  parties = await Parties.open();
  orders.push(
    await milestonesUnderWay(),
    await refundedAndReviewed(),
    await cancelledByClient(),
    await cancelledByFreelancer("UNABLE_TO_COMPLETE"),
    await cancelledByFreelancer("MUTUALLY_AGREED"),
    await refundOffered(),
    await updateAsked(),
    await extrasOffered(),
  );
  for (const orderId of orders) await parties.done(CLIENT, "contactSupport", { orderId, message: "Please look." });
});
afterAll(() => parties.close());

/** Late on the milestone after its first, with a requested extension. */
async function milestonesUnderWay(): Promise<string> {
  const milestones = [
    { title: "Sketch", price: usd("100"), dueAt: "2999-01-01T00:00:00Z" },
    { title: "Final", price: usd("100"), dueAt: "2999-02-01T00:00:00Z" },
  ];
  const orderId = await parties.placeOrder({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones });
  await parties.done(
    FREELANCER,
    "deliverOrder",
    { orderId, note: "Here.", attachmentUrls: ["https://example.org/b.png"] },
    "delivery",
  );
  const page = await parties.asked(CLIENT, `{ order(id: "${orderId}") { milestones { id } } }`);
  await parties.done(CLIENT, "completeMilestone", { milestoneId: at(page, "order.milestones.0.id") }, "milestone");
  await parties.done(
    FREELANCER,
    "requestDeliveryExtension",
    { orderId, newDeliveryDueAt: "2999-03-01T00:00:00Z", message: "It takes longer." },
    "changeRequest",
  );
  return orderId;
}

async function refundedAndReviewed(): Promise<string> {
  const orderId = await parties.placeOrder();
  const extras = [{ title: "Icon", price: usd("20"), extraDays: 1 }];
  const changeRequestId = await parties.done(
    FREELANCER,
    "offerExtras",
    { orderId, extras, message: "An icon too?" },
    "changeRequest",
  );
  await parties.done(CLIENT, "acceptChange", { changeRequestId, message: "Yes." }, "changeRequest");
  const offer = { orderId, amount: usd("50"), message: "For the delay.", reason: "OTHER", confidentialNote: "CANARY" };
  const refundOfferId = await parties.done(FREELANCER, "offerPartialRefund", offer, "refundOffer");
  await parties.done(CLIENT, "acceptRefundOffer", { refundOfferId, message: "Thank you." }, "refundOffer");
  const page = await parties.asked(CLIENT, `{ order(id: "${orderId}") { refunds { id } } }`);
  await executeOn(parties.api.store).recordRefundResult({
    orderId,
    refundId: text(page, "order.refunds.0.id"),
    outcome: "PROCESSED",
    reference: "T-1",
  });
  await parties.done(FREELANCER, "deliverOrder", { orderId, note: "Here." }, "delivery");
  await parties.done(CLIENT, "acceptDelivery", { orderId });
  await parties.done(CLIENT, "leaveReview", { orderId, rating: 5, comment: "Well done." }, "review");
  return orderId;
}

async function cancelledByClient(): Promise<string> {
  const orderId = await parties.placeOrder({ discountSources: ["PROMO_CODE"], placedAt: "2020-01-01T00:00:00Z" });
  const asking = { orderId, reason: "OTHER", message: "I am sorry.", confidentialNote: "CANARY" };
  const disputeId = await parties.done(CLIENT, "requestCancellation", asking, "dispute");
  await parties.done(FREELANCER, "acceptCancellation", { disputeId, message: "So be it." }, "dispute");
  return orderId;
}

async function cancelledByFreelancer(reason: CancellationReason): Promise<string> {
  const orderId = await parties.placeOrder();
  const disputeId = await parties.done(
    FREELANCER,
    "requestCancellation",
    { orderId, reason, message: "I am ill." },
    "dispute",
  );
  await parties.done(CLIENT, "acceptCancellation", { disputeId }, "dispute");
  return orderId;
}

async function refundOffered(): Promise<string> {
  const orderId = await parties.placeOrder();
  await parties.done(
    FREELANCER,
    "offerPartialRefund",
    { orderId, amount: usd("50"), message: "For the delay.", reason: "GOODWILL" },
    "refundOffer",
  );
  return orderId;
}

/** Placed long ago: no part of a partial refund is possible. */
async function updateAsked(): Promise<string> {
  const orderId = await parties.placeOrder({ placedAt: "2020-01-01T00:00:00Z" });
  await parties.done(CLIENT, "requestOrderUpdate", { orderId, message: "How far is it?" }, "dispute");
  return orderId;
}

async function extrasOffered(): Promise<string> {
  const orderId = await parties.placeOrder();
  const extras = [{ title: "Icon", price: usd("20"), extraDays: 1 }];
  await parties.done(FREELANCER, "offerExtras", { orderId, extras, message: "An icon too?" }, "changeRequest");
  return orderId;
}

const WHOLE_ORDER = `query ($id: ID!) { order(id: $id) { ${everythingOf(schema, schema.getType("Order") ?? raise("Order"))} } }`;
const WHOLE_VIEWER = `{ viewer { ${everythingOf(schema, schema.getType("Viewer") ?? raise("Viewer"))} } }`;
/** What hangs deep on a person is beyond the depth of the other two. */
const WHOLE_USER = `query ($id: ID!) { node(id: $id) { ... on User { ${everythingOf(schema, schema.getType("User") ?? raise("User"))} } } }`;

/** Every "Type.field" that had a value for this caller on any of the orders. */
async function seenBy(caller: Caller): Promise<ReadonlySet<string>> {
  const seen = valuesIn((await parties.asked(caller, WHOLE_VIEWER)).data);
  valuesIn((await parties.asked(caller, WHOLE_USER, { id: parties.ids.freelancer })).data, seen);
  for (const id of orders) valuesIn((await parties.asked(caller, WHOLE_ORDER, { id })).data, seen);
  return seen;
}

const READ =
  "mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { userErrors { code } } }";

const allowedTo = (relation: Relation): string[] =>
  Object.keys(MATRIX)
    .flatMap((type) =>
      [...rulesOf(type)].filter(([, who]) => who.includes(relation)).map(([field]) => `${type}.${field}`),
    )
    .sort();

describe("[S1] exactly the allowed fields have a value", () => {
  beforeAll(async () => {
    for (const caller of [CLIENT, FREELANCER]) {
      const upTo = at(await parties.asked(caller, "{ viewer { notificationsCursor } }"), "viewer.notificationsCursor");
      await parties.asked(caller, READ, { input: { upTo } });
    }
  });

  it.each<Relation>(["CLIENT", "FREELANCER", "SUPPORT", "BACK_END"])("for %s", async (relation) => {
    const seen = [...(await seenBy(CALLERS[relation]))]
      .filter((field) => MATRIX[field.split(".")[0] ?? ""] !== undefined)
      .sort();
    expect(seen).toEqual(allowedTo(relation));
  });

  it("for a user who is not a party none has one", async () => {
    for (const id of orders) expect((await parties.asked(OUTSIDER, WHOLE_ORDER, { id })).data).toEqual({ order: null });
  });
});

/** The client reads German. */
const isSame = (type: string, field: string): boolean =>
  SAME_FOR_ALL[type]?.split(" ").includes(field) === true && `${type}.${field}` !== "ActivityEvent.text";

describe("[V1, S17] what an execution shares among all who follow an order", () => {
  it("has the same values for each of them, at every place of the answer", async () => {
    for (const id of orders) {
      const answers = Object.values(CALLERS).map((caller) => parties.asked(caller, WHOLE_ORDER, { id }));
      const [first, ...others] = (await Promise.all(answers)).map(({ data }) => onlyFields(data, isSame));
      expect(valuesIn(first).size).toBeGreaterThan(50);
      for (const other of others) expect(other).toEqual(first);
    }
  });
});

const NOT_MOVES: ReadonlySet<string> = new Set([
  ...[
    "registerUser",
    "placeOrder",
    "advanceClock",
    "markNotificationsRead",
    "retryRefund",
    "reportRefundResult",
    "settleRefundByOtherMeans",
    "retryDeadLetter",
    "updateNotificationPreferences",
  ],
  ...[
    "createWebhookEndpoint",
    "updateWebhookEndpoint",
    "deleteWebhookEndpoint",
    "disableWebhookEndpoint",
    "enableWebhookEndpoint",
    "rotateWebhookSecret",
    "pingWebhookEndpoint",
    "replayWebhooks",
  ],
  ...["createApiKey", "rotateApiKey", "revokeApiKey"],
]);
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});

describe("[S1] every mutation", () => {
  it.each(MUTATIONS.map((field) => [field.name, field] as const))(
    "%s is refused to everyone who is not permitted",
    async (name, field) => {
      const [input] = field.args;
      if (input === undefined) throw new Error(`${name} has no input`);
      const asked = name === "advanceClock" ? "now" : "userErrors { code }";
      const send = (caller: Caller) =>
        parties.ask(caller, `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { ${asked} } }`, {
          input: anyOf(input.type),
        });
      expect(errorCodes(await send(null))).toEqual(["UNAUTHENTICATED"]);
      expect(errorCodes(await send(user("nobody")))).toEqual(["FORBIDDEN"]);
      if (name === "advanceClock") return;
      if (NOT_MOVES.has(name)) {
        expect(errorCodes(await send(SUPPORT))).toEqual(["FORBIDDEN"]);
        return;
      }
      for (const caller of [OUTSIDER, SUPPORT, BACK_END]) {
        expect((await send(caller)).data).toEqual({ [name]: { userErrors: [{ code: "NOT_FOUND" }] } });
      }
    },
  );
});
