import type { OutboxTask } from "../../app/ports/outbox";
import type { OutboxItem } from "../../domain/order/outbox";
import type { Values } from "../database/rows";
import type { OutboxEntity } from "../entities/outbox.entity";

/** Due at once, and never tried. */
export const newOutboxRow = (item: OutboxItem, dueAt: number): Values<OutboxEntity> => ({
  ...item,
  dueAt,
  tries: 0,
  firstTriedAt: null,
  leaseOwner: null,
  lastError: null,
  setAside: false,
});

/** @param now  by the real clock. */
export function toTask(row: Values<OutboxEntity>, lease: string, now: number): OutboxTask {
  const { id, kind, orderId, subjectId, recipient, events, tries, firstTriedAt } = row;
  const sinceFirstTryMs = now - (firstTriedAt ?? now);
  return { id, kind, orderId, subjectId, recipient, events, tries, lease, sinceFirstTryMs };
}
