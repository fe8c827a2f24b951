import type { Refund } from "../../domain/order/order";
import { currentPrice } from "../../domain/order/price";
import type { RefundBreakdown } from "../../domain/order/resolution";
import { maySee } from "../../domain/order/visibility";
import { labelled } from "./figure";
import type { Figure } from "./email-draft";
import type { Pen } from "./email-context";

/** What goes back: of the price and of the service fee, and both together where there are both. */
export function paidBack({ price, serviceFee }: Pick<Refund, "price" | "serviceFee">, pen: Pen): readonly Figure[] {
  const ofPrice = labelled(pen, "refund", pen.money(price));
  const ofFee = labelled(pen, "serviceFeeRefund", pen.money(serviceFee));
  const total = labelled(pen, "total", pen.money(price + serviceFee), true);
  return [...(price > 0n ? [ofPrice] : []), ...(serviceFee > 0n ? [ofFee] : []), total];
}

/** [P12] As it was reckoned when the offer was sent. What is earned is told to who earns it only [V1]. */
export function breakdown(terms: RefundBreakdown, pen: Pen): readonly Figure[] {
  const earnings = labelled(pen, "earnings", pen.money(terms.freelancerEarningsAfter));
  return [
    ...paidBack({ price: terms.refund, serviceFee: terms.serviceFeeRefund }, pen),
    labelled(pen, "priceBefore", pen.money(terms.priceBefore)),
    labelled(pen, "priceAfter", pen.money(terms.priceAfter)),
    ...(maySee(pen.facts.role, "FREELANCER_EARNINGS") ? [earnings] : []),
  ];
}

/** An offer that came to nothing. */
export function offeredRefund(pen: Pen): readonly Figure[] {
  const { resolution, order } = pen.facts;
  if (resolution?.kind !== "PARTIAL_REFUND") return [];
  return [
    labelled(pen, "refundOffered", pen.money(resolution.terms.breakdown.refund)),
    labelled(pen, "price", pen.money(currentPrice(order))),
  ];
}

export function refundPaid(refundId: string, pen: Pen): readonly Figure[] {
  const refund = pen.facts.order.refunds.find(({ id }) => id === refundId);
  return refund === undefined ? [] : paidBack(refund, pen);
}
