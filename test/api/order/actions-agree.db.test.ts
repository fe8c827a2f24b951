import fc from "fast-check";
import { DAY_MS } from "../../../src/domain/duration";
import type { MutationName } from "../../support/app/operations-a";
import { ACTIONS } from "../../support/app/operations-a";
import { applyDue } from "../../support/app/operations-b";
import {
  at,
  listOf,
  openOrderScenario,
  type OrderScenario,
  succeeded,
  type UserErrorAnswer,
  userErrorsOf,
} from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

type Kind = "ORDER_UPDATE" | "CANCELLATION" | "PARTIAL_REFUND" | "DELIVERY_EXTENSION" | "EXTRAS";

/** The state that an action is tried on, as its party reads it. */
interface Page {
  readonly id: string;
  readonly who: "client" | "freelancer";
  readonly resolutions: readonly Json[];
  readonly milestones: readonly Json[];
  /** Makes each input another one. */
  readonly step: number;
}

interface Try {
  readonly mutation: MutationName;
  /** null: this order has nothing that the mutation could name. */
  readonly input: (page: Page) => object | null;
}

const on = (mutation: MutationName, more: (page: Page) => object = () => ({})): Try => ({
  mutation,
  input: (page) => ({ orderId: page.id, ...more(page) }),
});

/** Of the newest resolution of these kinds, ended or not. */
const answering = (mutation: MutationName, field: string, kinds: readonly Kind[], words = true): Try => ({
  mutation,
  input: ({ resolutions }) => {
    const newest = resolutions.findLast(({ kind }) => kinds.some((one) => one === textAt(kind)));
    return newest === undefined ? null : { [field]: newest.id, ...(words ? { message: "So be it." } : {}) };
  },
});

const message = () => ({ message: "Words." });
const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const FAR = Date.parse("2990-01-01T00:00:00Z");

/** A valid input of every action. */
const TRIES: Readonly<Record<string, Try>> = {
  REQUEST_ORDER_UPDATE: on("requestOrderUpdate", message),
  ANSWER_ORDER_UPDATE: answering("answerOrderUpdate", "disputeId", ["ORDER_UPDATE"]),
  REQUEST_CANCELLATION: on("requestCancellation", ({ who }) => ({
    reason: who === "client" ? "LATE_DELIVERY" : "SCOPE_CHANGED",
    message: "Words.",
  })),
  ACCEPT_CANCELLATION: answering("acceptCancellation", "disputeId", ["CANCELLATION"]),
  DECLINE_CANCELLATION: answering("declineCancellation", "disputeId", ["CANCELLATION"]),
  WITHDRAW_DISPUTE: answering("withdrawDispute", "disputeId", ["ORDER_UPDATE", "CANCELLATION"], false),
  OFFER_PARTIAL_REFUND: on("offerPartialRefund", () => ({
    amount: usd("1.00"),
    message: "Words.",
    reason: "GOODWILL",
  })),
  ACCEPT_REFUND_OFFER: answering("acceptRefundOffer", "refundOfferId", ["PARTIAL_REFUND"]),
  DECLINE_REFUND_OFFER: answering("declineRefundOffer", "refundOfferId", ["PARTIAL_REFUND"]),
  WITHDRAW_REFUND_OFFER: answering("withdrawRefundOffer", "refundOfferId", ["PARTIAL_REFUND"], false),
  REQUEST_DELIVERY_EXTENSION: on("requestDeliveryExtension", ({ step }) => ({
    newDeliveryDueAt: new Date(FAR + step * DAY_MS).toISOString(),
    message: "Words.",
  })),
  OFFER_EXTRAS: on("offerExtras", () => ({ extras: [{ title: "An icon", price: usd("1.00") }], message: "Words." })),
  ACCEPT_CHANGE: answering("acceptChange", "changeRequestId", ["DELIVERY_EXTENSION", "EXTRAS"]),
  DECLINE_CHANGE: answering("declineChange", "changeRequestId", ["DELIVERY_EXTENSION", "EXTRAS"]),
  WITHDRAW_CHANGE: answering("withdrawChange", "changeRequestId", ["DELIVERY_EXTENSION", "EXTRAS"], false),
  DELIVER: on("deliverOrder", () => ({ note: "Here." })),
  REQUEST_REVISION: on("requestRevision", message),
  ACCEPT_DELIVERY: on("acceptDelivery"),
  COMPLETE_MILESTONE: {
    mutation: "completeMilestone",
    input: ({ milestones }) => {
      const current = milestones.find(({ completedAt }) => (completedAt ?? null) === null) ?? milestones.at(-1);
      return current === undefined ? null : { milestoneId: current.id };
    },
  },
  POST_MESSAGE: on("postMessage", message),
  LEAVE_REVIEW: on("leaveReview", () => ({ rating: 5, comment: "Words." })),
  CONTACT_SUPPORT: on("contactSupport", message),
  END_SUPPORT_ACCESS: on("endSupportAccess"),
};

