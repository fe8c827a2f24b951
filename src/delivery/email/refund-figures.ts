import type { Refund } from "../../domain/order/order";
import { currentPrice } from "../../domain/order/price";
import type { RefundBreakdown } from "../../domain/order/resolution";
import { maySee } from "../../domain/order/visibility";
import type { EmailContext } from "./email-context";
import type { Figure } from "./email-draft";
import { labelled } from "./figure";

/** The refunded amounts: of the price and of the service fee, and the total if there are both. */
export function paidBack(
  { price, serviceFee }: Pick<Refund, "price" | "serviceFee">,
  context: EmailContext,
): readonly Figure[] {
  const ofPrice = labelled(context, "refund", context.money(price));
  const ofFee = labelled(context, "serviceFeeRefund", context.money(serviceFee));
  const total = labelled(context, "total", context.money(price + serviceFee), true);
  return [...(price > 0n ? [ofPrice] : []), ...(serviceFee > 0n ? [ofFee] : []), total];
}

/** [P12] As it was calculated when the offer was sent. Only the freelancer sees the earnings [V1]. */
export function breakdown(terms: RefundBreakdown, context: EmailContext): readonly Figure[] {
  const earnings = labelled(context, "earnings", context.money(terms.freelancerEarningsAfter));
  return [
    ...paidBack({ price: terms.refund, serviceFee: terms.serviceFeeRefund }, context),
    labelled(context, "priceBefore", context.money(terms.priceBefore)),
    labelled(context, "priceAfter", context.money(terms.priceAfter)),
    ...(maySee(context.facts.role, "FREELANCER_EARNINGS") ? [earnings] : []),
  ];
}

/** An offer that ended without a refund. */
export function offeredRefund(context: EmailContext): readonly Figure[] {
  const { resolution, order } = context.facts;
  if (resolution?.kind !== "PARTIAL_REFUND") return [];
  return [
    labelled(context, "refundOffered", context.money(resolution.terms.breakdown.refund)),
    labelled(context, "price", context.money(currentPrice(order))),
  ];
}

export function refundPaid(refundId: string, context: EmailContext): readonly Figure[] {
  const refund = context.facts.order.refunds.find(({ id }) => id === refundId);
  return refund === undefined ? [] : paidBack(refund, context);
}
