import { iso, listOf, openStage, DAY_MS, type Stage } from "../../support/app/order-scenario";
import { millis, textAt } from "../../support/app/service";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const deliver = (orderId: string, note = "Here it is.") => stage.done("freelancer", "deliverOrder", { orderId, note });
const typesOf = async (orderId: string) => (await stage.events(orderId)).map(({ type }) => textAt(type));
const usd = (amount: string) => ({ amount, currencyCode: "USD" });

describe("[O8] the work", () => {
  it("[O8] is delivered, sent back, delivered again and accepted", async () => {
    const order = await stage.place();
    const first = await stage.done("freelancer", "deliverOrder", {
      ...{ orderId: order.id, note: "  A first draft.  ", attachmentUrls: ["https://files.example/a.png"] },
    });
    expect(first.made).toMatchObject({
      number: 1,
      note: "A first draft.",
      attachmentUrls: ["https://files.example/a.png"],
      isRevision: false,
    });
    expect(first.order).toMatchObject({ status: "DELIVERED" });
    const revision = await stage.done("client", "requestRevision", { orderId: order.id, message: "Bluer, please." });
    expect(revision.order).toMatchObject({ status: "IN_REVISION", countdown: null });
    expect((await deliver(order.id)).made).toMatchObject({ number: 2, isRevision: true });
    const accepted = await stage.done("client", "acceptDelivery", { orderId: order.id });
    expect(accepted.order).toMatchObject({ status: "COMPLETED", completedAt: iso(await stage.service.now()), countdown: null });
    expect(await typesOf(order.id)).toEqual([
      ...["ORDER_PLACED", "ORDER_DELIVERED", "REVISION_REQUESTED", "ORDER_DELIVERED", "ORDER_COMPLETED"],
    ]);
  });

  it("[O8] waits while a resolution is open", async () => {
    const order = await stage.place();
    await deliver(order.id);
    await stage.done("client", "requestCancellation", { orderId: order.id, message: "Sorry.", reason: "NO_LONGER_NEEDED" });
    const open = { code: "RESOLUTION_ALREADY_OPEN", actual: "CANCELLATION" };
    const revision = { orderId: order.id, message: "Bluer." };
    expect(await stage.refused("client", "requestRevision", revision, order.id)).toEqual([open]);
    expect(await stage.refused("client", "acceptDelivery", { orderId: order.id }, order.id)).toEqual([open]);
    expect(await stage.refused("freelancer", "deliverOrder", { orderId: order.id, note: "Again." }, order.id)).toEqual([
      ...[open, { code: "ALREADY_DELIVERED", actual: "DELIVERED" }],
    ]);
  });

  it("[O8, A3] delivering answers an open order update, with the delivery's words, in one move", async () => {
    const order = await stage.place();
    const asked = await stage.done("client", "requestOrderUpdate", { orderId: order.id, message: "How is it going?" });
    await stage.done("freelancer", "postMessage", { orderId: order.id, message: "Soon." });
    expect(await stage.order(order.id)).toMatchObject({ openResolution: { id: asked.made?.id, status: "OPEN" } });
    const delivered = await deliver(order.id, "It is done.");
    expect(delivered.order).toMatchObject({ status: "DELIVERED", resumeStatus: null, openResolution: null });
    expect((await stage.events(order.id)).slice(-2)).toMatchObject([
      { type: "ORDER_UPDATE_ANSWERED", message: "It is done.", actor: "FREELANCER" },
      { type: "ORDER_DELIVERED", message: "It is done.", actor: "FREELANCER" },
    ]);
  });
});

