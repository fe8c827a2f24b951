import { idAfter } from "../id";
import type { ConfidentialWords, ResultIds } from "../order/decision";
import type { Opened } from "../order/event";
import type { EventDraft } from "../order/journal";
import { currentMilestone, isLate, openResolution, workingStatus } from "../order/order";
import { refundBreakdown } from "../order/price";
import {
  type AcceptanceLeft,
  type EndingName,
  type Resolution,
  type ResolutionTerms,
  rulesOf,
} from "../order/resolution";
import { windowMs } from "../policy";
import { trimmed } from "../text";
import type { CancellationReason, RefundReason, ResolutionKind } from "../vocabulary";
import { feesOf, minorOf, readAmount, readRefund } from "./checks";
import type { MoveInputs } from "./command";
import { acceptanceWindow, completionDrafts, endingDrafts, resolutionSubject } from "./ending";
import type { Situation } from "./situation";

/**
 * The effect of each move, by the name of its mutation: what it writes after every guard and check of its row in MOVES
 * has allowed it.
 */
export interface MoveEffects {
  readonly drafts: readonly EventDraft[];
  readonly confidential?: ConfidentialWords;
  readonly result?: Omit<ResultIds, "orderId">;
}

type Terms = {
  readonly [K in ResolutionKind]: { readonly kind: K; readonly terms: ResolutionTerms[K] };
}[ResolutionKind];

interface Private {
  readonly reason: CancellationReason | RefundReason | null;
  readonly note: string | null;
}

/** Opens a resolution as its row of RESOLUTIONS says: whose window, which event. */
function opening(
  { role, context, policy }: Situation,
  terms: Terms,
  message: string | null,
  secret?: Private,
): MoveEffects {
  const rules = rulesOf(terms.kind);
  const id = idAfter(context.freshId, rules.idPrefix);
  const opened: Opened = {
    ...terms,
    id,
    openedBy: role,
    respondBy: context.now + windowMs(policy, rules.window),
    policyVersion: policy.version,
  };
  const draft = {
    type: rules.openedEvent,
    message: trimmed(message),
    subject: resolutionSubject({ id }),
    data: { opened },
  } as EventDraft;
  const note = trimmed(secret?.note ?? null);
  const hasConfidential = secret !== undefined && (secret.reason !== null || note !== null);
  return {
    drafts: [draft],
    result: { resolutionId: id },
    ...(hasConfidential ? { confidential: { resolutionId: id, author: role, reason: secret.reason, note } } : {}),
  };
}

/** [O9] A client's own request neither shortens nor extends the time that is left. */
const acceptanceLeft = ({ order, role, context }: Situation): AcceptanceLeft =>
  role === "CLIENT" && order.acceptance !== null ? { acceptanceLeftMs: order.acceptance.endsAt - context.now } : {};

export const requestOrderUpdate = (situation: Situation, { message }: MoveInputs["REQUEST_ORDER_UPDATE"]) =>
  opening(situation, { kind: "ORDER_UPDATE", terms: acceptanceLeft(situation) }, message);

/** [C2, C3] The freelancer's reason is shared, the client's stays with its author. */
export const requestCancellation = (
  situation: Situation,
  { message, reason, confidentialNote }: MoveInputs["REQUEST_CANCELLATION"],
) => {
  const shared = situation.role === "FREELANCER";
  const wasLate = isLate(situation.order, situation.context.now);
  const terms = { sharedReason: shared ? reason : null, wasLate, ...acceptanceLeft(situation) };
  return opening(situation, { kind: "CANCELLATION", terms }, message, {
    reason: shared ? null : reason,
    note: confidentialNote,
  });
};

export const offerPartialRefund = (
  situation: Situation,
  { amount, message, reason, confidentialNote }: MoveInputs["OFFER_PARTIAL_REFUND"],
) => {
  const { order, policy } = situation;
  const fees = feesOf(situation);
  const breakdown = refundBreakdown(order, minorOf(readRefund(order, amount, { policy, fees })), fees);
  return opening(situation, { kind: "PARTIAL_REFUND", terms: { breakdown } }, message, {
    reason,
    note: confidentialNote,
  });
};

