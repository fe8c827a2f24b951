import { DAY_MS } from "../../../src/domain/duration";
import { flush, mailsOf } from "../../support/app/emails";
import { iso, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario({ environment: { MAILS: "1" } });
});
afterAll(() => scenario.close());

describe("[S26, O17] a party that opens and ends resolutions in a loop", () => {
  it("can open 5 within 24 hours, sends the other party as many requests, and learns when the next one is possible", async () => {
    const { id: orderId } = await scenario.place();
    const ask = { orderId, message: "How is it going?" };
    const from = await scenario.service.now();
    for (let opened = 0; opened < 5; opened += 1) {
      const { result } = await scenario.done("client", "requestOrderUpdate", ask);
      await scenario.done("client", "withdrawDispute", { disputeId: result?.id });
    }
    const now = await scenario.service.now();
    const refusal = { code: "TOO_MANY_RESOLUTIONS", actual: iso(now), required: iso(from + DAY_MS) };
    expect(await scenario.refused("client", "requestOrderUpdate", ask, orderId)).toEqual([refusal]);
    const cancel = { orderId, reason: "OTHER", message: "Enough", confidentialNote: "Enough" };
    expect(await scenario.refused("client", "requestCancellation", cancel, orderId)).toEqual([refusal]);
    expect(await scenario.blockers("client", orderId, "REQUEST_CANCELLATION")).toEqual([refusal]);
    expect(await scenario.blockers("freelancer", orderId, "REQUEST_CANCELLATION")).toEqual([]);
    await flush(scenario);
    const requests = (await mailsOf(scenario, orderId)).filter(({ about }) => about === "ORDER_UPDATE_REQUESTED");
    expect(requests.map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => "freelancer"));
  });

  it("can open another one when the first is 24 hours old, and on another order at any time", async () => {
    const { id: orderId } = await scenario.place();
    const offer = { orderId, message: "Sorry", reason: "GOODWILL", amount: { amount: "1.00", currencyCode: "USD" } };
    for (let opened = 0; opened < 5; opened += 1) {
      const { result } = await scenario.done("freelancer", "offerPartialRefund", offer);
      await scenario.done("client", "declineRefundOffer", { refundOfferId: result?.id, message: "No" });
    }
    await scenario.moveBy(DAY_MS - 1);
    expect(await scenario.userErrors("freelancer", "offerPartialRefund", offer)).toMatchObject([
      { code: "TOO_MANY_RESOLUTIONS" },
    ]);
    const other = await scenario.place();
    await scenario.done("freelancer", "offerPartialRefund", { ...offer, orderId: other.id });
    await scenario.moveBy(1);
    await scenario.done("freelancer", "offerPartialRefund", offer);
  });
});
