import { deadlineOf } from "../order/deadline";
import type { DecisionContext } from "../order/decision";
import { completionDrafts, endingDrafts } from "./ending";
import { journalOf, record, SYSTEM, type Journal } from "../order/journal";
import { openResolution, type Order } from "../order/order";

/**
 * The order as it is at `now`. Every deadline at or before it has taken effect, each at its own instant [T2], whether a
 * scheduler ran or not [L3].
 */
export function applyDueExpiries(order: Order, context: DecisionContext): Journal {
  let journal = journalOf(order);
  for (let due = deadlineOf(order); due !== null && due.at <= context.now; due = deadlineOf(journal.order)) {
    journal = record(journal, order.id, silenceDrafts(journal.order, context), { by: SYSTEM, at: due.at, freshId: context.freshId });
  }
  return journal;
}

function silenceDrafts(order: Order, context: DecisionContext) {
  const open = openResolution(order);
  return open === null ? completionDrafts(order, true) : endingDrafts(order, open, "silence", null, context);
}
