import { DAY_MS } from "../../../src/domain/duration";
import { ledgerEntries } from "../../../src/domain/ledger/ledger";
import type { OrderEvent } from "../../../src/domain/order/event";
import type { Order } from "../../../src/domain/order/order";
import { outboxChanges } from "../../../src/domain/order/outbox";
import { MAILED_TYPES, mailedOf, recipientsOf } from "../../../src/domain/order/recipients";
import { isRequired, REQUIRED_EMAILS } from "../../../src/domain/required-emails";
import { ACTIVITY_TYPES, type ActivityType } from "../../../src/domain/vocabulary";
import { CLIENT_ID, FREELANCER_ID, inMilestones, placed, PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { client, expire, freelancer, play, taken, type Turn } from "../../support/domain/run-steps";

const order = placed();
const eventOf = (type: ActivityType, actorUserId: string | null): OrderEvent =>
  ({
    id: "evt_1",
    orderId: order.id,
    sequence: 2,
    type,
    occurredAt: PLACED_AT,
    actorUserId,
    data: {},
  }) as unknown as OrderEvent;

/** Who is mailed of a move of one event. */
const mailed = (type: ActivityType, actorUserId: string | null): readonly string[] => {
  const event = eventOf(type, actorUserId);
  return mailedOf([event], recipientsOf(order, [event])).map(({ userId }) => userId);
};

const NEVER = ["ORDER_PLACED", "MESSAGE_POSTED", "REVIEW_LEFT", "SUPPORT_CONTACTED", "SUPPORT_ACCESS_ENDED"];

describe("[N1] the users who are emailed about a move", () => {
  it.each(ACTIVITY_TYPES)(
    "%s: everyone who did not cause it, both if nobody did, and for some types nobody",
    (type) => {
      const isMailed = !NEVER.includes(type);
      expect(mailed(type, null)).toEqual(isMailed ? [CLIENT_ID, FREELANCER_ID] : []);
      const isConfirmed = type === "REFUND_OFFERED"; // [P11]
      expect(mailed(type, FREELANCER_ID)).toEqual(isMailed ? [CLIENT_ID, ...(isConfirmed ? [FREELANCER_ID] : [])] : []);
      expect(mailed(type, CLIENT_ID)).toEqual(isMailed ? [...(isConfirmed ? [CLIENT_ID] : []), FREELANCER_ID] : []);
    },
  );

  it("are none for these five types only", () => {
    expect(MAILED_TYPES).toHaveLength(ACTIVITY_TYPES.length - NEVER.length);
  });
});

describe("[N9, S25] the emails that nobody can switch off", () => {
  const delivered = (before: Order): Order => play(before, [PLACED_AT, freelancer("DELIVER")]);
  /**
   * A move that the other party must answer, and the answer that accepts it; if there is none, nobody can answer it.
   */
  const asked: readonly (readonly [what: string, before: Order, ask: Turn, accept: Turn])[] = [
    ["an order update", order, client("REQUEST_ORDER_UPDATE"), freelancer("ANSWER_ORDER_UPDATE")],
    ["a client's cancellation", order, client("REQUEST_CANCELLATION"), freelancer("ACCEPT_CANCELLATION")],
    ["a freelancer's cancellation", order, freelancer("REQUEST_CANCELLATION"), client("ACCEPT_CANCELLATION")],
    ["a refund offer", order, freelancer("OFFER_PARTIAL_REFUND"), client("ACCEPT_REFUND_OFFER")],
    ["offered extras", order, freelancer("OFFER_EXTRAS"), client("ACCEPT_CHANGE")],
    ["a delivery", order, freelancer("DELIVER"), client("ACCEPT_DELIVERY")],
    ["a milestone's delivery", inMilestones(), freelancer("DELIVER"), client("COMPLETE_MILESTONE")],
    [
      "a cancellation of delivered work",
      delivered(order),
      client("REQUEST_CANCELLATION"),
      freelancer("ACCEPT_CANCELLATION"),
    ],
  ];

  it.each(asked)(
    "%s: required if its acceptance or expiry moves money or ends something, and so is the result",
    (_what, before, ask, accept) => {
      const request = taken(before, PLACED_AT, ask);
      const opened = request.order;
      const ends = [taken(opened, PLACED_AT, accept), expire(opened, PLACED_AT + 30 * DAY_MS)];
      const moving = ends.filter(({ events }) => ledgerEntries(opened, events, FIRST_BOOK).length > 0);
      expect(request.events.map(({ type }) => isRequired(type))).toEqual([moving.length > 0]);
      expect(moving.flatMap(({ events }) => events).filter(({ type }) => !isRequired(type))).toEqual([]);
    },
  );

  it("are these, and every other one can be switched off", () => {
    expect(REQUIRED_EMAILS).toEqual([
      "ORDER_DELIVERED",
      "ORDER_COMPLETED",
      "ORDER_CANCELLED",
      "MILESTONE_COMPLETED",
      "CANCELLATION_REQUESTED",
      "CANCELLATION_ACCEPTED",
      "CANCELLATION_ACCEPTED_BY_SILENCE",
      "REFUND_OFFERED",
      "REFUND_OFFER_ACCEPTED",
      "REFUND_PROCESSED",
      "REFUND_FAILED",
      "CHANGE_REQUESTED",
      "CHANGE_ACCEPTED",
    ]);
  });
});

const mailsOf = (decision: ReturnType<typeof taken>) =>
  outboxChanges({ before: order, after: decision.order, ...decision }, true)
    .filter(({ item }) => item.kind === "MAIL")
    .map(({ does, item }) => ({
      does,
      recipient: item.recipient,
      events: item.events,
      last: typeOf(decision.events, item.subjectId),
      id: item.id,
    }));
const typeOf = (events: readonly OrderEvent[], id: string) => events.find((event) => event.id === id)?.type;

describe("[N1, A3] a move is one email for each recipient, about its last event, with all of them", () => {
  it("a delivery that answers an update is one", () => {
    const asked = play(order, [PLACED_AT, client("REQUEST_ORDER_UPDATE")]);
    const decision = taken(asked, PLACED_AT, freelancer("DELIVER"));
    const id = decision.events.at(-1)?.id ?? "";
    expect(mailsOf(decision)).toEqual([
      { does: "ADD", recipient: "CLIENT", events: 2, last: "ORDER_DELIVERED", id: `MAIL:${id}:CLIENT` },
    ]);
  });

  it("a move without email recipients is none", () => {
    const decision = taken(order, PLACED_AT, client("REQUEST_ORDER_UPDATE"));
    expect(mailsOf(decision)).toHaveLength(1);
    expect(outboxChanges({ before: order, after: decision.order, ...decision }, false)).toEqual([]);
  });

  it("a cancellation without an answer is one to both parties", () => {
    const asked = play(order, [PLACED_AT, client("REQUEST_CANCELLATION")]);
    const mails = mailsOf(expire(asked, PLACED_AT + 2 * DAY_MS));
    expect(mails.map(({ recipient, events, last }) => [recipient, events, last])).toEqual([
      ["CLIENT", 2, "ORDER_CANCELLED"],
      ["FREELANCER", 2, "ORDER_CANCELLED"],
    ]);
  });

  it("an expiry that a move finds due is an email of its own", () => {
    const asked = play(order, [PLACED_AT, client("REQUEST_ORDER_UPDATE")]);
    const mails = mailsOf(taken(asked, PLACED_AT + 2 * DAY_MS, freelancer("DELIVER")));
    expect(mails.map(({ recipient, events, last }) => [recipient, events, last])).toEqual([
      ["CLIENT", 1, "ORDER_UPDATE_EXPIRED"],
      ["FREELANCER", 1, "ORDER_UPDATE_EXPIRED"],
      ["CLIENT", 1, "ORDER_DELIVERED"],
    ]);
  });

  it("a milestone of several is one, and the last one is one with the order's end", () => {
    let current = inMilestones();
    const recipients = [1, 2, 3].map((_number) => {
      const completed = taken(
        play(current, [PLACED_AT, freelancer("DELIVER")]),
        PLACED_AT,
        client("COMPLETE_MILESTONE"),
      );
      current = completed.order;
      return mailsOf(completed).map(({ recipient, events, last }) => [recipient, events, last]);
    });
    expect(recipients).toEqual([
      [["FREELANCER", 1, "MILESTONE_COMPLETED"]],
      [["FREELANCER", 1, "MILESTONE_COMPLETED"]],
      [["FREELANCER", 2, "ORDER_COMPLETED"]],
    ]);
  });

  it("its id fits the length of the outbox's column", () => {
    for (const { id } of mailsOf(taken(order, PLACED_AT, freelancer("OFFER_PARTIAL_REFUND"))))
      expect(id.length).toBeLessThanOrEqual(64);
  });
});
