import { paymentDigest } from "../../../src/app/order/payment-digest";
import { DAY_MS } from "../../../src/domain/duration";
import type { AmountInput } from "../../../src/domain/money";
import type { Person, PlaceOrder } from "../../../src/domain/move/command";
import { decidePlacement } from "../../../src/domain/move/place-order";
import type { Order } from "../../../src/domain/order/order";
import type { PolicyBook } from "../../../src/domain/policy";
import type { Channel, Instant, PartyRole } from "../../../src/domain/vocabulary";
import { FIRST_BOOK } from "./policy";

export const CLIENT_ID = "usr_00000000000000000000client";
export const FREELANCER_ID = "usr_0000000000000000freelancer";
export const OUTSIDER_ID = "usr_000000000000000000stranger";

/** When the orders of the tests are placed. */
export const PLACED_AT: Instant = Date.UTC(2026, 2, 2, 9);

export const personOf = (role: PartyRole, channel: Channel = "WEB"): Person => ({
  userId: role === "CLIENT" ? CLIENT_ID : FREELANCER_ID,
  channel,
});

export const usd = (amount: string): AmountInput => ({ amount, currencyCode: "USD" });

let orderCount = 0;

/** A ULID's 26 characters, another one each time, far enough from the last that ids counted up from it never meet. */
export const freshId = (): string => {
  orderCount += 1;
  return (orderCount * 1000).toString().padStart(26, "0");
};

export const milestone = (
  amount: string,
  dueAt: Instant | null = null,
  currencyCode = "USD",
): PlaceOrder["milestones"][number] => ({
  title: `Worth ${amount}`,
  price: { amount, currencyCode },
  dueAt,
});

/** An order of 200.00 USD, due in ten days, as the marketplace's back end would say it. */
export const purchase = (changes: Partial<PlaceOrder> = {}): PlaceOrder => ({
  number: "R-1001",
  title: "A logo",
  type: "ONE_TIME",
  discountSources: [],
  quantity: 1,
  unitPrice: usd("200.00"),
  milestones: [],
  clientId: CLIENT_ID,
  freelancerId: FREELANCER_ID,
  placedAt: PLACED_AT,
  deliveryDueAt: PLACED_AT + 10 * DAY_MS,
  paymentSource: "pi_1",
  paymentLabel: "Visa 4242",
  ...changes,
});

/** The decision on a purchase, at its own instant unless another one is given. */
export const placing = (changes: Partial<PlaceOrder> = {}, policies: PolicyBook = FIRST_BOOK, now?: Instant) => {
  const input = purchase(changes);
  return decidePlacement(
    input,
    { now: now ?? input.placedAt ?? PLACED_AT, policies, freshId: freshId() },
    paymentDigest(input.paymentSource),
  );
};

/** A placed order; fails the test when the purchase is refused. */
export function placed(changes: Partial<PlaceOrder> = {}, policies: PolicyBook = FIRST_BOOK): Order {
  const decision = placing(changes, policies);
  if ("refusals" in decision) throw new Error(`refused: ${decision.refusals.map(({ code }) => code).join(", ")}`);
  return decision.order;
}

/** A milestone order of 60.00, 90.00 and 50.00 USD, due in 5, 10 and 15 days. */
export const inMilestones = (changes: Partial<PlaceOrder> = {}, policies: PolicyBook = FIRST_BOOK): Order =>
  placed(
    {
      type: "MILESTONE",
      unitPrice: null,
      deliveryDueAt: null,
      milestones: [
        milestone("60.00", PLACED_AT + 5 * DAY_MS),
        milestone("90.00", PLACED_AT + 10 * DAY_MS),
        milestone("50.00", PLACED_AT + 15 * DAY_MS),
      ],
      ...changes,
    },
    policies,
  );
