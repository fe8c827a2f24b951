import fc from "fast-check";
import { paymentDigest } from "../../../src/app/order/payment-digest";
import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { type AmountInput, formatAmount } from "../../../src/domain/money";
import { actionsFor } from "../../../src/domain/move/actions";
import type { Command, MoveInputs, PlaceOrder } from "../../../src/domain/move/command";
import { decide, decideExpiry } from "../../../src/domain/move/decide";
import { decidePlacement } from "../../../src/domain/move/place-order";
import { decideRefund } from "../../../src/domain/move/record-refund-result";
import { deadlineOf } from "../../../src/domain/order/deadline";
import type { Decision, DecisionContext } from "../../../src/domain/order/decision";
import type { OrderEvent } from "../../../src/domain/order/event";
import type { Order } from "../../../src/domain/order/order";
import type { PolicyBook } from "../../../src/domain/policy";
import {
  type Channel,
  CHANNELS,
  DISCOUNT_SOURCES,
  type Instant,
  ORDER_ACTIONS,
  ORDER_TYPES,
  type OrderActionName,
  type OrderType,
  type PartyRole,
} from "../../../src/domain/vocabulary";
import { VALID_INPUTS } from "./inputs";
import { freshId, personOf, PLACED_AT, purchase } from "./orders";
import { bookOfTwo, FIRST_BOOK, secondPolicy } from "./policy";

/**
 * Random histories of random orders, as data: fast-check creates them, shrinks them, and prints the seed of a failing
 * one.
 */

type TimeStep = { readonly byMs: number } | { readonly toDeadlineMs: number };
interface Step {
  readonly time: TimeStep;
  /**
   * What is tried: a move that the page allows, any move at all, a result of the payment gateway, or only an expiry.
   */
  readonly what: "allowed" | "anything" | "gateway" | "nothing";
  readonly pick: number;
  /**
   * Who moves, and which move is made whenever it is allowed, so that late states are reached. Often also when it is
   * not allowed.
   */
  readonly mover: readonly [PartyRole, OrderActionName];
  readonly channel: Channel;
  /** What is changed about the valid input. */
  readonly twist: number | null;
}

export interface History {
  readonly purchase: PlaceOrder;
  readonly policies: PolicyBook;
  readonly steps: readonly Step[];
}

const CURRENCIES = ["USD", "EUR", "GBP", "JPY", "KWD"] as const;

/** Odd cents included: 0.01 to 10,000.00, or what is as many smallest units elsewhere; small orders often. */
const minor = fc.oneof(fc.bigInt(1n, 30_000n), fc.bigInt(10_000n, 1_000_000n));

interface Market {
  readonly currency: fc.Arbitrary<string>;
  readonly policies: PolicyBook;
  /** Of prices, in minor units. */
  readonly step?: bigint;
}

const boughtIn = ({ currency: currencies, policies, step = 1n }: Market): fc.Arbitrary<PlaceOrder> =>
  fc
    .record({
      type: fc.constantFrom<OrderType[]>(...ORDER_TYPES, "ONE_TIME", "MILESTONE"),
      currency: currencies,
      prices: fc.array(minor, { minLength: 1, maxLength: 4 }),
      quantity: fc.integer({ min: 1, max: 3 }),
      discount: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(...DISCOUNT_SOURCES) },
      ),
      placedAt: fc.constantFrom(PLACED_AT, PLACED_AT, PLACED_AT, Date.UTC(2023, 5, 11), Date.UTC(2023, 5, 11) - 1),
      dueInDays: fc.option(fc.integer({ min: 1, max: 10 })),
    })
    .map(({ type, currency, prices, quantity, discount, placedAt, dueInDays }): PlaceOrder => {
      const decimals = policies.decimalsOf(currency);
      const money = (amount: bigint) => ({ amount: formatAmount(amount * step, decimals), currencyCode: currency });
      const inParts = type === "MILESTONE";
      const dueAt = dueInDays === null ? null : placedAt + dueInDays * DAY_MS;
      return purchase({
        type,
        quantity: inParts ? 1 : quantity,
        unitPrice: inParts ? null : money(prices[0] ?? 1n),
        milestones: inParts
          ? prices.map((price, index) => ({
              title: "Part",
              price: money(price),
              dueAt: dueAt === null ? null : dueAt + index,
            }))
          : [],
        discountSources: discount === null ? [] : [discount],
        placedAt,
        deliveryDueAt: dueAt,
      });
    });

const MOVERS: readonly (readonly [PartyRole, OrderActionName])[] = [
  ["FREELANCER", "OFFER_PARTIAL_REFUND"],
  ["FREELANCER", "OFFER_EXTRAS"],
  ["FREELANCER", "DELIVER"],
  ["FREELANCER", "REQUEST_DELIVERY_EXTENSION"],
  ["CLIENT", "ACCEPT_REFUND_OFFER"],
  ["CLIENT", "ACCEPT_REFUND_OFFER"],
  ["CLIENT", "ACCEPT_CHANGE"],
  ["CLIENT", "COMPLETE_MILESTONE"],
  ["CLIENT", "LEAVE_REVIEW"],
  ["FREELANCER", "WITHDRAW_DISPUTE"],
];

