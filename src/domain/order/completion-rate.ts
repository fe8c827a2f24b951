import type { CompletionRateExemption, Policy, PolicyBook } from "../policy";
import {
  CANCELLATION_ENDINGS,
  type CancellationEnding,
  type CancellationReason,
  type CompletionVerdict,
  type Instant,
  type PartyRole,
} from "../vocabulary";
import { endedAt, type Order } from "./order";
import type { Resolution } from "./resolution";

/** [C10] All that a cancellation is judged by: what both parties see, and so never a client's reason. */
export interface CancellationFacts {
  readonly openedBy: PartyRole;
  /**
   * A freelancer's reason, which the client sees too [C2]; null if the client requested it, whatever the client's
   * reason was [C3].
   */
  readonly freelancerReason: CancellationReason | null;
  readonly endedAs: CancellationEnding;
  /** Whether the order was late when the cancellation was requested. */
  readonly late: boolean;
  /** Whether anything had ever been delivered. */
  readonly delivered: boolean;
}

/** A cancellation, and how it counts. */
export interface JudgedCancellation {
  readonly facts: CancellationFacts;
  /** The version of the policy that governed it [POL2]. */
  readonly policyVersion: string;
  /** null: none is met, so it counts. */
  readonly exemption: CompletionRateExemption | null;
}

/** What an ended order is to its freelancer's completion rate, and why. */
export interface CompletionRecord {
  readonly orderId: string;
  readonly verdict: CompletionVerdict;
  readonly endedAt: Instant;
  /** null of a completed order, which always counts, whatever was refunded of it [P21]. */
  readonly cancellation: JudgedCancellation | null;
}

type Cancellation = Extract<Resolution, { kind: "CANCELLATION" }>;

/** By which rule each is what it is. */
export const RULE_OF_VERDICT: Readonly<Record<CompletionVerdict, string>> = {
  COMPLETED: "P21",
  CANCELLED_COUNTS: "C10",
  EXEMPT_BY_POLICY: "C10",
};

/**
 * The only place of the rule. Used when a cancellation takes effect, and whenever somebody wants to know why it counts.
 */
export function judgeCancellation(
  order: Pick<Order, "deliveryCount">,
  { openedBy, terms, policyVersion }: Cancellation,
  endedAs: CancellationEnding,
  policies: PolicyBook,
): JudgedCancellation {
  const facts = {
    openedBy,
    freelancerReason: terms.sharedReason,
    endedAs,
    late: terms.wasLate,
    delivered: order.deliveryCount > 0,
  };
  return { facts, policyVersion, exemption: exemptionOf(facts, policies.byVersion(policyVersion)) };
}

/** The first of the policy's exemptions that is met whole. */
const exemptionOf = (facts: CancellationFacts, { cancellation }: Policy): CompletionRateExemption | null =>
  cancellation.exemptFromCompletionRate.find((exemption) => isMet(exemption, facts)) ?? null;

const isMet = (
  exemption: CompletionRateExemption,
  { openedBy, freelancerReason, endedAs, late, delivered }: CancellationFacts,
): boolean =>
  exemption.openedBy === openedBy &&
  (exemption.freelancerReasons === undefined ||
    (freelancerReason !== null && exemption.freelancerReasons.includes(freelancerReason))) &&
  (exemption.endedAs === undefined || exemption.endedAs.includes(endedAs)) &&
  (exemption.late === undefined || exemption.late === late) &&
  (exemption.delivered === undefined || exemption.delivered === delivered);

/** [C10] Re-evaluated from the order's rows; null before its end. */
export function completionRecord(order: Order, policies: PolicyBook): CompletionRecord | null {
  const at = endedAt(order);
  if (at === null) return null;
  const common = { orderId: order.id, endedAt: at };
  if (order.status === "COMPLETED") return { ...common, verdict: "COMPLETED", cancellation: null };
  const cancellation = effectiveCancellation(order, policies);
  return {
    ...common,
    verdict: cancellation.exemption === null ? "CANCELLED_COUNTS" : "EXEMPT_BY_POLICY",
    cancellation,
  };
}

/** @throws RangeError if the rows do not say how the order was cancelled: an internal error. */
function effectiveCancellation(order: Order, policies: PolicyBook): JudgedCancellation {
  const cancellation = order.resolutions.find(
    (resolution): resolution is Cancellation => resolution.kind === "CANCELLATION",
  );
  const endedAs = CANCELLATION_ENDINGS.find((status) => status === cancellation?.status);
  if (cancellation === undefined || endedAs === undefined)
    throw new RangeError(`the cancelled order ${order.id} has no cancellation`);
  return judgeCancellation(order, cancellation, endedAs, policies);
}