describe("[O9] a delivery that the client leaves unanswered", () => {
  it("[O9, S26] has 3 days; a resolution that the client opened stops them, and its end starts what was left of them", async () => {
    const order = await stage.place();
    const delivered = await deliver(order.id);
    const at = await stage.service.now();
    expect(delivered.order?.countdown).toEqual({
      ...{ startsAt: iso(at), endsAt: iso(at + 3 * DAY_MS), awaiting: "CLIENT", onExpiry: "ORDER_COMPLETED" },
    });
    await stage.moveBy(DAY_MS);
    const asked = await stage.done("client", "requestOrderUpdate", { orderId: order.id, message: "Is this all?" });
    expect(asked.order?.countdown).toMatchObject({ awaiting: "FREELANCER", onExpiry: "DISPUTE_CLOSED" });
    const answeredAt = await stage.moveBy(DAY_MS + 1);
    const answered = await stage.done("freelancer", "answerOrderUpdate", { disputeId: asked.made?.id, message: "It is." });
    expect(answered.order).toMatchObject({
      status: "DELIVERED",
      countdown: { startsAt: iso(answeredAt), endsAt: iso(answeredAt + 2 * DAY_MS) },
    });
  });

  it("[O9] a resolution that the freelancer opened is followed by a whole new window", async () => {
    const order = await stage.place();
    await deliver(order.id);
    await stage.moveBy(2 * DAY_MS);
    const asked = await stage.done("freelancer", "requestCancellation", { orderId: order.id, reason: "SCOPE_CHANGED" });
    const declinedAt = await stage.moveBy(1);
    const declined = await stage.done("client", "declineCancellation", { disputeId: asked.made?.id });
    expect(declined.order?.countdown).toMatchObject({ startsAt: iso(declinedAt), endsAt: iso(declinedAt + 3 * DAY_MS) });
  });

  it("[O9, T2] a resolution that expires starts the new window at its own end, however late that is carried out", async () => {
    const order = await stage.place();
    await deliver(order.id);
    const asked = await stage.done("client", "requestOrderUpdate", { orderId: order.id, message: "Is this all?" });
    const end = millis(asked.made?.respondBy);
    await stage.service.moveTo(end + DAY_MS);
    const message = { orderId: order.id, message: "Hello?" };
    const posted = await stage.done("freelancer", "postMessage", message);
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
  ])("[O10] on %s order 30 days more, and not at their end", async (_status, ending) => {
    const order = await stage.place();
    if (ending === "acceptDelivery") {
      await deliver(order.id);
      await stage.done("client", "acceptDelivery", { orderId: order.id });
    } else {
      const asked = await stage.done("client", "requestCancellation", {
        orderId: order.id,
        message: "Sorry.",
        reason: "OTHER",
        confidentialNote: "x",
      });
      await stage.done("freelancer", "acceptCancellation", { disputeId: asked.made?.id });
    }
    const close = (await stage.service.now()) + 30 * DAY_MS;
    await stage.service.moveTo(close - 1);
    for (const role of ["client", "freelancer"] as const) {
      const posted = await stage.done(role, "postMessage", { orderId: order.id, message: "Thank you." });
      expect(posted.made?.node).toMatchObject({ message: "Thank you." });
    }
    await stage.service.moveTo(close);
    const faults = [{ code: "WINDOW_CLOSED", actual: iso(close), required: iso(close) }];
    for (const role of ["client", "freelancer"] as const) {
      expect(await stage.refused(role, "postMessage", { orderId: order.id, message: "Hello?" }, order.id)).toEqual(faults);
      expect(await stage.blockers(role, order.id, "POST_MESSAGE")).toEqual(faults);
    }
  });
});

