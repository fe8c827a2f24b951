import { sum } from "../../domain/money";
import type { ChangedTerms, Opened } from "../../domain/order/event";
import { dateAfterExtras } from "../../domain/order/order";
import { currentPrice } from "../../domain/order/price";
import type { ProposedExtra } from "../../domain/order/resolution";
import { oneLine } from "../../domain/single-line";
import type { EmailContext } from "./email-context";
import type { Figure } from "./email-draft";
import { figure, labelled } from "./figure";

function extra({ title, price, extraDays }: ProposedExtra, context: EmailContext): Figure {
  const days = extraDays === 0 ? "" : `, ${context.write("labels", "extraDays", { days: extraDays })}`;
  return figure(context, oneLine(title), context.money(price) + days);
}

/** Each with its price; what they add up to where there are several. */
function extras(all: readonly ProposedExtra[], context: EmailContext): readonly Figure[] {
  const total = labelled(context, "extrasTotal", context.money(sum(all.map(({ price }) => price))), true);
  return [...all.map((one) => extra(one, context)), ...(all.length > 1 ? [total] : [])];
}

const dateOf = (
  name: "dateBefore" | "dateAfter" | "deliveryDate",
  at: number | null,
  context: EmailContext,
): readonly Figure[] => (at === null ? [] : [labelled(context, name, context.instant(at))]);

/** What is requested, beside the current values. */
export function proposedChange(change: Opened, context: EmailContext): readonly Figure[] {
  switch (change.kind) {
    case "DELIVERY_EXTENSION":
      return bothDates(change.terms.proposedDeliveryDueAt, context);
    case "EXTRAS":
      return offeredExtras(change.terms.proposedExtras, context);
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "PARTIAL_REFUND":
      return [];
  }
}

const bothDates = (dateAfter: number, context: EmailContext): readonly Figure[] => [
  ...dateOf("dateBefore", context.facts.order.deliveryDueAt, context),
  ...dateOf("dateAfter", dateAfter, context),
];

function offeredExtras(proposed: readonly ProposedExtra[], context: EmailContext): readonly Figure[] {
  const { deliveryDueAt } = context.facts.order;
  const moves = deliveryDueAt !== null && proposed.some(({ extraDays }) => extraDays > 0);
  const dates = moves ? bothDates(dateAfterExtras(deliveryDueAt, proposed), context) : [];
  return [...extras(proposed, context), ...dates];
}

/** A request that ended without a change: what it was about, and the date that still applies. */
export function droppedChange(context: EmailContext): readonly Figure[] {
  const { resolution, order } = context.facts;
  if (resolution === null) return [];
  switch (resolution.kind) {
    case "DELIVERY_EXTENSION":
      return dateOf("deliveryDate", order.deliveryDueAt, context);
    case "EXTRAS":
      return extras(resolution.terms.proposedExtras, context);
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "PARTIAL_REFUND":
      return [];
  }
}

/** [X3] Only the client sees what the client pays. */
function charged({ extras: added, serviceFeeCharged }: ChangedTerms, context: EmailContext): readonly Figure[] {
  if (context.facts.role !== "CLIENT" || serviceFeeCharged === 0n) return [];
  const all = sum(added.map(({ price }) => price)) + serviceFeeCharged;
  return [
    labelled(context, "serviceFeeCharged", context.money(serviceFeeCharged)),
    labelled(context, "charged", context.money(all), true),
  ];
}

export function acceptedChange(changed: ChangedTerms, context: EmailContext): readonly Figure[] {
  const price = labelled(context, "priceAfter", context.money(currentPrice(context.facts.order)));
  return [
    ...extras(changed.extras, context),
    ...charged(changed, context),
    ...(changed.extras.length > 0 ? [price] : []),
    ...dateOf("deliveryDate", changed.deliveryDueAt, context),
  ];
}
