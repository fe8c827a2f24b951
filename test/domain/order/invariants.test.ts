import { HOUR_MS } from "../../../src/domain/duration";
import { actionsFor } from "../../../src/domain/move/actions";
import type { OrderEvent } from "../../../src/domain/order/event";
import { evolve } from "../../../src/domain/order/evolve";
import type { Order } from "../../../src/domain/order/order";
import type { Resolution } from "../../../src/domain/order/resolution";
import { disagreements } from "../../support/domain/agreement";
import { activityErrors, orderErrors } from "../../support/domain/invariants";
import { inMilestones, milestone, placed, PLACED_AT, placing } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { client, expire, freelancer, play, resolutionOf, taken } from "../../support/domain/run-steps";

/** Each invariant of the random histories is seen failing once, on a deliberate error. */
const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;
const errors = (order: Order): readonly string[] => orderErrors(order, FIRST_BOOK);

const offered = play(placed(), [at(1), freelancer("OFFER_PARTIAL_REFUND")]);
const accepted = play(offered, [at(2), client("ACCEPT_REFUND_OFFER")]);
const delivered = play(placed(), [at(1), freelancer("DELIVER")]);
const [open] = offered.resolutions;
if (open === undefined) throw new Error("no resolution");

const withBreakdown = (changes: Partial<Record<string, bigint>>): Order => {
  const offer = resolutionOf(offered, "PARTIAL_REFUND");
  const changed: Resolution = { ...offer, terms: { breakdown: { ...offer.terms.breakdown, ...changes } } };
  return { ...offered, resolutions: [changed] };
};

describe("a correct order has no finding", () => {
  it.each([placed(), offered, accepted, delivered, inMilestones()].map((order) => [order.status, order] as const))(
    "%s",
    (_status, order) => {
      expect(errors(order)).toEqual([]);
    },
  );
});

describe("an injected error in the order is found", () => {
  const second: Resolution = { ...open, id: "dsp_second" };
  const noStatus: Order = { ...offered, resumeStatus: null };
  const [first, ...rest] = inMilestones().milestones;
  if (first === undefined) throw new Error("no milestone");

  it.each<[string, Order]>([
    ["[O5] at most one open resolution", { ...offered, resolutions: [open, second] }],
    ["the newest of each kind only", { ...offered, resolutions: [open, second] }],
    ["[O4] IN_RESOLUTION if and only if one is open", { ...offered, resolutions: [] }],
    ["[O4] IN_RESOLUTION if and only if one is open", { ...offered, status: "ACTIVE" }],
    ["[O4] the status to resume is stored only then", noStatus],
    ["[O4] the status to resume is stored only then", { ...placed(), resumeStatus: "ACTIVE" }],
    ["[O9] an acceptance window if and only if DELIVERED", { ...delivered, acceptance: null }],
    ["[O9] an acceptance window if and only if DELIVERED", { ...offered, acceptance: { startsAt: 0, endsAt: 1 } }],
    ["completedAt if and only if COMPLETED", { ...placed(), status: "COMPLETED" }],
    ["cancelledAt if and only if CANCELLED", { ...placed(), cancelledAt: 1 }],
    [
      "[O11] milestones are completed in order",
      { ...inMilestones(), milestones: [first, ...rest.map((one) => ({ ...one, completedAt: 1 }))] },
    ],
    ["[O11] a completed order has no open milestone", { ...inMilestones(), status: "COMPLETED", completedAt: 1 }],
    ["[C5] refunds add up to what was refunded", { ...accepted, refundedPrice: accepted.refundedPrice - 1n }],
    [
      "[C5, C11] a cancelled order keeps what its completed milestones cost",
      { ...accepted, status: "CANCELLED", cancelledAt: 1 },
    ],
    ["the price is never negative", { ...placed(), refundedPrice: 20_001n }],
    ["the service fee is never negative", { ...placed(), serviceFee: -1n }],
    ["at most two refunds", { ...accepted, refunds: [...accepted.refunds, ...accepted.refunds, ...accepted.refunds] }],
    [
      "every refund is greater than zero",
      { ...accepted, refunds: accepted.refunds.map((one) => ({ ...one, price: 0n, serviceFee: 0n })) },
    ],
    ["[P2] a refund is within its cap", withBreakdown({ refund: 12_001n })],
    ["[P2] a refund is greater than zero", withBreakdown({ refund: 0n })],
    ["[P19] before − refund = after", withBreakdown({ priceAfter: 8_001n })],
    ["[P19] total = refund + fee refund", withBreakdown({ totalToClient: 12_411n })],
    ["[P19] the fee's difference is refunded, never charged", withBreakdown({ serviceFeeRefund: 0n })],
    ["no amount is negative", withBreakdown({ freelancerEarningsAfter: -1n })],
  ])("%s", (name, order) => {
    expect(errors(order)).toContain(name);
  });
});

