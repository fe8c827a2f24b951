import { HOUR_MS } from "../../../src/domain/duration";
import { MOVES } from "../../../src/domain/move/moves";
import type { Order } from "../../../src/domain/order/order";
import { type ErrorCode, ORDER_ACTIONS, type OrderActionName, PARTY_ROLES } from "../../../src/domain/vocabulary";
import { inMilestones, placed, PLACED_AT } from "../../support/domain/orders";
import { attempt, client, codesOf, freelancer, partyTurn, play, type Turn } from "../../support/domain/run-steps";

/**
 * [O13] What blocks each move in each status of an order, for the role that can make it. Everything else of the order
 * is valid: 200.00 USD, ONE_TIME, with a delivery date, no grant to support. COMPLETE_MILESTONE is tried on a milestone
 * order.
 */
const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;

const delivering: readonly [number, Turn] = [at(1), freelancer("DELIVER")];
const revising: readonly [number, Turn] = [at(2), client("REQUEST_REVISION")];
const asking = (turn: Turn): readonly [number, Turn] => [at(3), turn];

const cancelling = asking(client("REQUEST_CANCELLATION"));

const STATES = {
  ACTIVE: [],
  DELIVERED: [delivering],
  IN_REVISION: [delivering, revising],
  "ACTIVE, update open": [asking(client("REQUEST_ORDER_UPDATE"))],
  "ACTIVE, client's cancellation open": [cancelling],
  "ACTIVE, freelancer's cancellation open": [asking(freelancer("REQUEST_CANCELLATION"))],
  "ACTIVE, offer open": [asking(freelancer("OFFER_PARTIAL_REFUND"))],
  "ACTIVE, extension open": [asking(freelancer("REQUEST_DELIVERY_EXTENSION"))],
  "ACTIVE, extras open": [asking(freelancer("OFFER_EXTRAS"))],
  "DELIVERED, update open": [delivering, asking(client("REQUEST_ORDER_UPDATE"))],
  CANCELLED: [cancelling, [at(4), freelancer("ACCEPT_CANCELLATION")]],
} as const satisfies Record<string, readonly (readonly [number, Turn])[]>;
type State = keyof typeof STATES | "COMPLETED";

const ALL: readonly State[] = [...(Object.keys(STATES) as (keyof typeof STATES)[]), "COMPLETED"];
const OPEN = ALL.filter((state) => state.includes("open"));
const ENDED: readonly State[] = ["COMPLETED", "CANCELLED"];

const orderIn = (state: State, name: OrderActionName): Order => {
  const order = name === "COMPLETE_MILESTONE" ? inMilestones() : placed();
  if (state !== "COMPLETED") return play(order, ...STATES[state]);
  if (name !== "COMPLETE_MILESTONE") return play(order, delivering, [at(2), client("ACCEPT_DELIVERY")]);
  return order.milestones.reduce(
    (current, _milestone, index) =>
      play(current, [at(index), freelancer("DELIVER")], [at(index) + 1, client("COMPLETE_MILESTONE")]),
    order,
  );
};

type Expected = Partial<Record<State, readonly ErrorCode[]>>;
const each = (states: readonly State[], ...codes: ErrorCode[]): Expected =>
  Object.fromEntries(states.map((state) => [state, codes]));

/** From any working status, with none open. */
const opening: Expected = { ...each(OPEN, "RESOLUTION_ALREADY_OPEN"), ...each(ENDED, "ORDER_ENDED") };
const whileWorking: Expected = {
  ...opening,
  DELIVERED: ["ALREADY_DELIVERED"],
  "DELIVERED, update open": ["RESOLUTION_ALREADY_OPEN", "ALREADY_DELIVERED"],
};
const onDelivered: Expected = {
  ...each(OPEN, "RESOLUTION_ALREADY_OPEN", "NOT_DELIVERED"),
  ACTIVE: ["NOT_DELIVERED"],
  IN_REVISION: ["NOT_DELIVERED"],
  "DELIVERED, update open": ["RESOLUTION_ALREADY_OPEN"],
  ...each(ENDED, "ORDER_ENDED"),
};
const none = each(ALL, "NO_OPEN_RESOLUTION");

