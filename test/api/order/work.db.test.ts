import { DAY_MS } from "../../../src/domain/duration";
import { iso, listOf, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { millis, textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const deliver = (orderId: string, note = "Here it is.") =>
  scenario.done("freelancer", "deliverOrder", { orderId, note });
const typesOf = async (orderId: string) => (await scenario.events(orderId)).map(({ type }) => textAt(type));
const usd = (amount: string) => ({ amount, currencyCode: "USD" });

describe("[O8] the delivery of the work", () => {
  it("[O8] is sent, returned, sent again, and accepted", async () => {
    const order = await scenario.place();
    const first = await scenario.done("freelancer", "deliverOrder", {
      orderId: order.id,
      note: "  A first draft.  ",
      attachmentUrls: ["https://files.example/a.png"],
    });
    expect(first.result).toMatchObject({
      number: 1,
      note: "A first draft.",
      attachmentUrls: ["https://files.example/a.png"],
      isRevision: false,
    });
    expect(first.order).toMatchObject({ status: "DELIVERED" });
    const revision = await scenario.done("client", "requestRevision", { orderId: order.id, message: "Bluer, please." });
    expect(revision.order).toMatchObject({ status: "IN_REVISION", countdown: null });
    expect((await deliver(order.id)).result).toMatchObject({ number: 2, isRevision: true });
    const accepted = await scenario.done("client", "acceptDelivery", { orderId: order.id });
    expect(accepted.order).toMatchObject({
      status: "COMPLETED",
      completedAt: iso(await scenario.service.now()),
      countdown: null,
    });
    expect(await typesOf(order.id)).toEqual([
      ...["ORDER_PLACED", "ORDER_DELIVERED", "REVISION_REQUESTED", "ORDER_DELIVERED", "ORDER_COMPLETED"],
    ]);
  });

  it("[O8] is refused while a resolution is open", async () => {
    const order = await scenario.place();
    await deliver(order.id);
    await scenario.done("client", "requestCancellation", {
      orderId: order.id,
      message: "Sorry.",
      reason: "NO_LONGER_NEEDED",
    });
    const open = { code: "RESOLUTION_ALREADY_OPEN", actual: "CANCELLATION" };
    const revision = { orderId: order.id, message: "Bluer." };
    expect(await scenario.refused("client", "requestRevision", revision, order.id)).toEqual([open]);
    expect(await scenario.refused("client", "acceptDelivery", { orderId: order.id }, order.id)).toEqual([open]);
    expect(
      await scenario.refused("freelancer", "deliverOrder", { orderId: order.id, note: "Again." }, order.id),
    ).toEqual([...[open, { code: "ALREADY_DELIVERED", actual: "DELIVERED" }]]);
  });

  it("[O8, A3] answers an open order update with the delivery's text, in one move", async () => {
    const order = await scenario.place();
    const asked = await scenario.done("client", "requestOrderUpdate", {
      orderId: order.id,
      message: "How is it going?",
    });
    await scenario.done("freelancer", "postMessage", { orderId: order.id, message: "Soon." });
    expect(await scenario.order(order.id)).toMatchObject({ openResolution: { id: asked.result?.id, status: "OPEN" } });
    const delivered = await deliver(order.id, "It is done.");
    expect(delivered.order).toMatchObject({ status: "DELIVERED", resumeStatus: null, openResolution: null });
    expect((await scenario.events(order.id)).slice(-2)).toMatchObject([
      { type: "ORDER_UPDATE_ANSWERED", message: "It is done.", actor: "FREELANCER" },
      { type: "ORDER_DELIVERED", message: "It is done.", actor: "FREELANCER" },
    ]);
  });
});

describe("[O9] a delivery that the client leaves unanswered", () => {
  it("[O9, S26] has 3 days; a resolution that the client opened stops them, and its end starts the rest of them", async () => {
    const order = await scenario.place();
    const delivered = await deliver(order.id);
    const at = await scenario.service.now();
    expect(delivered.order?.countdown).toEqual({
      startsAt: iso(at),
      endsAt: iso(at + 3 * DAY_MS),
      awaiting: "CLIENT",
      onExpiry: "ORDER_COMPLETED",
    });
    await scenario.moveBy(DAY_MS);
    const asked = await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "Is this all?" });
    expect(asked.order?.countdown).toMatchObject({ awaiting: "FREELANCER", onExpiry: "DISPUTE_CLOSED" });
    const answeredAt = await scenario.moveBy(DAY_MS + 1);
    const answered = await scenario.done("freelancer", "answerOrderUpdate", {
      disputeId: asked.result?.id,
      message: "It is.",
    });
    expect(answered.order).toMatchObject({
      status: "DELIVERED",
      countdown: { startsAt: iso(answeredAt), endsAt: iso(answeredAt + 2 * DAY_MS) },
    });
  });

  it("[O9] a resolution that the freelancer opened is followed by a whole new window", async () => {
    const order = await scenario.place();
    await deliver(order.id);
    await scenario.moveBy(2 * DAY_MS);
    const asked = await scenario.done("freelancer", "requestCancellation", {
      orderId: order.id,
      reason: "SCOPE_CHANGED",
    });
    const declinedAt = await scenario.moveBy(1);
    const declined = await scenario.done("client", "declineCancellation", { disputeId: asked.result?.id });
    expect(declined.order?.countdown).toMatchObject({
      startsAt: iso(declinedAt),
      endsAt: iso(declinedAt + 3 * DAY_MS),
    });
  });

  it("[O9, T2] starts the new window when the expiry of a resolution is processed, however late that is", async () => {
    const order = await scenario.place();
    await deliver(order.id);
    const asked = await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "Is this all?" });
    const end = millis(asked.result?.respondBy);
    await scenario.service.moveTo(end + DAY_MS);
    const message = { orderId: order.id, message: "Hello?" };
    const posted = await scenario.done("freelancer", "postMessage", message);
    expect(posted.order).toMatchObject({ status: "DELIVERED" });
    const { startsAt, endsAt } = posted.order?.countdown ?? {};
    expect(millis(endsAt) - millis(startsAt)).toBe(3 * DAY_MS);
    expect(millis(startsAt)).toBeGreaterThanOrEqual(end);
    expect(millis(startsAt)).toBeLessThanOrEqual(end + DAY_MS);
  });
});

