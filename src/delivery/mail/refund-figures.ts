import type { Refund } from "../../domain/order";
import { currentPrice } from "../../domain/price";
import type { RefundBreakdown } from "../../domain/resolution";
import { maySee } from "../../domain/visibility";
import type { Figure } from "./letter-draft";
import type { Pen } from "./pen";

/** What goes back: of the price and of the service fee, and both together where there are both. */
export function paidBack({ price, serviceFee }: Pick<Refund, "price" | "serviceFee">, pen: Pen): readonly Figure[] {
  const ofPrice = { label: pen.say("labels", "refund"), value: pen.money(price) };
  const ofFee = { label: pen.say("labels", "serviceFeeRefund"), value: pen.money(serviceFee) };
  const total = { label: pen.say("labels", "total"), value: pen.money(price + serviceFee), isTotal: true };
  return [...(price > 0n ? [ofPrice] : []), ...(serviceFee > 0n ? [ofFee] : []), total];
}

/** [P12] As it was reckoned when the offer was sent. What is earned is told to who earns it only [V1]. */
export function breakdown(terms: RefundBreakdown, pen: Pen): readonly Figure[] {
  const earnings = { label: pen.say("labels", "earnings"), value: pen.money(terms.freelancerEarningsAfter) };
  return [
    ...paidBack({ price: terms.refund, serviceFee: terms.serviceFeeRefund }, pen),
    { label: pen.say("labels", "priceBefore"), value: pen.money(terms.priceBefore) },
    { label: pen.say("labels", "priceAfter"), value: pen.money(terms.priceAfter) },
    ...(maySee(pen.facts.role, "FREELANCER_EARNINGS") ? [earnings] : []),
  ];
}

/** An offer that came to nothing. */
export function offeredRefund(pen: Pen): readonly Figure[] {
  const { resolution, order } = pen.facts;
  if (resolution?.kind !== "PARTIAL_REFUND") return [];
  return [
    { label: pen.say("labels", "refundOffered"), value: pen.money(resolution.terms.breakdown.refund) },
    { label: pen.say("labels", "price"), value: pen.money(currentPrice(order)) },
  ];
}

export function refundPaid(refundId: string, pen: Pen): readonly Figure[] {
  const refund = pen.facts.order.refunds.find(({ id }) => id === refundId);
  return refund === undefined ? [] : paidBack(refund, pen);
}
