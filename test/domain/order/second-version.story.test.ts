import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { OrderEvent } from "../../../src/domain/order/event";
import type { Order } from "../../../src/domain/order/order";
import { currentPrice } from "../../../src/domain/order/price";
import { activityErrors, orderErrors } from "../../support/domain/invariants";
import { placed, PLACED_AT, placing, usd } from "../../support/domain/orders";
import { bookOfTwo, FIRST_BOOK, secondPolicy } from "../../support/domain/policy";
import {
  attempt,
  client,
  codesOf,
  expire,
  freelancer,
  over,
  resolutionOf,
  taken,
  type Turn,
  typesOf,
} from "../../support/domain/run-steps";

/**
 * [POL1, POL2, POL4] One story under a second version that changes every number, list and window. It comes into force
 * while a resolution is open; that one keeps the first.
 */
const CHANGE = PLACED_AT + 10 * HOUR_MS;
const policies = bookOfTwo(secondPolicy(CHANGE));
const hours = (count: number): number => CHANGE + count * HOUR_MS;

/** An order's history, turn by turn. */
class Story {
  order: Order;
  readonly events: OrderEvent[];

  constructor() {
    const decision = placing({ placedAt: CHANGE - HOUR_MS }, policies);
    if ("refusals" in decision) throw new Error("refused");
    this.order = decision.order;
    this.events = [...decision.events];
  }

  at(now: number, turn: Turn): readonly string[] {
    return this.#tell(taken(this.order, now, turn, policies));
  }

  silenceUntil(now: number): readonly string[] {
    return this.#tell(expire(this.order, now, policies));
  }

  refusal(now: number, turn: Turn): readonly string[] {
    return codesOf(attempt(this.order, now, turn, policies));
  }

  #tell({ order, events }: Pick<ReturnType<typeof expire>, "order" | "events">): readonly string[] {
    this.order = order;
    this.events.push(...events);
    expect(orderErrors(order, policies)).toEqual([]);
    return typesOf({ events });
  }
}

it("[POL2, POL4] a cancellation requested under the first version is followed to a review under the second", () => {
  const story = new Story();
  expect(story.order).toMatchObject({ policyVersion: "2023-06-11", serviceFee: 1_100n });

  // 1 ms before the change a reason that the second version does not know is possible, and the window is 48 h.
  story.at(CHANGE - 1, client("REQUEST_CANCELLATION", { reason: "FOUND_ALTERNATIVE", message: "Feedback" }));
  expect(story.silenceUntil(hours(47))).toEqual([]);
  expect(story.at(hours(47), freelancer("DECLINE_CANCELLATION", { message: "x".repeat(2500) }))).toEqual([
    "CANCELLATION_DECLINED",
  ]);

  // Asking again is a request under the second: 13 h of pause, other reasons, shorter texts, 6 h to answer.
  expect(story.refusal(hours(60) - 1, client("REQUEST_CANCELLATION"))).toEqual(["WINDOW_CLOSED"]);
  const again = { reason: "FOUND_ALTERNATIVE", message: "x".repeat(101) } as const;
  expect(story.refusal(hours(60), client("REQUEST_CANCELLATION", again))).toEqual([
    "TEXT_TOO_LONG",
    "REASON_NOT_FOR_ROLE",
  ]);
  story.at(hours(60), client("REQUEST_CANCELLATION"));
  expect(story.at(hours(66) - 1, client("WITHDRAW_DISPUTE"))).toEqual(["CANCELLATION_WITHDRAWN"]);

  // Extras: two at most, a week at most, charged by the first version's fees [X3, POL4].
  const extra = (extraDays: number) => ({ title: "More", price: usd("50.00"), extraDays });
  expect(story.refusal(hours(70), freelancer("OFFER_EXTRAS", { extras: [extra(8), extra(0), extra(0)] }))).toEqual([
    "INVALID_VALUE",
    "INVALID_VALUE",
  ]);
  story.at(hours(70), freelancer("OFFER_EXTRAS", { extras: [extra(7)] }));
  story.at(hours(79) - 1, client("ACCEPT_CHANGE"));
  expect(story.order).toMatchObject({ serviceFee: 1_375n, deliveryDueAt: PLACED_AT + 17 * DAY_MS });

  // A refund of up to 75.5 %, by a mobile, of 5.00 or more, within 7 h; its fees are the first version's.
  const offer = (amount: string): Turn => over("MOBILE", freelancer("OFFER_PARTIAL_REFUND", { amount: usd(amount) }));
  expect([story.refusal(hours(80), offer("151.01")), story.refusal(hours(80), offer("4.99"))]).toEqual([
    ["AMOUNT_ABOVE_MAXIMUM"],
    ["AMOUNT_BELOW_MINIMUM"],
  ]);
  story.at(hours(80), offer("151.00"));
  expect(story.silenceUntil(hours(87))).toEqual(["REFUND_OFFER_EXPIRED"]);
  story.at(hours(87), offer("151.00"));
  story.at(hours(94) - 1, client("ACCEPT_REFUND_OFFER"));
  expect(resolutionOf(story.order, "PARTIAL_REFUND")).toMatchObject({
    policyVersion: "second",
    terms: {
      breakdown: { priceAfter: 9_900n, serviceFeeAfter: 795n, serviceFeeRefund: 580n, freelancerEarningsAfter: 7_920n },
    },
  });

  // 10 h to accept a delivery, then 12 h to review it and 11 h for messages.
  story.at(hours(100), freelancer("DELIVER", { attachmentUrls: ["https://files.example/a"] }));
  expect(story.silenceUntil(hours(110) + 5)).toEqual(["ORDER_COMPLETED"]);
  expect(story.refusal(hours(121), client("POST_MESSAGE"))).toEqual(["WINDOW_CLOSED"]);
  expect(story.at(hours(122) - 1, client("LEAVE_REVIEW"))).toEqual(["REVIEW_LEFT"]);

  expect(currentPrice(story.order)).toBe(9_900n);
  expect(activityErrors(story.events, story.order)).toEqual([]);
});

it("[POL2] the same order under the first version alone has another result", () => {
  const order = placed({ placedAt: CHANGE - HOUR_MS });
  const mobile = over("MOBILE", freelancer("OFFER_PARTIAL_REFUND", { amount: usd("151.00") }));
  expect(codesOf(attempt(order, hours(80), mobile, FIRST_BOOK))).toEqual([
    "CHANNEL_NOT_SUPPORTED",
    "AMOUNT_ABOVE_MAXIMUM",
  ]);
  const again = client("REQUEST_CANCELLATION", { reason: "FOUND_ALTERNATIVE", message: "x".repeat(101) });
  expect(codesOf(attempt(order, hours(60), again, FIRST_BOOK))).toEqual([]);
});
