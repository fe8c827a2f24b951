import { LAST_INSTANT } from "../last-instant";
import { type AmountInput, parseAmount, sum } from "../money";
import { currentMilestone, dateAfterExtras, type Order } from "../order/order";
import { currencyTable, currentPrice, maximumRefund, payableStep, refundBreakdown } from "../order/price";
import { extrasLimit, type Policy } from "../policy";
import { instant, money, number, type Refusal, word } from "../refusal";
import { textRefusals } from "../text";
import type { ExtraInput, MoveInputs } from "./command";
import type { Situation } from "./situation";

type Check<I> = (situation: Situation, input: I) => readonly Refusal[];

const text = (value: string | null, field: string, { policy }: Situation, required: boolean): readonly Refusal[] =>
  textRefusals(value, { field: [field], maximum: policy.limits.textCharacters, required });

export const requiredMessage: Check<{ readonly message: string }> = (situation, { message }) =>
  text(message, "message", situation, true);
export const optionalMessage: Check<{ readonly message: string | null }> = (situation, { message }) =>
  text(message, "message", situation, false);

/** An amount that is read, or why it can't be. */
export type ReadAmount = { readonly minor: bigint } | { readonly refusal: Refusal };

/**
 * An amount in the order's currency, greater than zero, at most the policy's largest [M1], and a multiple of its
 * payable step [M8].
 */
export function readAmount(input: AmountInput, currency: string, policy: Policy, field: readonly string[]): ReadAmount {
  const read = readPositive(input, currency, policy, field);
  const largest = policy.limits.amountMinor;
  if ("refusal" in read) return read;
  const at = [...field, "amount"];
  if (read.minor > largest) return { refusal: aboveMaximum(read.minor, largest, currency, at) };
  return isPayable(read.minor, currency, policy) ? read : { refusal: notPayable(read.minor, currency, policy, at) };
}

const isPayable = (minor: bigint, currency: string, policy: Policy): boolean =>
  minor % payableStep(currency, policy) === 0n;

const notPayable = (minor: bigint, currency: string, policy: Policy, field: readonly string[]): Refusal => ({
  code: "AMOUNT_NOT_PAYABLE",
  field,
  actual: money(minor, currency),
  required: money(payableStep(currency, policy), currency),
});

function readPositive(input: AmountInput, currency: string, policy: Policy, field: readonly string[]): ReadAmount {
  if (input.currencyCode !== currency) {
    return {
      refusal: {
        code: "CURRENCY_MISMATCH",
        field: [...field, "currencyCode"],
        actual: word(input.currencyCode),
        required: word(currency),
      },
    };
  }
  const at = [...field, "amount"];
  const { decimals } = currencyTable(policy, currency);
  const minor = parseAmount(input.amount, decimals);
  if (minor === "TOO_PRECISE") {
    return {
      refusal: {
        code: "AMOUNT_PRECISION",
        field: at,
        actual: number(decimalsIn(input.amount)),
        required: number(decimals),
      },
    };
  }
  if (minor <= 0n) return { refusal: { code: "AMOUNT_NOT_POSITIVE", field: at, actual: money(minor, currency) } };
  return { minor };
}

const decimalsIn = (amount: string): number => amount.split(".")[1]?.length ?? 0;

export const aboveMaximum = (
  actual: bigint,
  required: bigint,
  currency: string,
  field: readonly string[],
): Refusal => ({
  code: "AMOUNT_ABOVE_MAXIMUM",
  field,
  actual: money(actual, currency),
  required: money(required, currency),
});

/**
 * [P2, P23, M8] The total refund to the client must be payable. It is if the amount is, unless the order was placed
 * under a version without this step: then its service fee can be anything.
 * @param policy  the version that governs the offer.
 * @param fees    the version that governs the order's fees.
 */
export function readRefund(
  order: Order,
  input: AmountInput,
  { policy, fees }: { readonly policy: Policy; readonly fees: Policy },
): ReadAmount {
  const read = readPositive(input, order.currency, policy, ["amount"]);
  if ("refusal" in read) return read;
  const field = ["amount", "amount"];
  const maximum = maximumRefund(order, policy);
  if (read.minor > maximum) return { refusal: aboveMaximum(read.minor, maximum, order.currency, field) };
  const { smallestRefund } = currencyTable(policy, order.currency);
  if (read.minor < smallestRefund) {
    const values = { actual: money(read.minor, order.currency), required: money(smallestRefund, order.currency) };
    return { refusal: { code: "AMOUNT_BELOW_MINIMUM", field, ...values } };
  }
  const { totalToClient, serviceFeeRefund } = refundBreakdown(order, read.minor, fees);
  if (isPayable(totalToClient, order.currency, policy)) return read;
  const actual = isPayable(serviceFeeRefund, order.currency, policy) ? read.minor : totalToClient;
  return { refusal: notPayable(actual, order.currency, policy, field) };
}

/** An amount that was checked before. @throws RangeError if it was refused: a bug. */
export function minorOf(read: ReadAmount): bigint {
  if ("refusal" in read) throw new RangeError("an amount is read only after it was checked");
  return read.minor;
}

export const amountRefusals = (read: ReadAmount): readonly Refusal[] => ("refusal" in read ? [read.refusal] : []);

/**
 * [C2, C3, POL3] The client's feedback is required. OTHER requires a text: the freelancer's message, or the client's
 * private note.
 */
