import type { Money } from "../domain/money";
import type { ActivityType, Instant, RefundPayer } from "../domain/vocabulary";
import type { EventWordingArgs, MilestoneName, RefundedAmounts } from "./event-args";
import { formatInstant, formatMoney, type Reader } from "./format";
import { eventMessage, fill, type MessageValues } from "./message";

export interface EventReader extends Reader {
  /** Decimals of the order's currency. */
  readonly decimals: number;
  /**
   * Who pays the refunds of this service. The texts do not say that money is on its way if only the marketplace can
   * report it [R17].
   */
  readonly refundPayer: RefundPayer;
}

/** Formats domain values for one reader. */
interface Speech {
  money(amount: Money): string;
  instant(at: Instant): string;
  readonly paidBy: RefundPayer;
}

const speechFor = (reader: EventReader): Speech => ({
  money: (amount) => formatMoney(amount, reader.decimals, reader.language),
  instant: (at) => formatInstant(at, reader),
  paidBy: reader.refundPayer,
});

const total = ({ price, serviceFee }: RefundedAmounts): Money => ({
  minor: price.minor + serviceFee.minor,
  currency: price.currency,
});

const yesOrNo = (value: boolean): string => String(value);

const dueDate = (at: Instant | null, say: Speech): MessageValues => ({
  isDue: yesOrNo(at !== null),
  dueAt: at === null ? "" : say.instant(at),
});

const milestone = (name: MilestoneName | null): MessageValues => ({
  hasMilestone: yesOrNo(name !== null),
  position: String(name?.position ?? ""),
  title: name?.title ?? "",
});

const refund = (amounts: RefundedAmounts, say: Speech): MessageValues => ({
  refund: say.money(amounts.price),
  feeReturned: yesOrNo(amounts.serviceFee.minor > 0n),
  fee: say.money(amounts.serviceFee),
  total: say.money(total(amounts)),
});

const none = (): MessageValues => ({});
const actor = ({ actor: who }: { readonly actor: string }): MessageValues => ({ actor: who });
const kind = ({ kind: which }: { readonly kind: string }): MessageValues => ({ kind: which });
const amount = (amounts: RefundedAmounts, say: Speech): MessageValues => ({
  amount: say.money(total(amounts)),
  paidBy: say.paidBy,
});

/** The arguments of each type's message. Its ICU arguments have the same names. */
const VALUES: { readonly [T in ActivityType]: (args: EventWordingArgs[T], say: Speech) => MessageValues } = {
  ORDER_PLACED: (args, say) => ({
    price: say.money(args.price),
    milestones: args.milestones,
    ...dueDate(args.deliveryDueAt, say),
  }),
  ORDER_DELIVERED: (args) => ({ isRevision: yesOrNo(args.isRevision), ...milestone(args.milestone) }),
  REVISION_REQUESTED: none,
  ORDER_COMPLETED: (args) => ({ bySilence: yesOrNo(args.bySilence) }),
  ORDER_CANCELLED: (args, say) => ({
    counts: yesOrNo(args.counts),
    hasRefund: yesOrNo(args.refund !== null && total(args.refund).minor > 0n),
    refund: args.refund === null ? "" : say.money(total(args.refund)),
    paidBy: say.paidBy,
  }),
  MILESTONE_COMPLETED: (args) => ({ bySilence: yesOrNo(args.bySilence), ...milestone(args.milestone) }),
  MESSAGE_POSTED: actor,
  REVIEW_LEFT: (args) => ({ rating: args.rating }),
  SUPPORT_CONTACTED: actor,
  SUPPORT_ACCESS_ENDED: actor,
  ORDER_UPDATE_REQUESTED: (args, say) => ({ respondBy: say.instant(args.respondBy) }),
  ORDER_UPDATE_ANSWERED: none,
  ORDER_UPDATE_WITHDRAWN: none,
  ORDER_UPDATE_EXPIRED: none,
  CANCELLATION_REQUESTED: (args, say) => ({ openedBy: args.openedBy, respondBy: say.instant(args.respondBy) }),
  CANCELLATION_ACCEPTED: actor,
  CANCELLATION_DECLINED: actor,
  CANCELLATION_WITHDRAWN: actor,
  CANCELLATION_ACCEPTED_BY_SILENCE: (args) => ({ openedBy: args.openedBy ?? "other" }),
  REFUND_OFFERED: (args, say) => ({ respondBy: say.instant(args.respondBy), ...refund(args, say) }),
  REFUND_OFFER_ACCEPTED: (args, say) => ({ ...refund(args, say), paidBy: say.paidBy }),
  REFUND_OFFER_DECLINED: none,
  REFUND_OFFER_WITHDRAWN: none,
  REFUND_OFFER_EXPIRED: none,
  REFUND_PROCESSED: (args, say) => ({ ...amount(args, say), byOtherMeans: yesOrNo(args.byOtherMeans) }),
  REFUND_FAILED: amount,
  CHANGE_REQUESTED: (args, say) => ({
    kind: args.kind,
    respondBy: say.instant(args.respondBy),
    dueAt: args.kind === "EXTRAS" ? "" : say.instant(args.proposedDeliveryDueAt),
    ...(args.kind === "EXTRAS"
      ? { extras: args.extras, price: say.money(args.price), extraDays: args.extraDays }
      : { extras: 0, price: "", extraDays: 0 }),
  }),
  CHANGE_ACCEPTED: (args, say) => ({
    kind: args.kind,
    ...dueDate(args.deliveryDueAt, say),
    ...(args.kind === "EXTRAS"
      ? {
          extras: args.extras,
          price: say.money(args.price),
          feeCharged: yesOrNo(args.serviceFeeCharged.minor > 0n),
          fee: say.money(args.serviceFeeCharged),
        }
      : { extras: 0, price: "", feeCharged: "false", fee: "" }),
  }),
  CHANGE_DECLINED: kind,
  CHANGE_WITHDRAWN: kind,
  CHANGE_EXPIRED: kind,
};

/**
 * The formatted values of an event's text, in the activity and in an email.
 * @throws RangeError  if the reader's time zone is unknown.
 */
export const eventValues = <T extends ActivityType>(
  type: T,
  args: EventWordingArgs[T],
  reader: EventReader,
): MessageValues => VALUES[type](args, speechFor(reader));

/**
 * One sentence or two about an event, for people, in the third person: the same for both parties, support, and the back
 * end [A2, V1].
 * @throws RangeError  if the reader's time zone is unknown.
 */
export function eventText<T extends ActivityType>(type: T, args: EventWordingArgs[T], reader: EventReader): string {
  return fill(eventMessage(type, reader.language), eventValues(type, args, reader));
}
