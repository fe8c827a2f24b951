import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { completionRecord } from "../../../src/domain/order/completion-rate";
import type { Order } from "../../../src/domain/order/order";
import type { CancellationReason } from "../../../src/domain/vocabulary";
import { inMilestones, placed, PLACED_AT } from "../../support/domain/orders";
import { bookOfTwo, FIRST, FIRST_BOOK, secondPolicy } from "../../support/domain/policy";
import { client, expire, freelancer, play, playUnder, taken, type Turn } from "../../support/domain/run-steps";

const DUE_AT = PLACED_AT + 10 * DAY_MS;
const BEFORE = DUE_AT - 3 * DAY_MS;

const accepted = (order: Order, by: Turn, at = BEFORE): Order =>
  play(order, [at, by], [at + 1, client("ACCEPT_CANCELLATION")]);
const agreed = (order: Order, by: Turn, at = BEFORE): Order =>
  play(order, [at, by], [at + 1, freelancer("ACCEPT_CANCELLATION")]);
const bySilence = (order: Order, by: Turn, at = BEFORE): Order =>
  expire(play(order, [at, by]), at + 48 * HOUR_MS).order;

const because = (reason: CancellationReason): Turn => freelancer("REQUEST_CANCELLATION", { reason });
const askedByClient = (reason: CancellationReason = "NO_LONGER_NEEDED"): Turn =>
  client("REQUEST_CANCELLATION", { reason, confidentialNote: "Words" });
const delivered = (): Order => play(placed(), [BEFORE - HOUR_MS, freelancer("DELIVER")]);

describe("[C10] a freelancer's cancellation", () => {
  it.each(["MUTUALLY_AGREED", "ORDERED_BY_MISTAKE"] as const)(
    "for %s does not count if the client accepted",
    (reason) => {
      expect(accepted(placed(), because(reason)).cancellationCounts).toBe(false);
    },
  );

  it.each(["MUTUALLY_AGREED", "ORDERED_BY_MISTAKE"] as const)(
    "for %s counts if the client did not answer",
    (reason) => {
      expect(bySilence(placed(), because(reason)).cancellationCounts).toBe(true);
    },
  );

  it.each(
    FIRST.cancellation.reasons.FREELANCER.filter(
      (reason) => !["MUTUALLY_AGREED", "ORDERED_BY_MISTAKE"].includes(reason),
    ),
  )("for %s counts", (reason) => {
    expect(accepted(placed(), because(reason)).cancellationCounts).toBe(true);
  });
});

describe("[C10] a client's cancellation", () => {
  it("of an order that was neither late nor ever delivered does not count, with and without acceptance", () => {
    expect(
      [agreed(placed(), askedByClient()), bySilence(placed(), askedByClient())].map(
        (order) => order.cancellationCounts,
      ),
    ).toEqual([false, false]);
  });

  it("counts 1 ms after the delivery date, not at it", () => {
    expect(agreed(placed(), askedByClient(), DUE_AT).cancellationCounts).toBe(false);
    expect(agreed(placed(), askedByClient(), DUE_AT + 1).cancellationCounts).toBe(true);
  });

  it("depends on lateness when it was requested, not when it ended", () => {
    expect(bySilence(placed(), askedByClient(), DUE_AT - 1).cancellationCounts).toBe(false);
  });

  it("of a delivered order counts, in revision too", () => {
    expect(agreed(delivered(), askedByClient()).cancellationCounts).toBe(true);
    const revised = play(delivered(), [BEFORE - 1, client("REQUEST_REVISION")]);
    expect(agreed(revised, askedByClient()).cancellationCounts).toBe(true);
  });

  it("of a milestone order counts after a milestone was delivered [C11]", () => {
    const order = play(
      inMilestones(),
      [PLACED_AT, freelancer("DELIVER")],
      [PLACED_AT + 1, client("COMPLETE_MILESTONE")],
    );
    expect(agreed(inMilestones(), askedByClient(), PLACED_AT + 2).cancellationCounts).toBe(false);
    expect(agreed(order, askedByClient(), PLACED_AT + 2).cancellationCounts).toBe(true);
  });

  it.each(FIRST.cancellation.reasons.CLIENT)("never depends on the client's reason: %s has no effect", (reason) => {
    expect([placed(), delivered()].map((order) => agreed(order, askedByClient(reason)).cancellationCounts)).toEqual([
      false,
      true,
    ]);
  });
});

it("[C10] the event says whether the cancellation counts", () => {
  const order = play(placed(), [BEFORE, askedByClient()]);
  expect(taken(order, BEFORE + 1, freelancer("ACCEPT_CANCELLATION")).events.at(-1)).toMatchObject({
    type: "ORDER_CANCELLED",
    data: { countsAgainstFreelancer: false },
  });
});