describe("an injected error in the feed is found", () => {
  const placement = placing();
  if ("refusals" in placement) throw new Error("refused");
  const asked = taken(placement.order, at(1), client("REQUEST_CANCELLATION"));
  const cancelled = expire(asked.order, at(60));
  const events: readonly OrderEvent[] = [...placement.events, ...asked.events, ...cancelled.events];
  const altered = (index: number, changes: Partial<OrderEvent>): readonly OrderEvent[] =>
    events.map((event, position) => (position === index ? ({ ...event, ...changes } as OrderEvent) : event));

  it("a correct feed has none", () => {
    expect(activityErrors(events, cancelled.order)).toEqual([]);
  });

  it.each<[string, readonly OrderEvent[]]>([
    ["[A1] sequences are 1, 2, 3 …", events.filter((_event, index) => index !== 1)],
    ["[A1] an event does not follow the previous one", events.filter((_event, index) => index !== 1)],
    ["[A1] sequences are 1, 2, 3 …", altered(2, { sequence: 4 })],
    ["[A1] the order's version is the newest sequence", events.slice(0, -1)],
    ["every event has its own id", altered(2, { id: events[1]?.id ?? "" })],
    ["times never decrease", altered(1, { occurredAt: PLACED_AT - 1 })],
    ["the feed folds to the order", altered(1, { message: "Other words" })],
    ["[T2] an expiry has another time", altered(2, { occurredAt: at(60) })],
    ["[L3] a party acted after a deadline", altered(2, { actor: "CLIENT" })],
    ["[X3, P19] the service fee adds up", events.slice(0, -1)],
  ])("%s", (name, feed) => {
    expect(activityErrors(feed, cancelled.order)).toContain(name);
  });

  it("[F21] a fold that skips the effect of an event differs from the order", () => {
    const skipping: typeof evolve = (order, event) =>
      order !== null && event.type === "CANCELLATION_REQUESTED"
        ? { ...order, version: event.sequence }
        : evolve(order, event);
    expect(activityErrors(events, cancelled.order, skipping)).toContain("the feed folds to the order");
  });
});

describe("[O2] an injected disagreement of page and mutation is found", () => {
  const moment = { now: at(3), policies: FIRST_BOOK };

  it("none is found without one, also if no amount is valid", () => {
    const tiny = inMilestones({ milestones: [milestone("0.01"), milestone("200.00")] });
    expect([placed(), offered, accepted, delivered, tiny].flatMap((order) => disagreements(order, moment))).toEqual([]);
  });

  it.each<[string, typeof actionsFor]>([
    [
      "a page that lacks a rule",
      (...seen) => actionsFor(...seen).map((action) => ({ ...action, blockers: action.blockers.slice(1) })),
    ],
    [
      "a page that shows another value",
      (...seen) =>
        actionsFor(...seen).map(({ name, blockers }) => ({ name, blockers: blockers.map(({ code }) => ({ code })) })),
    ],
    ["a page that applies no expiry", (order, viewer, seen) => actionsFor(order, viewer, { ...seen, now: at(2) })],
  ])("%s", (_error, look) => {
    const expiring = { ...moment, now: at(1) + 3 * 24 * HOUR_MS };
    expect(disagreements(offered, expiring, look)).not.toEqual([]);
  });
});
