import { SECOND_MS } from "../duration";
import { deadlineOf } from "../order/deadline";
import { currentMilestone, openResolution, type Order } from "../order/order";
import { recipientOf, rulesOf } from "../order/resolution";
import type { ExpiryOutcome, Instant, PartyRole } from "../vocabulary";
import { asOf, type Moment } from "./actions";

/** The deadline that is running: both parties see the same one [L2, C8]. */
export interface Countdown {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The party that must answer. */
  readonly awaiting: PartyRole;
  readonly onExpiry: ExpiryOutcome;
  /** null: the time to accept a delivery [O9]. */
  readonly resolutionId: string | null;
}

/** The countdown of the order at `now`; null if there is none. */
export function countdownOf(order: Order, moment: Moment): Countdown | null {
  const currentOrder = asOf(order, moment);
  const deadline = deadlineOf(currentOrder);
  if (deadline === null) return null;
  const open = openResolution(currentOrder);
  const window = { startsAt: deadline.startsAt, endsAt: deadline.at };
  if (open === null)
    return { ...window, awaiting: "CLIENT", onExpiry: acceptanceOutcome(currentOrder), resolutionId: null };
  return { ...window, awaiting: recipientOf(open), onExpiry: rulesOf(open.kind).onExpiry, resolutionId: open.id };
}

/** [O11] The last milestone's completion is the order's. */
function acceptanceOutcome(order: Order): ExpiryOutcome {
  const milestone = currentMilestone(order);
  return milestone === null || milestone.position === order.milestones.length
    ? "ORDER_COMPLETED"
    : "MILESTONE_COMPLETED";
}

export interface Elapsed {
  /** Whole seconds, rounded up: 0 only at the end. */
  readonly remainingSeconds: number;
  readonly totalSeconds: number;
  /** 0 at the start, 1 at the end. */
  readonly elapsedRatio: number;
}

export function elapsed({ startsAt, endsAt }: Pick<Countdown, "startsAt" | "endsAt">, now: Instant): Elapsed {
  const total = endsAt - startsAt;
  const remaining = Math.min(Math.max(endsAt - now, 0), total);
  return {
    remainingSeconds: Math.ceil(remaining / SECOND_MS),
    totalSeconds: Math.ceil(total / SECOND_MS),
    elapsedRatio: total === 0 ? 1 : (total - remaining) / total,
  };
}
