import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { RESOLUTIONS } from "../../support/app/operations-a";
import {
  iso,
  listOf,
  openOrderScenario,
  type OrderScenario,
  type Role,
  wordOf,
} from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const BY = {
  client: { message: "We changed our plans.", reason: "NO_LONGER_NEEDED" },
  freelancer: { message: "I fell ill.", reason: "UNABLE_TO_COMPLETE" },
} as const;
type Opener = keyof typeof BY;
const OPENERS: readonly Opener[] = ["client", "freelancer"];
const otherThan = (role: Opener): Opener => (role === "client" ? "freelancer" : "client");

const ask = async (role: Opener, changes: object = {}) => {
  const { id } = await scenario.place();
  const payload = await scenario.done(role, "requestCancellation", { ...BY[role], ...changes, orderId: id });
  return { orderId: id, disputeId: textAt(payload.result?.id), payload };
};

describe.each(OPENERS)("[C1] the %s asks to cancel", (opener) => {
  const other = otherThan(opener);
  const [openedBy, recipient] = [opener.toUpperCase(), other.toUpperCase()];

  it("[C1, C4, C9] nothing is cancelled; the other party has the text immediately, and 48 h", async () => {
    const { orderId } = await ask(opener);
    const now = await scenario.service.now();
    const seen = await scenario.order(orderId, other);
    expect(seen).toMatchObject({ status: "IN_RESOLUTION", resumeStatus: "ACTIVE", cancelledAt: null, isLate: false });
    expect(seen.openResolution).toMatchObject({
      kind: "CANCELLATION",
      openedBy,
      message: BY[opener].message,
      viewerState: "ACTION_REQUIRED",
      respondBy: iso(now + 2 * DAY_MS),
    });
    expect(seen.countdown).toEqual({
      startsAt: iso(now),
      endsAt: iso(now + 2 * DAY_MS),
      awaiting: recipient,
      onExpiry: "ORDER_CANCELLED",
    });
  });

  it("[C1] nobody can answer their own request, on the page and in the mutation alike", async () => {
    const { orderId, disputeId } = await ask(opener);
    const userErrors = [{ code: "NOT_YOURS_TO_ANSWER", required: recipient }];
    for (const name of ["acceptCancellation", "declineCancellation"] as const) {
      expect(await scenario.refused(opener, name, { disputeId }, orderId)).toEqual(userErrors);
    }
    for (const action of ["ACCEPT_CANCELLATION", "DECLINE_CANCELLATION"]) {
      expect(await scenario.blockers(opener, orderId, action)).toEqual(userErrors);
      expect(await scenario.blockers(other, orderId, action)).toEqual([]);
    }
    expect(await scenario.refused(other, "withdrawDispute", { disputeId }, orderId)).toEqual([
      { code: "NOT_YOUR_RESOLUTION", required: openedBy },
    ]);
  });

  it("[C5] an accepted request makes the order CANCELLED and MUTUAL, and refunds the price and the service fee", async () => {
    const { orderId, disputeId } = await ask(opener);
    const accepted = await scenario.done(other, "acceptCancellation", { disputeId, message: "I see." });
    const cancelledAt = iso(await scenario.service.now());
    expect(accepted.order).toMatchObject({
      status: "CANCELLED",
      cancellationKind: "MUTUAL",
      cancelledAt,
      resumeStatus: null,
    });
    expect(accepted.result).toMatchObject({
      status: "ACCEPTED",
      response: "I see.",
      endedAt: cancelledAt,
      refund: { amount: { amount: "211.00" }, price: { amount: "200.00" }, serviceFee: { amount: "11.00" } },
    });
    expect((await scenario.events(orderId)).slice(-2)).toMatchObject([
      { type: "CANCELLATION_ACCEPTED", actor: recipient, message: "I see." },
      { type: "ORDER_CANCELLED", actor: recipient },
    ]);
    expect(await scenario.refused(opener, "withdrawDispute", { disputeId }, orderId)).toEqual([
      { code: "RESOLUTION_ENDED", actual: "ACCEPTED" },
    ]);
  });

  it("[C6] no answer counts as acceptance, and the record says that nobody answered", async () => {
    const { orderId, disputeId, payload } = await ask(opener);
    const feed = await scenario.follow(other, orderId);
    await scenario.moveBy(48 * HOUR_MS);
    await feed.until(({ node }) => wordOf(node?.type) === "ORDER_CANCELLED");
    await feed.close();
    const cancelledAt = textAt(payload.result?.respondBy);
    expect(await scenario.order(orderId)).toMatchObject({
      status: "CANCELLED",
      cancellationKind: "MUTUAL",
      cancelledAt,
    });
    for (const who of OPENERS) {
      const { data } = await scenario.service.ask(scenario.token(who), RESOLUTIONS, { id: orderId });
      expect(listOf(data.order?.resolutions?.nodes)).toMatchObject([
        { id: disputeId, status: "ACCEPTED_BY_SILENCE", response: null, endedAt: cancelledAt },
      ]);
    }
    expect((await scenario.events(orderId)).slice(-2)).toMatchObject([
      { type: "CANCELLATION_ACCEPTED_BY_SILENCE", actor: "SYSTEM", actorUser: null },
      { type: "ORDER_CANCELLED", actor: "SYSTEM", actorUser: null },
    ]);
  });

  it.each<[string, Role, "declineCancellation" | "withdrawDispute", object, string]>([
    ["after the other party declined", other, "declineCancellation", { message: "Please stay." }, "DECLINED"],
    ["withdrawn", opener, "withdrawDispute", {}, "WITHDRAWN"],
  ])(
    "[C7] %s: the order continues, and a cancellation can be requested again immediately",
    async (_how, who, name, input, status) => {
      const { orderId, disputeId } = await ask(opener);
      const ended = await scenario.done(who, name, { ...input, disputeId });
      expect(ended.result).toMatchObject({ status });
      expect(ended.order).toMatchObject({
        status: "ACTIVE",
        resumeStatus: null,
        cancelledAt: null,
        price: { refunded: { amount: "0.00" } },
      });
      expect(await scenario.refused(other, "acceptCancellation", { disputeId }, orderId)).toEqual([
        { code: "RESOLUTION_ENDED", actual: status },
      ]);
      await scenario.done(opener, "requestCancellation", { ...BY[opener], orderId });
    },
  );
});

