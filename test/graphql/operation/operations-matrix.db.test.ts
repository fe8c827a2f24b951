import { buildSchema } from "../../../src/graphql/schema";
import { BACK_END, type Caller, SUPPORT, user, withScopes } from "../../support/app/api";
import { at, CLIENT, errorCodes, FREELANCER, OUTSIDER, Parties, refusals } from "../../support/app/parties";

const schema = buildSchema();

let parties: Parties;
let id: string;
beforeAll(async () => {
  parties = await Parties.open();
  id = await parties.placeOrder({ number: "S1-1" });
});
afterAll(() => parties.close());

/** One document for each field of Query and Subscription, asking for what it would take rights to see. */
const QUERIES: Readonly<Record<string, string>> = {
  allWebhookEndpoints: "{ it: allWebhookEndpoints { totalCount } }",
  apiKeys: "{ it: apiKeys { id } }",
  deadLetters: "{ it: deadLetters { totalCount } }",
  failedRefunds: "{ it: failedRefunds { totalCount } }",
  node: "query ($id: ID!) { it: node(id: $id) { id } }",
  order: "query ($id: ID!) { it: order(id: $id) { id } }",
  orderByNumber: '{ it: orderByNumber(number: "S1-1") { id } }',
  orders: "{ it: orders { nodes { id } } }",
  sandbox: "{ it: sandbox { __typename } }",
  viewer: "{ it: viewer { __typename } }",
  webhookEndpoints: "{ it: webhookEndpoints { id } }",
};
const SUBSCRIPTIONS: Readonly<Record<string, string>> = {
  orderActivity: "subscription ($id: ID!) { orderActivity(orderId: $id) { cursor } }",
  orderCountdown: "subscription ($id: ID!) { orderCountdown(orderId: $id) { __typename } }",
  notifications: "subscription { notifications { cursor } }",
};
const usesId = (document: string) => (document.includes("$id") ? { id } : {});

/** What the query shows: the order's id wherever it is in the answer, or the codes of its errors. */
async function asked(caller: Caller, name: string): Promise<string> {
  const answer = await parties.ask(caller, QUERIES[name] ?? "", usesId(QUERIES[name] ?? ""));
  return answer.errors === undefined
    ? JSON.stringify(at(answer, "it") ?? null).includes(id)
      ? "seen"
      : "nothing"
    : errorCodes(answer).join();
}

/** "followed", or the codes of what refused it. */
async function followed(caller: Caller, name: string): Promise<string> {
  const document = SUBSCRIPTIONS[name] ?? "";
  const stream = await parties.api.follow(caller, document, usesId(document));
  if (!(Symbol.asyncIterator in stream)) return errorCodes(stream).join();
  await stream.return(undefined);
  return "followed";
}

const PARTNER = withScopes("partner", "users:write");
const LOOKING = ["node", "order", "orderByNumber", "orders"];
const ON_ORDER = ["orderActivity", "orderCountdown"];
const all = async (names: readonly string[], answer: (name: string) => Promise<string>) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await answer(name)] as const)));
const each = (names: readonly string[], answer: string) => Object.fromEntries(names.map((name) => [name, answer]));

describe("[S1] every query and subscription", () => {
  it("are all in this test", () => {
    expect(Object.keys(QUERIES).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort());
    expect(Object.keys(SUBSCRIPTIONS).sort()).toEqual(
      Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).sort(),
    );
  });

  it.each<[string, Caller, string]>([
    ["anonymous", null, "UNAUTHENTICATED"],
    ["a subject that was never registered", user("nobody"), "FORBIDDEN"],
  ])("are each refused to %s", async (_who, caller, code) => {
    const [queries, streams] = [Object.keys(QUERIES), Object.keys(SUBSCRIPTIONS)];
    expect(await all(queries, (name) => asked(caller, name))).toEqual(each(queries, code));
    expect(await all(streams, (name) => followed(caller, name))).toEqual(each(streams, code));
  });

  it.each<[string, Caller, string]>([
    ["a user who is not a party", OUTSIDER, "nothing"],
    ["support without a grant", SUPPORT, "nothing"],
    ["a partner without orders:read, who has no list at all", PARTNER, "FORBIDDEN"],
  ])("show nothing of the order to %s", async (_who, caller, orders) => {
    expect(await all(LOOKING, (name) => asked(caller, name))).toEqual({ ...each(LOOKING, "nothing"), orders });
    expect(await all(ON_ORDER, (name) => followed(caller, name))).toEqual(each(ON_ORDER, "NOT_FOUND"));
  });

  it.each<[string, Caller]>([
    ["the client", CLIENT],
    ["the freelancer", FREELANCER],
    ["the back end", BACK_END],
  ])("each show the order to %s", async (_who, caller) => {
    expect(await all(LOOKING, (name) => asked(caller, name))).toEqual(each(LOOKING, "seen"));
    expect(await all(ON_ORDER, (name) => followed(caller, name))).toEqual(each(ON_ORDER, "followed"));
  });

  it("show support the order while its grant is active, and permit none of its moves", async () => {
    await parties.done(CLIENT, "contactSupport", { orderId: id, message: "Please look." });
    expect(await all(LOOKING, (name) => asked(SUPPORT, name))).toEqual(each(LOOKING, "seen"));
    expect(await all(ON_ORDER, (name) => followed(SUPPORT, name))).toEqual(each(ON_ORDER, "followed"));
    for (const name of ["postMessage", "requestOrderUpdate", "contactSupport"])
      expect(refusals(await parties.move(SUPPORT, name, { orderId: id, message: "Words" }))).toEqual(["NOT_FOUND"]);
    await parties.done(FREELANCER, "endSupportAccess", { orderId: id });
    expect(await all(LOOKING, (name) => asked(SUPPORT, name))).toEqual(each(LOOKING, "nothing"));
  });

  it.each(["failedRefunds", "deadLetters", "apiKeys", "allWebhookEndpoints"])(
    "[P16, F40, S24] %s are available to operators only",
    async (name) => {
      const callers: readonly Caller[] = [
        CLIENT,
        FREELANCER,
        OUTSIDER,
        SUPPORT,
        BACK_END,
        PARTNER,
        withScopes("operator", "operator"),
      ];
      const answers = await Promise.all(callers.map((caller) => asked(caller, name)));
      expect(answers).toEqual([
        "FORBIDDEN",
        "FORBIDDEN",
        "FORBIDDEN",
        "FORBIDDEN",
        "FORBIDDEN",
        "FORBIDDEN",
        "nothing",
      ]);
    },
  );

  it("notifications are a user's own, and other callers have none", async () => {
    const callers: readonly Caller[] = [CLIENT, FREELANCER, OUTSIDER, SUPPORT, BACK_END, PARTNER];
    const answers = await Promise.all(callers.map((caller) => followed(caller, "notifications")));
    expect(answers).toEqual(["followed", "followed", "followed", "FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
  });
});
