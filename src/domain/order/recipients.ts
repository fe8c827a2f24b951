import { ACTIVITY_TYPES, type ActivityType } from "../vocabulary";
import type { NotificationFor } from "./decision";
import type { OrderEvent } from "./event";
import type { Order } from "./order";

/** Their own author is notified as well, as a confirmation that they arrived [P11]. */
const CONFIRMED: readonly ActivityType[] = ["REFUND_OFFERED"];

/** [N1] Notified about in the product only. */
const NOT_MAILED = [
  "ORDER_PLACED",
  "MESSAGE_POSTED",
  "REVIEW_LEFT",
  "SUPPORT_CONTACTED",
  "SUPPORT_ACCESS_ENDED",
] as const satisfies readonly ActivityType[];

/** [N1] Every other request, answer, withdrawal, expiry, delivery and end. */
export type MailedType = Exclude<ActivityType, (typeof NOT_MAILED)[number]>;

export const isMailed = (type: ActivityType): type is MailedType => NOT_MAILED.every((other) => other !== type);

export const MAILED_TYPES: readonly MailedType[] = ACTIVITY_TYPES.filter(isMailed);

/**
 * Who is notified about one move, and by which event: each party that did not cause it, by the move's last one [N4].
 */
export function recipientsOf(order: Order, move: readonly OrderEvent[]): readonly NotificationFor[] {
  const last = move.at(-1);
  if (last === undefined) return [];
  return [order.clientId, order.freelancerId]
    .filter((userId) => userId !== last.actorUserId || CONFIRMED.includes(last.type))
    .map((userId) => ({ userId, eventId: last.id, events: move.length }));
}

/** [N1] Of those who are notified in the product, those who are notified by email as well. */
export function mailedOf(
  events: readonly OrderEvent[],
  recipients: readonly NotificationFor[],
): readonly NotificationFor[] {
  const typeOf = new Map(events.map(({ id, type }) => [id, type]));
  return recipients.filter(({ eventId }) => {
    const type = typeOf.get(eventId);
    return type !== undefined && isMailed(type);
  });
}
