import type { Policy, PolicyBook } from "../policy";
import type { Instant } from "../vocabulary";
import { type Deadline, deadlineOf } from "./deadline";
import { openResolution, type Order } from "./order";

const WHOLE_BASIS_POINTS = 10_000;

/**
 * [N3] When the party that must answer is reminded of the order's deadline: within the window only, earliest first. By
 * the policy that governs the window: for a resolution the one that it was opened under [POL2], for an acceptance
 * window [O9] the one in force at its start [POL4].
 */
export function reminderInstants(order: Order, policies: PolicyBook): readonly Instant[] {
  const deadline = deadlineOf(order);
  if (deadline === null) return [];
  const { atElapsedBasisPoints, beforeEndMs } = governing(order, deadline, policies).reminders;
  const elapsed = Math.floor(((deadline.at - deadline.startsAt) * Number(atElapsedBasisPoints)) / WHOLE_BASIS_POINTS);
  const instants = new Set([deadline.startsAt + elapsed, deadline.at - beforeEndMs]);
  return [...instants].filter((at) => deadline.startsAt < at && at < deadline.at).sort((a, b) => a - b);
}

export const firstReminderAt = (order: Order, policies: PolicyBook): Instant | null =>
  reminderInstants(order, policies)[0] ?? null;

function governing(order: Order, { startsAt }: Deadline, policies: PolicyBook): Policy {
  const open = openResolution(order);
  return open === null ? policies.at(startsAt) : policies.byVersion(open.policyVersion);
}

/** What is to be done at an instant about an order's reminders. */
export interface ReminderStep {
  /** Which one is sent now: 1 is the first of the window. null: none. */
  readonly due: number | null;
  /** null: nobody is reminded of this deadline any more. */
  readonly nextAt: Instant | null;
}

/**
 * [N3] Of those that have passed together only the latest is sent; none at or after the end. @param from  earlier ones
 * were dealt with.
 */
export function reminderStep(order: Order, from: Instant, now: Instant, policies: PolicyBook): ReminderStep {
  const deadline = deadlineOf(order);
  if (deadline === null || deadline.at <= now) return { due: null, nextAt: null };
  const instants = reminderInstants(order, policies);
  const due = instants.findLastIndex((at) => from <= at && at <= now);
  return { due: due < 0 ? null : due + 1, nextAt: instants.find((at) => at > now) ?? null };
}

/**
 * Distinguishes the order's current deadline from every other one, including earlier and later ones of the same order;
 * null if there is none.
 */
export function deadlineName(order: Order): string | null {
  const deadline = deadlineOf(order);
  if (deadline === null) return null;
  return openResolution(order)?.id ?? `${order.id}.${deadline.startsAt}`;
}
