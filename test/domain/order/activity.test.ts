import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { Decision } from "../../../src/domain/order/decision";
import type { OrderEvent } from "../../../src/domain/order/event";
import { evolve } from "../../../src/domain/order/evolve";
import {
  CLIENT_ID,
  FREELANCER_ID,
  inMilestones,
  OUTSIDER_ID,
  placed,
  PLACED_AT,
  placing,
} from "../../support/domain/orders";
import { attempt, client, expire, freelancer, type over, play, taken, typesOf } from "../../support/domain/run-steps";

const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;
const recipients = ({ notifications, events }: Decision) =>
  notifications.map(({ userId, eventId }) => [userId, events.find(({ id }) => id === eventId)?.type]);

describe("[A1] everything that happens is an event, numbered without a gap", () => {
  it("the numbers start with the placing of the order", () => {
    const decision = placing();
    if ("refusals" in decision) throw new Error("refused");
    expect(decision.events).toMatchObject([
      { type: "ORDER_PLACED", sequence: 1, occurredAt: PLACED_AT, actor: "PARTNER", actorUserId: null, message: null },
    ]);
    expect(decision.order.version).toBe(1);
  });

  it("an event has its actor, time, and object, and ids differ within one decision", () => {
    const asked = play(inMilestones(), [at(1), client("REQUEST_ORDER_UPDATE")]);
    const { events } = taken(asked, at(2), freelancer("DELIVER"));
    expect(events).toMatchObject([
      {
        sequence: 3,
        actor: "FREELANCER",
        actorUserId: FREELANCER_ID,
        occurredAt: at(2),
        orderId: asked.id,
        subject: { kind: "RESOLUTION" },
      },
      {
        sequence: 4,
        actor: "FREELANCER",
        actorUserId: FREELANCER_ID,
        occurredAt: at(2),
        orderId: asked.id,
        subject: { kind: "DELIVERY" },
      },
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  it("an expiry before the command comes first, at its own time and without an actor", () => {
    const asked = play(placed(), [at(1), client("REQUEST_ORDER_UPDATE")]);
    expect(taken(asked, at(100), client("POST_MESSAGE")).events).toMatchObject([
      { sequence: 3, type: "ORDER_UPDATE_EXPIRED", occurredAt: at(49), actor: "SYSTEM", actorUserId: null },
      { sequence: 4, type: "MESSAGE_POSTED", occurredAt: at(100), actor: "CLIENT", actorUserId: CLIENT_ID },
    ]);
  });

  it("an event that does not follow the previous one is refused, and changes nothing", () => {
    const order = placed();
    const [event] = taken(order, at(1), client("POST_MESSAGE")).events;
    const decision = placing();
    const [placement] = "events" in decision ? decision.events : [];
    if (event === undefined || placement === undefined) throw new Error("no event");
    const invalid: readonly [typeof order | null, OrderEvent][] = [
      [null, event],
      [order, { ...event, sequence: 1 }],
      [order, { ...event, sequence: 3 }],
      [order, placement],
      [null, { ...placement, sequence: 2 }],
    ];
    for (const [before, next] of invalid) expect(() => evolve(before, next)).toThrow(RangeError);
    expect(evolve(order, event).version).toBe(2);
  });
});

describe("[A3] each move writes one event, and a second one if it ends the order or a milestone", () => {
  const delivered = play(placed(), [at(1), freelancer("DELIVER")]);
  const asked = play(placed(), [at(1), client("REQUEST_CANCELLATION")]);

  it.each([
    ["a request", placed(), client("REQUEST_CANCELLATION"), ["CANCELLATION_REQUESTED"]],
    ["a decline", asked, freelancer("DECLINE_CANCELLATION"), ["CANCELLATION_DECLINED"]],
    ["a withdrawal", asked, client("WITHDRAW_DISPUTE"), ["CANCELLATION_WITHDRAWN"]],
    [
      "an acceptance that cancels",
      asked,
      freelancer("ACCEPT_CANCELLATION"),
      ["CANCELLATION_ACCEPTED", "ORDER_CANCELLED"],
    ],
    ["a delivery", placed(), freelancer("DELIVER"), ["ORDER_DELIVERED"]],
    ["an accepted delivery", delivered, client("ACCEPT_DELIVERY"), ["ORDER_COMPLETED"]],
  ] as const)("%s", (_move, order, turn, types) => {
    expect(typesOf(taken(order, at(2), turn))).toEqual(types);
  });
});

describe("[N4] the users who are notified", () => {
  it("the party that did not cause the move, about its last event", () => {
    const asked = play(placed(), [at(1), client("REQUEST_CANCELLATION")]);
    expect(recipients(taken(asked, at(2), freelancer("ACCEPT_CANCELLATION")))).toEqual([
      [CLIENT_ID, "ORDER_CANCELLED"],
    ]);
    expect(recipients(taken(placed(), at(1), client("REQUEST_ORDER_UPDATE")))).toEqual([
      [FREELANCER_ID, "ORDER_UPDATE_REQUESTED"],
    ]);
    expect(recipients(taken(placed(), at(1), freelancer("DELIVER")))).toEqual([[CLIENT_ID, "ORDER_DELIVERED"]]);
  });

  it("both parties if neither caused it: an expiry, and the back end", () => {
    const asked = play(placed(), [at(1), client("REQUEST_CANCELLATION")]);
    expect(recipients(expire(asked, at(49)))).toEqual([
      [CLIENT_ID, "ORDER_CANCELLED"],
      [FREELANCER_ID, "ORDER_CANCELLED"],
    ]);
    const decision = placing();
    if ("refusals" in decision) throw new Error("refused");
    expect(recipients(decision)).toEqual([
      [CLIENT_ID, "ORDER_PLACED"],
      [FREELANCER_ID, "ORDER_PLACED"],
    ]);
  });

  it("the users of each move, also if an expiry and a command come in one decision", () => {
    const delivered = play(inMilestones(), [at(1), freelancer("DELIVER")]);
    expect(recipients(taken(delivered, at(1) + 3 * DAY_MS, freelancer("DELIVER")))).toEqual([
      [CLIENT_ID, "MILESTONE_COMPLETED"],
      [FREELANCER_ID, "MILESTONE_COMPLETED"],
      [CLIENT_ID, "ORDER_DELIVERED"],
    ]);
  });

  it("[P11] also the freelancer about their own refund offer", () => {
    expect(recipients(taken(placed(), at(1), freelancer("OFFER_PARTIAL_REFUND")))).toEqual([
      [CLIENT_ID, "REFUND_OFFERED"],
      [FREELANCER_ID, "REFUND_OFFERED"],
    ]);
  });

  it("nobody about a refused command", () => {
    expect(recipients(attempt(placed(), at(1), client("ACCEPT_DELIVERY")))).toEqual([]);
  });
});

it("[O1] to everybody else the order does not exist, and the refusal says nothing else", () => {
  const outsider =
    (order: Parameters<typeof over>[1]) =>
    (...rest: Parameters<typeof order>) => ({
      ...order(...rest),
      by: { userId: OUTSIDER_ID, channel: "WEB" as const },
    });
  const decision = attempt(placed(), at(1), outsider(client("REQUEST_CANCELLATION", { message: "" })));
  expect(decision).toMatchObject({ outcome: { refusals: [{ code: "NOT_FOUND" }] }, events: [] });
});
