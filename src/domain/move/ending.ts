import { idAfter } from "../id";
import { judgeCancellation } from "../order/completion-rate";
import type { DecisionContext } from "../order/decision";
import type { ChangedTerms, Ended, OwedRefund, Subject } from "../order/event";
import type { EventDraft } from "../order/journal";
import { type AcceptanceWindow, currentMilestone, dateAfterExtras, type Order } from "../order/order";
import { cancellationRefund, extrasCharge, type PriceAndFee } from "../order/price";
import { type Ending, type EndingName, type ProposedExtra, type Resolution, rulesOf } from "../order/resolution";
import { minAcceptanceMs, type PolicyBook } from "../policy";
import type { CancellationEnding } from "../vocabulary";

/** [O9] A whole window from the time at which the order is, or is again, DELIVERED. */
export function acceptanceWindow({ now, policies }: DecisionContext): AcceptanceWindow {
  return { startsAt: now, endsAt: now + policies.at(now).windowsMs.deliveryAcceptance };
}

/**
 * [O9] After a freelancer's resolution a whole window. After a client's what was left of it, so that the client cannot
 * delay completion by requests, but at least the policy's least time, so that the client can still use what the request
 * brought.
 */
function resumedAcceptance(resolution: Resolution, context: DecisionContext): AcceptanceWindow {
  const left = "acceptanceLeftMs" in resolution.terms ? resolution.terms.acceptanceLeftMs : undefined;
  if (left === undefined) return acceptanceWindow(context);
  const whole = acceptanceWindow(context);
  const shortened = context.now + Math.max(left, minAcceptanceMs(context.policies.at(context.now)));
  return { ...whole, endsAt: Math.min(whole.endsAt, shortened) };
}

export const resolutionSubject = (resolution: Pick<Resolution, "id">): Subject => ({
  kind: "RESOLUTION",
  id: resolution.id,
});

/** What one way of ending a resolution writes, as its row of RESOLUTIONS says. */
export function endingDrafts(
  order: Order,
  resolution: Resolution,
  name: EndingName,
  response: string | null,
  context: DecisionContext,
): readonly EventDraft[] {
  const ending = rulesOf(resolution.kind).endings[name];
  if (ending === undefined) throw new RangeError(`${resolution.kind} has no ending ${name}`);
  const ended: Ended = {
    resolutionId: resolution.id,
    kind: resolution.kind,
    status: ending.status,
    resume: resumeOf(order, resolution, ending, context),
  };
  const common = { message: response, subject: resolutionSubject(resolution) };
  switch (ending.effect) {
    case "refund":
      return [
        { ...common, type: "REFUND_OFFER_ACCEPTED", data: { ended, refund: offeredRefund(resolution, context) } },
      ];
    case "changeTerms":
      return [
        { ...common, type: "CHANGE_ACCEPTED", data: { ended, changed: changedTerms(order, resolution, context) } },
      ];
    case "cancelOrder":
      return [
        { ...common, type: ending.event, data: { ended } } as EventDraft,
        cancelledDraft(order, resolution, ending.status, context),
      ];
    case "none":
      return [{ ...common, type: ending.event, data: { ended } } as EventDraft];
  }
}

/** [O6] Back to the status before it, with a new acceptance window if that is DELIVERED; null if the order ends. */
function resumeOf(order: Order, resolution: Resolution, ending: Ending, context: DecisionContext): Ended["resume"] {
  if (ending.effect === "cancelOrder") return null;
  if (order.resumeStatus === null) throw new RangeError("an order with an open resolution has no stored status");
  return {
    status: order.resumeStatus,
    acceptance: order.resumeStatus === "DELIVERED" ? resumedAcceptance(resolution, context) : null,
  };
}

function offeredRefund(resolution: Resolution, { freshId }: DecisionContext): OwedRefund {
  switch (resolution.kind) {
    case "PARTIAL_REFUND": {
      const { refund, serviceFeeRefund } = resolution.terms.breakdown;
      return { id: idAfter(freshId, "rfd"), resolutionId: resolution.id, price: refund, serviceFee: serviceFeeRefund };
    }
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "DELIVERY_EXTENSION":
    case "EXTRAS":
      throw new RangeError(`${resolution.kind} does not offer a refund`);
  }
}

function changedTerms(order: Order, resolution: Resolution, context: DecisionContext): ChangedTerms {
  switch (resolution.kind) {
    case "DELIVERY_EXTENSION":
      return { deliveryDueAt: resolution.terms.proposedDeliveryDueAt, extras: [], serviceFeeCharged: 0n };
    case "EXTRAS":
      return addedExtras(order, resolution.terms.proposedExtras, context);
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "PARTIAL_REFUND":
      throw new RangeError(`${resolution.kind} does not change the terms`);
  }
}

function addedExtras(
  order: Order,
  proposedExtras: readonly ProposedExtra[],
  { freshId, policies }: DecisionContext,
): ChangedTerms {
  const extras = proposedExtras.map((extra, index) => ({ ...extra, id: idAfter(freshId, "ext", index) }));
  return {
    deliveryDueAt: order.deliveryDueAt === null ? null : dateAfterExtras(order.deliveryDueAt, proposedExtras),
    extras,
    serviceFeeCharged: extrasCharge(order, proposedExtras, policies.byVersion(order.policyVersion)).serviceFee,
  };
}

/** [C5, C11, POL2] What the cancellation refunds, by the version that governs the resolution. */
export function owedByCancellation(
  order: Order,
  { policyVersion }: Pick<Resolution, "policyVersion">,
  policies: PolicyBook,
): PriceAndFee {
  return cancellationRefund(order, policies.byVersion(order.policyVersion), policies.byVersion(policyVersion));
}

function cancelledDraft(
  order: Order,
  resolution: Resolution,
  endedAs: CancellationEnding,
  context: DecisionContext,
): EventDraft {
  if (resolution.kind !== "CANCELLATION") throw new RangeError(`${resolution.kind} does not cancel the order`);
  const { policies, freshId } = context;
  const owed = owedByCancellation(order, resolution, policies);
  return {
    type: "ORDER_CANCELLED",
    message: null,
    subject: resolutionSubject(resolution),
    data: {
      countsAgainstFreelancer: judgeCancellation(order, resolution, endedAs, policies).exemption === null,
      refund:
        owed.price + owed.serviceFee === 0n
          ? null
          : { id: idAfter(freshId, "rfd"), resolutionId: resolution.id, ...owed },
    },
  };
}

/**
 * What the client's acceptance of a delivery, or no answer to it, writes: the milestone's end, and after the last
 * milestone the order's end [O11, A3].
 */
export function completionDrafts(order: Order, bySilence: boolean): readonly EventDraft[] {
  const completed: EventDraft = { type: "ORDER_COMPLETED", message: null, subject: null, data: { bySilence } };
  const milestone = currentMilestone(order);
  if (milestone === null) return [completed];
  const next = order.milestones.find(({ position }) => position === milestone.position + 1) ?? null;
  const ended: EventDraft = {
    type: "MILESTONE_COMPLETED",
    message: null,
    subject: { kind: "MILESTONE", id: milestone.id },
    data: { milestoneId: milestone.id, bySilence, deliveryDueAt: next === null ? order.deliveryDueAt : next.dueAt },
  };
  return next === null ? [ended, completed] : [ended];
}
