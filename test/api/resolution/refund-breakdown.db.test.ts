import { applyDue } from "../../support/app/operations-b";
import { listOf, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { amount, money, offer, offered, offersOf, quote } from "../../support/app/refund-offers";
import { textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

describe("[P12, P19, P20] the breakdown", () => {
  it.each([
    {
      price: "200.00",
      refund: "120.00",
      feeBefore: "11.00",
      feeAfter: "6.90",
      feeBack: "4.10",
      total: "124.10",
      earnings: "64.00",
    },
    {
      price: "100.00",
      refund: "1.00",
      feeBefore: "5.50",
      feeAfter: "7.95",
      feeBack: "0.00",
      total: "1.00",
      earnings: "79.20",
    },
    {
      price: "200.00",
      refund: "100.00",
      feeBefore: "11.00",
      feeAfter: "5.50",
      feeBack: "5.50",
      total: "105.50",
      earnings: "80.00",
    },
    {
      price: "200.00",
      refund: "100.01",
      feeBefore: "11.00",
      feeAfter: "8.00",
      feeBack: "3.00",
      total: "103.01",
      earnings: "79.99",
    },
  ])("[P19, P20] $price − $refund", async ({ price, refund, feeBefore, feeAfter, feeBack, total, earnings }) => {
    const { id } = await scenario.place({ unitPrice: money(price) });
    const priceAfter = (Number(price) - Number(refund)).toFixed(2);
    const breakdown = {
      refund: amount(refund),
      priceBefore: amount(price),
      priceAfter: amount(priceAfter),
      serviceFeeBefore: amount(feeBefore),
      serviceFeeAfter: amount(feeAfter),
      serviceFeeRefund: amount(feeBack),
      totalToClient: amount(total),
      freelancerEarningsAfter: amount(earnings),
    };
    expect(await quote(scenario, id, refund)).toMatchObject({ breakdown, blockers: [] });
    const { result } = await scenario.done("freelancer", "offerPartialRefund", offer(id, refund));
    const seen = { ...breakdown, freelancerEarningsAfter: null };
    const { offers, page } = await offersOf(scenario, id, "client");
    expect(offers).toMatchObject([{ breakdown: seen, message: "For the delay." }]);
    const recipients = listOf(page.activity?.nodes).find(({ type }) => textAt(type) === "REFUND_OFFERED");
    expect(recipients).toMatchObject({
      message: "For the delay.",
      subject: { message: "For the delay.", breakdown: seen },
    });
    const { order } = await scenario.done("client", "acceptRefundOffer", {
      refundOfferId: result?.id,
      message: "Thanks.",
    });
    const fee = feeBack === "0.00" ? feeBefore : feeAfter;
    expect(order).toMatchObject({
      price: { current: amount(priceAfter), serviceFee: amount(fee), refunded: amount(refund) },
    });
    expect((await offersOf(scenario, id, "client")).page.refunds).toMatchObject([
      {
        amount: amount(total),
        price: amount(refund),
        serviceFee: amount(feeBack),
        state: "PENDING",
        destination: "Visa 4242",
      },
    ]);
    expect((await scenario.order(id, "freelancer")).price?.freelancerEarnings).toEqual(amount(earnings));
  });

  it.each([
    { currency: "JPY", price: "15000", refund: "9000", feeBefore: "825", feeAfter: "705", total: "9120" },
    { currency: "KWD", price: "30.000", refund: "18.000", feeBefore: "1.650", feeAfter: "1.410", total: "18.240" },
  ])("[P19, M1] in $currency", async ({ currency, price, refund, feeBefore, feeAfter, total }) => {
    const { id } = await scenario.place({ unitPrice: money(price, currency) });
    expect(await quote(scenario, id, refund, currency)).toMatchObject({
      breakdown: {
        serviceFeeBefore: amount(feeBefore),
        serviceFeeAfter: amount(feeAfter),
        totalToClient: amount(total),
      },
    });
  });

  it("[P12] is never recalculated, whatever happens to the order afterwards", async () => {
    const { id, refundOfferId } = await offered(scenario);
    await scenario.done("client", "acceptRefundOffer", { refundOfferId, message: "Thanks." });
    const before = (await offersOf(scenario, id, "freelancer")).offers[0]?.breakdown;
    const extras = [{ title: "An icon", price: money("500.00"), extraDays: 1 }];
    const { result } = await scenario.done("freelancer", "offerExtras", { orderId: id, extras, message: "More?" });
    await scenario.done("client", "acceptChange", { changeRequestId: result?.id });
    expect(
      (await offersOf(scenario, id, "freelancer")).offers.find(({ id: one }) => one === refundOfferId)?.breakdown,
    ).toEqual(before);
  });
});