const READ = `query ($id: ID!) { order(id: $id) {
  status resolutions(last: 100) { nodes { id kind } } milestones { id completedAt } countdown { endsAt }
} }`;

const milestones = [1, 2].map((number) => ({ title: `Part ${number}`, price: usd("100.00"), dueAt: null }));
const BOUGHT: Readonly<Record<string, object>> = {
  "one piece": {},
  "in milestones": { type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones },
  "cheap, by the hour, with a promo code, without a date": {
    unitPrice: usd("10.00"),
    type: "HOURLY",
    discountSources: ["PROMO_CODE"],
    deliveryDueAt: null,
  },
};

const steps = fc.array(
  fc.record({
    who: fc.constantFrom("client" as const, "freelancer" as const),
    pick: fc.nat(),
    among: fc.constantFrom("ALL", "AVAILABLE", "AVAILABLE"),
    clock: fc.constantFrom("STAYS", "STAYS", "STAYS", "STAYS", "BEFORE_THE_END", "AT_THE_END", "A_MONTH_ON"),
  }),
  { minLength: 10, maxLength: 25 },
);

async function moveClock(clock: string, order: Json): Promise<void> {
  const ends = order.countdown?.endsAt;
  if (clock === "A_MONTH_ON") await scenario.moveBy(30 * DAY_MS);
  else if (clock !== "STAYS" && ends !== undefined) {
    await scenario.service.moveTo(Date.parse(textAt(ends)) - (clock === "BEFORE_THE_END" ? 1 : 0));
  }
}

interface Step {
  readonly who: "client" | "freelancer";
  readonly pick: number;
  readonly among: string;
}

/**
 * A milestone whose time to be accepted is over is completed, though its row may not say so yet: naming it would be a
 * wrong input.
 */
function asItStands({ status, countdown, milestones: read }: Json): readonly Json[] {
  const all = listOf(read);
  const isOver = textAt(status) === "DELIVERED" && (countdown ?? null) === null;
  const over = isOver ? all.find(({ completedAt }) => (completedAt ?? null) === null) : undefined;
  return all.filter((milestone) => milestone !== over);
}

/** Reads what the page says of one action and takes it: the two must say the same, code by code. */
async function compare(id: string, step: number, { who, pick, among }: Step, seen: Set<string>): Promise<void> {
  const order = at(succeeded(await scenario.service.ask(scenario.token(who), READ, { id })), "order");
  const actions = listOf(
    at(succeeded(await scenario.service.ask(scenario.token(who), ACTIONS, { id })), "order").actions,
  );
  const offered = among === "ALL" ? actions : actions.filter(({ available }) => Boolean(available));
  const action = offered[pick % offered.length];
  if (action === undefined) return;
  const name = textAt(action.name);
  const blockers: readonly UserErrorAnswer[] = userErrorsOf({ userErrors: action.blockers ?? {} });
  expect(Boolean(action.available)).toBe(blockers.length === 0);
  const one = TRIES[name];
  if (one === undefined) throw new Error(`no input for ${name}`);
  const page = { id, who, step, resolutions: listOf(order.resolutions?.nodes), milestones: asItStands(order) };
  const input = one.input(page);
  if (input === null) {
    expect([name, blockers.map(({ code }) => code)]).toEqual([
      name,
      expect.arrayContaining([expect.stringMatching(/^NO_OPEN|^ORDER_TYPE/)]),
    ]);
    return;
  }
  expect([name, await scenario.userErrors(who, one.mutation, input)]).toEqual([name, blockers]);
  seen.add(`${name} ${blockers.length === 0 ? "done" : "blocked"}`);
}

