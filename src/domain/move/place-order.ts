import { idAfter } from "../id";
import { sum } from "../money";
import type { Decision, DecisionContext } from "../order/decision";
import type { Placement } from "../order/event";
import { BACK_END, record } from "../order/journal";
import type { Milestone } from "../order/order";
import { hasCurrency, serviceFeeOn } from "../order/price";
import type { Policy } from "../policy";
import { expected, instant, type Refusal, word } from "../refusal";
import { textRefusals } from "../text";
import { aboveMaximum, amountRefusals, countRefusals, minorOf, type ReadAmount, readAmount } from "./checks";
import type { PlaceOrder } from "./command";

/**
 * Why an order is refused when it is placed, or the order [O1, O3, M5, O15]. Whether its users are known is checked
 * before.
 */
export type PlacementDecision = { readonly refusals: readonly Refusal[] } | Decision;

const REFERENCE_CHARACTERS = 255;

/**
 * @param input          as the marketplace's back end gave it; text is trimmed here.
 * @param paymentDigest  of the payment source, which no event contains.
 */
export function decidePlacement(input: PlaceOrder, context: DecisionContext, paymentDigest: string): PlacementDecision {
  const placedAt = input.placedAt ?? context.now;
  const policy = context.policies.at(placedAt);
  const refusals = placementRefusals(input, placedAt, policy, context);
  if (refusals.length > 0) return { refusals };
  const placement = placementOf(input, placedAt, policy, context);
  const draft = { type: "ORDER_PLACED", message: null, subject: null, data: { placement, paymentDigest } } as const;
  const journal = record(null, placement.id, [draft], { by: BACK_END, at: placedAt, freshId: context.freshId });
  return { ...journal, confidential: null, outcome: { result: { orderId: placement.id } } };
}

/** @param known  ids of those that are registered. */
export const unknownUserRefusals = (input: PlaceOrder, known: ReadonlySet<string>): readonly Refusal[] =>
  (["clientId", "freelancerId"] as const).flatMap((field) =>
    known.has(input[field]) ? [] : [{ code: "NOT_FOUND", field: [field] } as const],
  );

function placementRefusals(
  input: PlaceOrder,
  placedAt: number,
  policy: Policy,
  context: DecisionContext,
): readonly Refusal[] {
  const line = (value: string, field: string, maximum: number) =>
    textRefusals(value, { field: [field], maximum, required: true, oneLine: true });
  const current = context.policies.at(context.now);
  return [
    ...line(input.number, "number", current.limits.titleCharacters),
    ...line(input.title, "title", current.limits.titleCharacters),
    ...line(input.paymentSource, "paymentSource", REFERENCE_CHARACTERS),
    ...line(input.paymentLabel, "paymentLabel", current.limits.titleCharacters),
    ...(input.clientId === input.freelancerId ? [{ code: "SAME_PERSON", field: ["freelancerId"] } as const] : []),
    ...dateRefusals(input, placedAt, context.now),
    ...priceRefusals(input, policy, current),
  ];
}

/** A purchase lies in the past or is now; its delivery comes after it. */
function dateRefusals({ deliveryDueAt, milestones }: PlaceOrder, placedAt: number, now: number): readonly Refusal[] {
  const future: Refusal = {
    code: "INVALID_VALUE",
    field: ["placedAt"],
    actual: instant(placedAt),
    required: instant(now),
  };
  const dates = [
    { at: deliveryDueAt, field: ["deliveryDueAt"] },
    ...milestones.map(({ dueAt }, index) => ({ at: dueAt, field: ["milestones", String(index), "dueAt"] })),
  ];
  return [
    ...(placedAt > now ? [future] : []),
    ...dates.flatMap(({ at, field }): Refusal[] =>
      at === null || at > placedAt
        ? []
        : [{ code: "DATE_NOT_LATER", field, actual: instant(at), required: instant(placedAt) }],
    ),
  ];
}

