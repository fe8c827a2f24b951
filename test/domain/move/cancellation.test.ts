import { HOUR_MS } from "../../../src/domain/duration";
import { otherRole } from "../../../src/domain/order/order";
import { type CancellationReason, PARTY_ROLES } from "../../../src/domain/vocabulary";
import { CLIENT_ID, FREELANCER_ID, placed, PLACED_AT } from "../../support/domain/orders";
import { bookWith, FIRST } from "../../support/domain/policy";
import {
  attempt,
  client,
  codesOf,
  expectRefused,
  expire,
  freelancer,
  partyTurn,
  play,
  playUnder,
  resolutionOf,
  taken,
  typesOf,
} from "../../support/domain/run-steps";

const ASKED_AT = PLACED_AT + HOUR_MS;
const END = ASKED_AT + 48 * HOUR_MS;
const asked = (by: "CLIENT" | "FREELANCER") => play(placed(), [ASKED_AT, partyTurn(by)("REQUEST_CANCELLATION")]);

describe.each(PARTY_ROLES)("a cancellation that the %s requests", (opener) => {
  const recipient = otherRole(opener);
  const other = partyTurn(recipient);
  const self = partyTurn(opener);

  it("[C1] cancels nothing until the other party accepts", () => {
    expect(asked(opener)).toMatchObject({
      status: "IN_RESOLUTION",
      resumeStatus: "ACTIVE",
      cancelledAt: null,
      refunds: [],
    });
    expect(resolutionOf(asked(opener), "CANCELLATION")).toMatchObject({
      openedBy: opener,
      respondBy: END,
      status: "OPEN",
    });
  });

  it.each(["ACCEPT_CANCELLATION", "DECLINE_CANCELLATION"] as const)(
    "[C1] cannot be answered by its opener with %s",
    (name) => {
      expectRefused(asked(opener), END - 1, self(name), [
        { code: "NOT_YOURS_TO_ANSWER", required: { kind: "word", word: recipient } },
      ]);
    },
  );

  it("[C4, C5, A3] can be accepted by the other party 1 ms before the deadline: the order is cancelled and everything is refunded", () => {
    const decision = taken(asked(opener), END - 1, other("ACCEPT_CANCELLATION", { message: "Fine" }));
    expect(typesOf(decision)).toEqual(["CANCELLATION_ACCEPTED", "ORDER_CANCELLED"]);
    expect(decision.order).toMatchObject({
      status: "CANCELLED",
      resumeStatus: null,
      cancelledAt: END - 1,
      cancellationKind: "MUTUAL",
      refundedPrice: 20_000n,
      serviceFee: 0n,
    });
    expect(decision.order.refunds).toMatchObject([
      { price: 20_000n, serviceFee: 1_100n, state: "PENDING", requestedAt: END - 1 },
    ]);
    expect(resolutionOf(decision.order, "CANCELLATION")).toMatchObject({
      status: "ACCEPTED",
      response: "Fine",
      endedAt: END - 1,
    });
  });

  it("[C6, T2] takes effect at the deadline, and the record says that nobody answered", () => {
    expect(expire(asked(opener), END - 1).events).toEqual([]);
    const { order, events } = expire(asked(opener), END + HOUR_MS);
    expect(
      events.map(({ type, actor, actorUserId, message, occurredAt }) => [
        type,
        actor,
        actorUserId,
        message,
        occurredAt,
      ]),
    ).toEqual([
      ["CANCELLATION_ACCEPTED_BY_SILENCE", "SYSTEM", null, null, END],
      ["ORDER_CANCELLED", "SYSTEM", null, null, END],
    ]);
    expect(order).toMatchObject({ status: "CANCELLED", cancellationKind: "MUTUAL", cancelledAt: END });
    expect(resolutionOf(order, "CANCELLATION")).toMatchObject({
      status: "ACCEPTED_BY_SILENCE",
      response: null,
      endedAt: END,
    });
  });

  it("[C7] returns the order to its status if the other party declines, and can be requested again immediately", () => {
    const declined = play(asked(opener), [END - 1, other("DECLINE_CANCELLATION", { message: "No" })]);
    expect(declined).toMatchObject({ status: "ACTIVE", resumeStatus: null, refunds: [] });
    expect(resolutionOf(declined, "CANCELLATION")).toMatchObject({ status: "DECLINED", response: "No" });
    expect(play(declined, [END - 1, self("REQUEST_CANCELLATION")]).status).toBe("IN_RESOLUTION");
  });

  it("[C7] returns the order to its status if its opener withdraws; the other party cannot withdraw it", () => {
    expect(play(asked(opener), [END - 1, self("WITHDRAW_DISPUTE")]).status).toBe("ACTIVE");
    expectRefused(asked(opener), END - 1, other("WITHDRAW_DISPUTE"), [
      { code: "NOT_YOUR_RESOLUTION", required: { kind: "word", word: opener } },
    ]);
  });

  it("[C9, N4] is notified to the other party immediately", () => {
    const { notifications } = taken(placed(), ASKED_AT, self("REQUEST_CANCELLATION"));
    expect(notifications.map(({ userId }) => userId)).toEqual([opener === "CLIENT" ? FREELANCER_ID : CLIENT_ID]);
  });
});