export const cancellationInput: Check<MoveInputs["REQUEST_CANCELLATION"]> = (
  situation,
  { message, reason, confidentialNote },
) => {
  const { role, policy } = situation;
  const other = reason === "OTHER";
  return [
    ...text(message, "message", situation, role === "CLIENT" || other),
    ...reasonRefusals(reason, policy.cancellation.reasons[role]),
    ...text(confidentialNote, "confidentialNote", situation, role === "CLIENT" && other),
  ];
};

/** [POL4] */
export const feesOf = ({ order, context }: Situation): Policy => context.policies.byVersion(order.policyVersion);

/** [P9] */
export const refundInput: Check<MoveInputs["OFFER_PARTIAL_REFUND"]> = (
  situation,
  { message, amount, reason, confidentialNote },
) => [
  ...amountRefusals(readRefund(situation.order, amount, { policy: situation.policy, fees: feesOf(situation) })),
  ...text(message, "message", situation, true),
  ...reasonRefusals(reason, situation.policy.partialRefund.reasons),
  ...text(confidentialNote, "confidentialNote", situation, reason === "OTHER"),
];

/** A confidential reason is not repeated, not even in a refusal [V3]. */
const reasonRefusals = (reason: string, allowed: readonly string[]): readonly Refusal[] =>
  allowed.includes(reason) ? [] : [{ code: "REASON_NOT_FOR_ROLE", field: ["reason"] }];

/** [E1] Later than the present date and than now. */
export const extensionInput: Check<MoveInputs["REQUEST_DELIVERY_EXTENSION"]> = (
  situation,
  { newDeliveryDueAt, message },
) => {
  const mustPass = Math.max(situation.order.deliveryDueAt ?? 0, situation.context.now);
  const late: Refusal = {
    code: "DATE_NOT_LATER",
    field: ["newDeliveryDueAt"],
    actual: instant(newDeliveryDueAt),
    required: instant(mustPass),
  };
  return [...(newDeliveryDueAt > mustPass ? [] : [late]), ...text(message, "message", situation, true)];
};

/** [X1, O15, O17] */
export const extrasInput: Check<MoveInputs["OFFER_EXTRAS"]> = (situation, { extras, message }) => {
  const { order, policy } = situation;
  return [
    ...countRefusals(extras.length, 1, maxExtras(order, policy), ["extras"]),
    ...extras
      .slice(0, policy.limits.extrasPerOffer)
      .flatMap((extra, index) => extraRefusals(extra, index, order, policy)),
    ...priceStaysPayable(extras, order, policy),
    ...dateStaysWritable(extras, order),
    ...text(message, "message", situation, true),
  ];
};

/** [O15, O17] If there is room for none on the order, a guard has refused the move already. */
function maxExtras({ extras }: Order, policy: Policy): number {
  const room = extrasLimit(policy) - extras.length;
  return room > 0 ? Math.min(policy.limits.extrasPerOffer, room) : policy.limits.extrasPerOffer;
}

function extraRefusals(
  { title, price, extraDays }: ExtraInput,
  index: number,
  { currency }: Order,
  policy: Policy,
): readonly Refusal[] {
  const at = (name: string): readonly string[] => ["extras", String(index), name];
  return [
    ...textRefusals(title, {
      field: at("title"),
      maximum: policy.limits.titleCharacters,
      required: true,
      oneLine: true,
    }),
    ...amountRefusals(readAmount(price, currency, policy, at("price"))),
    ...countRefusals(extraDays, 0, policy.limits.extraDays, at("extraDays")),
  ];
}

function priceStaysPayable(extras: readonly ExtraInput[], order: Order, policy: Policy): readonly Refusal[] {
  const amounts = extras.map(({ price }) => readAmount(price, order.currency, policy, ["extras"]));
  const price = currentPrice(order) + sum(amounts.map((read) => ("minor" in read ? read.minor : 0n)));
  const largest = policy.limits.amountMinor;
  const each = amounts.every((read) => "minor" in read);
  return each && price > largest ? [aboveMaximum(price, largest, order.currency, ["extras"])] : [];
}

function dateStaysWritable(extras: readonly ExtraInput[], { deliveryDueAt }: Order): readonly Refusal[] {
  if (deliveryDueAt === null || dateAfterExtras(deliveryDueAt, extras) <= LAST_INSTANT) return [];
  return [{ code: "INVALID_VALUE", field: ["extras"], required: instant(LAST_INSTANT) }];
}

export function countRefusals(count: number, min: number, max: number, field: readonly string[]): readonly Refusal[] {
  if (count >= min && count <= max) return [];
  return [{ code: "INVALID_VALUE", field, actual: number(count), required: number(count < min ? min : max) }];
}

/** [O15] */
export const deliveryInput: Check<MoveInputs["DELIVER"]> = (situation, { note, attachmentUrls }) => [
  ...text(note, "note", situation, true),
  ...countRefusals(attachmentUrls.length, 0, situation.policy.limits.attachments, ["attachmentUrls"]),
];

/** [O11] */
export const milestoneInput: Check<MoveInputs["COMPLETE_MILESTONE"]> = ({ order }, { milestoneId }) => {
  const current = currentMilestone(order);
  const named = order.milestones.find(({ id }) => id === milestoneId);
  if (current === null || current.id === milestoneId) return [];
  const actual = named === undefined ? {} : { actual: number(named.position) };
  return [{ code: "MILESTONE_OUT_OF_ORDER", field: ["milestoneId"], ...actual, required: number(current.position) }];
};

const MAX_STARS = 5;

/** [O14] */
export const reviewInput: Check<MoveInputs["LEAVE_REVIEW"]> = (situation, { rating, comment }) => [
  ...countRefusals(rating, 1, MAX_STARS, ["rating"]),
  ...text(comment, "comment", situation, true),
];
