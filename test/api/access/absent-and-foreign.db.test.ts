import { listOf, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { passingEach } from "../../support/database/interrupted";
import { type NodeIds, oneOfEach } from "../../support/database/one-of-each";

const NODE = "query ($it: ID!) { node(id: $it) { id } }";
const mutation = (name: string, input: string): string =>
  `mutation ($it: ID!) { it: ${name}(input: { ${input} }) { userErrors { code field } order { id } } }`;

/** Each way to an order, with the type of what names it. */
const WAYS: Readonly<Record<string, { readonly document: string; readonly by: string }>> = {
  order: { document: "query ($it: ID!) { order(id: $it) { id title } }", by: "Order" },
  orderByNumber: { document: "query ($it: String!) { orderByNumber(number: $it) { id title } }", by: "number" },
  ...Object.fromEntries(
    [
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
    ].map((type) => [`node, ${type}`, { document: NODE, by: type }]),
  ),
  "node, Notification": { document: NODE, by: "Notification" },
  postMessage: { document: mutation("postMessage", 'orderId: $it, message: "Hello."'), by: "Order" },
  answerOrderUpdate: { document: mutation("answerOrderUpdate", 'disputeId: $it, message: "Hello."'), by: "Dispute" },
  acceptChange: { document: mutation("acceptChange", "changeRequestId: $it"), by: "ChangeRequest" },
  acceptRefundOffer: {
    document: mutation("acceptRefundOffer", 'refundOfferId: $it, message: "Fine."'),
    by: "RefundOffer",
  },
  completeMilestone: { document: mutation("completeMilestone", "milestoneId: $it"), by: "Milestone" },
};

const ALIASES = 20;

let scenario: OrderScenario;
let id: string;
let nodes: NodeIds;
let orderOfMilestone: string;
let absentNumbers = 0;
beforeAll(async () => {
  scenario = await openOrderScenario();
  id = (await scenario.place({ number: "N-FOREIGN" })).id;
  nodes = await oneOfEach(scenario, id);
  const { data } = await scenario.service.ask(
    scenario.token("client"),
    "{ orders(first: 9) { nodes { id milestones { id } } } }",
  );
  const withMilestone = listOf(data.orders?.nodes).find(({ milestones }) => listOf(milestones).length > 0);
  orderOfMilestone = textAt(withMilestone?.id);
});
afterAll(() => scenario.close());

const foreign = (by: string): string => (by === "number" ? "N-FOREIGN" : (nodes[by] ?? ""));

/** One character differs: no object has this id. */
function absent(by: string): string {
  if (by === "number") return `N-ABSENT-${(absentNumbers += 1)}`;
  const real = foreign(by);
  return real.slice(0, -1) + (real.endsWith("0") ? "1" : "0");
}

interface Statement {
  readonly sql: string;
  readonly values: number;
  readonly returned: unknown;
}

/**
 * The statements for one request and what they return, without those of the service's own loops: these have no value of
 * the request or of the order.
 */
async function statementsFor(token: string, document: string, it: string): Promise<readonly Statement[]> {
  const { outsider } = scenario.users;
  const values = new Set<unknown>([it, orderOfMilestone, outsider.id, outsider.subject, ...Object.values(nodes)]);
  const sent: Statement[] = [];
  const { data, errors } = await passingEach(
    async (pass, sql, _session, given) => {
      const returned = await pass();
      if (given.some((value) => values.has(value)))
        sent.push({ sql, values: given.length, returned: withoutClock(returned) });
      return returned;
    },
    () => scenario.service.ask(token, document, { it }),
  );
  expect(errors).toEqual([]);
  const nothing = document.startsWith("mutation")
    ? { userErrors: [{ code: "NOT_FOUND", field: null }], order: null }
    : null;
  expect(Object.values(data)).toEqual(Object.values(data).map(() => nothing));
  return sent;
}

/** An order is read with the time, which passes between two requests. */
function withoutClock(returned: unknown): unknown {
  const { records } = returned as { readonly records: readonly Readonly<Record<string, unknown>>[] };
  return { ...Object(returned), records: records.map((row) => (row.part === "clock" ? { part: "clock" } : row)) };
}

/** The same question many times in one document. */
function repeated(document: string): string {
  const [head, body] = [
    document.slice(0, document.indexOf("{")),
    document.slice(document.indexOf("{") + 1, -1).replace("it: ", ""),
  ];
  return `${head}{ ${Array.from({ length: ALIASES }, (_, index) => `a${index}: ${body.trim()}`).join(" ")} }`;
}

describe.each(Object.entries(WAYS))("[S29] %s", (_name, { document, by }) => {
  it.each(["outsider", "support"] as const)(
    "sends the same statements for a foreign and for an absent object, once and 20 times, and returns the same to %s",
    async (who) => {
      const token = who === "support" ? scenario.users.support : scenario.token("outsider");
      for (const asked of [document, repeated(document)]) {
        await statementsFor(token, asked, absent(by));
        const ofAbsent = await statementsFor(token, asked, absent(by));
        const ofForeign = await statementsFor(token, asked, foreign(by));
        if (who === "outsider") expect(ofAbsent.length).toBeGreaterThan(0);
        expect(ofForeign).toEqual(ofAbsent);
      }
    },
  );
});

it("[S29] node sends the same statements for another owner's webhook endpoint as for an absent one", async () => {
  const token = await scenario.service.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
  const create =
    "mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) { endpoint { id } } }";
  const input = { url: "https://example.com/hook", eventTypes: ["ORDER_DELIVERED"] };
  const { data } = await scenario.service.ask(token, create, { input });
  const endpointId = textAt(data.it?.endpoint?.id);
  nodes = { ...nodes, WebhookEndpoint: endpointId };
  const other = await scenario.service.token("another-partner", { scopes: ["webhooks:manage"], channel: "API" });
  await statementsFor(other, NODE, absent("WebhookEndpoint"));
  const ofAbsent = await statementsFor(other, NODE, absent("WebhookEndpoint"));
  expect(ofAbsent.length).toBeGreaterThan(0);
  expect(await statementsFor(other, NODE, endpointId)).toEqual(ofAbsent);
});

it("[S29] a party of the order gets another answer, so the same statements are not those of a query that reads nothing", async () => {
  for (const { document, by } of [WAYS.orderByNumber, WAYS.order, WAYS["node, Milestone"]].filter(
    (way) => way !== undefined,
  )) {
    const { data } = await scenario.service.ask(scenario.token("client"), document, { it: foreign(by) });
    expect(Object.values(data)).toEqual([expect.objectContaining({ id: by === "Milestone" ? nodes.Milestone : id })]);
  }
});
