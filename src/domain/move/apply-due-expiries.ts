import { deadlineOf } from "../order/deadline";
import type { DecisionContext } from "../order/decision";
import { type Journal, journalOf, record, SYSTEM } from "../order/journal";
import { openResolution, type Order } from "../order/order";
import { completionDrafts, endingDrafts } from "./ending";

/**
 * The order as it is at `now`. Every deadline at or before it has taken effect, each at its own instant [T2], whether a
 * scheduler ran or not [L3].
 */
export function applyDueExpiries(order: Order, context: DecisionContext): Journal {
  let journal = journalOf(order);
  for (let due = deadlineOf(order); due !== null && due.at <= context.now; due = deadlineOf(journal.order)) {
    journal = record(journal, order.id, silenceDrafts(journal.order, context), {
      by: SYSTEM,
      at: due.at,
      freshId: context.freshId,
    });
  }
  return journal;
}

function silenceDrafts(order: Order, context: DecisionContext) {
  const open = openResolution(order);
  return open === null ? completionDrafts(order, true) : endingDrafts(order, open, "silence", null, context);
}
