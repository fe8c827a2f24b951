import { HOUR_MS } from "../../../src/domain/duration";
import { iso, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const ask = async (message = "How is it going?") => {
  const { id } = await scenario.place();
  const payload = await scenario.done("client", "requestOrderUpdate", { orderId: id, message });
  return { orderId: id, disputeId: textAt(payload.result?.id), payload };
};

describe("[U1] the client requests an update and says why", () => {
  it("[U1, U2] the freelancer sees the text immediately, and has 48 h to answer", async () => {
    const { orderId, disputeId, payload } = await ask("  How is it going?  ");
    const now = await scenario.service.now();
    const asked = {
      kind: "ORDER_UPDATE",
      status: "OPEN",
      openedBy: "CLIENT",
      openedAt: iso(now),
      respondBy: iso(now + 48 * HOUR_MS),
    };
    expect(payload.result).toMatchObject({
      ...asked,
      message: "How is it going?",
      viewerState: "WAITING_FOR_OTHER_PARTY",
    });
    expect(payload.order).toMatchObject({ status: "IN_RESOLUTION", resumeStatus: "ACTIVE" });
    const seen = await scenario.order(orderId, "freelancer");
    expect(seen.openResolution).toMatchObject({
      ...asked,
      id: disputeId,
      message: "How is it going?",
      viewerState: "ACTION_REQUIRED",
    });
  });

  it.each(["", " \n\t "])("[U1, O15] without a text (%j) it is refused with the name of the field", async (message) => {
    const { id } = await scenario.place();
    expect(await scenario.refused("client", "requestOrderUpdate", { orderId: id, message }, id)).toEqual([
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });

  it("[U1] the freelancer cannot request an update", async () => {
    const { id } = await scenario.place();
    expect(await scenario.refused("freelancer", "requestOrderUpdate", { orderId: id, message: "Well?" }, id)).toEqual([
      { code: "WRONG_ROLE", actual: "FREELANCER" },
    ]);
  });
});

describe("[U2] the freelancer answers", () => {
  it("[U2] an answer ends it: ANSWERED, with the text, and the order continues", async () => {
    const { orderId, disputeId } = await ask();
    const answered = await scenario.done("freelancer", "answerOrderUpdate", { disputeId, message: "Nearly done." });
    const endedAt = iso(await scenario.service.now());
    expect(answered.result).toMatchObject({
      status: "ANSWERED",
      response: "Nearly done.",
      endedAt,
      viewerState: "ENDED",
    });
    expect(answered.order).toMatchObject({ status: "ACTIVE", resumeStatus: null, openResolution: null });
    expect((await scenario.events(orderId)).at(-1)).toMatchObject({
      type: "ORDER_UPDATE_ANSWERED",
      actor: "FREELANCER",
      message: "Nearly done.",
    });
    for (const message of ["Again.", ""]) {
      const userErrors = await scenario.refused("freelancer", "answerOrderUpdate", { disputeId, message }, orderId);
      expect(userErrors[0]).toEqual({ code: "RESOLUTION_ENDED", actual: "ANSWERED" });
    }
  });

  it("[U2] an answer needs a text, and only the freelancer can give it", async () => {
    const { orderId, disputeId } = await ask();
    expect(await scenario.refused("freelancer", "answerOrderUpdate", { disputeId, message: " " }, orderId)).toEqual([
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
    expect(await scenario.refused("client", "answerOrderUpdate", { disputeId, message: "Myself." }, orderId)).toEqual([
      { code: "WRONG_ROLE", actual: "CLIENT" },
    ]);
  });

  it("[U2] answers to cancellations and changes do not apply to it", async () => {
    const { orderId, disputeId } = await ask();
    expect(await scenario.refused("freelancer", "acceptCancellation", { disputeId }, orderId)).toEqual([
      { code: "NO_OPEN_RESOLUTION" },
    ]);
    expect(await scenario.refused("client", "acceptChange", { changeRequestId: disputeId }, orderId)).toEqual([
      { code: "NOT_FOUND" },
    ]);
    expect(
      await scenario.refused("client", "acceptRefundOffer", { refundOfferId: disputeId, message: "Yes." }, orderId),
    ).toEqual([{ code: "NOT_FOUND" }]);
  });
});

describe("[U3] nobody answers", () => {
  it("[U3] it expires, the order returns to its status and is not cancelled, and an update can be requested again", async () => {
    const { orderId, disputeId } = await ask();
    const feed = await scenario.follow("client", orderId);
    const end = await scenario.moveBy(48 * HOUR_MS);
    expect((await feed.next()).node).toMatchObject({
      type: "ORDER_UPDATE_EXPIRED",
      occurredAt: iso(end),
      actor: "SYSTEM",
    });
    await feed.close();
    expect(await scenario.order(orderId)).toMatchObject({ status: "ACTIVE", cancelledAt: null, openResolution: null });
    expect(await scenario.refused("freelancer", "answerOrderUpdate", { disputeId, message: "Late." }, orderId)).toEqual(
      [{ code: "RESOLUTION_ENDED", actual: "EXPIRED" }],
    );
    await scenario.done("client", "requestOrderUpdate", { orderId, message: "And now?" });
  });
});

describe("[U4] the client withdraws it", () => {
  it("[U4] the order continues; the freelancer cannot withdraw it, and nobody can withdraw it twice", async () => {
    const { orderId, disputeId } = await ask();
    expect(await scenario.refused("freelancer", "withdrawDispute", { disputeId }, orderId)).toEqual([
      { code: "NOT_YOUR_RESOLUTION", required: "CLIENT" },
    ]);
    const withdrawn = await scenario.done("client", "withdrawDispute", { disputeId });
    expect(withdrawn.result).toMatchObject({ status: "WITHDRAWN", response: null });
    expect(withdrawn.order).toMatchObject({ status: "ACTIVE", openResolution: null });
    expect(await scenario.refused("client", "withdrawDispute", { disputeId }, orderId)).toEqual([
      { code: "RESOLUTION_ENDED", actual: "WITHDRAWN" },
    ]);
  });
});
