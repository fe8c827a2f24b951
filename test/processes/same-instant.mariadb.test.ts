import { millis, textAt } from "../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import { Nodes } from "../support/processes/nodes";
import { times } from "./long-forms";
import { outcomeOf } from "./moves";

const AT_ONCE = 10;
const BATCHES = times({ short: 3, long: 100 });

let nodes: Nodes;
let users: TestUsers;
beforeAll(async () => {
  nodes = await Nodes.open(2);
  users = await registerTestUsers(nodes);
});
afterAll(() => nodes.close());

const OFFER = `mutation($input: OfferPartialRefundInput!) {
  result: offerPartialRefund(input: $input) { it: refundOffer { id respondBy } userErrors { code } }
}`;
const CANCEL = `mutation($input: RequestCancellationInput!) {
  result: requestCancellation(input: $input) { it: dispute { id respondBy } userErrors { code } }
}`;
const ORDER = `query($id: ID!) {
  order(id: $id) {
    version
    price { original { amount } refunded { amount } current { amount } serviceFee { amount } freelancerEarnings { amount } }
    refunds { amount { amount } }
    resolutions(first: 5) { nodes { status } }
    activity(first: 10) { totalCount nodes { type } }
  }
}`;

interface Round {
  readonly orderId: string;
  readonly respondBy: number;
  readonly accept: () => Promise<readonly string[]>;
  readonly withdraw: () => Promise<readonly string[]>;
}

const opened = async (
  token: string,
  query: string,
  input: object,
): Promise<{ readonly id: string; readonly respondBy: number }> => {
  const { data } = await nodes.ask(token, query, { input });
  return { id: textAt(data.result?.it?.id), respondBy: millis(data.result?.it?.respondBy) };
};

async function refundOffer(): Promise<Round> {
  const { client, freelancer } = users;
  const { id: orderId } = await placeOrder(nodes, users);
  const amount = { amount: "120.00", currencyCode: "USD" };
  const input = { orderId, amount, message: "Some words", reason: "GOODWILL" };
  const { id, respondBy } = await opened(freelancer.token, OFFER, input);
  const [one, other] = [nodes.node(0), nodes.node(1)];
  return {
    orderId,
    respondBy,
    accept: () =>
      outcomeOf(one, client.token, "acceptRefundOffer", "AnswerRefundOfferInput", {
        refundOfferId: id,
        message: "Yes.",
      }),
    withdraw: () =>
      outcomeOf(other, freelancer.token, "withdrawRefundOffer", "WithdrawRefundOfferInput", { refundOfferId: id }),
  };
}

async function cancellation(): Promise<Round> {
  const { client, freelancer } = users;
  const { id: orderId } = await placeOrder(nodes, users);
  const input = { orderId, reason: "NO_LONGER_NEEDED", message: "Some words" };
  const { id, respondBy } = await opened(client.token, CANCEL, input);
  const [one, other] = [nodes.node(0), nodes.node(1)];
  return {
    orderId,
    respondBy,
    accept: () => outcomeOf(one, freelancer.token, "acceptCancellation", "AnswerDisputeInput", { disputeId: id }),
    withdraw: () => outcomeOf(other, client.token, "withdrawDispute", "WithdrawDisputeInput", { disputeId: id }),
  };
}

/** The result of each ending: its events, and the money [P19, P20, C5]. */
const OFFER_ENDINGS: Readonly<Record<string, object>> = {
  ACCEPTED: {
    events: ["REFUND_OFFER_ACCEPTED"],
    refunds: ["124.10"],
    price: ["200.00", "120.00", "80.00", "6.90", "64.00"],
  },
  WITHDRAWN: {
    events: ["REFUND_OFFER_WITHDRAWN"],
    refunds: [],
    price: ["200.00", "0.00", "200.00", "11.00", "160.00"],
  },
  EXPIRED: { events: ["REFUND_OFFER_EXPIRED"], refunds: [], price: ["200.00", "0.00", "200.00", "11.00", "160.00"] },
};
const CANCELLATION_ENDINGS: Readonly<Record<string, object>> = {
  ACCEPTED: {
    events: ["CANCELLATION_ACCEPTED", "ORDER_CANCELLED"],
    refunds: ["211.00"],
    price: ["200.00", "200.00", "0.00", "0.00", "0.00"],
  },
  WITHDRAWN: {
    events: ["CANCELLATION_WITHDRAWN"],
    refunds: [],
    price: ["200.00", "0.00", "200.00", "11.00", "160.00"],
  },
  ACCEPTED_BY_SILENCE: {
    events: ["CANCELLATION_ACCEPTED_BY_SILENCE", "ORDER_CANCELLED"],
    refunds: ["211.00"],
    price: ["200.00", "200.00", "0.00", "0.00", "0.00"],
  },
};

interface Money {
  readonly amount: string;
}

/** What ORDER answers. */
interface Seen {
  readonly version: number;
  readonly price: Readonly<Record<"original" | "refunded" | "current" | "serviceFee" | "freelancerEarnings", Money>>;
  readonly refunds: readonly { readonly amount: Money }[];
  readonly resolutions: { readonly nodes: readonly { readonly status: string }[] };
  readonly activity: { readonly totalCount: number; readonly nodes: readonly { readonly type: string }[] };
}

/** The order as the freelancer sees it: how its resolution ended, and what that left behind. */
async function ending(orderId: string): Promise<{ readonly status: string; readonly left: object }> {
  const { data } = await nodes.ask(users.freelancer.token, ORDER, { id: orderId });
  const { price, refunds, resolutions, activity, version } = data.order as unknown as Seen;
  expect(resolutions.nodes).toHaveLength(1);
  expect(version).toBe(activity.totalCount);
  const { original, refunded, current, serviceFee, freelancerEarnings } = price;
  return {
    status: resolutions.nodes.map(({ status }) => status).join(),
    left: {
      events: activity.nodes.slice(2).map(({ type }) => type),
      refunds: refunds.map(({ amount }) => amount.amount),
      price: [original, refunded, current, serviceFee, freelancerEarnings].map(({ amount }) => amount),
    },
  };
}

describe("[F3] accept, withdraw, and expiry at the same millisecond from two nodes: one of them wins, the others are refused by type", () => {
  it.each([
    ["refund offers: no money is lost or created", refundOffer, OFFER_ENDINGS],
    ["cancellations: no money is lost or created", cancellation, CANCELLATION_ENDINGS],
  ] as const)("%s", async (_sentence, open, endings) => {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const rounds = await Promise.all(Array.from({ length: AT_ONCE }, () => open()));
      const respondBy = Math.max(...rounds.map((round) => round.respondBy));
      await nodes.moveTo(respondBy - 1);
      const [, answers] = await Promise.all([
        nodes.moveTo(respondBy),
        Promise.all(rounds.map(({ accept, withdraw }) => Promise.all([accept(), withdraw()]))),
      ]);
      for (const [index, { orderId }] of rounds.entries()) await judge(orderId, answers[index] ?? [[], []], endings);
    }
  });

  async function judge(
    orderId: string,
    answers: readonly (readonly string[])[],
    endings: typeof OFFER_ENDINGS,
  ): Promise<void> {
    const [accepted, withdrawn] = answers;
    const { status, left } = await ending(orderId);
    expect(left).toEqual(endings[status]);
    expect(accepted).toEqual(status === "ACCEPTED" ? [] : ["RESOLUTION_ENDED"]);
    expect(withdrawn).toEqual(status === "WITHDRAWN" ? [] : ["RESOLUTION_ENDED"]);
  }
});
