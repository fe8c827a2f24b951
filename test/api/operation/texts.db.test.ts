import {
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { buildSchema } from "../../../src/graphql/schema";
import { openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import type { Answer } from "../../support/app/service";
import { type PartnerThings, partnerThings } from "../../support/partner/partner-things";

/**
 * [S7] Every text field of every input of the schema is filled in turn with every nasty text, so that a new field is
 * tried from its first day. It must be refused with the field's name, or stored and read back intact. It must never
 * cause an internal error.
 */
const NASTY: Readonly<Record<string, string>> = {
  "a NUL": "before\u0000after",
  "a lone high surrogate": "before\ud800after",
  "a lone low surrogate": "before\udc00after",
  "a name of JavaScript's own": "__proto__",
  "right-to-left marks": "\u202babc\u202c \u200fאבג\u200e",
  "an override of the direction": "\u202eabc\u202c",
  "emoji of many code points, quotes and markup": `👩‍👩‍👧‍👦 🇳🇱 👍🏽 '; DROP TABLE orders; -- "<script>alert(1)</script> \\u0000 \${x} {{y}} %s`,
  "a huge text": "x".repeat(60_000),
};

const schema = buildSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) =>
  args.flatMap(({ type }) => {
    const input = getNamedType(type);
    return isInputObjectType(input) ? [{ name, input }] : [];
  }),
);

/** Paths of every field that takes a text or a scalar written as a string; "0" is the first of a list. */
function textFields(input: GraphQLInputObjectType): readonly (readonly string[])[] {
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const path = isList(type) ? [name, "0"] : [name];
    if (isInputObjectType(named)) return textFields(named).map((inner) => [...path, ...inner]);
    return ["Int", "Float", "Boolean"].includes(named.name) ? [] : [path];
  });
}

const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

let scenario: OrderScenario;
let partners: PartnerThings;
let count = 0;
beforeAll(async () => {
  const environment = { LIMIT_BODY_BYTES: "1000000", LIMIT_FRAME_BYTES: "1000000", WEBHOOKS_ALLOW_INSIDE: "1" };
  scenario = await openOrderScenario({ environment });
  partners = partnerThings(scenario);
});
afterAll(() => scenario.close());

/** What a mutation is about, in the state in which it could be done. */
type Ids = Readonly<Record<string, unknown>>;

/** Brings a new order to a state in which this mutation is possible, so that only the text can block it. */
async function prepare(mutation: string): Promise<Ids> {
  const price = { amount: "200.00", currencyCode: "USD" };
  const milestones = [{ title: "One", price, dueAt: null }];
  const whole = mutation === "completeMilestone" ? { type: "MILESTONE", unitPrice: null, milestones } : {};
  const { id: orderId, milestoneIds } = await scenario.place(whole);
  if (["requestRevision", "acceptDelivery", "leaveReview", "completeMilestone"].includes(mutation)) {
    await scenario.done("freelancer", "deliverOrder", { orderId, note: "Here." });
  }
  if (mutation === "leaveReview") await scenario.done("client", "acceptDelivery", { orderId });
  if (mutation === "endSupportAccess")
    await scenario.done("client", "contactSupport", { orderId, message: "Please look." });
  const { data } = await scenario.service.ask(scenario.token("client"), "{ viewer { notificationsCursor } }");
  const others = { ...(await opened(mutation, orderId)), ...(await partners.idsFor(mutation, orderId)) };
  return { orderId, milestoneId: milestoneIds[0], upTo: data.viewer?.notificationsCursor, ...others };
}

async function opened(mutation: string, orderId: string): Promise<Ids> {
  const message = "Please.";
  if (["acceptCancellation", "declineCancellation"].includes(mutation)) {
    const { result } = await scenario.done("freelancer", "requestCancellation", { orderId, reason: "SCOPE_CHANGED" });
    return { disputeId: result?.id };
  }
  if (["answerOrderUpdate", "withdrawDispute"].includes(mutation)) {
    const { result } = await scenario.done("client", "requestOrderUpdate", { orderId, message });
    return { disputeId: result?.id };
  }
  if (["acceptRefundOffer", "declineRefundOffer", "withdrawRefundOffer"].includes(mutation)) {
    const amount = { amount: "1.00", currencyCode: "USD" };
    const { result } = await scenario.done("freelancer", "offerPartialRefund", {
      orderId,
      amount,
      message,
      reason: "GOODWILL",
    });
    return { refundOfferId: result?.id };
  }
  if (["acceptChange", "declineChange", "withdrawChange"].includes(mutation)) {
    const asking = { orderId, message, newDeliveryDueAt: "2990-01-01T00:00:00Z" };
    const { result } = await scenario.done("freelancer", "requestDeliveryExtension", asking);
    return { changeRequestId: result?.id };
  }
  return {};
}

