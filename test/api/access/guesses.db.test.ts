import { FEED } from "../../support/app/operations-a";
import { applyDue } from "../../support/app/operations-b";
import { listOf, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { type NodeIds, oneOfEach } from "../../support/database/one-of-each";
import { rowsOf } from "../../support/database/rows";

let scenario: OrderScenario;
let id: string;
let nodes: NodeIds;
beforeAll(async () => {
  scenario = await openOrderScenario();
  id = (await scenario.place()).id;
  nodes = await oneOfEach(scenario, id);
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

const NODE = "query ($id: ID!) { node(id: $id) { __typename id } }";
const OWN = ["Viewer", "Notification"];
/** Covered by other tests: no party has any. */
const OTHERS = ["ApiKey", "WebhookAttempt", "WebhookEndpoint"];
const TYPES = [
  "Order",
  "Dispute",
  "ChangeRequest",
  "RefundOffer",
  "Delivery",
  "Review",
  "Milestone",
  "Extra",
  "Refund",
  "ActivityEvent",
  "User",
];

/** An id of the same kind that no object has: one character differs. */
const guessed = (real: string): string => real.slice(0, -1) + (real.endsWith("0") ? "1" : "0");

describe("[S4] node(id) of every type", () => {
  it("[S4] the types in this test are all types of node", async () => {
    const { data } = await scenario.service.ask(
      scenario.token("client"),
      '{ __type(name: "Node") { possibleTypes { name } } }',
    );
    const names = listOf(data.__type?.possibleTypes).map(({ name }) => textAt(name));
    const ofPeople = names.filter((name) => !OTHERS.includes(name)).sort();
    expect(ofPeople).toEqual([...TYPES, ...OWN].sort());
    expect(Object.keys(nodes).sort()).toEqual(ofPeople);
  });

  it.each([...TYPES, ...OWN])(
    "[S4] %s: its party gets it; a user who is not a party, and support without a grant, get the answer for an absent object",
    async (type) => {
      const real = nodes[type] ?? "";
      const ask = async (token: string, one: string) =>
        (await scenario.service.ask(token, NODE, { id: one })).data.node;
      expect(await ask(scenario.token("client"), real)).toEqual({ __typename: type, id: real });
      expect(await ask(scenario.users.backEnd, real)).toEqual(
        OWN.includes(type) ? null : { __typename: type, id: real },
      );
      for (const token of [scenario.token("outsider"), scenario.users.support]) {
        const [hidden, none] = [
          await scenario.service.ask(token, NODE, { id: real }),
          await scenario.service.ask(token, NODE, { id: guessed(real) }),
        ];
        expect(hidden).toEqual({ status: 200, data: { node: null }, errors: [] });
        expect(hidden).toEqual(none);
      }
      expect(await ask(scenario.token("client"), guessed(real))).toBeNull();
    },
  );

  it("[S4, O12] support finds the objects of the order while a grant is active, and not afterwards", async () => {
    await scenario.done("client", "contactSupport", { orderId: id, message: "Please look." });
    const found = async (type: string) =>
      (await scenario.service.ask(scenario.users.support, NODE, { id: nodes[type] })).data.node;
    for (const type of TYPES.filter((one) => one !== "Milestone"))
      expect(await found(type)).toEqual({ __typename: type, id: nodes[type] });
    for (const type of ["Milestone", ...OWN]) expect(await found(type)).toBeNull();
    await scenario.done("freelancer", "endSupportAccess", { orderId: id });
    for (const type of TYPES) expect(await found(type)).toBeNull();
  });

  it.each([
    "",
    "x",
    "ord_",
    "ord_%",
    "ORD_01ABC",
    "ord_' OR 1=1 --",
    `ord_${"0".repeat(26)}`,
    `xyz_${"0".repeat(26)}`,
    "x".repeat(10_000),
    "ord_\u0000",
  ])("[S4] a guess such as %j returns null, over HTTP and WebSocket", async (guess) => {
    for (const protocol of ["ask", "askBySocket"] as const) {
      const answer = await scenario.service[protocol](
        scenario.token("client"),
        "query ($id: ID!) { node(id: $id) { id } order(id: $id) { id } }",
        {
          id: guess,
        },
      );
      expect(answer).toEqual({ status: 200, data: { node: null, order: null }, errors: [] });
    }
  });

  it("[S4] an id of one type finds no object of another type", async () => {
    const asOrder = await scenario.service.ask(scenario.token("client"), "query ($id: ID!) { order(id: $id) { id } }", {
      id: nodes.Dispute,
    });
    expect(asOrder.data).toEqual({ order: null });
    const before = await rowsOf(scenario.service.database);
    for (const disputeId of [nodes.RefundOffer, nodes.ChangeRequest, nodes.Order, guessed(nodes.Dispute ?? "")]) {
      expect(await scenario.userErrors("freelancer", "acceptCancellation", { disputeId })).toEqual([
        { code: "NOT_FOUND" },
      ]);
    }
    expect(await rowsOf(scenario.service.database)).toEqual(before);
  });
});

describe("[S4] cursors", () => {
  const PAGE =
    "query ($id: ID!, $after: String) { order(id: $id) { activity(after: $after) { nodes { id } edges { cursor } } } }";

  const cursorOf = async (orderId: string): Promise<string> => {
    const { data } = await scenario.service.ask(scenario.token("client"), PAGE, { id: orderId });
    return textAt(listOf(data.order?.activity?.edges)[0]?.cursor);
  };

  async function refused(after: string): Promise<void> {
    const answer = await scenario.service.ask(scenario.token("client"), PAGE, { id, after });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    if (after.length > 3) expect(JSON.stringify(answer)).not.toContain(after);
    expect(await scenario.subscribe("client", FEED, { orderId: id, after }).refusedWith()).toEqual(["BAD_USER_INPUT"]);
  }

  it("[S4] of another order are refused", async () => {
    await refused(await cursorOf((await scenario.place()).id));
  });

  it("[S4] of another list, and of another person's notifications, are refused", async () => {
    const read = async (who: "client" | "freelancer") => {
      const { data } = await scenario.service.ask(scenario.token(who), "{ viewer { notificationsCursor } }");
      return textAt(data.viewer?.notificationsCursor);
    };
    await refused(await read("client"));
    const query =
      "mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { userErrors { code } } }";
    const theirs = await scenario.service.ask(scenario.token("client"), query, {
      input: { upTo: await read("freelancer") },
    });
    expect(theirs.errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  it("[S4] altered by a single character, shortened, or invented, are refused", async () => {
    const real = await cursorOf(id);
    const altered = [...real].map(
      (character, index) => real.slice(0, index) + (character === "A" ? "B" : "A") + real.slice(index + 1),
    );
    for (const after of [
      ...altered.filter((_, index) => index % 5 === 0),
      real.slice(1),
      `${real}A`,
      "made up",
      "\u0000",
      "-1",
      "0",
    ]) {
      await refused(after);
    }
  });

  it("[S4] a user who is not a party gets the answer for an absent order, also with a valid cursor", async () => {
    const after = await cursorOf(id);
    const answer = await scenario.service.ask(scenario.token("outsider"), PAGE, { id, after });
    expect(answer).toEqual({ status: 200, data: { order: null }, errors: [] });
    expect(await scenario.subscribe("outsider", FEED, { orderId: id, after }).refusedWith()).toEqual(["NOT_FOUND"]);
  });
});

describe("[V2] who sees a user", () => {
  const USER = "query ($id: ID!) { node(id: $id) { ... on User { id displayName } } }";
  const sees = async (token: string, whom: string) => (await scenario.service.ask(token, USER, { id: whom })).data.node;

  it("[V2] users themselves, users who share an order with them, the back end, and support while a grant is active; nobody else", async () => {
    const { client, freelancer, outsider, support, backEnd } = scenario.users;
    const self = { id: client.id, displayName: "The client" };
    for (const token of [client.token, freelancer.token, backEnd]) expect(await sees(token, client.id)).toEqual(self);
    for (const token of [outsider.token, support]) expect(await sees(token, client.id)).toBeNull();
    expect(await sees(client.token, outsider.id)).toBeNull();
    expect(await sees(outsider.token, outsider.id)).toEqual({ id: outsider.id, displayName: "The outsider" });
    await scenario.done("client", "contactSupport", { orderId: id, message: "Please look." });
    expect([await sees(support, client.id), await sees(support, outsider.id)]).toEqual([self, null]);
    await scenario.done("client", "endSupportAccess", { orderId: id });
    expect(await sees(support, client.id)).toBeNull();
  });

  it("[V2] email addresses are in no type of the API", async () => {
    const { data } = await scenario.service.ask(
      scenario.token("client"),
      "{ __schema { types { kind name fields { name type { ofType { name } } } } } }",
    );
    const fields = listOf(data.__schema?.types).flatMap(({ fields: own }) =>
      Array.isArray(own) ? (own as object[]) : [],
    );
    // Whether somebody wants e-mails is no address.
    const wanted = { name: "email", type: { ofType: { name: "Boolean" } } };
    expect(fields.filter((field) => "name" in field && /mail/i.test(String(field.name)))).toEqual([wanted]);
  });
});
