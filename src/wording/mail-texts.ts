import type { ActivityType, ExpiryOutcome } from "../domain/vocabulary";

/** What happens on an order and is told by e-mail [N1], and the placing of an order. */
export const MAILED_TYPES = [
  "ORDER_PLACED",
  "ORDER_DELIVERED",
  "REVISION_REQUESTED",
  "ORDER_COMPLETED",
  "ORDER_CANCELLED",
  "MILESTONE_COMPLETED",
  "ORDER_UPDATE_REQUESTED",
  "ORDER_UPDATE_ANSWERED",
  "ORDER_UPDATE_WITHDRAWN",
  "ORDER_UPDATE_EXPIRED",
  "CANCELLATION_REQUESTED",
  "CANCELLATION_ACCEPTED",
  "CANCELLATION_DECLINED",
  "CANCELLATION_WITHDRAWN",
  "CANCELLATION_ACCEPTED_BY_SILENCE",
  "REFUND_OFFERED",
  "REFUND_OFFER_ACCEPTED",
  "REFUND_OFFER_DECLINED",
  "REFUND_OFFER_WITHDRAWN",
  "REFUND_OFFER_EXPIRED",
  "REFUND_PROCESSED",
  "REFUND_FAILED",
  "CHANGE_REQUESTED",
  "CHANGE_ACCEPTED",
  "CHANGE_DECLINED",
  "CHANGE_WITHDRAWN",
  "CHANGE_EXPIRED",
] as const satisfies readonly ActivityType[];
export type MailedType = (typeof MAILED_TYPES)[number];

export const MAIL_SENTENCES = ["files", "keptMilestones", "something", "waiting", "settled", "why", "preferences"] as const;

export const MAIL_LABELS = [
  "greeting",
  "news",
  "order",
  "theyWrote",
  "youWrote",
  "answer",
  "open",
  "figure",
  "address",
  "reason",
  "refund",
  "serviceFeeRefund",
  "total",
  "refundOffered",
  "price",
  "priceBefore",
  "priceAfter",
  "earnings",
  "extraDays",
  "extrasTotal",
  "serviceFeeCharged",
  "charged",
  "deliveryDate",
  "dateBefore",
  "dateAfter",
] as const;

/** All that e-mails say in one language: ICU messages that speak to their reader. */
export interface MailTexts {
  /** One line that says it all: a mail's heading, and the beginning of its subject. No full stop. */
  readonly headlines: Readonly<Record<MailedType, string>>;
  readonly happenings: Readonly<Record<MailedType, string>>;
  /** The headline of a reminder: that an answer is awaited, until when, and what silence does [N3]. */
  readonly reminders: Readonly<Record<ExpiryOutcome, string>>;
  /** Who has to answer, until when, and what silence does. */
  readonly duties: Readonly<Record<ExpiryOutcome, string>>;
  readonly sentences: Readonly<Record<(typeof MAIL_SENTENCES)[number], string>>;
  readonly labels: Readonly<Record<(typeof MAIL_LABELS)[number], string>>;
}