describe("[O10] messages", () => {
  it.each<[string, "acceptDelivery" | "acceptCancellation"]>([
    ["a completed", "acceptDelivery"],
    ["a cancelled", "acceptCancellation"],
  ])("[O10] can be sent on %s order for 30 days, and not at their end", async (_status, ending) => {
    const order = await scenario.place();
    if (ending === "acceptDelivery") {
      await deliver(order.id);
      await scenario.done("client", "acceptDelivery", { orderId: order.id });
    } else {
      const asked = await scenario.done("client", "requestCancellation", {
        orderId: order.id,
        message: "Sorry.",
        reason: "OTHER",
        confidentialNote: "x",
      });
      await scenario.done("freelancer", "acceptCancellation", { disputeId: asked.result?.id });
    }
    const close = (await scenario.service.now()) + 30 * DAY_MS;
    await scenario.service.moveTo(close - 1);
    for (const role of ["client", "freelancer"] as const) {
      const posted = await scenario.done(role, "postMessage", { orderId: order.id, message: "Thank you." });
      expect(posted.result?.node).toMatchObject({ message: "Thank you." });
    }
    await scenario.service.moveTo(close);
    const userErrors = [{ code: "WINDOW_CLOSED", actual: iso(close), required: iso(close) }];
    for (const role of ["client", "freelancer"] as const) {
      expect(await scenario.refused(role, "postMessage", { orderId: order.id, message: "Hello?" }, order.id)).toEqual(
        userErrors,
      );
      expect(await scenario.blockers(role, order.id, "POST_MESSAGE")).toEqual(userErrors);
    }
  });
});

