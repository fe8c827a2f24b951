import type { ActivityEvent } from "../types/activity-event.type";
import { encodeCursor, type ListIdentity } from "../types/cursor";
import type { Edge } from "../types/page";

/** The list of one order's events; positions are sequences. */
export const activityOf = (orderId: string): ListIdentity => ({ kind: "activity", owner: orderId });

/** An event at its place in its order's activity. */
export const toEventEdge = (node: ActivityEvent): Edge<ActivityEvent> => ({
  cursor: encodeCursor(activityOf(node.event.orderId), node.sequence),
  node,
});

/** The list of one viewer's notifications; positions are sequences. */
export const notificationsOf = (viewerId: string): ListIdentity => ({ kind: "notifications", owner: viewerId });