const RIGHT: Readonly<Record<string, () => unknown>> = {
  reason: () => "OTHER",
  amount: () => ({ amount: "1.00", currencyCode: "USD" }),
  price: () => ({ amount: "1.00", currencyCode: "USD" }),
  unitPrice: () => ({ amount: "1.00", currencyCode: "USD" }),
  newDeliveryDueAt: () => "2990-01-01T00:00:00Z",
  attachmentUrls: () => ["https://files.example/a.png"],
  email: () => "somebody@people.example",
  locale: () => "en",
  timeZone: () => "UTC",
  avatarUrl: () => "https://files.example/a.png",
  type: () => "ONE_TIME",
  result: () => "PROCESSED",
  clientId: () => scenario.users.client.id,
  freelancerId: () => scenario.users.freelancer.id,
  number: () => `S7-${(count += 1)}`,
  externalId: () => `S7-${(count += 1)}`,
  placedAt: () => null,
  deliveryDueAt: () => null,
  dueAt: () => null,
  milestones: () => null,
  discountSources: () => null,
  idempotencyKey: () => null,
  confidentialNote: () => "A note.",
};

/** An input that is valid as far as its names show. */
function rightInput(input: GraphQLInputObjectType, ids: Ids): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(input.getFields()).map(({ name, type }) => {
      const right = RIGHT[name];
      if (ids[name] !== undefined) return [name, ids[name]];
      if (right !== undefined) return [name, right()];
      const named = getNamedType(type);
      const value = isInputObjectType(named) ? rightInput(named, ids) : named.name === "Int" ? 1 : "Words";
      return [name, isList(type) ? [value] : value];
    }),
  );
}

/** The same with one field changed; what the path leads through comes to be. */
function withField(
  value: unknown,
  input: GraphQLInputObjectType,
  ids: Ids,
  [head = "", ...rest]: readonly string[],
  text: string,
): unknown {
  const object = { ...(value as Record<string, unknown>) };
  const field = input.getFields()[head];
  if (field === undefined) throw new Error(`no field ${head}`);
  const named = getNamedType(field.type);
  const deeper = rest[0] === "0" ? rest.slice(1) : rest;
  const base = isInputObjectType(named) ? rightInput(named, ids) : null;
  const inner = deeper.length === 0 || !isInputObjectType(named) ? text : withField(base, named, ids, deeper, text);
  return { ...object, [head]: isList(field.type) ? [inner] : inner };
}

const tokenFor = (mutation: string): string | Promise<string> => {
  if (["retryRefund", "settleRefundByOtherMeans", "retryDeadLetter"].includes(mutation))
    return scenario.service.token("operators", { scopes: ["operator"] });
  if (/ApiKey$|Webhook/u.test(mutation)) return partners.token();
  if (["registerUser", "placeOrder", "reportRefundResult"].includes(mutation)) return scenario.users.backEnd;
  const freelancers = [
    ...["offerPartialRefund", "withdrawRefundOffer", "requestDeliveryExtension", "offerExtras", "withdrawChange"],
    ...["deliverOrder", "answerOrderUpdate"],
  ];
  return scenario.token(freelancers.includes(mutation) ? "freelancer" : "client");
};

/** What went wrong, and where: userErrors' fields, or the place that a top-level error names. */
const placesOf = (answer: Answer): string => JSON.stringify([answer.errors, answer.data.it?.userErrors]);

const leaf = (path: readonly string[]): string => path.filter((name) => name !== "0").at(-1) ?? "";