describe("[O11] the milestones of an order are worked on one at a time", () => {
  const placeMilestones = async () => {
    const now = await scenario.service.now();
    const milestones = [
      { title: "Sketch", price: usd("50"), dueAt: iso(now + 2 * DAY_MS) },
      { title: "Final", price: usd("150"), dueAt: iso(now + 9 * DAY_MS) },
    ];
    return { ...(await scenario.place({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones })), now };
  };

  it("[O11, A3] the order is ACTIVE for the next milestone after one is delivered and completed, and the last one ends the order", async () => {
    const { id, milestoneIds, now } = await placeMilestones();
    expect(await scenario.order(id)).toMatchObject({
      deliveryDueAt: iso(now + 2 * DAY_MS),
      price: { original: { amount: "200.00" } },
    });
    expect((await deliver(id)).result?.milestone).toEqual({ id: milestoneIds[0] });
    const first = await scenario.done("client", "completeMilestone", { milestoneId: milestoneIds[0] });
    expect(first.result).toMatchObject({ position: 1, completedAt: iso(now) });
    expect(first.order).toMatchObject({ status: "ACTIVE", deliveryDueAt: iso(now + 9 * DAY_MS), completedAt: null });
    expect((await deliver(id)).result?.milestone).toEqual({ id: milestoneIds[1] });
    const last = await scenario.done("client", "completeMilestone", { milestoneId: milestoneIds[1] });
    expect(last.order).toMatchObject({ status: "COMPLETED", completedAt: iso(now) });
    expect((await typesOf(id)).slice(-3)).toEqual(["ORDER_DELIVERED", "MILESTONE_COMPLETED", "ORDER_COMPLETED"]);
  });

  it("[O11, E5] an extension changes the current milestone's date only", async () => {
    const { id, now } = await placeMilestones();
    const newDeliveryDueAt = iso(now + 3 * DAY_MS);
    const asked = await scenario.done("freelancer", "requestDeliveryExtension", {
      orderId: id,
      message: "A day.",
      newDeliveryDueAt,
    });
    const accepted = await scenario.done("client", "acceptChange", { changeRequestId: asked.result?.id });
    expect(accepted.order?.deliveryDueAt).toBe(newDeliveryDueAt);
    expect(listOf(accepted.order?.milestones).map(({ dueAt }) => textAt(dueAt))).toEqual([
      newDeliveryDueAt,
      iso(now + 9 * DAY_MS),
    ]);
  });

  it("[O11] a milestone cannot be completed before an earlier one, before its delivery, or by accepting the delivery", async () => {
    const { id, milestoneIds } = await placeMilestones();
    const undelivered = { code: "NOT_DELIVERED", actual: "ACTIVE", required: "DELIVERED" };
    expect(await scenario.refused("client", "completeMilestone", { milestoneId: milestoneIds[0] }, id)).toEqual([
      undelivered,
    ]);
    await deliver(id);
    expect(await scenario.refused("client", "completeMilestone", { milestoneId: milestoneIds[1] }, id)).toEqual([
      { code: "MILESTONE_OUT_OF_ORDER", field: ["milestoneId"], actual: 2, required: 1 },
    ]);
    const noType = [{ code: "ORDER_TYPE_NOT_ELIGIBLE", actual: "MILESTONE" }];
    expect(await scenario.refused("client", "acceptDelivery", { orderId: id }, id)).toEqual(noType);
    expect(await scenario.blockers("client", id, "ACCEPT_DELIVERY")).toEqual(noType);
    expect(await scenario.refused("freelancer", "completeMilestone", { milestoneId: milestoneIds[0] }, id)).toEqual([
      { code: "WRONG_ROLE", actual: "FREELANCER" },
    ]);
    expect(await scenario.refused("outsider", "completeMilestone", { milestoneId: milestoneIds[0] }, id)).toEqual([
      { code: "NOT_FOUND" },
    ]);
  });
});

describe("[O14] a review", () => {
  const completed = async (): Promise<string> => {
    const { id } = await scenario.place();
    await deliver(id);
    await scenario.done("client", "acceptDelivery", { orderId: id });
    return id;
  };

  it.each([0, 6, -1])("[O14] of %d stars is refused", async (rating) => {
    const id = await completed();
    expect(await scenario.refused("client", "leaveReview", { orderId: id, rating, comment: "Lovely." }, id)).toEqual([
      { code: "INVALID_VALUE", field: ["rating"], actual: rating, required: rating < 1 ? 1 : 5 },
    ]);
  });

  it.each([1, 5])("[O14] of %d stars is accepted once, and both parties see it", async (rating) => {
    const id = await completed();
    const left = await scenario.done("client", "leaveReview", { orderId: id, rating, comment: " Lovely. " });
    expect(left.result).toMatchObject({ rating, comment: "Lovely." });
    expect(await scenario.order(id, "freelancer")).toMatchObject({ review: { rating, comment: "Lovely." } });
    const again = [{ code: "ALREADY_REVIEWED", actual: rating }];
    expect(await scenario.refused("client", "leaveReview", { orderId: id, rating: 3, comment: "Or not." }, id)).toEqual(
      again,
    );
    expect(await scenario.blockers("client", id, "LEAVE_REVIEW")).toEqual(again);
  });

  it("[O14] can be left 1 ms before its 30 days are over, and not at their end", async () => {
    const [withTimeout, late] = [await completed(), await completed()];
    const close = (await scenario.service.now()) + 30 * DAY_MS;
    await scenario.service.moveTo(close - 1);
    await scenario.done("client", "leaveReview", { orderId: withTimeout, rating: 5, comment: "Lovely." });
    await scenario.service.moveTo(close);
    expect(
      await scenario.refused("client", "leaveReview", { orderId: late, rating: 5, comment: "Lovely." }, late),
    ).toEqual([{ code: "WINDOW_CLOSED", actual: iso(close), required: iso(close) }]);
  });

  it("[O14] of a cancelled order is refused", async () => {
    const order = await scenario.place();
    const asked = await scenario.done("freelancer", "requestCancellation", {
      orderId: order.id,
      reason: "MUTUALLY_AGREED",
    });
    await scenario.done("client", "acceptCancellation", { disputeId: asked.result?.id });
    expect(
      await scenario.refused("client", "leaveReview", { orderId: order.id, rating: 5, comment: "Lovely." }, order.id),
    ).toEqual([{ code: "ORDER_NOT_COMPLETED", actual: "CANCELLED", required: "COMPLETED" }]);
  });
});
