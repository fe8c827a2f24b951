import { ACCEPTANCE_WINDOW, type MoveWindow } from "../order/deadline";
import type { Refusal } from "../refusal";
import type { OrderActionName, PartyRole, ResolutionKind } from "../vocabulary";
import * as checks from "./checks";
import type { MoveInputs } from "./command";
import * as guards from "./guards";
import type { MoveEffects } from "./move-effects";
import * as effects from "./move-effects";
import type { Guard, Situation } from "./situation";

/** One move, declared once: `decide` runs all of it, `actionsFor` its roles and guards. */
export interface Move<N extends OrderActionName> {
  readonly roles: readonly PartyRole[];
  /** The kinds of resolution that it answers or withdraws; none on other moves. */
  readonly answers?: readonly ResolutionKind[];
  /** The window that the other party gets without a resolution; none on other moves. */
  readonly startsWindow?: MoveWindow;
  /** The rules that need no input. */
  readonly guards: readonly Guard[];
  readonly check: (situation: Situation, input: MoveInputs[N]) => readonly Refusal[];
  /** Only after every guard and check has allowed it. */
  readonly perform: (situation: Situation, input: MoveInputs[N]) => MoveEffects;
}

const EITHER: readonly PartyRole[] = ["CLIENT", "FREELANCER"];
const nothingToCheck = (): readonly Refusal[] => [];

/**
 * A move that opens a resolution: on an order in a working status, with none open [O5, O7, P8], and not too often
 * [O17].
 */
const opening = [guards.notEnded, guards.noResolutionOpen, guards.opensSeldomEnough];

/** [O8] What is done to the work itself waits while a resolution is open. */
const onDelivery = [guards.notEnded, guards.noResolutionOpen, guards.delivered];

const answering = (...kinds: ResolutionKind[]) => ({
  answers: kinds,
  guards: [guards.targetOpen(kinds), guards.targetIsOthers],
});
const withdrawing = (...kinds: ResolutionKind[]) => ({
  answers: kinds,
  guards: [guards.targetOpen(kinds), guards.targetIsOwn],
});

export const MOVES: { readonly [N in OrderActionName]: Move<N> } = {
  REQUEST_ORDER_UPDATE: {
    roles: ["CLIENT"],
    guards: opening,
    check: checks.requiredMessage,
    perform: effects.requestOrderUpdate,
  },
  ANSWER_ORDER_UPDATE: {
    roles: ["FREELANCER"],
    ...answering("ORDER_UPDATE"),
    check: checks.requiredMessage,
    perform: effects.answerOrderUpdate,
  },

  REQUEST_CANCELLATION: {
    roles: EITHER,
    guards: [...opening, guards.cancellationPauseIsOver],
    check: checks.cancellationInput,
    perform: effects.requestCancellation,
  },
  ACCEPT_CANCELLATION: {
    roles: EITHER,
    ...answering("CANCELLATION"),
    check: checks.optionalMessage,
    perform: effects.acceptCancellation,
  },
  DECLINE_CANCELLATION: {
    roles: EITHER,
    ...answering("CANCELLATION"),
    check: checks.optionalMessage,
    perform: effects.declineCancellation,
  },
  WITHDRAW_DISPUTE: {
    roles: EITHER,
    ...withdrawing("ORDER_UPDATE", "CANCELLATION"),
    check: nothingToCheck,
    perform: effects.withdrawDispute,
  },

  OFFER_PARTIAL_REFUND: {
    roles: ["FREELANCER"],
    guards: [
      ...opening,
      guards.channelCanOffer,
      guards.typeCanBeRefunded,
      guards.boughtWithoutDiscount,
      guards.placedLateEnough,
      guards.reachesMinimum,
      guards.someRefundIsAllowed,
      guards.firstMilestoneOpen,
      guards.noRefundAccepted,
    ],
    check: checks.refundInput,
    perform: effects.offerPartialRefund,
  },
  ACCEPT_REFUND_OFFER: {
    roles: ["CLIENT"],
    ...answering("PARTIAL_REFUND"),
    check: checks.requiredMessage,
    perform: effects.acceptRefundOffer,
  },
  DECLINE_REFUND_OFFER: {
    roles: ["CLIENT"],
    ...answering("PARTIAL_REFUND"),
    check: checks.requiredMessage,
    perform: effects.declineRefundOffer,
  },
  WITHDRAW_REFUND_OFFER: {
    roles: ["FREELANCER"],
    ...withdrawing("PARTIAL_REFUND"),
    check: nothingToCheck,
    perform: effects.withdrawRefundOffer,
  },

  REQUEST_DELIVERY_EXTENSION: {
    roles: ["FREELANCER"],
    guards: [...opening, guards.notDelivered, guards.hasDeliveryDate],
    check: checks.extensionInput,
    perform: effects.requestDeliveryExtension,
  },
  OFFER_EXTRAS: {
    roles: ["FREELANCER"],
    guards: [...opening, guards.notDelivered, guards.someExtraIsAllowed, guards.fewExtrasAccepted],
    check: checks.extrasInput,
    perform: effects.offerExtras,
  },
  ACCEPT_CHANGE: {
    roles: ["CLIENT"],
    ...answering("DELIVERY_EXTENSION", "EXTRAS"),
    check: checks.optionalMessage,
    perform: effects.acceptChange,
  },
  DECLINE_CHANGE: {
    roles: ["CLIENT"],
    ...answering("DELIVERY_EXTENSION", "EXTRAS"),
    check: checks.optionalMessage,
    perform: effects.declineChange,
  },
  WITHDRAW_CHANGE: {
    roles: ["FREELANCER"],
    ...withdrawing("DELIVERY_EXTENSION", "EXTRAS"),
    check: nothingToCheck,
    perform: effects.withdrawChange,
  },

  DELIVER: {
    roles: ["FREELANCER"],
    startsWindow: ACCEPTANCE_WINDOW,
    guards: [guards.notEnded, guards.noneOpenButOrderUpdate, guards.notDelivered],
    check: checks.deliveryInput,
    perform: effects.deliverOrder,
  },
  REQUEST_REVISION: {
    roles: ["CLIENT"],
    guards: onDelivery,
    check: checks.requiredMessage,
    perform: effects.requestRevision,
  },
  ACCEPT_DELIVERY: {
    roles: ["CLIENT"],
    guards: [guards.noMilestones, ...onDelivery],
    check: nothingToCheck,
    perform: effects.acceptDelivery,
  },
  COMPLETE_MILESTONE: {
    roles: ["CLIENT"],
    guards: [guards.withMilestones, ...onDelivery],
    check: checks.milestoneInput,
    perform: effects.completeMilestone,
  },

  POST_MESSAGE: {
    roles: EITHER,
    guards: [guards.messagesAreOpen],
    check: checks.requiredMessage,
    perform: effects.postMessage,
  },
  LEAVE_REVIEW: {
    roles: ["CLIENT"],
    guards: [guards.completed, guards.notReviewed, guards.reviewIsOpen],
    check: checks.reviewInput,
    perform: effects.leaveReview,
  },
  CONTACT_SUPPORT: {
    roles: EITHER,
    guards: [guards.supportHasNoAccess],
    check: checks.requiredMessage,
    perform: effects.contactSupport,
  },
  END_SUPPORT_ACCESS: {
    roles: EITHER,
    guards: [guards.supportHasAccess],
    check: nothingToCheck,
    perform: effects.endSupportAccess,
  },
};
