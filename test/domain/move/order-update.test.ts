import { HOUR_MS } from "../../../src/domain/duration";
import { openResolution } from "../../../src/domain/order/order";
import { inMilestones, placed, PLACED_AT } from "../../support/domain/orders";
import {
  client,
  expectRefused,
  expire,
  freelancer,
  play,
  resolutionOf,
  taken,
  typesOf,
} from "../../support/domain/run-steps";

const ASKED_AT = PLACED_AT + HOUR_MS;
const END = ASKED_AT + 48 * HOUR_MS;

const asked = () => play(placed(), [ASKED_AT, client("REQUEST_ORDER_UPDATE", { message: " How far is it? " })]);

describe("[U1] the client requests an update and says why", () => {
  it("it opens a resolution with the client's text, and the order's status is stored", () => {
    const order = asked();
    expect(order).toMatchObject({ status: "IN_RESOLUTION", resumeStatus: "ACTIVE" });
    expect(openResolution(order)).toMatchObject({
      kind: "ORDER_UPDATE",
      status: "OPEN",
      openedBy: "CLIENT",
      openedAt: ASKED_AT,
      respondBy: END,
      message: "How far is it?",
      response: null,
      policyVersion: "2023-06-11",
    });
  });

  it("only the client can request it", () => {
    expectRefused(placed(), ASKED_AT, freelancer("REQUEST_ORDER_UPDATE"), [
      { code: "WRONG_ROLE", actual: { kind: "word", word: "FREELANCER" } },
    ]);
  });

  it.each(["", "  \n\t "])("it is refused without a description: %j", (message) => {
    expectRefused(placed(), ASKED_AT, client("REQUEST_ORDER_UPDATE", { message }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });
});

describe("[U2] the freelancer has 48 h to answer", () => {
  it("1 ms before the deadline an answer ends it", () => {
    const order = play(asked(), [END - 1, freelancer("ANSWER_ORDER_UPDATE", { message: "Half of it" })]);
    expect(order).toMatchObject({ status: "ACTIVE", resumeStatus: null });
    expect(resolutionOf(order, "ORDER_UPDATE")).toMatchObject({
      status: "ANSWERED",
      response: "Half of it",
      endedAt: END - 1,
    });
  });

  it("an answer needs a text", () => {
    expectRefused(asked(), ASKED_AT + 1, freelancer("ANSWER_ORDER_UPDATE", { message: " " }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });

  it("[O8] a posted message is not an answer", () => {
    expect(play(asked(), [ASKED_AT + 1, freelancer("POST_MESSAGE")]).status).toBe("IN_RESOLUTION");
  });
});

describe("[U3] without an answer it expires, and nothing else happens", () => {
  it.each([
    ["ACTIVE", placed()],
    ["DELIVERED", play(placed(), [PLACED_AT, freelancer("DELIVER")])],
    ["IN_REVISION", play(placed(), [PLACED_AT, freelancer("DELIVER")], [PLACED_AT + 1, client("REQUEST_REVISION")])],
  ] as const)("an order that was %s is %s again, not cancelled", (status, order) => {
    const waiting = play(order, [ASKED_AT, client("REQUEST_ORDER_UPDATE")]);
    expect(expire(waiting, END - 1).events).toEqual([]);
    const closed = expire(waiting, END);
    expect(typesOf(closed)).toEqual(["ORDER_UPDATE_EXPIRED"]);
    expect(closed.order).toMatchObject({ status, cancelledAt: null, refunds: [] });
    expect(resolutionOf(closed.order, "ORDER_UPDATE")).toMatchObject({
      status: "EXPIRED",
      endedAt: END,
      response: null,
    });
  });
});

describe("[U4] the client can withdraw it", () => {
  it("then the order returns to its status", () => {
    const order = play(asked(), [END - 1, client("WITHDRAW_DISPUTE")]);
    expect(order.status).toBe("ACTIVE");
    expect(resolutionOf(order, "ORDER_UPDATE").status).toBe("WITHDRAWN");
  });

  it("the freelancer cannot withdraw it", () => {
    expectRefused(asked(), ASKED_AT + 1, freelancer("WITHDRAW_DISPUTE"), [
      { code: "NOT_YOUR_RESOLUTION", required: { kind: "word", word: "CLIENT" } },
    ]);
  });
});

describe("[O8] delivering answers an open order update", () => {
  const delivery = freelancer("DELIVER", { note: " Here it is " });

  it("it is one command: the answer with the delivery's text, then the delivery", () => {
    const decision = taken(asked(), END - 1, delivery);
    expect(decision.events.map(({ type, message, actor }) => [type, message, actor])).toEqual([
      ["ORDER_UPDATE_ANSWERED", "Here it is", "FREELANCER"],
      ["ORDER_DELIVERED", "Here it is", "FREELANCER"],
    ]);
    expect(decision.order).toMatchObject({ status: "DELIVERED", resumeStatus: null, deliveryCount: 1 });
    expect(resolutionOf(decision.order, "ORDER_UPDATE")).toMatchObject({ status: "ANSWERED", response: "Here it is" });
  });

  it("at the deadline the update has expired, and the work is only delivered", () => {
    expect(typesOf(taken(asked(), END, delivery))).toEqual(["ORDER_UPDATE_EXPIRED", "ORDER_DELIVERED"]);
  });

  it("it is known during an open update whether it is a revision, and which milestone it is for", () => {
    const revised = play(
      inMilestones(),
      [PLACED_AT, freelancer("DELIVER")],
      [PLACED_AT + 1, client("REQUEST_REVISION")],
      [ASKED_AT, client("REQUEST_ORDER_UPDATE")],
    );
    expect(taken(revised, ASKED_AT + 1, delivery).events.at(-1)?.data).toMatchObject({
      isRevision: true,
      number: 2,
      milestoneId: revised.milestones[0]?.id,
    });
  });

  it("it answers nothing else: an open cancellation still blocks it", () => {
    const order = play(placed(), [ASKED_AT, client("REQUEST_CANCELLATION")]);
    expectRefused(order, ASKED_AT + 1, delivery, [
      { code: "RESOLUTION_ALREADY_OPEN", actual: { kind: "word", word: "CANCELLATION" } },
    ]);
  });
});
