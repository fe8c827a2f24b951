import { flush, mailsOf } from "../../support/app/emails";
import { DAY_MS, iso, openStage, type Stage } from "../../support/app/order-scenario";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ environment: { MAILS: "1" } });
});
afterAll(() => stage.close());

describe("[S26, O17] a party that opens and ends resolutions in a loop", () => {
  it("opens 5 within 24 hours, sends the other party as many requests, and learns when the next one is possible", async () => {
    const { id: orderId } = await stage.place();
    const ask = { orderId, message: "How is it going?" };
    const from = await stage.service.now();
    for (let opened = 0; opened < 5; opened += 1) {
      const { made } = await stage.done("client", "requestOrderUpdate", ask);
      await stage.done("client", "withdrawDispute", { disputeId: made?.id });
    }
    const now = await stage.service.now();
    const refusal = { code: "TOO_MANY_RESOLUTIONS", actual: iso(now), required: iso(from + DAY_MS) };
    expect(await stage.refused("client", "requestOrderUpdate", ask, orderId)).toEqual([refusal]);
    const cancel = { orderId, reason: "OTHER", message: "Enough", confidentialNote: "Enough" };
    expect(await stage.refused("client", "requestCancellation", cancel, orderId)).toEqual([refusal]);
    expect(await stage.blockers("client", orderId, "REQUEST_CANCELLATION")).toEqual([refusal]);
    expect(await stage.blockers("freelancer", orderId, "REQUEST_CANCELLATION")).toEqual([]);
    await flush(stage);
    const requests = (await mailsOf(stage, orderId)).filter(({ about }) => about === "ORDER_UPDATE_REQUESTED");
    expect(requests.map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => "freelancer"));
  });

  it("is possible again when the first one is 24 hours old, and on another order at any time", async () => {
    const { id: orderId } = await stage.place();
    const offer = { orderId, message: "Sorry", reason: "GOODWILL", amount: { amount: "1.00", currencyCode: "USD" } };
    for (let opened = 0; opened < 5; opened += 1) {
      const { made } = await stage.done("freelancer", "offerPartialRefund", offer);
      await stage.done("client", "declineRefundOffer", { refundOfferId: made?.id, message: "No" });
    }
    await stage.moveBy(DAY_MS - 1);
    expect(await stage.faults("freelancer", "offerPartialRefund", offer)).toMatchObject([{ code: "TOO_MANY_RESOLUTIONS" }]);
    const other = await stage.place();
    await stage.done("freelancer", "offerPartialRefund", { ...offer, orderId: other.id });
    await stage.moveBy(1);
    await stage.done("freelancer", "offerPartialRefund", offer);
  });
});
