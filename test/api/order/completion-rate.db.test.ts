import defaultPolicy from "../../../src/policy/default-policy.json";
import { at, listOf, openOrderScenario, type OrderScenario, orderScenarioOn } from "../../support/app/order-scenario";
import type { Json } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";

let opened: OrderScenario;
/** A freelancer without a past for each test. */
let scenario: OrderScenario;
beforeAll(async () => {
  opened = await openOrderScenario();
});
beforeEach(async () => {
  scenario = orderScenarioOn(opened.service, await registerTestUsers(opened.service));
});
afterAll(() => opened.close());

const RECORD = `endedAt verdict counts rule cancellation {
  openedBy freelancerReason endedAs late delivered policyVersion exemption { openedBy freelancerReasons endedAs late delivered }
}`;
const EXPLAINED = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $id) {
    ... on User {
      statistics {
        completedOrders cancelledOrders completionRate
        explained(first: $first, after: $after, last: $last, before: $before) {
          totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          nodes { order { id title } ${RECORD} }
        }
      }
    }
  }
}`;
const WITHOUT_ORDERS = `query ($id: ID!) {
  node(id: $id) { ... on User { statistics { completedOrders cancelledOrders completionRate explained { totalCount nodes { ${RECORD} } } } } }
}`;

const ask = async (token: string, variables: object = {}, query = EXPLAINED): Promise<Json | undefined> =>
  (await scenario.service.ask(token, query, { id: scenario.users.freelancer.id, ...variables })).data.node?.statistics;
const explained = async (token: string, variables: object = {}): Promise<Json> =>
  at(await ask(token, variables), "explained");

async function completed(): Promise<string> {
  const { id } = await scenario.place();
  await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here it is." });
  await scenario.done("client", "acceptDelivery", { orderId: id });
  return id;
}

async function cancelled(by: "client" | "freelancer", reason: string, words: object = {}): Promise<string> {
  const { id } = await scenario.place();
  const { result } = await scenario.done(by, "requestCancellation", {
    orderId: id,
    message: "Sorry.",
    reason,
    ...words,
  });
  await scenario.done(by === "client" ? "freelancer" : "client", "acceptCancellation", { disputeId: result?.id });
  return id;
}

const VERSION = defaultPolicy.versions[0]?.version;
const facts = { endedAs: "ACCEPTED", late: false, delivered: false, policyVersion: VERSION };

describe("[C10, P21] a freelancer's completion rate is explained", () => {
  it("[C10, P21] lists each order: whether it counted, why, and by which rule and version", async () => {
    await completed();
    await cancelled("freelancer", "UNABLE_TO_COMPLETE");
    await cancelled("freelancer", "MUTUALLY_AGREED");
    await scenario.place();
    const statistics = await ask(scenario.token("freelancer"));
    expect(statistics).toMatchObject({
      completedOrders: 1,
      cancelledOrders: 1,
      completionRate: 0.5,
      explained: { totalCount: 3 },
    });
    expect(listOf(statistics?.explained?.nodes).map(({ order: _order, endedAt: _endedAt, ...rest }) => rest)).toEqual([
      {
        verdict: "EXEMPT_BY_POLICY",
        counts: false,
        rule: "C10",
        cancellation: {
          ...facts,
          openedBy: "FREELANCER",
          freelancerReason: "MUTUALLY_AGREED",
          exemption: {
            openedBy: "FREELANCER",
            freelancerReasons: ["MUTUALLY_AGREED", "ORDERED_BY_MISTAKE"],
            endedAs: ["ACCEPTED"],
            late: null,
            delivered: null,
          },
        },
      },
      {
        verdict: "CANCELLED_COUNTS",
        counts: true,
        rule: "C10",
        cancellation: { ...facts, openedBy: "FREELANCER", freelancerReason: "UNABLE_TO_COMPLETE", exemption: null },
      },
      { verdict: "COMPLETED", counts: true, rule: "P21", cancellation: null },
    ]);
  });

  it("[P18, P21] a partial refund, accepted or not, leaves the order among the completed ones", async () => {
    const { id } = await scenario.place();
    const offer = {
      orderId: id,
      amount: { amount: "10.00", currencyCode: "USD" },
      message: "For the delay.",
      reason: "GOODWILL",
    };
    const { result } = await scenario.done("freelancer", "offerPartialRefund", offer);
    expect(await explained(scenario.token("freelancer"))).toMatchObject({ totalCount: 0, nodes: [] });
    await scenario.done("client", "acceptRefundOffer", { refundOfferId: result?.id, message: "Thank you." });
    expect(await explained(scenario.token("freelancer"))).toMatchObject({ totalCount: 0, nodes: [] });
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here it is." });
    await scenario.done("client", "acceptDelivery", { orderId: id });
    expect(await explained(scenario.token("freelancer"))).toMatchObject({
      nodes: [{ order: { id }, verdict: "COMPLETED", cancellation: null }],
    });
  });

  it("[V1, O12] is visible to the freelancer and the back end only, and to the back end without the freelancer's reason", async () => {
    const id = await cancelled("freelancer", "UNABLE_TO_COMPLETE");
    await scenario.done("client", "contactSupport", { orderId: id, message: "Please look." });
    const numbers = { completedOrders: 0, cancelledOrders: 1, completionRate: 0 };
    for (const token of [scenario.token("client"), scenario.users.support])
      expect(await ask(token)).toEqual({ ...numbers, explained: null });
    expect(
      (await scenario.service.ask(scenario.token("outsider"), EXPLAINED, { id: scenario.users.freelancer.id })).data
        .node,
    ).toBeNull();
    const [own] = listOf((await explained(scenario.token("freelancer"))).nodes);
    const [recipients] = listOf((await explained(scenario.users.backEnd)).nodes);
    expect(own).toMatchObject({ order: { id }, cancellation: { freelancerReason: "UNABLE_TO_COMPLETE" } });
    expect(recipients).toEqual({ ...own, cancellation: { ...own?.cancellation, freelancerReason: null } });
  });

  it("[S4] is paged from both ends, by cursors that are valid for this list only", async () => {
    const ids: string[] = [];
    for (let order = 0; order < 5; order += 1)
      ids.unshift(order % 2 === 0 ? await completed() : await cancelled("client", "NO_LONGER_NEEDED"));
    const token = scenario.token("freelancer");
    const idsOf = (page: Json) => listOf(page.nodes).map(({ order }) => order?.id);
    const first = await explained(token, { first: 2 });
    expect([idsOf(first), first.pageInfo]).toMatchObject([
      ids.slice(0, 2),
      { hasNextPage: true, hasPreviousPage: false },
    ]);
    const second = await explained(token, { first: 2, after: first.pageInfo?.endCursor });
    expect([idsOf(second), second.pageInfo]).toMatchObject([
      ids.slice(2, 4),
      { hasNextPage: true, hasPreviousPage: true },
    ]);
    const last = await explained(token, { last: 2 });
    expect([idsOf(last), last.pageInfo]).toMatchObject([ids.slice(3), { hasNextPage: false, hasPreviousPage: true }]);
    const before = await explained(token, { last: 10, before: last.pageInfo?.startCursor });
    expect([idsOf(before), before.pageInfo]).toMatchObject([
      ids.slice(0, 3),
      { hasNextPage: true, hasPreviousPage: false },
    ]);
    const { users } = orderScenarioOn(opened.service, await registerTestUsers(opened.service));
    const foreign = await scenario.service.ask(scenario.users.backEnd, EXPLAINED, {
      id: scenario.users.freelancer.id,
      after: "xyz",
    });
    expect(foreign.errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    const others = await scenario.service.ask(users.freelancer.token, EXPLAINED, { id: scenario.users.freelancer.id });
    expect(others.data.node).toBeNull();
  });
});

describe("[C3, C10, S2] for every reason that a client can have", () => {
  const reasons = defaultPolicy.versions[0]?.cancellation.reasons.CLIENT ?? [];

  it("[S2, C10] the complete answer is the same for everybody, before and after", async () => {
    const answers = new Set<string>();
    for (const reason of reasons) {
      scenario = orderScenarioOn(opened.service, await registerTestUsers(opened.service));
      const look = async () => {
        const tokens = [
          scenario.token("freelancer"),
          scenario.token("client"),
          scenario.users.backEnd,
          scenario.users.support,
        ];
        return Promise.all(tokens.map(async (token) => (await ask(token, {}, WITHOUT_ORDERS)) ?? null));
      };
      const granted = await scenario.place();
      await scenario.done("client", "contactSupport", { orderId: granted.id, message: "Please look." });
      const before = await look();
      await cancelled("client", reason, { confidentialNote: "Because." });
      answers.add(JSON.stringify([before, await look()]));
    }
    expect(reasons.length).toBe(8);
    expect(answers.size).toBe(1);
    expect([...answers].join()).toContain("EXEMPT_BY_POLICY");
  });
});
