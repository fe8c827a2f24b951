import type { NotificationFor } from "./decision";
import type { OrderEvent } from "./event";
import type { Order } from "./order";
import type { ActivityType } from "./vocabulary";

/** Told to their own author as well, as a confirmation that they arrived [P11]. */
const CONFIRMED: readonly ActivityType[] = ["REFUND_OFFERED"];

/** Who is told of one move, and of which event: each party that did not cause it, of the move's last one [N4]. */
export function recipientsOf(order: Order, move: readonly OrderEvent[]): readonly NotificationFor[] {
  const last = move.at(-1);
  if (last === undefined) return [];
  return [order.clientId, order.freelancerId]
    .filter((userId) => userId !== last.actorUserId || CONFIRMED.includes(last.type))
    .map((userId) => ({ userId, eventId: last.id }));
}
