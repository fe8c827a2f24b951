import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { decideRefund, type RefundOutcome } from "../../../src/domain/move/record-refund-result";
import type { Order } from "../../../src/domain/order/order";
import { refundChanges } from "../../../src/domain/order/outbox";
import type { RefundState } from "../../../src/domain/vocabulary";
import { CLIENT_ID, FREELANCER_ID, freshId, placed, PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { client, freelancer, play } from "../../support/domain/run-steps";

const AT = PLACED_AT + DAY_MS;
const contextAt = (now: number) => ({ now, policies: FIRST_BOOK, freshId: freshId() });

/** With an accepted partial refund, about whose payment the gateway has reported these results. */
function refunded(...words: readonly RefundOutcome[]): Order {
  const accepted = play(placed(), [AT, freelancer("OFFER_PARTIAL_REFUND")], [AT, client("ACCEPT_REFUND_OFFER")]);
  return words.reduce((order, outcome) => said(order, outcome).order, accepted);
}

const refundOf = ({ refunds: [refund] }: Order) => {
  if (refund === undefined) throw new Error("no refund");
  return refund;
};
const said = (order: Order, outcome: RefundOutcome, now = AT + 1) =>
  decideRefund(order, { refundId: refundOf(order).id, outcome }, contextAt(now));

describe("[P15, P16] a result from the payment gateway for a refund", () => {
  it.each<[string, readonly RefundOutcome[], RefundOutcome, readonly string[], RefundState]>([
    ["PENDING", [], "PROCESSED", ["REFUND_PROCESSED"], "PROCESSED"],
    ["PENDING", [], "FAILED", ["REFUND_FAILED"], "FAILED"],
    ["FAILED", ["FAILED"], "PROCESSED", ["REFUND_PROCESSED"], "PROCESSED"],
    ["FAILED", ["FAILED"], "FAILED", [], "FAILED"],
    ["PROCESSED", ["PROCESSED"], "PROCESSED", [], "PROCESSED"],
    ["PROCESSED", ["PROCESSED"], "FAILED", ["REFUND_FAILED"], "FAILED"],
    ["PROCESSED at the second try", ["FAILED", "PROCESSED"], "FAILED", ["REFUND_FAILED"], "FAILED"],
  ])("a %s refund after the tries %j, with the result %s: %j", (_state, words, outcome, types, state) => {
    const order = refunded(...words);
    const decision = said(order, outcome);
    expect(decision.events.map(({ type }) => type)).toEqual(types);
    expect(refundOf(decision.order)).toMatchObject({ state, processedAt: state === "PROCESSED" ? AT + 1 : null });
    if (types.length === 0)
      expect(decision).toMatchObject({ order, notifications: [], outcome: { result: { orderId: order.id } } });
  });

  it("[N1, N4] notifies both parties, has no actor, and has the time of the result", () => {
    const { events, notifications } = said(refunded(), "PROCESSED");
    const [event] = events;
    expect(event).toMatchObject({
      actor: "SYSTEM",
      actorUserId: null,
      occurredAt: AT + 1,
      message: null,
      subject: { kind: "REFUND" },
    });
    expect(notifications).toEqual(
      [CLIENT_ID, FREELANCER_ID].map((userId) => ({ userId, eventId: event?.id, events: 1 })),
    );
  });

  it("[L3] is recorded after the expiries that were due", () => {
    const waiting = play(refunded(), [AT, freelancer("REQUEST_CANCELLATION")]);
    const { events } = said(waiting, "PROCESSED", AT + 100 * HOUR_MS);
    expect(events.map(({ type }) => type)).toEqual([
      "CANCELLATION_ACCEPTED_BY_SILENCE",
      "ORDER_CANCELLED",
      "REFUND_PROCESSED",
    ]);
    expect(events.map(({ occurredAt }) => occurredAt)).toEqual([
      AT + 48 * HOUR_MS,
      AT + 48 * HOUR_MS,
      AT + 100 * HOUR_MS,
    ]);
  });

  it("[P24] changes nothing if the refund was settled by other means: an earlier result must not pay it twice", () => {
    const failed = refunded("FAILED");
    const byHand = { refundId: refundOf(failed).id, outcome: "PROCESSED", byOtherMeans: true } as const;
    const settled = decideRefund(failed, byHand, contextAt(AT + 1)).order;
    expect(refundOf(settled)).toMatchObject({ state: "PROCESSED", processedAt: AT + 1, settledByOtherMeans: true });
    for (const outcome of ["FAILED", "PROCESSED"] as const)
      expect(said(settled, outcome)).toMatchObject({ order: settled, events: [] });
  });

  it("changes nothing if the refund does not belong to the order", () => {
    const order = refunded();
    const decision = decideRefund(order, { refundId: "rfd_other", outcome: "PROCESSED" }, contextAt(AT + 1));
    expect(decision).toMatchObject({ order, events: [], outcome: { refusals: [{ code: "NOT_FOUND" }] } });
  });
});

describe("[P15] the outbox follows the refund", () => {
  const doing = (before: Order | null, after: Order) =>
    refundChanges(before, after).map(({ does, item }) => [does, item.subjectId]);

  it("a row waits from the refund's creation, is no longer retried after a failure, and is deleted after the payment", () => {
    const [born, failed, paid] = [refunded(), refunded("FAILED"), refunded("FAILED", "PROCESSED")];
    const id = (order: Order) => refundOf(order).id;
    expect(doing({ ...born, refunds: [] }, born)).toEqual([["ADD", id(born)]]);
    expect(doing({ ...failed, refunds: [{ ...refundOf(failed), state: "PENDING" }] }, failed)).toEqual([
      ["SET_ASIDE", id(failed)],
    ]);
    expect(doing({ ...paid, refunds: [{ ...refundOf(paid), state: "FAILED" }] }, paid)).toEqual([["REMOVE", id(paid)]]);
    expect(doing({ ...failed, refunds: [{ ...refundOf(failed), state: "PROCESSED" }] }, failed)).toEqual([
      ["SET_ASIDE", id(failed)],
    ]);
  });

  it("nothing is written if no refund changed", () => {
    expect(doing(null, placed())).toEqual([]);
    expect(doing(refunded(), { ...refunded(), title: "Another" })).toHaveLength(1);
    const order = refunded("PROCESSED");
    expect(doing(order, { ...order, title: "Another" })).toEqual([]);
  });
});
