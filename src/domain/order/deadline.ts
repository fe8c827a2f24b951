import type { ActivityType, ExpiryOutcome, Instant, PartyRole } from "../vocabulary";
import { openResolution, type Order } from "./order";
import { recipientOf } from "./resolution";

/**
 * A window that belongs to no resolution: the event that starts it, and what its expiry can do. Each outcome is also
 * the event that reports it.
 */
export interface MoveWindow {
  readonly event: ActivityType;
  readonly onExpiry: readonly (ExpiryOutcome & ActivityType)[];
}

/** [O9, O11] The client's time to accept a delivery. */
export const ACCEPTANCE_WINDOW = {
  event: "ORDER_DELIVERED",
  onExpiry: ["ORDER_COMPLETED", "MILESTONE_COMPLETED"],
} as const satisfies MoveWindow;

/** The one instant at which something happens to an order automatically. */
export interface Deadline {
  readonly kind: "RESOLUTION" | "ACCEPTANCE";
  readonly startsAt: Instant;
  /** It binds by its instant: a window is half-open, [startsAt, at) [T1, L3]. */
  readonly at: Instant;
}

/**
 * An open resolution's end, or the end of the client's time to accept a delivery [O9]; never both, as O9's ends when
 * one opens.
 */
export function deadlineOf(order: Order): Deadline | null {
  const open = openResolution(order);
  if (open !== null) return { kind: "RESOLUTION", startsAt: open.openedAt, at: open.respondBy };
  if (order.acceptance === null) return null;
  return { kind: "ACCEPTANCE", startsAt: order.acceptance.startsAt, at: order.acceptance.endsAt };
}

/**
 * The party that must answer by the deadline of the order: the open resolution's recipient, or the client during an
 * acceptance window [O9]; null if there is none.
 */
export function awaitedBy(order: Order): PartyRole | null {
  const open = openResolution(order);
  if (open !== null) return recipientOf(open);
  return order.acceptance === null ? null : "CLIENT";
}