it("[C10] an order that was not cancelled has no such statement", () => {
  expect(placed().cancellationCounts).toBeNull();
});

describe("[C10, P21] the reason why an ended order counts or does not", () => {
  const why = (order: Order) => completionRecord(order, FIRST_BOOK);
  const asked = { freelancerReason: null, endedAs: "ACCEPTED", late: false, delivered: false } as const;
  const mistaken = {
    openedBy: "FREELANCER",
    freelancerReasons: ["MUTUALLY_AGREED", "ORDERED_BY_MISTAKE"],
    endedAs: ["ACCEPTED"],
  } as const;

  it("there is none for an order that has not ended", () => {
    expect([placed(), delivered(), play(placed(), [BEFORE, askedByClient()])].map(why)).toEqual([null, null, null]);
  });

  it("a completed order counts, also after a partial refund", () => {
    const refunded = play(
      placed(),
      [BEFORE, freelancer("OFFER_PARTIAL_REFUND")],
      [BEFORE, client("ACCEPT_REFUND_OFFER")],
    );
    for (const order of [placed(), refunded]) {
      const ended = play(order, [BEFORE, freelancer("DELIVER")], [BEFORE + 1, client("ACCEPT_DELIVERY")]);
      expect(why(ended)).toEqual({ orderId: order.id, endedAt: BEFORE + 1, verdict: "COMPLETED", cancellation: null });
    }
  });

  it.each([
    [
      "the client requested it in time, before any delivery",
      () => bySilence(placed(), askedByClient()),
      { ...asked, openedBy: "CLIENT", endedAs: "ACCEPTED_BY_SILENCE" },
      { openedBy: "CLIENT", late: false, delivered: false },
    ],
    [
      "the client requested it when the order was late",
      () => agreed(placed(), askedByClient(), DUE_AT + 1),
      { ...asked, openedBy: "CLIENT", late: true },
      null,
    ],
    [
      "the client requested it after a delivery",
      () => agreed(delivered(), askedByClient()),
      { ...asked, openedBy: "CLIENT", delivered: true },
      null,
    ],
    [
      "the freelancer requested it for an exempt reason, and the client accepted",
      () => accepted(placed(), because("MUTUALLY_AGREED")),
      { ...asked, openedBy: "FREELANCER", freelancerReason: "MUTUALLY_AGREED" },
      mistaken,
    ],
    [
      "the freelancer requested it for another reason",
      () => accepted(placed(), because("OTHER")),
      { ...asked, openedBy: "FREELANCER", freelancerReason: "OTHER" },
      null,
    ],
  ])("%s", (_sentence, cancel, facts, exemption) => {
    const order = cancel();
    expect(why(order)).toEqual({
      orderId: order.id,
      endedAt: order.cancelledAt,
      verdict: exemption === null ? "CANCELLED_COUNTS" : "EXEMPT_BY_POLICY",
      cancellation: { facts, policyVersion: FIRST.version, exemption },
    });
  });

  it("a client's reason and note make no difference to it", () => {
    const explanations = FIRST.cancellation.reasons.CLIENT.flatMap((reason) =>
      [placed(), delivered()].map((order) => ({ ...why(agreed(order, askedByClient(reason))), orderId: "" })),
    );
    expect(new Set(explanations.map((one) => JSON.stringify(one))).size).toBe(2);
  });

  it("the version of the cancellation decides, not the one in force at its end, nor the order's [POL2]", () => {
    const policies = bookOfTwo(secondPolicy(BEFORE));
    const later = completionRecord(
      playUnder(policies, placed(), [BEFORE, askedByClient()], [BEFORE, freelancer("ACCEPT_CANCELLATION")]),
      policies,
    );
    expect(later).toMatchObject({
      verdict: "CANCELLED_COUNTS",
      cancellation: { policyVersion: "second", exemption: null },
    });
    const before = playUnder(
      policies,
      placed(),
      [BEFORE - 1, askedByClient()],
      [BEFORE + 1, freelancer("ACCEPT_CANCELLATION")],
    );
    expect(completionRecord(before, policies)).toMatchObject({
      verdict: "EXEMPT_BY_POLICY",
      cancellation: { policyVersion: FIRST.version },
    });
  });

  it("a cancelled order without a cancellation is an internal error", () => {
    const cancelled = agreed(placed(), askedByClient());
    expect(() => why({ ...cancelled, resolutions: [] })).toThrow("has no cancellation");
  });
});
