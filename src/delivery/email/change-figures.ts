import type { ChangedTerms, Opened } from "../../domain/order/event";
import { sum } from "../../domain/money";
import { oneLine } from "../../domain/single-line";
import { dateAfterExtras } from "../../domain/order/order";
import { currentPrice } from "../../domain/order/price";
import type { ProposedExtra } from "../../domain/order/resolution";
import { figure, labelled } from "./figure";
import type { Figure } from "./email-draft";
import type { Pen } from "./email-context";

function extra({ title, price, extraDays }: ProposedExtra, pen: Pen): Figure {
  const days = extraDays === 0 ? "" : `, ${pen.say("labels", "extraDays", { days: extraDays })}`;
  return figure(pen, oneLine(title), pen.money(price) + days);
}

/** Each with its price; what they add up to where there are several. */
function extras(all: readonly ProposedExtra[], pen: Pen): readonly Figure[] {
  const total = labelled(pen, "extrasTotal", pen.money(sum(all.map(({ price }) => price))), true);
  return [...all.map((one) => extra(one, pen)), ...(all.length > 1 ? [total] : [])];
}

const dateOf = (name: "dateBefore" | "dateAfter" | "deliveryDate", at: number | null, pen: Pen): readonly Figure[] =>
  at === null ? [] : [labelled(pen, name, pen.instant(at))];

/** What is asked for, beside what is now. */
export function proposedChange(change: Opened, pen: Pen): readonly Figure[] {
  const { deliveryDueAt } = pen.facts.order;
  if (change.kind === "DELIVERY_EXTENSION") {
    return [...dateOf("dateBefore", deliveryDueAt, pen), ...dateOf("dateAfter", change.terms.proposedDeliveryDueAt, pen)];
  }
  if (change.kind !== "EXTRAS") return [];
  const { proposedExtras } = change.terms;
  const moves = deliveryDueAt !== null && proposedExtras.some(({ extraDays }) => extraDays > 0);
  const dates = moves
    ? [...dateOf("dateBefore", deliveryDueAt, pen), ...dateOf("dateAfter", dateAfterExtras(deliveryDueAt, proposedExtras), pen)]
    : [];
  return [...extras(proposedExtras, pen), ...dates];
}

/** A request that came to nothing: what it was about, and the date that stands. */
export function droppedChange(pen: Pen): readonly Figure[] {
  const { resolution, order } = pen.facts;
  if (resolution?.kind === "DELIVERY_EXTENSION") return dateOf("deliveryDate", order.deliveryDueAt, pen);
  return resolution?.kind === "EXTRAS" ? extras(resolution.terms.proposedExtras, pen) : [];
}

/** [X3] What the client pays is told to the client. */
function charged({ extras: added, serviceFeeCharged }: ChangedTerms, pen: Pen): readonly Figure[] {
  if (pen.facts.role !== "CLIENT" || serviceFeeCharged === 0n) return [];
  const all = sum(added.map(({ price }) => price)) + serviceFeeCharged;
  return [labelled(pen, "serviceFeeCharged", pen.money(serviceFeeCharged)), labelled(pen, "charged", pen.money(all), true)];
}

export function acceptedChange(changed: ChangedTerms, pen: Pen): readonly Figure[] {
  const price = labelled(pen, "priceAfter", pen.money(currentPrice(pen.facts.order)));
  return [
    ...extras(changed.extras, pen),
    ...charged(changed, pen),
    ...(changed.extras.length > 0 ? [price] : []),
    ...dateOf("deliveryDate", changed.deliveryDueAt, pen),
  ];
}
