import { openOrderScenario, type OrderScenario, succeeded } from "../../support/app/order-scenario";
import type { Json } from "../../support/app/service";

let scenario: OrderScenario;
let seen: Readonly<Record<Relation, Json>>;
type Relation = "client" | "freelancer" | "support" | "backEnd";
const RELATIONS = ["client", "freelancer", "support", "backEnd"] as const;

const PAGE = `query ($id: ID!) { order(id: $id) {
  viewerRole price { current { amount } serviceFee { amount } freelancerEarnings { amount } }
  deliveries { nodes { note } } review { rating comment } refunds { amount { amount } destination }
  actions { name } refundQuote(amount: { amount: "1", currencyCode: "USD" }) { maximum { amount } }
  resolutions { nodes { kind status message response viewerState
    ... on RefundOffer { reason confidentialNote breakdown { totalToClient { amount } freelancerEarningsAfter { amount } } }
    ... on Dispute { cancellationReason confidentialNote }
  } }
  activity(first: 100) { nodes { type message } }
} }`;

beforeAll(async () => {
  scenario = await openOrderScenario();
  const { id: orderId } = await scenario.place();
  const usd = { amount: "50.00", currencyCode: "USD" };
  const byClient = { orderId, reason: "OTHER", message: "client asks", confidentialNote: "client note" };
  const one = await scenario.done("client", "requestCancellation", byClient);
  await scenario.done("freelancer", "declineCancellation", {
    disputeId: one.result?.id,
    message: "freelancer declines",
  });
  const two = await scenario.done("freelancer", "requestCancellation", {
    orderId,
    reason: "SCOPE_CHANGED",
    message: "freelancer asks",
  });
  await scenario.done("freelancer", "withdrawDispute", { disputeId: two.result?.id });
  const offer = {
    orderId,
    amount: usd,
    message: "freelancer offers",
    reason: "OTHER",
    confidentialNote: "freelancer note",
  };
  const three = await scenario.done("freelancer", "offerPartialRefund", offer);
  await scenario.done("client", "acceptRefundOffer", { refundOfferId: three.result?.id, message: "client accepts" });
  await scenario.done("freelancer", "deliverOrder", { orderId, note: "freelancer delivers" });
  await scenario.done("client", "acceptDelivery", { orderId });
  await scenario.done("client", "leaveReview", { orderId, rating: 4, comment: "client reviews" });
  await scenario.done("client", "contactSupport", { orderId, message: "client calls support" });
  const { client, freelancer, support, backEnd } = scenario.users;
  const ask = async (token: string) => succeeded(await scenario.service.ask(token, PAGE, { id: orderId })).order ?? {};
  seen = {
    client: await ask(client.token),
    freelancer: await ask(freelancer.token),
    support: await ask(support),
    backEnd: await ask(backEnd),
  };
});
afterAll(() => scenario.close());

/** Who of the four finds this text anywhere in the order. */
const findersOf = (text: string): readonly Relation[] =>
  RELATIONS.filter((relation) => JSON.stringify(seen[relation]).includes(text));

describe("[V1] who sees what", () => {
  const words = [
    "client asks",
    "freelancer declines",
    "freelancer asks",
    "freelancer offers",
    "client accepts",
    "freelancer delivers",
  ];

  it.each([...words, "client reviews"])("[V1] texts to the other party are not visible to the back end: %s", (text) => {
    expect(findersOf(text)).toEqual(["client", "freelancer", "support"]);
  });

  it.each([
    ["client note", ["client"]],
    ["freelancer note", ["freelancer"]],
    ["client calls support", ["client", "support"]],
    ["SCOPE_CHANGED", ["client", "freelancer", "support"]],
    ["Visa 4242", ["client", "backEnd"]],
  ])("[V1, C2, C3, P9, O12] %s", (text, relations) => {
    expect(findersOf(text)).toEqual(relations);
  });

  it.each(RELATIONS)("[V1] the %s sees price, service fee, refunds, and the breakdown", (relation) => {
    expect(seen[relation]).toMatchObject({
      price: { current: { amount: "150.00" }, serviceFee: { amount: "8.25" } },
      refunds: [{ amount: { amount: "52.75" } }],
      review: { rating: 4 },
    });
    expect(JSON.stringify(seen[relation])).toContain('"totalToClient":{"amount":"52.75"}');
  });

  it.each(RELATIONS)(
    "[V1] %s: the freelancer's earnings are visible to the freelancer and the back end only",
    (relation) => {
      const earnings = ["freelancer", "backEnd"].includes(relation) ? { amount: "120.00" } : null;
      expect(seen[relation].price?.freelancerEarnings).toEqual(earnings);
      expect(JSON.stringify(seen[relation])).toContain(`"freelancerEarningsAfter":${JSON.stringify(earnings)}`);
    },
  );

  it("[V1] everyone who can access the order sees that something happened, without a gap", () => {
    const types = RELATIONS.map((relation) =>
      JSON.stringify((seen[relation].activity?.nodes as unknown as Json[]).map(({ type }) => type)),
    );
    expect(new Set(types).size).toBe(1);
  });

  it("[V1] only a party sees their own actions and the quote", () => {
    const has = (relation: Relation) => ({
      role: seen[relation].viewerRole ?? null,
      acts: (seen[relation].actions as unknown as Json[]).length > 0,
      quotes: (seen[relation].refundQuote ?? null) !== null,
    });
    expect(RELATIONS.map(has)).toEqual([
      { role: "CLIENT", acts: true, quotes: false },
      { role: "FREELANCER", acts: true, quotes: true },
      { role: null, acts: false, quotes: false },
      { role: null, acts: false, quotes: false },
    ]);
  });
});