function priceRefusals(input: PlaceOrder, policy: Policy, current: Policy): readonly Refusal[] {
  const byMilestones = input.type === "MILESTONE";
  const quantity = countRefusals(input.quantity, 1, byMilestones ? 1 : current.limits.quantity, ["quantity"]);
  if (byMilestones) return [...quantity, ...milestoneRefusals(input, policy, current)];
  if (input.milestones.length > 0)
    return [...quantity, { code: "INVALID_VALUE", field: ["milestones"], required: word("MILESTONE") }];
  if (input.unitPrice === null)
    return [...quantity, { code: "INVALID_VALUE", field: ["unitPrice"], required: expected("UNIT_PRICE") }];
  const unit = readPrice(input.unitPrice, policy, ["unitPrice"]);
  const total = "minor" in unit ? unit.minor * BigInt(Math.max(input.quantity, 1)) : 0n;
  return [
    ...quantity,
    ...amountRefusals(unit),
    ...totalRefusals(total, input.unitPrice.currencyCode, current, ["unitPrice"]),
  ];
}

function milestoneRefusals({ milestones, unitPrice }: PlaceOrder, policy: Policy, current: Policy): readonly Refusal[] {
  const [first] = milestones;
  if (first === undefined) return [{ code: "MILESTONES_MISSING", field: ["milestones"] }];
  const currency = first.price.currencyCode;
  const prices = milestones.map(({ price }, index) =>
    readIn(currency, price, policy, ["milestones", String(index), "price"]),
  );
  const total = sum(prices.map((read) => ("minor" in read ? read.minor : 0n)));
  return [
    ...(unitPrice === null
      ? []
      : [{ code: "INVALID_VALUE", field: ["unitPrice"], required: expected("NO_UNIT_PRICE") } as const]),
    ...countRefusals(milestones.length, 1, current.limits.milestones, ["milestones"]),
    ...milestones.flatMap(({ title }, index) =>
      textRefusals(title, {
        field: ["milestones", String(index), "title"],
        maximum: current.limits.titleCharacters,
        required: true,
        oneLine: true,
      }),
    ),
    ...prices.flatMap(amountRefusals),
    ...totalRefusals(total, currency, current, ["milestones"]),
  ];
}

const readPrice = (
  price: { amount: string; currencyCode: string },
  policy: Policy,
  field: readonly string[],
): ReadAmount => readIn(price.currencyCode, price, policy, field);

/** [M5] */
function readIn(
  currency: string,
  price: { amount: string; currencyCode: string },
  policy: Policy,
  field: readonly string[],
): ReadAmount {
  if (hasCurrency(policy, currency)) return readAmount(price, currency, policy, field);
  return { refusal: { code: "CURRENCY_NOT_SUPPORTED", field: [...field, "currencyCode"], actual: word(currency) } };
}

function totalRefusals(
  total: bigint,
  currency: string,
  { limits }: Policy,
  field: readonly string[],
): readonly Refusal[] {
  return total > limits.amountMinor ? [aboveMaximum(total, limits.amountMinor, currency, field)] : [];
}

function placementOf(input: PlaceOrder, placedAt: number, policy: Policy, { freshId }: DecisionContext): Placement {
  const milestones = milestonesOf(input, policy, freshId);
  const currency = (input.milestones[0]?.price ?? input.unitPrice)?.currencyCode ?? "";
  const unitPrice =
    input.unitPrice === null
      ? sum(milestones.map(({ price }) => price))
      : minorOf(readPrice(input.unitPrice, policy, []));
  const originalPrice = unitPrice * BigInt(input.quantity);
  return {
    id: idAfter(freshId, "ord"),
    number: input.number.trim(),
    title: input.title.trim(),
    type: input.type,
    discountSources: [...new Set(input.discountSources)],
    quantity: input.quantity,
    currency,
    unitPrice,
    originalPrice,
    serviceFee: serviceFeeOn(originalPrice, currency, policy),
    clientId: input.clientId,
    freelancerId: input.freelancerId,
    placedAt,
    deliveryDueAt: milestones.length === 0 ? input.deliveryDueAt : (milestones[0]?.dueAt ?? null),
    policyVersion: policy.version,
    milestones,
  };
}

/** The order's delivery date applies to every milestone without one. */
const milestonesOf = (
  { milestones, deliveryDueAt }: PlaceOrder,
  policy: Policy,
  freshId: string,
): readonly Milestone[] =>
  milestones.map(({ title, price, dueAt }, index) => ({
    id: idAfter(freshId, "mst", index),
    position: index + 1,
    title: title.trim(),
    price: minorOf(readPrice(price, policy, [])),
    dueAt: dueAt ?? deliveryDueAt,
    completedAt: null,
  }));
