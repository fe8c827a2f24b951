import type { ActivityType } from "../../domain/vocabulary";
import type { WordedEvent } from "../../wording/event-args-of";
import { cancellationReasonLabel } from "../../wording/reason-label";
import { acceptedChange, droppedChange, proposedChange } from "./change-figures";
import { labelled } from "./figure";
import type { Figure } from "./email-draft";
import type { ToldEvent } from "./email-events";
import type { Pen } from "./email-context";
import { breakdown, offeredRefund, paidBack, refundPaid } from "./refund-figures";

type FiguresOf<T extends ActivityType> = (event: WordedEvent<T>, pen: Pen) => readonly Figure[];

const aboutOffer: FiguresOf<ActivityType> = (_event, pen) => offeredRefund(pen);
const aboutChange: FiguresOf<ActivityType> = (_event, pen) => droppedChange(pen);

/** The amounts, dates and reasons that a letter lists, per event; what isn't here has none. */
const FIGURES: { readonly [T in ActivityType]?: FiguresOf<T> } = {
  MILESTONE_COMPLETED: ({ data: { deliveryDueAt } }, pen) =>
    deliveryDueAt === null || pen.facts.order.completedAt !== null ? [] : [labelled(pen, "deliveryDate", pen.instant(deliveryDueAt))],
  ORDER_CANCELLED: ({ data: { refund } }, pen) => (refund === null ? [] : paidBack(refund, pen)),
  /** [C2] The freelancer's reason; a client's is nowhere in here [C3]. */
  CANCELLATION_REQUESTED: ({ data: { opened } }, pen) => {
    const reason = opened.kind === "CANCELLATION" ? opened.terms.sharedReason : null;
    return reason === null ? [] : [labelled(pen, "reason", cancellationReasonLabel(reason, pen.language))];
  },
  REFUND_OFFERED: ({ data: { opened } }, pen) => (opened.kind === "PARTIAL_REFUND" ? breakdown(opened.terms.breakdown, pen) : []),
  REFUND_OFFER_ACCEPTED: ({ data: { refund } }, pen) => {
    const { resolution } = pen.facts;
    return resolution?.kind === "PARTIAL_REFUND" ? breakdown(resolution.terms.breakdown, pen) : paidBack(refund, pen);
  },
  REFUND_OFFER_DECLINED: aboutOffer,
  REFUND_OFFER_WITHDRAWN: aboutOffer,
  REFUND_OFFER_EXPIRED: aboutOffer,
  REFUND_PROCESSED: ({ data: { refundId } }, pen) => refundPaid(refundId, pen),
  REFUND_FAILED: ({ data: { refundId } }, pen) => refundPaid(refundId, pen),
  CHANGE_REQUESTED: ({ data: { opened } }, pen) => proposedChange(opened, pen),
  CHANGE_ACCEPTED: ({ data: { changed } }, pen) => acceptedChange(changed, pen),
  CHANGE_DECLINED: aboutChange,
  CHANGE_WITHDRAWN: aboutChange,
  CHANGE_EXPIRED: aboutChange,
};

function figuresOfType<T extends ActivityType>(event: WordedEvent<T>, pen: Pen): readonly Figure[] {
  const figures: FiguresOf<T> | undefined = FIGURES[event.type];
  return figures?.(event, pen) ?? [];
}

export const figuresOf = (event: ToldEvent, pen: Pen): readonly Figure[] => figuresOfType(event, pen);
