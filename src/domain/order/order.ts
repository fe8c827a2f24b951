import { DAY_MS } from "../duration";
import type {
  CancellationKind,
  DiscountSource,
  Instant,
  OrderStatus,
  OrderType,
  PartyRole,
  RefundState,
  WorkingStatus,
} from "../vocabulary";
import type { Resolution } from "./resolution";

export interface Milestone {
  readonly id: string;
  /** 1, 2, 3 … */
  readonly position: number;
  readonly title: string;
  readonly price: bigint;
  readonly dueAt: Instant | null;
  readonly completedAt: Instant | null;
}

export interface Extra {
  readonly id: string;
  readonly title: string;
  readonly price: bigint;
  readonly extraDays: number;
  readonly addedAt: Instant;
}

/** Money that the client is owed back. Born PENDING with the acceptance that it comes from. */
export interface Refund {
  readonly id: string;
  readonly resolutionId: string;
  /** Minor units of the order's currency. */
  readonly price: bigint;
  readonly serviceFee: bigint;
  readonly state: RefundState;
  readonly requestedAt: Instant;
  readonly processedAt: Instant | null;
  /** The marketplace's own, of the payment or the failed try that it reported last; null if a gateway pays [P24]. */
  readonly reference: string | null;
  /** Recorded by an operator. Later results of the gateway do not change it. */
  readonly settledByOtherMeans: boolean;
}

export interface Review {
  readonly id: string;
  readonly rating: number;
  readonly comment: string;
  readonly createdAt: Instant;
}

export interface SupportAccess {
  readonly grantedBy: PartyRole;
  readonly grantedAt: Instant;
}

/**
 * [O17] When each party opened resolutions, oldest first: those of the last `OPENINGS_KEPT_MS` before the order's
 * newest event.
 */
export type Openings = Readonly<Record<PartyRole, readonly Instant[]>>;

/** The time in which the client accepts a delivery or sends it back; then it counts as accepted [O9]. */
export interface AcceptanceWindow {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The aggregate: everything that the rules ask of an order. Amounts in minor units of its one currency [M5]. */
export interface Order {
  readonly id: string;
  /** Rises by one with every event, and is the sequence of the newest one. */
  readonly version: number;
  readonly number: string;
  readonly title: string;
  readonly type: OrderType;
  readonly discountSources: readonly DiscountSource[];
  readonly quantity: number;
  readonly currency: string;
  readonly unitPrice: bigint;
  /** unitPrice × quantity, or the milestones' sum. Never changes. */
  readonly originalPrice: bigint;
  /** Of the price, by an accepted offer and by a cancellation; without service fees. */
  readonly refundedPrice: bigint;
  /** What the client has paid as service fees, less what was refunded of them. */
  readonly serviceFee: bigint;
  readonly clientId: string;
  readonly freelancerId: string;
  readonly status: OrderStatus;
  /** The working status that it returns to; null unless IN_RESOLUTION. */
  readonly resumeStatus: WorkingStatus | null;
  readonly placedAt: Instant;
  /** Of the current milestone on a milestone order. */
  readonly deliveryDueAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly cancellationKind: CancellationKind | null;
  /** Whether the cancellation counts against the freelancer [C10]; null unless cancelled. */
  readonly cancellationCounts: boolean | null;
  /** The version that governs its fees [POL4]. */
  readonly policyVersion: string;
  readonly milestones: readonly Milestone[];
  readonly extras: readonly Extra[];
  readonly deliveryCount: number;
  readonly acceptance: AcceptanceWindow | null;
  /** The newest of each kind, oldest first; at most one is open. Older ones are in the rows, no rule asks for them. */
  readonly resolutions: readonly Resolution[];
  readonly openings: Openings;
  /** At most two: of an accepted offer and of a cancellation. */
  readonly refunds: readonly Refund[];
  readonly supportAccess: SupportAccess | null;
  readonly review: Review | null;
}

export const openResolution = (order: Order): Resolution | null =>
  order.resolutions.find(({ status }) => status === "OPEN") ?? null;

/** The milestone that is worked on now [O11]; null when all are completed, and on other types. */
export const currentMilestone = (order: Order): Milestone | null =>
  order.milestones.find(({ completedAt }) => completedAt === null) ?? null;

export const endedAt = (order: Order): Instant | null => order.completedAt ?? order.cancelledAt;

/** The status that counts for O13: an open resolution hides it, but doesn't change it. null once it ended. */
export function workingStatus(order: Order): WorkingStatus | null {
  if (order.status === "IN_RESOLUTION") return order.resumeStatus;
  return order.status === "COMPLETED" || order.status === "CANCELLED" ? null : order.status;
}

/** [O4] Derived, never stored. */
export const isLate = (order: Order, now: Instant): boolean => now >= (lateFrom(order) ?? Infinity);

/** The first instant at which it is late, as it is now; null if it cannot be late. */
export function lateFrom(order: Order): Instant | null {
  const status = workingStatus(order);
  return order.deliveryDueAt !== null && (status === "ACTIVE" || status === "IN_REVISION")
    ? order.deliveryDueAt + 1
    : null;
}

/** [X1, T1] A day is 24 hours. */
export const dateAfterExtras = (date: Instant, extras: readonly Pick<Extra, "extraDays">[]): Instant =>
  date + extras.reduce((days, { extraDays }) => days + extraDays, 0) * DAY_MS;

/** Its role on the order, or null: everybody else gets the answer for an order that does not exist [O1]. */
export function roleOf(order: Pick<Order, "clientId" | "freelancerId">, userId: string): PartyRole | null {
  if (userId === order.clientId) return "CLIENT";
  return userId === order.freelancerId ? "FREELANCER" : null;
}

export const userIn = (order: Pick<Order, "clientId" | "freelancerId">, role: PartyRole): string =>
  role === "CLIENT" ? order.clientId : order.freelancerId;

export const otherRole = (role: PartyRole): PartyRole => (role === "CLIENT" ? "FREELANCER" : "CLIENT");