describe.each(mutations.map(({ name, input }) => [name, input] as const))("[S7] %s", (name, input) => {
  it.each(textFields(input).map((path) => [path.join("."), path] as const))(
    "[S7] %s: refused with the character's name, or accepted",
    async (_path, path) => {
      let ids: Ids | null = null;
      for (const [kind, text] of Object.entries(NASTY)) {
        ids ??= await prepare(name);
        const right = {
          ...rightInput(input, ids),
          ...(path[0] === "milestones" ? { type: "MILESTONE", unitPrice: null } : {}),
        };
        const wrong = withField(right, input, ids, path, text);
        // The sandbox's own mutation has no rules of the marketplace that could refuse it.
        const asked = name === "advanceClock" ? "now" : "userErrors { code field message }";
        const query = `mutation ($input: ${input.name}!) { it: ${name}(input: $input) { ${asked} } }`;
        const answer = await scenario.service.ask(await tokenFor(name), query, { input: wrong });
        expect([kind, answer.errors.map(({ extensions }) => extensions.code)]).not.toContainEqual([
          "INTERNAL_SERVER_ERROR",
        ]);
        expect(JSON.stringify(answer)).not.toMatch(/INTERNAL_SERVER_ERROR|UNAVAILABLE/);
        const codes = [...placesOf(answer).matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
        const taken = answer.errors.length === 0 && codes.length === 0;
        if (taken) ids = null;
        // An id that can't be one is answered as one that isn't there [S4]: NOT_FOUND, with no field to name.
        else if (!codes.includes("NOT_FOUND"))
          expect([kind, placesOf(answer)]).toEqual([kind, expect.stringContaining(leaf(path))]);
        if (!taken) expect(JSON.stringify(answer)).not.toContain(text);
      }
    },
  );
});

describe("[S7] an accepted text is read back unchanged", () => {
  const words = [
    "__proto__",
    NASTY["right-to-left marks"] ?? "",
    "👩‍👩‍👧‍👦 🇳🇱 👍🏽",
    `'; DROP TABLE orders; -- "<script>alert(1)</script> \\u0000 \${x} {{y}} %s`,
  ];

  it.each(words)(
    "[S7] %j is the same as a message, in the answer, in the feed, and over WebSocket",
    async (message) => {
      const { id } = await scenario.place();
      const feed = await scenario.follow("freelancer", id);
      const { result } = await scenario.done("client", "postMessage", { orderId: id, message });
      expect(result?.node?.message).toBe(message);
      expect((await feed.next()).node?.message).toBe(message);
      await feed.close();
      expect((await scenario.events(id, "freelancer")).at(-1)?.message).toBe(message);
    },
  );

  it.each(words.map((text) => text.replace(/[\u202b\u202c]/gu, "")))(
    "[S7] %j is the same as a title and a note",
    async (text) => {
      const { id } = await scenario.place({ title: text });
      const { result } = await scenario.done("freelancer", "deliverOrder", { orderId: id, note: text });
      expect(result?.note).toBe(text);
      const { data } = await scenario.service.ask(
        scenario.token("client"),
        "query ($id: ID!) { order(id: $id) { title } }",
        { id },
      );
      expect(data.order?.title).toBe(text);
    },
  );

  it("[S7, O15] 2,500 emoji count as 2,500 characters, and 2,501 are refused", async () => {
    const { id } = await scenario.place();
    const { result } = await scenario.done("client", "postMessage", { orderId: id, message: "👍".repeat(2_500) });
    expect(result?.node?.message).toBe("👍".repeat(2_500));
    expect(await scenario.refused("client", "postMessage", { orderId: id, message: "👍".repeat(2_501) }, id)).toEqual([
      { code: "TEXT_TOO_LONG", field: ["message"], actual: 2_501, required: 2_500 },
    ]);
  });

  it("[S7] 10 MB of text are refused before they are read", async () => {
    const { id } = await scenario.place();
    const message = "x".repeat(10_000_000);
    const answer = await fetch(scenario.service.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${scenario.token("client")}` },
      body: JSON.stringify({
        query: "mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }",
        variables: { input: { orderId: id, message } },
      }),
    });
    expect(answer.status).toBe(400);
    expect(await scenario.events(id)).toHaveLength(1);
  });
});
