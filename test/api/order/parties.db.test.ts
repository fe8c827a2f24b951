import { COUNTDOWN, FEED, type MutationName, MUTATIONS, ORDER, PLACE_ORDER } from "../../support/app/operations-a";
import {
  at,
  listOf,
  openOrderScenario,
  type OrderScenario,
  type Role,
  succeeded,
  userErrorsOf,
} from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const NOWHERE = "ord_00000000000000000000000000";

describe("[O1] an order joins two different people", () => {
  const place = async (changes: object) => {
    const { client, freelancer, backEnd } = scenario.users;
    const input = {
      number: `O1-${JSON.stringify(changes)}`,
      title: "A logo",
      unitPrice: { amount: "200.00", currencyCode: "USD" },
      clientId: client.id,
      freelancerId: freelancer.id,
      paymentSource: "pi_1",
      paymentLabel: "Visa",
      ...changes,
    };
    return at(succeeded(await scenario.service.ask(backEnd, PLACE_ORDER, { input })), "it");
  };

  it("[O1] the same person twice is refused, and no order is created", async () => {
    const before = await scenario.service.ask(scenario.users.backEnd, "{ orders { totalCount } }");
    const payload = await place({ freelancerId: scenario.users.client.id });
    expect(userErrorsOf(payload)).toEqual([{ code: "SAME_PERSON", field: ["freelancerId"] }]);
    expect(await scenario.service.ask(scenario.users.backEnd, "{ orders { totalCount } }")).toEqual(before);
  });

  it.each(["clientId", "freelancerId"])("[O1] a user who was never registered is NOT_FOUND at %s", async (field) => {
    expect(userErrorsOf(await place({ [field]: "usr_00000000000000000000000000" }))).toEqual([
      { code: "NOT_FOUND", field: [field] },
    ]);
  });

  it("[O1] a number belongs to one order", async () => {
    expect(userErrorsOf(await place({ number: "O1-once" }))).toEqual([]);
    expect(userErrorsOf(await place({ number: " O1-once " }))).toEqual([
      { code: "NUMBER_TAKEN", field: ["number"], actual: "O1-once" },
    ]);
  });
});

describe("[O1] to everybody else an order looks like an absent one", () => {
  const INPUTS: Readonly<Record<string, object>> = {
    requestCancellation: { reason: "OTHER", message: "Words" },
    offerPartialRefund: { reason: "OTHER", message: "Words", amount: { amount: "1", currencyCode: "USD" } },
    requestDeliveryExtension: { message: "Words", newDeliveryDueAt: "2990-01-01T00:00:00Z" },
    offerExtras: { message: "Words", extras: [] },
    deliverOrder: { note: "Words" },
    acceptDelivery: {},
    leaveReview: { rating: 5, comment: "Words" },
    endSupportAccess: {},
  };
  const onOrder: readonly MutationName[] = [
    ...([
      "requestOrderUpdate",
      "requestCancellation",
      "offerPartialRefund",
      "requestDeliveryExtension",
      "offerExtras",
    ] as const),
    ...([
      "deliverOrder",
      "requestRevision",
      "acceptDelivery",
      "postMessage",
      "leaveReview",
      "contactSupport",
      "endSupportAccess",
    ] as const),
  ];

  it.each(onOrder)(
    "[O1] %s: a user who is not a party gets exactly the same answer as for an absent order",
    async (name) => {
      const order = await scenario.place();
      const input = INPUTS[name] ?? { message: "Words" };
      const userErrors = await scenario.refused("outsider", name, { ...input, orderId: order.id }, order.id);
      expect(userErrors).toEqual([{ code: "NOT_FOUND" }]);
      const [real, none] = await Promise.all(
        [order.id, NOWHERE].map((orderId) =>
          scenario.service.ask(scenario.token("outsider"), MUTATIONS[name], { input: { ...input, orderId } }),
        ),
      );
      expect(real).toEqual(none);
    },
  );

  it("[O1] a user who is not a party cannot answer, withdraw, or complete anything on it", async () => {
    const order = await scenario.place();
    const asked = await scenario.done("client", "requestOrderUpdate", {
      orderId: order.id,
      message: "How is it going?",
    });
    const disputeId = asked.result?.id;
    for (const name of ["answerOrderUpdate", "acceptCancellation", "withdrawDispute"] as const) {
      const input = name === "withdrawDispute" ? { disputeId } : { disputeId, message: "Words" };
      expect(await scenario.refused("outsider", name, input, order.id)).toEqual([{ code: "NOT_FOUND" }]);
    }
  });

  it("[O1] queries return null and subscriptions NOT_FOUND, over HTTP and WebSocket", async () => {
    const order = await scenario.place();
    const outsider = scenario.token("outsider");
    for (const id of [order.id, NOWHERE]) {
      expect((await scenario.service.ask(outsider, ORDER, { id })).data).toEqual({ order: null });
      expect((await scenario.service.askBySocket(outsider, ORDER, { id })).data).toEqual({ order: null });
      for (const query of [FEED, COUNTDOWN]) {
        expect(await scenario.subscribe("outsider", query, { orderId: id }).refusedWith()).toEqual(["NOT_FOUND"]);
      }
    }
  });

  it("[O1] it is only in its parties' lists", async () => {
    const order = await scenario.place();
    const seenBy = async (who: Role) => {
      const { data } = await scenario.service.ask(
        scenario.token(who),
        "{ orders(first: 100) { nodes { id viewerRole } } }",
      );
      return listOf(data.orders?.nodes).filter(({ id }) => textAt(id) === order.id);
    };
    expect(await seenBy("client")).toEqual([{ id: order.id, viewerRole: "CLIENT" }]);
    expect(await seenBy("freelancer")).toEqual([{ id: order.id, viewerRole: "FREELANCER" }]);
    expect(await seenBy("outsider")).toEqual([]);
  });

  it("[O1] the back end can read an order and cannot act on it", async () => {
    const order = await scenario.place();
    const answer = await scenario.service.ask(scenario.users.backEnd, MUTATIONS.postMessage, {
      input: { orderId: order.id, message: "Hello" },
    });
    expect(userErrorsOf(at(succeeded(answer), "it"))).toEqual([{ code: "NOT_FOUND" }]);
    expect(await scenario.events(order.id)).toHaveLength(1);
  });
});