describe("[O2] the page's actions and the mutations never disagree", () => {
  const seen = new Set<string>();

  it.each(Object.entries(BOUGHT))("[O2] they agree on generated order histories: %s", async (_sentence, changes) => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { id } = await scenario.place(changes);
        for (const [index, { clock, ...step }] of history.entries()) {
          const order = at(succeeded(await scenario.service.ask(scenario.token("client"), READ, { id })), "order");
          await moveClock(clock, order);
          await compare(id, index, step, seen);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it("[O2] most actions were both possible and impossible in them", () => {
    expect(seen.size).toBeGreaterThan(20);
  });

  it("[O2] each action has a mutation, and the two roles together have all actions", async () => {
    const { id } = await scenario.place();
    const names = new Set<string>();
    for (const who of ["client", "freelancer"] as const) {
      const { data } = await scenario.service.ask(scenario.token(who), ACTIONS, { id });
      for (const { name } of listOf(data.order?.actions)) names.add(textAt(name));
    }
    expect([...names].sort()).toEqual(Object.keys(TRIES).sort());
  });
});

describe("[O2, L3] at the exact times at which something expires", () => {
  const openings: readonly (readonly [string, "client" | "freelancer", string, readonly string[]])[] = [
    [
      "an order update",
      "client",
      "REQUEST_ORDER_UPDATE",
      ["ANSWER_ORDER_UPDATE", "WITHDRAW_DISPUTE", "DELIVER", "REQUEST_CANCELLATION"],
    ],
    [
      "the freelancer's cancellation",
      "freelancer",
      "REQUEST_CANCELLATION",
      ["ACCEPT_CANCELLATION", "DECLINE_CANCELLATION", "REQUEST_ORDER_UPDATE"],
    ],
    [
      "a refund offer",
      "freelancer",
      "OFFER_PARTIAL_REFUND",
      ["ACCEPT_REFUND_OFFER", "WITHDRAW_REFUND_OFFER", "OFFER_EXTRAS"],
    ],
    [
      "an extension",
      "freelancer",
      "REQUEST_DELIVERY_EXTENSION",
      ["ACCEPT_CHANGE", "DECLINE_CHANGE", "WITHDRAW_CHANGE"],
    ],
    [
      "the client's cancellation",
      "client",
      "REQUEST_CANCELLATION",
      ["ACCEPT_CANCELLATION", "WITHDRAW_DISPUTE", "DELIVER"],
    ],
    [
      "extras",
      "freelancer",
      "OFFER_EXTRAS",
      ["ACCEPT_CHANGE", "DECLINE_CHANGE", "WITHDRAW_CHANGE", "OFFER_PARTIAL_REFUND"],
    ],
    ["a delivery", "freelancer", "DELIVER", ["ACCEPT_DELIVERY", "REQUEST_REVISION", "LEAVE_REVIEW"]],
  ];
  const cases = openings.flatMap(([sentence, who, opening, tried]) =>
    tried.flatMap((name) => [-1, 0, 1].map((offsetMs) => [sentence, name, offsetMs, who, opening] as const)),
  );

  it.each(cases)("[O2] %s: %s at t%d ms", async (_sentence, name, offsetMs, who, opening) => {
    const { id } = await scenario.place();
    const begin = TRIES[opening];
    const page = { id, who, step: 0, resolutions: [], milestones: [] };
    if (begin === undefined) throw new Error(`no input for ${opening}`);
    const { order } = await scenario.done(who, begin.mutation, begin.input(page) ?? {});
    await scenario.service.moveTo(Date.parse(textAt(order?.countdown?.endsAt)) + offsetMs);
    for (const role of ["client", "freelancer"] as const) {
      const { data } = await scenario.service.ask(scenario.token(role), ACTIONS, { id });
      const pick = listOf(data.order?.actions).findIndex((action) => textAt(action.name) === name);
      if (pick >= 0) await compare(id, 1, { who: role, pick, among: "ALL" }, new Set());
    }
  });
});