describe("[C2, C3] reasons", () => {
  it.each<[string, Opener, object, object]>([
    ["the client gives feedback", "client", { message: " " }, { code: "TEXT_REQUIRED", field: ["message"] }],
    [
      "the client's OTHER asks for a note",
      "client",
      { reason: "OTHER" },
      { code: "TEXT_REQUIRED", field: ["confidentialNote"] },
    ],
    [
      ...(["the freelancer's OTHER asks for a message", "freelancer"] as const),
      { reason: "OTHER", message: null },
      { code: "TEXT_REQUIRED", field: ["message"] },
    ],
    [
      "a freelancer's reason is not the client's",
      "client",
      { reason: "SCOPE_CHANGED" },
      { code: "REASON_NOT_FOR_ROLE", field: ["reason"] },
    ],
    [
      "a client's reason is not the freelancer's",
      "freelancer",
      { reason: "FOUND_ALTERNATIVE" },
      { code: "REASON_NOT_FOR_ROLE", field: ["reason"] },
    ],
  ])("[C2, C3, POL3] %s", async (_sentence, role, changes, error) => {
    const { id } = await scenario.place();
    expect(await scenario.refused(role, "requestCancellation", { ...BY[role], ...changes, orderId: id }, id)).toEqual([
      error,
    ]);
  });

  it("[C2] the freelancer's reason is shown to the client, and a message is optional", async () => {
    const { orderId } = await ask("freelancer", { message: null });
    const seen = await scenario.order(orderId, "client");
    expect(seen.openResolution).toMatchObject({ cancellationReason: "UNABLE_TO_COMPLETE", message: null });
  });

  it("[C3] the client's reason and note are shown to their author only, also live, after the end, and in errors", async () => {
    const { orderId, disputeId, payload } = await ask("client", {
      reason: "FOUND_ALTERNATIVE",
      confidentialNote: "CANARY-7",
    });
    expect(payload.result).toMatchObject({ cancellationReason: "FOUND_ALTERNATIVE", confidentialNote: "CANARY-7" });
    const feed = await scenario.follow("freelancer", orderId);
    const answers: unknown[] = [await scenario.refused("freelancer", "withdrawDispute", { disputeId }, orderId)];
    answers.push(await scenario.done("freelancer", "acceptCancellation", { disputeId }));
    answers.push(await feed.until(({ node }) => wordOf(node?.type) === "ORDER_CANCELLED"));
    answers.push(await scenario.order(orderId, "freelancer"), await scenario.events(orderId, "freelancer"));
    answers.push(await scenario.service.ask(scenario.token("freelancer"), RESOLUTIONS, { id: orderId }));
    expect(JSON.stringify(answers)).not.toMatch(/CANARY-7|FOUND_ALTERNATIVE/);
    expect(scenario.service.logged.join("\n")).not.toMatch(/CANARY-7|FOUND_ALTERNATIVE/);
    await feed.close();
  });
});