describe("[O11] a milestone order is worked one at a time", () => {
  const placeMilestones = async () => {
    const now = await stage.service.now();
    const milestones = [
      { title: "Sketch", price: usd("50"), dueAt: iso(now + 2 * DAY_MS) },
      { title: "Final", price: usd("150"), dueAt: iso(now + 9 * DAY_MS) },
    ];
    return { ...(await stage.place({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones })), now };
  };

  it("[O11, A3] delivered and completed by the client, the order is ACTIVE for the next; the last ends it", async () => {
    const { id, milestoneIds, now } = await placeMilestones();
    expect(await stage.order(id)).toMatchObject({ deliveryDueAt: iso(now + 2 * DAY_MS), price: { original: { amount: "200.00" } } });
    expect((await deliver(id)).made?.milestone).toEqual({ id: milestoneIds[0] });
    const first = await stage.done("client", "completeMilestone", { milestoneId: milestoneIds[0] });
    expect(first.made).toMatchObject({ position: 1, completedAt: iso(now) });
    expect(first.order).toMatchObject({ status: "ACTIVE", deliveryDueAt: iso(now + 9 * DAY_MS), completedAt: null });
    expect((await deliver(id)).made?.milestone).toEqual({ id: milestoneIds[1] });
    const last = await stage.done("client", "completeMilestone", { milestoneId: milestoneIds[1] });
    expect(last.order).toMatchObject({ status: "COMPLETED", completedAt: iso(now) });
    expect((await typesOf(id)).slice(-3)).toEqual(["ORDER_DELIVERED", "MILESTONE_COMPLETED", "ORDER_COMPLETED"]);
  });

  it("[O11, E5] an extension moves the current milestone's date only", async () => {
    const { id, now } = await placeMilestones();
    const newDeliveryDueAt = iso(now + 3 * DAY_MS);
    const asked = await stage.done("freelancer", "requestDeliveryExtension", { orderId: id, message: "A day.", newDeliveryDueAt });
    const accepted = await stage.done("client", "acceptChange", { changeRequestId: asked.made?.id });
    expect(accepted.order?.deliveryDueAt).toBe(newDeliveryDueAt);
    expect(listOf(accepted.order?.milestones).map(({ dueAt }) => textAt(dueAt))).toEqual([newDeliveryDueAt, iso(now + 9 * DAY_MS)]);
  });

  it("[O11] out of its turn, before its delivery, or by accepting the delivery it is not completed", async () => {
    const { id, milestoneIds } = await placeMilestones();
    const undelivered = { code: "NOT_DELIVERED", actual: "ACTIVE", required: "DELIVERED" };
    expect(await stage.refused("client", "completeMilestone", { milestoneId: milestoneIds[0] }, id)).toEqual([undelivered]);
    await deliver(id);
    expect(await stage.refused("client", "completeMilestone", { milestoneId: milestoneIds[1] }, id)).toEqual([
      { code: "MILESTONE_OUT_OF_ORDER", field: ["milestoneId"], actual: 2, required: 1 },
    ]);
    const noType = [{ code: "ORDER_TYPE_NOT_ELIGIBLE", actual: "MILESTONE" }];
    expect(await stage.refused("client", "acceptDelivery", { orderId: id }, id)).toEqual(noType);
    expect(await stage.blockers("client", id, "ACCEPT_DELIVERY")).toEqual(noType);
    expect(await stage.refused("freelancer", "completeMilestone", { milestoneId: milestoneIds[0] }, id)).toEqual([
      { code: "WRONG_ROLE", actual: "FREELANCER" },
    ]);
    expect(await stage.refused("stranger", "completeMilestone", { milestoneId: milestoneIds[0] }, id)).toEqual([{ code: "NOT_FOUND" }]);
  });
});

describe("[O14] a review", () => {
  const completed = async (): Promise<string> => {
    const { id } = await stage.place();
    await deliver(id);
    await stage.done("client", "acceptDelivery", { orderId: id });
    return id;
  };

  it.each([0, 6, -1])("[O14] of %d stars is refused", async (rating) => {
    const id = await completed();
    expect(await stage.refused("client", "leaveReview", { orderId: id, rating, comment: "Lovely." }, id)).toEqual([
      { code: "INVALID_VALUE", field: ["rating"], actual: rating, required: rating < 1 ? 1 : 5 },
    ]);
  });

  it.each([1, 5])("[O14] of %d stars is left once, and both see it", async (rating) => {
    const id = await completed();
    const left = await stage.done("client", "leaveReview", { orderId: id, rating, comment: " Lovely. " });
    expect(left.made).toMatchObject({ rating, comment: "Lovely." });
    expect(await stage.order(id, "freelancer")).toMatchObject({ review: { rating, comment: "Lovely." } });
    const again = [{ code: "ALREADY_REVIEWED", actual: rating }];
    expect(await stage.refused("client", "leaveReview", { orderId: id, rating: 3, comment: "Or not." }, id)).toEqual(again);
    expect(await stage.blockers("client", id, "LEAVE_REVIEW")).toEqual(again);
  });

  it("[O14] can be left 1 ms before its 30 days are over, and not at their end", async () => {
    const [inTime, late] = [await completed(), await completed()];
    const close = (await stage.service.now()) + 30 * DAY_MS;
    await stage.service.moveTo(close - 1);
    await stage.done("client", "leaveReview", { orderId: inTime, rating: 5, comment: "Lovely." });
    await stage.service.moveTo(close);
    expect(await stage.refused("client", "leaveReview", { orderId: late, rating: 5, comment: "Lovely." }, late)).toEqual([
      { code: "WINDOW_CLOSED", actual: iso(close), required: iso(close) },
    ]);
  });

  it("[O14] of a cancelled order is refused", async () => {
    const order = await stage.place();
    const asked = await stage.done("freelancer", "requestCancellation", { orderId: order.id, reason: "MUTUALLY_AGREED" });
    await stage.done("client", "acceptCancellation", { disputeId: asked.made?.id });
    expect(await stage.refused("client", "leaveReview", { orderId: order.id, rating: 5, comment: "Lovely." }, order.id)).toEqual([
      { code: "ORDER_NOT_COMPLETED", actual: "CANCELLED", required: "COMPLETED" },
    ]);
  });
});