export const requestDeliveryExtension = (
  situation: Situation,
  { newDeliveryDueAt, message }: MoveInputs["REQUEST_DELIVERY_EXTENSION"],
) => opening(situation, { kind: "DELIVERY_EXTENSION", terms: { proposedDeliveryDueAt: newDeliveryDueAt } }, message);

export const offerExtras = (situation: Situation, { extras, message }: MoveInputs["OFFER_EXTRAS"]) => {
  const { order, policy } = situation;
  const proposedExtras = extras.map(({ title, price, extraDays }) => ({
    title: title.trim(),
    price: minorOf(readAmount(price, order.currency, policy, [])),
    extraDays,
  }));
  return opening(situation, { kind: "EXTRAS", terms: { proposedExtras } }, message);
};

/** Ends the resolution that the move answers or withdraws. */
const respond =
  (name: EndingName) =>
  (situation: Situation, input: { readonly message?: string | null }): MoveEffects => {
    const target = openTarget(situation);
    const response = trimmed(input.message ?? null);
    return {
      drafts: endingDrafts(situation.order, target, name, response, situation.context),
      result: { resolutionId: target.id },
    };
  };

function openTarget({ target }: Situation): Resolution {
  if (target?.status !== "OPEN") throw new RangeError("the move needs an open resolution");
  return target;
}

export const answerOrderUpdate = respond("answer");
export const acceptCancellation = respond("accept");
export const declineCancellation = respond("decline");
export const withdrawDispute = respond("withdraw");
export const acceptRefundOffer = respond("accept");
export const declineRefundOffer = respond("decline");
export const withdrawRefundOffer = respond("withdraw");
export const acceptChange = respond("accept");
export const declineChange = respond("decline");
export const withdrawChange = respond("withdraw");

const plain = (
  type: "REVISION_REQUESTED" | "MESSAGE_POSTED" | "SUPPORT_CONTACTED" | "SUPPORT_ACCESS_ENDED",
  message: string | null,
): MoveEffects => ({
  drafts: [{ type, message: trimmed(message), subject: null, data: {} }],
});

/** [O8] A delivery answers an open order update: two events, first the answer with the delivery's text. */
export const deliverOrder = (
  { order, context }: Situation,
  { note, attachmentUrls }: MoveInputs["DELIVER"],
): MoveEffects => {
  const message = trimmed(note);
  const update = openResolution(order);
  const answer = update === null ? [] : endingDrafts(order, update, "answer", message, context);
  const deliveryId = idAfter(context.freshId, "dlv");
  const data = {
    deliveryId,
    number: order.deliveryCount + 1,
    milestoneId: currentMilestone(order)?.id ?? null,
    attachmentUrls,
    isRevision: workingStatus(order) === "IN_REVISION",
    acceptance: acceptanceWindow(context),
  };
  return {
    drafts: [...answer, { type: "ORDER_DELIVERED", message, subject: { kind: "DELIVERY", id: deliveryId }, data }],
    result: { deliveryId },
  };
};

export const requestRevision = (_situation: Situation, { message }: MoveInputs["REQUEST_REVISION"]) =>
  plain("REVISION_REQUESTED", message);

/** A delivery's acceptance or a milestone's completion [O8, O11]. */
const complete = ({ order }: Situation): MoveEffects => {
  const milestone = currentMilestone(order);
  return {
    drafts: completionDrafts(order, false),
    ...(milestone === null ? {} : { result: { milestoneId: milestone.id } }),
  };
};

export const postMessage = (_situation: Situation, { message }: MoveInputs["POST_MESSAGE"]) =>
  plain("MESSAGE_POSTED", message);

export const leaveReview = ({ context }: Situation, { rating, comment }: MoveInputs["LEAVE_REVIEW"]): MoveEffects => {
  const reviewId = idAfter(context.freshId, "rev");
  const subject = { kind: "REVIEW", id: reviewId } as const;
  return {
    drafts: [{ type: "REVIEW_LEFT", message: trimmed(comment), subject, data: { reviewId, rating } }],
    result: { reviewId },
  };
};

export const contactSupport = (_situation: Situation, { message }: MoveInputs["CONTACT_SUPPORT"]) =>
  plain("SUPPORT_CONTACTED", message);

export const endSupportAccess = () => plain("SUPPORT_ACCESS_ENDED", null);

export const acceptDelivery = complete;
export const completeMilestone = complete;