const step: fc.Arbitrary<Step> = fc.record({
  time: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ byMs: fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: 0, max: 6 * HOUR_MS })) }),
    },
    { weight: 1, arbitrary: fc.record({ byMs: fc.integer({ min: 0, max: 5 * DAY_MS }) }) },
    { weight: 2, arbitrary: fc.record({ toDeadlineMs: fc.constantFrom(-1, 0, 1) }) },
  ),
  what: fc.constantFrom("allowed", "allowed", "allowed", "allowed", "anything", "gateway", "nothing"),
  pick: fc.nat(1_000_000),
  mover: fc.constantFrom(...MOVERS),
  channel: fc.constantFrom<Channel[]>("WEB", "WEB", ...CHANNELS),
  twist: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(1000) }),
});

const steps = fc.array(step, { minLength: 1, maxLength: 25, size: "max" });

export const histories: fc.Arbitrary<History> = fc.record({
  purchase: boughtIn({ currency: fc.constantFrom(...CURRENCIES), policies: FIRST_BOOK }),
  policies: fc
    .option(fc.integer({ min: 1, max: 20 }))
    .map((days) => (days === null ? FIRST_BOOK : bookOfTwo(secondPolicy(PLACED_AT + days * DAY_MS)))),
  steps,
});

/** The histories of orders in one currency, under one book, with prices that are multiples of a step of minor units. */
export const historiesOf = ({
  currency,
  step,
  policies,
}: {
  currency: string;
  step: bigint;
  policies: PolicyBook;
}): fc.Arbitrary<History> =>
  fc.record({
    purchase: boughtIn({ currency: fc.constant(currency), policies, step }),
    policies: fc.constant(policies),
    steps,
  });

export const CANARY = "canary: a word in confidence";

/** What can be changed about an input that has such a field. */
const TWISTS: readonly (readonly [string, (value: unknown) => unknown])[] = [
  ["message", () => " "],
  ["message", () => "x".repeat(2501)],
  ["message", () => "\u0000"],
  ["confidentialNote", () => CANARY],
  ["confidentialNote", () => CANARY],
  ["reason", () => "UNHEARD_OF"],
  ["amount", (value) => ({ ...(value as AmountInput), amount: "0" })],
  ["amount", (value) => ({ ...(value as AmountInput), amount: "1" })],
  ["amount", (value) => ({ ...(value as AmountInput), amount: "1.00001" })],
  ["amount", (value) => ({ ...(value as AmountInput), amount: "1000000000" })],
  ["amount", (value) => ({ ...(value as AmountInput), currencyCode: "XXX" })],
  ["newDeliveryDueAt", () => 0],
  ["milestoneId", () => "mst_other"],
];

function twisted(input: MoveInputs[OrderActionName], twist: number | null): object {
  const twists = TWISTS.filter(([field]) => field in input);
  const [field, change] = twist === null ? [] : (twists[twist % Math.max(twists.length, 1)] ?? []);
  return field === undefined || change === undefined
    ? input
    : { ...input, [field]: change((input as Record<string, unknown>)[field]) };
}

function commandOf(
  order: Order,
  now: Instant,
  policies: PolicyBook,
  { what, pick, mover: [role, favourite], channel, twist }: Step,
): Command | null {
  const allowed = actionsFor(order, { role, channel }, { now, policies }).filter(
    ({ blockers }) => blockers.length === 0,
  );
  const names = what === "allowed" ? allowed.map(({ name }) => name) : ORDER_ACTIONS;
  const name =
    names.includes(favourite) && (what === "allowed" || pick % 2 === 0)
      ? favourite
      : names[pick % Math.max(names.length, 1)];
  if (name === undefined || what === "nothing" || what === "gateway") return null;
  const input = VALID_INPUTS[name]({ order, role, now, policy: policies.at(now) });
  return { name, by: personOf(role, channel), input: twisted(input, twist) } as Command;
}

/** The gateway says something of one of the order's refunds, over and over and in any order [P15, P16]. */
function gatewaySays(order: Order, { what, pick }: Step, context: DecisionContext): Decision | null {
  const refund = order.refunds[pick % Math.max(order.refunds.length, 1)];
  if (what !== "gateway" || refund === undefined) return null;
  return decideRefund(order, { refundId: refund.id, outcome: pick % 3 === 0 ? "FAILED" : "PROCESSED" }, context);
}

/** What one step brought, and what the order was before it. */
export interface Moved {
  readonly before: Order;
  readonly decision: Decision;
  readonly now: Instant;
}

export interface Lived {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  readonly moves: readonly Moved[];
  readonly now: Instant;
}

const after = (order: Order, now: Instant, time: TimeStep): Instant =>
  "byMs" in time ? now + time.byMs : Math.max(now, (deadlineOf(order)?.at ?? now) + time.toDeadlineMs);

export function live({ purchase: input, policies, steps }: History): Lived {
  const placement = decidePlacement(
    input,
    { now: input.placedAt ?? PLACED_AT, policies, freshId: freshId() },
    paymentDigest(input.paymentSource),
  );
  if ("refusals" in placement)
    throw new Error(`refused: ${JSON.stringify(placement.refusals.map(({ code }) => code))}`);
  let { order } = placement;
  let now = order.placedAt;
  const moves: Moved[] = [];
  for (const next of steps) {
    now = after(order, now, next.time);
    const command = commandOf(order, now, policies, next);
    const context = { now, policies, freshId: freshId() };
    const decision =
      gatewaySays(order, next, context) ??
      (command === null ? decideExpiry(order, context) : decide(order, command, null, context));
    moves.push({ before: order, decision, now });
    order = decision.order;
  }
  return { order, events: [...placement.events, ...moves.flatMap(({ decision }) => decision.events)], moves, now };
}