/** The moves of one role only. Those of both are below. An absent state allows the move. */
const EXPECTED: Readonly<Partial<Record<OrderActionName, Expected>>> = {
  REQUEST_ORDER_UPDATE: opening,
  ANSWER_ORDER_UPDATE: { ...none, "ACTIVE, update open": [], "DELIVERED, update open": [] },
  REQUEST_CANCELLATION: opening,
  OFFER_PARTIAL_REFUND: opening,
  ACCEPT_REFUND_OFFER: { ...none, "ACTIVE, offer open": [] },
  DECLINE_REFUND_OFFER: { ...none, "ACTIVE, offer open": [] },
  WITHDRAW_REFUND_OFFER: { ...none, "ACTIVE, offer open": [] },
  REQUEST_DELIVERY_EXTENSION: whileWorking,
  OFFER_EXTRAS: whileWorking,
  ACCEPT_CHANGE: { ...none, "ACTIVE, extension open": [], "ACTIVE, extras open": [] },
  DECLINE_CHANGE: { ...none, "ACTIVE, extension open": [], "ACTIVE, extras open": [] },
  WITHDRAW_CHANGE: { ...none, "ACTIVE, extension open": [], "ACTIVE, extras open": [] },
  DELIVER: { ...whileWorking, "ACTIVE, update open": [], "DELIVERED, update open": ["ALREADY_DELIVERED"] },
  REQUEST_REVISION: onDelivered,
  ACCEPT_DELIVERY: onDelivered,
  COMPLETE_MILESTONE: onDelivered,
  POST_MESSAGE: {},
  LEAVE_REVIEW: { ...each(ALL, "ORDER_NOT_COMPLETED"), COMPLETED: [] },
  CONTACT_SUPPORT: {},
  END_SUPPORT_ACCESS: each(ALL, "NO_SUPPORT_ACCESS"),
};

const codes = (state: State, name: OrderActionName, role: "CLIENT" | "FREELANCER"): readonly ErrorCode[] =>
  codesOf(attempt(orderIn(state, name), at(5), partyTurn(role)(name)));

describe("[O5, O7, O8, O13, P8] each move in each status", () => {
  const moves = ORDER_ACTIONS.flatMap((name) => PARTY_ROLES.map((role) => ({ name, role })));

  describe.each(moves)("$name by the $role", ({ name, role }) => {
    const expected = EXPECTED[name];
    if (!MOVES[name].roles.includes(role)) {
      it.each(ALL)("has the wrong role: %s", (state) => {
        expect(codes(state, name, role)).toEqual(["WRONG_ROLE"]);
      });
    } else if (expected !== undefined) {
      it.each(ALL.map((state) => [state, expected[state] ?? []] as const))("%s: %j", (state, refusals) => {
        expect(codes(state, name, role)).toEqual(refusals);
      });
    }
  });
});

describe("[C1, C7, U4] the moves on a dispute that either party can open", () => {
  const theirs = "ACTIVE, freelancer's cancellation open";
  const own = "ACTIVE, client's cancellation open";

  it.each(["ACCEPT_CANCELLATION", "DECLINE_CANCELLATION"] as const)(
    "%s is available to the other party only",
    (name) => {
      const expected: Expected = { ...none, CANCELLED: ["RESOLUTION_ENDED"] };
      expect(ALL.map((state) => [state, codes(state, name, "CLIENT")])).toEqual(
        ALL.map((state) => [state, { ...expected, [theirs]: [], [own]: ["NOT_YOURS_TO_ANSWER"] }[state]]),
      );
      expect([codes(own, name, "FREELANCER"), codes(theirs, name, "FREELANCER")]).toEqual([
        [],
        ["NOT_YOURS_TO_ANSWER"],
      ]);
    },
  );

  it("WITHDRAW_DISPUTE is available to the opener only", () => {
    const updates = { "ACTIVE, update open": [], "DELIVERED, update open": [] };
    const expected: Expected = {
      ...none,
      ...updates,
      CANCELLED: ["RESOLUTION_ENDED"],
      [own]: [],
      [theirs]: ["NOT_YOUR_RESOLUTION"],
    };
    expect(ALL.map((state) => [state, codes(state, "WITHDRAW_DISPUTE", "CLIENT")])).toEqual(
      ALL.map((state) => [state, expected[state]]),
    );
    expect(codes(theirs, "WITHDRAW_DISPUTE", "FREELANCER")).toEqual([]);
    expect(codes("ACTIVE, update open", "WITHDRAW_DISPUTE", "FREELANCER")).toEqual(["NOT_YOUR_RESOLUTION"]);
  });
});

describe("[O13] a refusal by status", () => {
  it("names the status and, if only one is possible, that one", () => {
    const order = play(placed(), delivering);
    expect(attempt(order, at(5), freelancer("DELIVER")).outcome).toEqual({
      refusals: [{ code: "ALREADY_DELIVERED", actual: { kind: "word", word: "DELIVERED" } }],
    });
    expect(attempt(placed(), at(5), client("REQUEST_REVISION")).outcome).toEqual({
      refusals: [
        {
          code: "NOT_DELIVERED",
          actual: { kind: "word", word: "ACTIVE" },
          required: { kind: "word", word: "DELIVERED" },
        },
      ],
    });
  });
});
