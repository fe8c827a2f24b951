import type { ActivityType } from "../../domain/vocabulary";
import type { WordedEvent } from "../../wording/event-args-of";
import { cancellationReasonLabel } from "../../wording/reason-label";
import { acceptedChange, droppedChange, proposedChange } from "./change-figures";
import type { EmailContext } from "./email-context";
import type { Figure } from "./email-draft";
import type { EmailedEvent } from "./email-events";
import { labelled } from "./figure";
import { breakdown, offeredRefund, paidBack, refundPaid } from "./refund-figures";

type FiguresOf<T extends ActivityType> = (event: WordedEvent<T>, context: EmailContext) => readonly Figure[];

const aboutOffer: FiguresOf<ActivityType> = (_event, context) => offeredRefund(context);
const aboutChange: FiguresOf<ActivityType> = (_event, context) => droppedChange(context);

/** The amounts, dates, and reasons that an email lists, per event. An event that is not listed has none. */
const FIGURES: { readonly [T in ActivityType]?: FiguresOf<T> } = {
  MILESTONE_COMPLETED: ({ data: { deliveryDueAt } }, context) =>
    deliveryDueAt === null || context.facts.order.completedAt !== null
      ? []
      : [labelled(context, "deliveryDate", context.instant(deliveryDueAt))],
  ORDER_CANCELLED: ({ data: { refund } }, context) => (refund === null ? [] : paidBack(refund, context)),
  /** [C2] The freelancer's reason; a client's is nowhere in here [C3]. */
  CANCELLATION_REQUESTED: ({ data: { opened } }, context) => {
    const reason = opened.kind === "CANCELLATION" ? opened.terms.sharedReason : null;
    return reason === null ? [] : [labelled(context, "reason", cancellationReasonLabel(reason, context.language))];
  },
  REFUND_OFFERED: ({ data: { opened } }, context) =>
    opened.kind === "PARTIAL_REFUND" ? breakdown(opened.terms.breakdown, context) : [],
  REFUND_OFFER_ACCEPTED: ({ data: { refund } }, context) => {
    const { resolution } = context.facts;
    return resolution?.kind === "PARTIAL_REFUND"
      ? breakdown(resolution.terms.breakdown, context)
      : paidBack(refund, context);
  },
  REFUND_OFFER_DECLINED: aboutOffer,
  REFUND_OFFER_WITHDRAWN: aboutOffer,
  REFUND_OFFER_EXPIRED: aboutOffer,
  REFUND_PROCESSED: ({ data: { refundId } }, context) => refundPaid(refundId, context),
  REFUND_FAILED: ({ data: { refundId } }, context) => refundPaid(refundId, context),
  CHANGE_REQUESTED: ({ data: { opened } }, context) => proposedChange(opened, context),
  CHANGE_ACCEPTED: ({ data: { changed } }, context) => acceptedChange(changed, context),
  CHANGE_DECLINED: aboutChange,
  CHANGE_WITHDRAWN: aboutChange,
  CHANGE_EXPIRED: aboutChange,
};

function figuresOfType<T extends ActivityType>(event: WordedEvent<T>, context: EmailContext): readonly Figure[] {
  const figures: FiguresOf<T> | undefined = FIGURES[event.type];
  return figures?.(event, context) ?? [];
}

export const figuresOf = (event: EmailedEvent, context: EmailContext): readonly Figure[] =>
  figuresOfType(event, context);
