import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { Order } from "../../../src/domain/order/order";
import { PARTY_ROLES } from "../../../src/domain/vocabulary";
import { CLIENT_ID, FREELANCER_ID, placed, PLACED_AT } from "../../support/domain/orders";
import {
  attempt,
  client,
  codesOf,
  expectRefused,
  expire,
  freelancer,
  partyTurn,
  play,
  taken,
} from "../../support/domain/run-steps";

const DONE_AT = PLACED_AT + 2 * HOUR_MS;
const completed = play(placed(), [PLACED_AT + HOUR_MS, freelancer("DELIVER")], [DONE_AT, client("ACCEPT_DELIVERY")]);
const cancelled = play(
  placed(),
  [PLACED_AT + HOUR_MS, client("REQUEST_CANCELLATION")],
  [DONE_AT, freelancer("ACCEPT_CANCELLATION")],
);
const CLOSES_AT = DONE_AT + 30 * DAY_MS;

const windowClosed = (now: number) => [
  {
    code: "WINDOW_CLOSED",
    actual: { kind: "instant", instant: now },
    required: { kind: "instant", instant: CLOSES_AT },
  } as const,
];

describe.each(PARTY_ROLES)("[O10] the %s can post a message", (role) => {
  const post = partyTurn(role)("POST_MESSAGE", { message: " Hello " });

  it("on an open order of any age, with a resolution open or not; it changes nothing else", () => {
    const asked = play(placed(), [PLACED_AT, client("REQUEST_ORDER_UPDATE")]);
    const decision = taken(asked, PLACED_AT + 1, post);
    expect(decision.events).toMatchObject([{ type: "MESSAGE_POSTED", message: "Hello", actor: role }]);
    expect(decision.order).toEqual({ ...asked, version: asked.version + 1 });
    expect(codesOf(attempt(placed(), PLACED_AT + 1000 * DAY_MS, post))).toEqual([]);
  });

  it.each<[string, Order]>([
    ["completed", completed],
    ["cancelled", cancelled],
  ])("until 30 days after it was %s", (_how, order) => {
    expect(codesOf(attempt(order, CLOSES_AT - 1, post))).toEqual([]);
    expectRefused(order, CLOSES_AT, post, windowClosed(CLOSES_AT));
  });

  it("[T2] for 30 days from the time at which the order ended without an answer", () => {
    const delivered = play(placed(), [DONE_AT - 3 * DAY_MS + DAY_MS, freelancer("DELIVER")]);
    const order = expire(delivered, DONE_AT + 20 * DAY_MS).order;
    expect(codesOf(attempt(order, CLOSES_AT + DAY_MS - 1, post))).toEqual([]);
    expect(codesOf(attempt(order, CLOSES_AT + DAY_MS, post))).toEqual(["WINDOW_CLOSED"]);
  });

  it("not without a text", () => {
    expectRefused(placed(), DONE_AT, partyTurn(role)("POST_MESSAGE", { message: "" }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });
});

describe("[O14] the client may review a completed order once", () => {
  const review = client("LEAVE_REVIEW", { rating: 4, comment: " Good " });

  it("within 30 days", () => {
    expect(codesOf(attempt(completed, CLOSES_AT - 1, review))).toEqual([]);
    expectRefused(completed, CLOSES_AT, review, windowClosed(CLOSES_AT));
  });

  it("with stars and a text", () => {
    const decision = taken(completed, DONE_AT + 1, review);
    expect(decision.order.review).toMatchObject({ rating: 4, comment: "Good", createdAt: DONE_AT + 1 });
    expect(decision.events).toMatchObject([{ type: "REVIEW_LEFT", message: "Good", data: { rating: 4 } }]);
    expectRefused(completed, DONE_AT + 1, client("LEAVE_REVIEW", { comment: "" }), [
      { code: "TEXT_REQUIRED", field: ["comment"] },
    ]);
  });

  it.each([
    [0, 1],
    [6, 5],
    [-1, 1],
  ])("but not with %i stars", (rating, nearest) => {
    expectRefused(completed, DONE_AT + 1, client("LEAVE_REVIEW", { rating }), [
      {
        code: "INVALID_VALUE",
        field: ["rating"],
        actual: { kind: "number", number: rating },
        required: { kind: "number", number: nearest },
      },
    ]);
  });

  it.each([1, 5])("%i is allowed", (rating) => {
    expect(codesOf(attempt(completed, DONE_AT + 1, client("LEAVE_REVIEW", { rating })))).toEqual([]);
  });

  it("not twice", () => {
    const once = play(completed, [DONE_AT + 1, review]);
    expectRefused(once, DONE_AT + 2, review, [{ code: "ALREADY_REVIEWED", actual: { kind: "number", number: 4 } }]);
  });

  it("not as the freelancer, not on an open order, and never on a cancelled one", () => {
    expect(codesOf(attempt(completed, DONE_AT + 1, freelancer("LEAVE_REVIEW")))).toEqual(["WRONG_ROLE"]);
    const required = { kind: "word", word: "COMPLETED" } as const;
    expectRefused(placed(), DONE_AT, review, [
      { code: "ORDER_NOT_COMPLETED", actual: { kind: "word", word: "ACTIVE" }, required },
    ]);
    expectRefused(cancelled, DONE_AT + 1, review, [
      { code: "ORDER_NOT_COMPLETED", actual: { kind: "word", word: "CANCELLED" }, required },
    ]);
  });
});

describe("[O12] help from support", () => {
  it.each(PARTY_ROLES)("the %s can request it at any time, also long after the end", (role) => {
    const ask = partyTurn(role)("CONTACT_SUPPORT", { message: "Help" });
    const decision = taken(completed, DONE_AT + 1000 * DAY_MS, ask);
    expect(decision.order.supportAccess).toEqual({ grantedBy: role, grantedAt: DONE_AT + 1000 * DAY_MS });
    expect(decision.events).toMatchObject([{ type: "SUPPORT_CONTACTED", message: "Help", actor: role }]);
    expect(decision.notifications).toMatchObject([{ userId: role === "CLIENT" ? FREELANCER_ID : CLIENT_ID }]);
  });

  const granted = play(placed(), [PLACED_AT, client("CONTACT_SUPPORT")]);

  it("is given once at a time, for both parties", () => {
    for (const ask of [client("CONTACT_SUPPORT"), freelancer("CONTACT_SUPPORT")])
      expectRefused(granted, DONE_AT, ask, [{ code: "SUPPORT_ACCESS_ALREADY_GIVEN" }]);
  });

  it.each(PARTY_ROLES)("the %s can end it for both; then it can be requested again", (role) => {
    const ended = play(granted, [DONE_AT, partyTurn(role)("END_SUPPORT_ACCESS")]);
    expect(ended.supportAccess).toBeNull();
    expectRefused(ended, DONE_AT, client("END_SUPPORT_ACCESS"), [{ code: "NO_SUPPORT_ACCESS" }]);
    expect(play(ended, [DONE_AT, freelancer("CONTACT_SUPPORT")]).supportAccess?.grantedBy).toBe("FREELANCER");
  });

  it("changes nothing of the order itself", () => {
    expect(granted).toEqual({ ...placed(), id: granted.id, version: 2, supportAccess: granted.supportAccess });
  });
});
