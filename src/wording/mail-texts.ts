import type { MailedType } from "../domain/order/recipients";
import type { ExpiryOutcome } from "../domain/vocabulary";

export const MAIL_SENTENCES = [
  "files",
  "keptMilestones",
  "something",
  "waiting",
  "settled",
  "why",
  "preferences",
  "addressChangedAt",
  "addressChangeUnexpected",
  "addressChangedWhy",
] as const;

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
  "addressChanged",
] as const;

/** All texts of emails in one language: ICU messages that address their reader. */
export interface MailTexts {
  /** One line that says it all: a mail's heading, and the beginning of its subject. No full stop. */
  readonly headlines: Readonly<Record<MailedType, string>>;
  readonly happenings: Readonly<Record<MailedType, string>>;
  /** The headline of a reminder: that an answer is awaited, until when, and what happens without one [N3]. */
  readonly reminders: Readonly<Record<ExpiryOutcome, string>>;
  /** Who must answer, until when, and what happens without an answer. */
  readonly duties: Readonly<Record<ExpiryOutcome, string>>;
  readonly sentences: Readonly<Record<(typeof MAIL_SENTENCES)[number], string>>;
  readonly labels: Readonly<Record<(typeof MAIL_LABELS)[number], string>>;
}
