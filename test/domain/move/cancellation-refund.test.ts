import { HOUR_MS } from "../../../src/domain/duration";
import type { Order } from "../../../src/domain/order/order";
import { currentPrice, extrasPrice } from "../../../src/domain/order/price";
import { inMilestones, milestone, placed, PLACED_AT, usd } from "../../support/domain/orders";
import { bookWith, FIRST } from "../../support/domain/policy";
import { client, freelancer, play, playUnder, type Turn } from "../../support/domain/run-steps";

const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;

const refunding = (amount: string): readonly (readonly [number, Turn])[] => [
  [at(1), freelancer("OFFER_PARTIAL_REFUND", { amount: usd(amount) })],
  [at(2), client("ACCEPT_REFUND_OFFER")],
];
const extras = (amount: string): readonly (readonly [number, Turn])[] => [
  [at(3), freelancer("OFFER_EXTRAS", { extras: [{ title: "More", price: usd(amount), extraDays: 0 }] })],
  [at(4), client("ACCEPT_CHANGE")],
];
const milestoneDone: readonly (readonly [number, Turn])[] = [
  [at(5), freelancer("DELIVER")],
  [at(6), client("COMPLETE_MILESTONE")],
];
const cancelling: readonly (readonly [number, Turn])[] = [
  [at(7), client("REQUEST_CANCELLATION")],
  [at(8), freelancer("ACCEPT_CANCELLATION")],
];

/** What the cancellation refunds: price and service fee. */
const givenBack = (order: Order) => {
  const refund = order.refunds.at(-1);
  return [refund?.price, refund?.serviceFee];
};

describe("[C5] an accepted cancellation refunds what was not refunded before", () => {
  it("the price and the service fee", () => {
    const order = play(placed(), ...cancelling);
    expect(givenBack(order)).toEqual([20_000n, 1_100n]);
    expect([currentPrice(order), order.serviceFee]).toEqual([0n, 0n]);
  });

  it("extras too, with the fee that was charged for them", () => {
    const order = play(placed(), ...extras("50.00"), ...cancelling);
    expect(givenBack(order)).toEqual([25_000n, 1_375n]);
    expect([currentPrice(order), extrasPrice(order), order.refundedPrice]).toEqual([0n, 5_000n, 25_000n]);
  });

  it("less an accepted partial refund, which counts from its acceptance on", () => {
    const order = play(placed(), ...refunding("120.00"), ...cancelling);
    expect(order.refunds.map(({ price, serviceFee, state }) => [price, serviceFee, state])).toEqual([
      [12_000n, 410n, "PENDING"],
      [8_000n, 690n, "PENDING"],
    ]);
    expect(order.refundedPrice).toBe(20_000n);
  });

  it("[POL1] not the service fee if the policy keeps it", () => {
    const policies = bookWith({ cancellation: { ...FIRST.cancellation, refundsServiceFee: false } });
    const order = playUnder(policies, placed(), ...cancelling);
    expect(givenBack(order)).toEqual([20_000n, 0n]);
    expect(order.serviceFee).toBe(1_100n);
  });
});

describe("[C11] cancelling a milestone order leaves completed milestones paid", () => {
  it("before the first is completed everything is refunded", () => {
    expect(givenBack(play(inMilestones(), ...cancelling))).toEqual([20_000n, 1_100n]);
  });

  it("after it the rest is refunded, and the difference of the service fee", () => {
    const order = play(inMilestones(), ...milestoneDone, ...cancelling);
    // 60.00 stay: 3.30 + 2.50 of the fee of 11.00.
    expect(givenBack(order)).toEqual([14_000n, 520n]);
    expect([currentPrice(order), order.serviceFee]).toEqual([6_000n, 580n]);
    expect(order).toMatchObject({ status: "CANCELLED", cancellationCounts: true });
  });

  it("a service fee that would be higher on the rest is not charged [P19]", () => {
    const order = inMilestones({ milestones: [milestone("99.00"), milestone("1.00")] });
    const cancelled = play(order, ...milestoneDone, ...cancelling);
    // 5.50 on 100.00, 7.95 on 99.00.
    expect(givenBack(cancelled)).toEqual([100n, 0n]);
    expect(cancelled.serviceFee).toBe(550n);
  });

  it("extras are refunded, because they are paid with the last milestone only", () => {
    const order = play(inMilestones(), ...extras("50.00"), ...milestoneDone, ...cancelling);
    expect(givenBack(order)).toEqual([19_000n, 1_375n - 580n]);
    expect(currentPrice(order)).toBe(6_000n);
  });

  it("what an accepted refund left of the first milestone stays paid", () => {
    const order = play(inMilestones(), ...refunding("36.00"), ...extras("50.00"), ...milestoneDone, ...cancelling);
    // 200 − 36 + 50 = 214.00 at 11.77, as the fee after the refund is 9.02; 24.00 stay at 1.32 + 2.50.
    expect(order.refunds.map(({ price, serviceFee }) => [price, serviceFee])).toEqual([
      [3_600n, 198n],
      [19_000n, 1_177n - 382n],
    ]);
    expect([currentPrice(order), order.serviceFee]).toEqual([2_400n, 382n]);
  });
});
