import { roundedDownTo, shareRoundedDown, shareRoundedHalfUp, sum } from "../money";
import type { CurrencyTable, Policy } from "../policy";
import { currentMilestone, type Order } from "./order";
import type { RefundBreakdown } from "./resolution";

/** Own entries only: «constructor» is no currency. */
export const hasCurrency = (policy: Policy, currency: string): boolean => Object.hasOwn(policy.currencies, currency);

/**
 * The policy's table for a currency.
 *
 * @throws RangeError if it has none: such an order can't be placed [M5], and versions only add currencies.
 */
export function currencyTable(policy: Policy, currency: string): CurrencyTable {
  const table = hasCurrency(policy, currency) ? policy.currencies[currency] : undefined;
  if (table === undefined) throw new RangeError(`policy ${policy.version} has no table for ${currency}`);
  return table;
}

/**
 * [M8] Minor units. Every price, service fee and refund of an order that was placed under this version is a multiple of
 * it.
 */
export const payableStep = (currency: string, policy: Policy): bigint =>
  currencyTable(policy, currency).payableStep ?? 1n;

/**
 * The client's service fee on a price.
 * @param price  minor units, 0 or more.
 * @returns      minor units, rounded half up to the payable step; zero for zero.
 * @see docs/rules.md: M2, M8, P19
 */
export function serviceFeeOn(price: bigint, currency: string, policy: Policy): bigint {
  if (price === 0n) return 0n;
  const { smallOrderLimit, smallOrderSurcharge } = currencyTable(policy, currency);
  const share = shareRoundedHalfUp(price, policy.fees.serviceFeeBasisPoints, payableStep(currency, policy));
  return share + (price < smallOrderLimit ? smallOrderSurcharge : 0n);
}

/** The platform's commission on what a freelancer is paid in all [M2, P20]. */
export const commissionOn = (price: bigint, policy: Policy): bigint =>
  shareRoundedHalfUp(price, policy.fees.commissionBasisPoints);

export const earningsOn = (price: bigint, policy: Policy): bigint => price - commissionOn(price, policy);

export const extrasPrice = (order: Pick<Order, "extras">): bigint => sum(order.extras.map(({ price }) => price));

/** original + extras − refunded. */
export const currentPrice = (order: Order): bigint => order.originalPrice + extrasPrice(order) - order.refundedPrice;

/**
 * [P2, P6, X2, M8] The most that can be offered back: of the first milestone's price on a milestone order; extras never
 * count.
 */
export function maximumRefund(order: Order, policy: Policy): bigint {
  const base = order.milestones[0]?.price ?? order.originalPrice;
  return roundedDownTo(
    payableStep(order.currency, policy),
    shareRoundedDown(base, policy.partialRefund.maximumShareBasisPoints),
  );
}

const lessAtMostToZero = (held: bigint, due: bigint): bigint => (held > due ? held - due : 0n);

/** @param fees  the version that governs the order's fees [POL4]. */
export function refundBreakdown(order: Order, refund: bigint, fees: Policy): RefundBreakdown {
  const priceBefore = currentPrice(order);
  const priceAfter = priceBefore - refund;
  const serviceFeeAfter = serviceFeeOn(priceAfter, order.currency, fees);
  const serviceFeeRefund = lessAtMostToZero(order.serviceFee, serviceFeeAfter);
  return {
    refund,
    priceBefore,
    priceAfter,
    serviceFeeBefore: order.serviceFee,
    serviceFeeAfter,
    serviceFeeRefund,
    totalToClient: refund + serviceFeeRefund,
    freelancerEarningsAfter: earningsOn(priceAfter, fees),
  };
}

/** What stays paid for completed milestones: their prices, the first less an accepted refund [O16, C11]. */
export function priceOfCompletedMilestones(order: Order): bigint {
  const completed = order.milestones.filter(({ completedAt }) => completedAt !== null);
  return completed.length === 0 ? 0n : sum(completed.map(({ price }) => price)) - order.refundedPrice;
}

/** What a move charges or refunds, in minor units of the order's currency. */
export interface PriceAndFee {
  readonly price: bigint;
  readonly serviceFee: bigint;
}

/** [C5, C11] What a cancellation refunds. */
export function cancellationRefund(order: Order, fees: Policy, governing: Policy): PriceAndFee {
  const priceKept = priceOfCompletedMilestones(order);
  const feeOnKept = serviceFeeOn(priceKept, order.currency, fees);
  return {
    price: currentPrice(order) - priceKept,
    serviceFee: governing.cancellation.refundsServiceFee ? lessAtMostToZero(order.serviceFee, feeOnKept) : 0n,
  };
}

/**
 * [X3] What accepting extras charges: their price, and by how much they raise the schedule's fee. Both fees are the
 * schedule's: the fee that the client has paid can be lower, because a fee that a refund would have raised was never
 * charged [P19].
 */
export function extrasCharge(order: Order, added: readonly { readonly price: bigint }[], fees: Policy): PriceAndFee {
  const price = sum(added.map((extra) => extra.price));
  const before = currentPrice(order);
  const feeOn = (amount: bigint): bigint => serviceFeeOn(amount, order.currency, fees);
  return { price, serviceFee: lessAtMostToZero(feeOn(before + price), feeOn(before)) };
}

/** Whether the first milestone is still being worked on [P6]; true on other types. */
export const firstMilestoneIsOpen = (order: Order): boolean =>
  order.milestones.length === 0 || currentMilestone(order)?.position === 1;