describe("[C7] the policy can require a pause before the next request", () => {
  const policies = bookWith({ cancellation: { ...FIRST.cancellation, pauseMs: HOUR_MS } });
  const again = client("REQUEST_CANCELLATION");
  const declined = playUnder(policies, placed(), [ASKED_AT, again], [ASKED_AT + 1, freelancer("DECLINE_CANCELLATION")]);
  const over = ASKED_AT + 1 + HOUR_MS;

  it("1 ms before the end of the pause a request is refused, for both parties", () => {
    const refusal = {
      code: "WINDOW_CLOSED",
      actual: { kind: "instant", instant: over - 1 },
      required: { kind: "instant", instant: over },
    } as const;
    expectRefused(declined, over - 1, again, [refusal], policies);
    expectRefused(declined, over - 1, freelancer("REQUEST_CANCELLATION"), [refusal], policies);
  });

  it("at the end of the pause it is possible, and the first request never waits", () => {
    expect(taken(declined, over, again, policies).order.status).toBe("IN_RESOLUTION");
    expect(taken(placed(), ASKED_AT, again, policies).order.status).toBe("IN_RESOLUTION");
  });
});

describe("[C2] the text that the freelancer gives to the client", () => {
  it("is the reason, and a message if wanted", () => {
    const decision = taken(
      placed(),
      ASKED_AT,
      freelancer("REQUEST_CANCELLATION", { reason: "SCOPE_CHANGED", message: null }),
    );
    expect(resolutionOf(decision.order, "CANCELLATION")).toMatchObject({
      message: null,
      terms: { sharedReason: "SCOPE_CHANGED" },
    });
    expect(decision.confidential).toBeNull();
  });

  it("[POL3] must have a message with OTHER", () => {
    expectRefused(placed(), ASKED_AT, freelancer("REQUEST_CANCELLATION", { reason: "OTHER", message: " " }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
    expect(
      codesOf(attempt(placed(), ASKED_AT, freelancer("REQUEST_CANCELLATION", { reason: "OTHER", message: "Why" }))),
    ).toEqual([]);
  });
});

describe("[C3, V3] the confidential text of the client", () => {
  const secret = client("REQUEST_CANCELLATION", {
    reason: "LATE_DELIVERY",
    message: "Feedback",
    confidentialNote: " canary ",
  });

  it("is passed to the confidential store only: no event and no order has it", () => {
    const decision = taken(placed(), ASKED_AT, secret);
    const resolution = resolutionOf(decision.order, "CANCELLATION");
    expect(decision.confidential).toEqual({
      resolutionId: resolution.id,
      author: "CLIENT",
      reason: "LATE_DELIVERY",
      note: "canary",
    });
    expect(resolution).toMatchObject({ message: "Feedback", terms: { sharedReason: null } });
    const written = JSON.stringify([decision.order, decision.events], (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(written).not.toMatch(/canary|LATE_DELIVERY/);
  });

  it("must have the feedback", () => {
    expectRefused(placed(), ASKED_AT, client("REQUEST_CANCELLATION", { message: null }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });

  it("[POL3] must have the note with OTHER", () => {
    expectRefused(placed(), ASKED_AT, client("REQUEST_CANCELLATION", { reason: "OTHER", confidentialNote: " " }), [
      { code: "TEXT_REQUIRED", field: ["confidentialNote"] },
    ]);
  });

  it("is not repeated by any refusal", () => {
    expectRefused(
      placed(),
      ASKED_AT,
      client("REQUEST_CANCELLATION", { reason: "SCOPE_CHANGED", confidentialNote: "x".repeat(2501) }),
      [
        { code: "REASON_NOT_FOR_ROLE", field: ["reason"] },
        {
          code: "TEXT_TOO_LONG",
          field: ["confidentialNote"],
          actual: { kind: "number", number: 2501 },
          required: { kind: "number", number: 2500 },
        },
      ],
    );
  });
});

describe("[POL3] each role has its reasons", () => {
  const FREELANCERS: readonly CancellationReason[] = [
    "SCOPE_CHANGED",
    "UNABLE_TO_COMPLETE",
    "MUTUALLY_AGREED",
    "REVISIONS_OUT_OF_SCOPE",
    "CLIENT_UNRESPONSIVE",
    "REQUIREMENTS_MISSING",
  ];
  const CLIENTS: readonly CancellationReason[] = [
    "SPECIFICATIONS_CHANGED",
    "NO_LONGER_NEEDED",
    "EXPECTATIONS_NOT_MET",
    "LATE_DELIVERY",
    "FREELANCER_UNRESPONSIVE",
    "FOUND_ALTERNATIVE",
  ];
  const BOTH: readonly CancellationReason[] = ["ORDERED_BY_MISTAKE", "OTHER"];

  it.each([...FREELANCERS, ...CLIENTS, ...BOTH])("%s", (reason) => {
    const input = { reason, message: "Words", confidentialNote: "Words" };
    const mayUse = PARTY_ROLES.filter(
      (role) => codesOf(attempt(placed(), ASKED_AT, partyTurn(role)("REQUEST_CANCELLATION", input))).length === 0,
    );
    expect(mayUse).toEqual(
      PARTY_ROLES.filter((role) => [...BOTH, ...(role === "CLIENT" ? CLIENTS : FREELANCERS)].includes(reason)),
    );
  });
});
