/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A delivery that is accepted. */
export type AcceptDeliveryInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The order. */
  orderId: string | number;
};

/** What happened. May grow: show a type that you don't know by the event's text. */
export type ActivityType =
  /** The other agreed. */
  | 'CANCELLATION_ACCEPTED'
  /** Nobody answered it in time, which counts as accepted. */
  | 'CANCELLATION_ACCEPTED_BY_SILENCE'
  /** The other did not agree. */
  | 'CANCELLATION_DECLINED'
  /** A party asked the other to cancel. */
  | 'CANCELLATION_REQUESTED'
  /** The request was taken back. */
  | 'CANCELLATION_WITHDRAWN'
  /** The client accepted. */
  | 'CHANGE_ACCEPTED'
  /** The client declined. */
  | 'CHANGE_DECLINED'
  /** Nobody answered in time. */
  | 'CHANGE_EXPIRED'
  /** The freelancer asked for a later date or offered extras. */
  | 'CHANGE_REQUESTED'
  /** The freelancer took it back. */
  | 'CHANGE_WITHDRAWN'
  /** A party wrote to the other. */
  | 'MESSAGE_POSTED'
  /** A milestone is done, by the client or by silence. */
  | 'MILESTONE_COMPLETED'
  /** The order ended without completion. Follows the event that led to it. */
  | 'ORDER_CANCELLED'
  /** The order ended well, by the client or by silence. */
  | 'ORDER_COMPLETED'
  /** The freelancer handed over work. */
  | 'ORDER_DELIVERED'
  /** The client bought the order. */
  | 'ORDER_PLACED'
  /** The freelancer answered. */
  | 'ORDER_UPDATE_ANSWERED'
  /** Nobody answered it in time. */
  | 'ORDER_UPDATE_EXPIRED'
  /** The client asked how the work stands. */
  | 'ORDER_UPDATE_REQUESTED'
  /** The client took the question back. */
  | 'ORDER_UPDATE_WITHDRAWN'
  /** The payment of a refund failed. Nothing is retried until an operator calls retryRefund. */
  | 'REFUND_FAILED'
  /** The freelancer offered to give back a part. */
  | 'REFUND_OFFERED'
  /** The client took it. */
  | 'REFUND_OFFER_ACCEPTED'
  /** The client did not. */
  | 'REFUND_OFFER_DECLINED'
  /** Nobody answered it in time. */
  | 'REFUND_OFFER_EXPIRED'
  /** The freelancer took the offer back. */
  | 'REFUND_OFFER_WITHDRAWN'
  /** The money arrived at the payment source. */
  | 'REFUND_PROCESSED'
  /** The client reviewed the order. */
  | 'REVIEW_LEFT'
  /** The client sent it back. */
  | 'REVISION_REQUESTED'
  /** A party ended that. */
  | 'SUPPORT_ACCESS_ENDED'
  /** A party let support read the order. Its words go to support and their author only. */
  | 'SUPPORT_CONTACTED';

/** Who made it happen. May grow: treat a kind that you don't know as SYSTEM. */
export type ActorKind =
  /** The client. */
  | 'CLIENT'
  /** The freelancer. */
  | 'FREELANCER'
  /** The marketplace's back end. */
  | 'PARTNER'
  /** The marketplace's support. */
  | 'SUPPORT'
  /** A deadline, or a background job. */
  | 'SYSTEM';

/** Exactly one of by and to. */
export type AdvanceClockInput = {
  /** How far. At most P366D. */
  by?: string | null | undefined;
  /** Until when. Not before now, at most P366D after it. */
  to?: string | null | undefined;
};

/** The client's answer. */
export type AnswerChangeInput = {
  /** The change request. */
  changeRequestId: string | number;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** Words to the freelancer, if wanted. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message?: string | null | undefined;
};

/** An answer to a request to cancel. */
export type AnswerDisputeInput = {
  /** The request. */
  disputeId: string | number;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** Words to who asked, if wanted. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message?: string | null | undefined;
};

/** The freelancer's answer. */
export type AnswerOrderUpdateInput = {
  /** The update request. */
  disputeId: string | number;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The update; goes to the client. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
};

/** message: the client's words on why; required, as the client is asked for it either way; the freelancer sees them. */
export type AnswerRefundOfferInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** Why; goes to the freelancer. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** The offer. */
  refundOfferId: string | number;
};

/** How the order was cancelled. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type CancellationKind =
  /** By the parties: one asked, the other agreed or did not answer in time. */
  | 'MUTUAL'
  /** By the marketplace's support. */
  | 'SUPPORT';

/** Which role may use which is policy: ask Order.cancellationReasons. OTHER asks for a note or message of its own. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type CancellationReason =
  /** The client does not answer. */
  | 'CLIENT_UNRESPONSIVE'
  /** The work is not what the client expected. */
  | 'EXPECTATIONS_NOT_MET'
  /** The client found it elsewhere. */
  | 'FOUND_ALTERNATIVE'
  /** The freelancer does not answer. */
  | 'FREELANCER_UNRESPONSIVE'
  /** It is late. */
  | 'LATE_DELIVERY'
  /** Both have agreed to end it. */
  | 'MUTUALLY_AGREED'
  /** The client does not need it any more. */
  | 'NO_LONGER_NEEDED'
  /** It was ordered by mistake. */
  | 'ORDERED_BY_MISTAKE'
  /** Something else, to be said in words: in the message (freelancer) or the confidential note (client). */
  | 'OTHER'
  /** The client has not given what the work needs. */
  | 'REQUIREMENTS_MISSING'
  /** The revisions asked for go beyond the order. */
  | 'REVISIONS_OUT_OF_SCOPE'
  /** The work asked for has changed. */
  | 'SCOPE_CHANGED'
  /** The client needs something else now. */
  | 'SPECIFICATIONS_CHANGED'
  /** The freelancer can't do it. */
  | 'UNABLE_TO_COMPLETE';

/** A milestone whose delivery is accepted. */
export type CompleteMilestoneInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The milestone: the order's current one, else MILESTONE_OUT_OF_ORDER. */
  milestoneId: string | number;
};

/** A call for help, which lets support read the order. */
export type ContactSupportInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** What for; goes to support only, not to the other party. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** The order. */
  orderId: string | number;
};

/** Work that is handed over. */
export type DeliverOrderInput = {
  /** Where it is, 20 at most by policy. */
  attachmentUrls?: Array<string> | null | undefined;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** What is delivered; goes to the client. Plain text, 1 to 2,500 characters after trimming, by policy. */
  note: string;
  /** The order; on a milestone order its current milestone. */
  orderId: string | number;
};

/** What the order was bought cheaper by. Any of them rules out a partial refund, by policy. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type DiscountSource =
  /** The client's credits. */
  | 'CREDITS'
  /** A coupon of the freelancer. */
  | 'FREELANCER_COUPON'
  /** The marketplace's promotion. */
  | 'PROMOTION'
  /** The marketplace's promo code. */
  | 'PROMO_CODE';

/** Ends support's leave to read the order, whoever gave it. */
export type EndSupportAccessInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The order. */
  orderId: string | number;
};

/** Which rule stands in the way. May grow: treat a code that you don't know as «not possible», and show the message. */
export type ErrorCode =
  /** Not while a delivery waits for its answer. */
  | 'ALREADY_DELIVERED'
  /** One review an order. */
  | 'ALREADY_REVIEWED'
  /** required: the largest amount. */
  | 'AMOUNT_ABOVE_MAXIMUM'
  /** required: the smallest amount, by policy. */
  | 'AMOUNT_BELOW_MINIMUM'
  /** The payment gateway cannot pay this amount. actual: the amount, or what would go back to the client in all. required: by policy, only its multiples can be paid. */
  | 'AMOUNT_NOT_PAYABLE'
  /** The amount has to be more than nothing. */
  | 'AMOUNT_NOT_POSITIVE'
  /** The amount has more decimals than its currency. required: how many it has. */
  | 'AMOUNT_PRECISION'
  /** The API key was revoked or has expired, for good. */
  | 'API_KEY_ENDED'
  /** Not from this channel, by policy. actual: the token's channel. */
  | 'CHANNEL_NOT_SUPPORTED'
  /** required: the order's currency. */
  | 'CURRENCY_MISMATCH'
  /** Policy has no tables for this currency. actual: the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The new date has to be later. required: later than this instant. */
  | 'DATE_NOT_LATER'
  /** An operator disabled the webhook endpoint; only an operator can enable it again. */
  | 'DISABLED_BY_OPERATOR'
  /** A partial refund is possible only until the first milestone is completed. */
  | 'FIRST_MILESTONE_COMPLETED'
  /** The key was used with other input within the last 7 days. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Out of range. actual and required: the value and its bound. */
  | 'INVALID_VALUE'
  /** An order of type MILESTONE needs milestones, and only such an order has them. */
  | 'MILESTONES_MISSING'
  /** Milestones are worked one at a time, in their order. required: the current one's position. */
  | 'MILESTONE_OUT_OF_ORDER'
  /** There is no delivery to answer. */
  | 'NOT_DELIVERED'
  /** There is no such thing, or it is not the viewer's: the two look the same. */
  | 'NOT_FOUND'
  /** Nobody can answer an own request. */
  | 'NOT_YOURS_TO_ANSWER'
  /** Only the party that opened it can withdraw it. */
  | 'NOT_YOUR_RESOLUTION'
  /** The order has no delivery date to extend. */
  | 'NO_DELIVERY_DATE'
  /** No resolution of this kind is open on the order. */
  | 'NO_OPEN_RESOLUTION'
  /** Support has no access to end. */
  | 'NO_SUPPORT_ACCESS'
  /** The marketplace's number belongs to another order already. */
  | 'NUMBER_TAKEN'
  /** The original price is under policy's minimum for a partial refund. actual and required: the prices. */
  | 'ORDER_BELOW_MINIMUM'
  /** No partial refund on an order that was bought with a discount. actual: its source. */
  | 'ORDER_DISCOUNTED'
  /** The order is completed or cancelled. */
  | 'ORDER_ENDED'
  /** Only a completed order can be reviewed. */
  | 'ORDER_NOT_COMPLETED'
  /** The order was placed before partial refunds began. actual and required: the instants. */
  | 'ORDER_PLACED_TOO_EARLY'
  /** Not for orders of this type. actual: the type. */
  | 'ORDER_TYPE_NOT_ELIGIBLE'
  /** Policy does not give this reason to this role. */
  | 'REASON_NOT_FOR_ROLE'
  /** A reason is missing. Not met today, as inputs ask for one; a reason that needs words of its own gives TEXT_REQUIRED. */
  | 'REASON_REQUIRED'
  /** One accepted partial refund an order. */
  | 'REFUND_ALREADY_ACCEPTED'
  /** A resolution is open on the order already; at most one is at a time. */
  | 'RESOLUTION_ALREADY_OPEN'
  /** The resolution was answered, withdrawn, or its time is over. actual: how it ended. */
  | 'RESOLUTION_ENDED'
  /** Client and freelancer have to be two people. */
  | 'SAME_PERSON'
  /** Support may read this order already. */
  | 'SUPPORT_ACCESS_ALREADY_GIVEN'
  /** The field needs words: at least one character after trimming. */
  | 'TEXT_REQUIRED'
  /** actual: its characters after trimming, required: the most that policy allows. */
  | 'TEXT_TOO_LONG'
  /** required: the most API keys that may hold at a time. */
  | 'TOO_MANY_API_KEYS'
  /** The viewer's role has opened too many resolutions on this order within a period: by default 5 within 24 hours, of all kinds together, by policy. actual: the time now. required: the time from which the next one is possible. */
  | 'TOO_MANY_RESOLUTIONS'
  /** The time for this is over (required: before this instant), or has not come yet (required: from this instant on). */
  | 'WINDOW_CLOSED'
  /** This is the other party's to do. required: the role. */
  | 'WRONG_ROLE';

/** What happens at the end when nobody answers. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type ExpiryOutcome =
  /** The update request closes; the order goes on. */
  | 'DISPUTE_CLOSED'
  /** The milestone counts as accepted; the next one begins. */
  | 'MILESTONE_COMPLETED'
  /** The refund offer is void; the order goes on. */
  | 'OFFER_VOID'
  /** The order is cancelled: silence counts as accepting. */
  | 'ORDER_CANCELLED'
  /** The delivery counts as accepted, and the order is completed. */
  | 'ORDER_COMPLETED'
  /** The requested change is withdrawn; the order goes on as it was. */
  | 'REQUEST_WITHDRAWN';

/** One piece of work on top. */
export type ExtraInput = {
  /** By how many days of 24 hours it moves the delivery date, 0 or more, bounded by policy. */
  extraDays?: number;
  /** What it costs: more than nothing, without service fee. */
  price: MoneyInput;
  /** What it is: 1 to 200 characters after trimming, by policy. */
  title: string;
};

/** The client's review. */
export type LeaveReviewInput = {
  /** The words. Plain text, 1 to 2,500 characters after trimming, by policy. */
  comment: string;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The completed order. */
  orderId: string | number;
  /** Stars, 1 to 5, else INVALID_VALUE. */
  rating: number;
};

/** How far the viewer has read. */
export type MarkNotificationsReadInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** A notification's cursor: it and all older ones are read. */
  upTo: string;
};

/** An amount in one currency, as the client writes it. */
export type MoneyInput = {
  /** With at most the currency's number of decimals, else AMOUNT_PRECISION. */
  amount: string;
  /** Has to be the order's currency, else CURRENCY_MISMATCH. */
  currencyCode: string;
};

/** An offer of more work for more money. */
export type OfferExtrasInput = {
  /** 1 to 20 by policy; accepted or declined together. */
  extras: Array<ExtraInput>;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** What for; goes to the client. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** The order. */
  orderId: string | number;
};

/** An offer to give back a part. The reason and its note stay confidential. */
export type OfferPartialRefundInput = {
  /** More than nothing, at most policy's share of the original price: ask Order.refundQuote. */
  amount: MoneyInput;
  /** Never shown to anybody else; required with OTHER. Plain text, 1 to 2,500 characters after trimming, by policy. */
  confidentialNote?: string | null | undefined;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The explanation; goes to the client. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** The order. */
  orderId: string | number;
  /** One of Order.refundReasons. Never shown to anybody else. */
  reason: RefundReason;
};

/** Something that a party can do on an order; each has a mutation. May grow: leave out what you don't know. */
export type OrderActionName =
  /** The other agrees: acceptCancellation. */
  | 'ACCEPT_CANCELLATION'
  /** The client accepts a later date or extras: acceptChange. */
  | 'ACCEPT_CHANGE'
  /** The client accepts it: acceptDelivery. */
  | 'ACCEPT_DELIVERY'
  /** The client takes it: acceptRefundOffer. */
  | 'ACCEPT_REFUND_OFFER'
  /** The freelancer answers: answerOrderUpdate. */
  | 'ANSWER_ORDER_UPDATE'
  /** The client accepts a milestone: completeMilestone. */
  | 'COMPLETE_MILESTONE'
  /** Either lets support read the order: contactSupport. */
  | 'CONTACT_SUPPORT'
  /** The other does not: declineCancellation. */
  | 'DECLINE_CANCELLATION'
  /** The client does not: declineChange. */
  | 'DECLINE_CHANGE'
  /** The client does not: declineRefundOffer. */
  | 'DECLINE_REFUND_OFFER'
  /** The freelancer hands over the work: deliverOrder. */
  | 'DELIVER'
  /** Either ends that: endSupportAccess. */
  | 'END_SUPPORT_ACCESS'
  /** The client reviews the completed order: leaveReview. */
  | 'LEAVE_REVIEW'
  /** The freelancer offers more work: offerExtras. */
  | 'OFFER_EXTRAS'
  /** The freelancer offers to give back a part: offerPartialRefund. */
  | 'OFFER_PARTIAL_REFUND'
  /** Either writes to the other: postMessage. */
  | 'POST_MESSAGE'
  /** Either asks the other to cancel: requestCancellation. */
  | 'REQUEST_CANCELLATION'
  /** The freelancer asks for a later delivery date: requestDeliveryExtension. */
  | 'REQUEST_DELIVERY_EXTENSION'
  /** The client asks how the work stands: requestOrderUpdate. */
  | 'REQUEST_ORDER_UPDATE'
  /** The client sends it back: requestRevision. */
  | 'REQUEST_REVISION'
  /** The freelancer takes it back: withdrawChange. */
  | 'WITHDRAW_CHANGE'
  /** Who opened an update request or a cancellation takes it back: withdrawDispute. */
  | 'WITHDRAW_DISPUTE'
  /** The freelancer takes the offer back: withdrawRefundOffer. */
  | 'WITHDRAW_REFUND_OFFER';

/** Which orders; what is absent or null filters nothing, and all that is given has to fit. */
export type OrderFilter = {
  /** Whether the viewer has to answer: an open resolution, or a delivery that waits to be accepted. To who is no party: none. */
  awaitingMe?: boolean | null | undefined;
  /** Whether a resolution is open. */
  hasOpenResolution?: boolean | null | undefined;
  /** Those where the viewer is this. To who is no party: none. */
  role?: PartyRole | null | undefined;
  /** Any of these; an empty list fits none. */
  statuses?: Array<OrderStatus> | null | undefined;
};

/** Where the order is. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type OrderStatus =
  /** The freelancer is at work. */
  | 'ACTIVE'
  /** Ended without completion. */
  | 'CANCELLED'
  /** Accepted in the end. Nothing can be cancelled any more. */
  | 'COMPLETED'
  /** A delivery waits for the client to accept it or to send it back; silence accepts it (rule O9). */
  | 'DELIVERED'
  /** A resolution is open; resumeStatus is what it hides. */
  | 'IN_RESOLUTION'
  /** The client sent the delivery back. */
  | 'IN_REVISION';

/** How the work is sold. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type OrderType =
  /** Work that is paid by the hour. */
  | 'HOURLY'
  /** An ordered list of pieces, each with its price, worked one at a time. */
  | 'MILESTONE'
  /** One piece of work at one price. */
  | 'ONE_TIME'
  /** Work that comes again each period. */
  | 'SUBSCRIPTION';

/** One of an order's two parties. Will not grow. */
export type PartyRole =
  /** Who bought. */
  | 'CLIENT'
  /** Who does the work. */
  | 'FREELANCER';

/** Words to the other party. */
export type PostMessageInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The words. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** The order. */
  orderId: string | number;
};

/** Who pays the refunds of this service. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type RefundPayer =
  /** The marketplace, by its own means. While the refund is PENDING, it waits to be paid. */
  | 'MARKETPLACE'
  /** A payment gateway. While the refund is PENDING, it is on its way. */
  | 'PAYMENT_GATEWAY';

/** Why a freelancer gives back a part; confidential. Which can be used is policy: ask Order.refundReasons. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type RefundReason =
  /** For being late. */
  | 'DELAY_COMPENSATION'
  /** Out of goodwill. */
  | 'GOODWILL'
  /** Something else, to be said in the confidential note. */
  | 'OTHER'
  /** The client is content with a part only. */
  | 'PARTIAL_DISSATISFACTION'
  /** The price was wrong. */
  | 'PRICING_ERROR'
  /** Less was to be done than bought. */
  | 'SCOPE_REDUCED';

/** How far the money is. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type RefundState =
  /** The payment failed, and the client is still owed the money. Nothing is retried until an operator calls retryRefund, or records with settleRefundByOtherMeans that it was paid in another way. */
  | 'FAILED'
  /** Not paid yet, or not confirmed yet. Refund.paidBy says who pays it. */
  | 'PENDING'
  /** Paid, as the payment gateway or the marketplace confirmed. Can never be undone. */
  | 'PROCESSED';

/** A request to cancel. A freelancer's reason and message go to the client; a client's reason and note stay confidential. */
export type RequestCancellationInput = {
  /** The client's only, never shown to anybody else; required with OTHER. Plain text, 1 to 2,500 characters after trimming, by policy. */
  confidentialNote?: string | null | undefined;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** Goes to the other party: required from the client (feedback), and from the freelancer with OTHER. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message?: string | null | undefined;
  /** The order. */
  orderId: string | number;
  /** One of Order.cancellationReasons. The freelancer's goes to the client; the client's is never shown to anybody else. */
  reason: CancellationReason;
};

/** A wish for a later delivery date. */
export type RequestDeliveryExtensionInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** Why; goes to the client. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** Later than the present date and than now, else DATE_NOT_LATER. */
  newDeliveryDueAt: string;
  /** The order. */
  orderId: string | number;
};

/** A client's question how the work stands. */
export type RequestOrderUpdateInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** Why, in short; goes to the freelancer. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** The order. */
  orderId: string | number;
};

/** A delivery that is sent back. */
export type RequestRevisionInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** What is to be changed; goes to the freelancer. Plain text, 1 to 2,500 characters after trimming, by policy. */
  message: string;
  /** The order. */
  orderId: string | number;
};

/** What is asked or offered. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type ResolutionKind =
  /** A party asks the other to cancel. A Dispute. */
  | 'CANCELLATION'
  /** The freelancer asks for a later date. A ChangeRequest. */
  | 'DELIVERY_EXTENSION'
  /** The freelancer offers more work. A ChangeRequest. */
  | 'EXTRAS'
  /** The client asks how the work stands. A Dispute. */
  | 'ORDER_UPDATE'
  /** The freelancer offers to give back a part. A RefundOffer. */
  | 'PARTIAL_REFUND';

/** ACCEPTED_BY_SILENCE: nobody answered a cancellation in time. EXPIRED: nobody answered, and nothing changed. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type ResolutionStatus =
  /** The other party accepted. */
  | 'ACCEPTED'
  /** Nobody answered a cancellation in time: it counts as accepted, though nobody agreed. */
  | 'ACCEPTED_BY_SILENCE'
  /** The freelancer gave the update. */
  | 'ANSWERED'
  /** The other party declined. */
  | 'DECLINED'
  /** Nobody answered in time, and nothing changed. */
  | 'EXPIRED'
  /** It waits for the other party. */
  | 'OPEN'
  /** Who opened it took it back. */
  | 'WITHDRAWN';

/** What it means for the viewer. May grow: show a value that you don't know by its name, and don't build a decision on it. */
export type ViewerState =
  /** The viewer has to answer. */
  | 'ACTION_REQUIRED'
  /** Nobody has to do anything any more. */
  | 'ENDED'
  /** The other party has to answer. */
  | 'WAITING_FOR_OTHER_PARTY';

/** Takes an own change request back. */
export type WithdrawChangeInput = {
  /** The change request. */
  changeRequestId: string | number;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
};

/** Takes an own request back. */
export type WithdrawDisputeInput = {
  /** The update request or request to cancel. */
  disputeId: string | number;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
};

/** Takes an own offer back. */
export type WithdrawRefundOfferInput = {
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** The offer. */
  refundOfferId: string | number;
};

export type RequestOrderUpdateMutationVariables = Exact<{
  input: RequestOrderUpdateInput;
}>;


export type RequestOrderUpdateMutation = { __typename: 'Mutation', move: { __typename: 'RequestOrderUpdatePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type AnswerOrderUpdateMutationVariables = Exact<{
  input: AnswerOrderUpdateInput;
}>;


export type AnswerOrderUpdateMutation = { __typename: 'Mutation', move: { __typename: 'AnswerOrderUpdatePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type RequestCancellationMutationVariables = Exact<{
  input: RequestCancellationInput;
}>;


export type RequestCancellationMutation = { __typename: 'Mutation', move: { __typename: 'RequestCancellationPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type AcceptCancellationMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type AcceptCancellationMutation = { __typename: 'Mutation', move: { __typename: 'AcceptCancellationPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type DeclineCancellationMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type DeclineCancellationMutation = { __typename: 'Mutation', move: { __typename: 'DeclineCancellationPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type WithdrawDisputeMutationVariables = Exact<{
  input: WithdrawDisputeInput;
}>;


export type WithdrawDisputeMutation = { __typename: 'Mutation', move: { __typename: 'WithdrawDisputePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type OfferPartialRefundMutationVariables = Exact<{
  input: OfferPartialRefundInput;
}>;


export type OfferPartialRefundMutation = { __typename: 'Mutation', move: { __typename: 'OfferPartialRefundPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type AcceptRefundOfferMutationVariables = Exact<{
  input: AnswerRefundOfferInput;
}>;


export type AcceptRefundOfferMutation = { __typename: 'Mutation', move: { __typename: 'AcceptRefundOfferPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type DeclineRefundOfferMutationVariables = Exact<{
  input: AnswerRefundOfferInput;
}>;


export type DeclineRefundOfferMutation = { __typename: 'Mutation', move: { __typename: 'DeclineRefundOfferPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type WithdrawRefundOfferMutationVariables = Exact<{
  input: WithdrawRefundOfferInput;
}>;


export type WithdrawRefundOfferMutation = { __typename: 'Mutation', move: { __typename: 'WithdrawRefundOfferPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type RequestDeliveryExtensionMutationVariables = Exact<{
  input: RequestDeliveryExtensionInput;
}>;


export type RequestDeliveryExtensionMutation = { __typename: 'Mutation', move: { __typename: 'RequestDeliveryExtensionPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type OfferExtrasMutationVariables = Exact<{
  input: OfferExtrasInput;
}>;


export type OfferExtrasMutation = { __typename: 'Mutation', move: { __typename: 'OfferExtrasPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type AcceptChangeMutationVariables = Exact<{
  input: AnswerChangeInput;
}>;


export type AcceptChangeMutation = { __typename: 'Mutation', move: { __typename: 'AcceptChangePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type DeclineChangeMutationVariables = Exact<{
  input: AnswerChangeInput;
}>;


export type DeclineChangeMutation = { __typename: 'Mutation', move: { __typename: 'DeclineChangePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type WithdrawChangeMutationVariables = Exact<{
  input: WithdrawChangeInput;
}>;


export type WithdrawChangeMutation = { __typename: 'Mutation', move: { __typename: 'WithdrawChangePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type DeliverOrderMutationVariables = Exact<{
  input: DeliverOrderInput;
}>;


export type DeliverOrderMutation = { __typename: 'Mutation', move: { __typename: 'DeliverOrderPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type RequestRevisionMutationVariables = Exact<{
  input: RequestRevisionInput;
}>;


export type RequestRevisionMutation = { __typename: 'Mutation', move: { __typename: 'RequestRevisionPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type AcceptDeliveryMutationVariables = Exact<{
  input: AcceptDeliveryInput;
}>;


export type AcceptDeliveryMutation = { __typename: 'Mutation', move: { __typename: 'AcceptDeliveryPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type CompleteMilestoneMutationVariables = Exact<{
  input: CompleteMilestoneInput;
}>;


export type CompleteMilestoneMutation = { __typename: 'Mutation', move: { __typename: 'CompleteMilestonePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type PostMessageMutationVariables = Exact<{
  input: PostMessageInput;
}>;


export type PostMessageMutation = { __typename: 'Mutation', move: { __typename: 'PostMessagePayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type LeaveReviewMutationVariables = Exact<{
  input: LeaveReviewInput;
}>;


export type LeaveReviewMutation = { __typename: 'Mutation', move: { __typename: 'LeaveReviewPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type ContactSupportMutationVariables = Exact<{
  input: ContactSupportInput;
}>;


export type ContactSupportMutation = { __typename: 'Mutation', move: { __typename: 'ContactSupportPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type EndSupportAccessMutationVariables = Exact<{
  input: EndSupportAccessInput;
}>;


export type EndSupportAccessMutation = { __typename: 'Mutation', move: { __typename: 'EndSupportAccessPayload', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
        | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
        | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } };

export type AmountFragment = { __typename: 'Money', amount: string, currencyCode: string };

export type RunningFragment = { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
    | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
    | { __typename: 'Dispute', id: string, kind: ResolutionKind }
    | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
   | null };

export type BreakdownFragment = { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null };

export type OrderStateFragment = { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
    | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
    | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
    | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
   | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
      | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
      | { __typename: 'Dispute', id: string, kind: ResolutionKind }
      | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
     | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> };

export type FeedItemFragment = { __typename: 'ActivityEvent', id: string, sequence: number, type: ActivityType, occurredAt: string, actor: ActorKind, message: string | null, text: string, actorUser: { __typename: 'User', id: string, displayName: string } | null, subject:
    | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, status: ResolutionStatus, proposedDeliveryDueAt: string | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }> }
    | { __typename: 'Delivery', id: string, number: number, attachmentUrls: Array<string> }
    | { __typename: 'Dispute', id: string, kind: ResolutionKind, status: ResolutionStatus, cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null }
    | { __typename: 'Milestone', id: string, title: string, price: { __typename: 'Money', amount: string, currencyCode: string } }
    | { __typename: 'Refund', id: string, state: RefundState, amount: { __typename: 'Money', amount: string, currencyCode: string } }
    | { __typename: 'RefundOffer', id: string, status: ResolutionStatus, reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
    | { __typename: 'Review', id: string, rating: number }
   | null };

export type OrderPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderPageQuery = { __typename: 'Query', order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, cancellationReasons: Array<{ __typename: 'CancellationReasonOption', code: CancellationReason, label: string, noteRequired: boolean }>, refundReasons: Array<{ __typename: 'RefundReasonOption', code: RefundReason, label: string, noteRequired: boolean }>, activity: { __typename: 'ActivityEventConnection', edges: Array<{ __typename: 'ActivityEventEdge', cursor: string, node: { __typename: 'ActivityEvent', id: string, sequence: number, type: ActivityType, occurredAt: string, actor: ActorKind, message: string | null, text: string, actorUser: { __typename: 'User', id: string, displayName: string } | null, subject:
            | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, status: ResolutionStatus, proposedDeliveryDueAt: string | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }> }
            | { __typename: 'Delivery', id: string, number: number, attachmentUrls: Array<string> }
            | { __typename: 'Dispute', id: string, kind: ResolutionKind, status: ResolutionStatus, cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null }
            | { __typename: 'Milestone', id: string, title: string, price: { __typename: 'Money', amount: string, currencyCode: string } }
            | { __typename: 'Refund', id: string, state: RefundState, amount: { __typename: 'Money', amount: string, currencyCode: string } }
            | { __typename: 'RefundOffer', id: string, status: ResolutionStatus, reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
            | { __typename: 'Review', id: string, rating: number }
           | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } }, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
      | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
      | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
      | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
     | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
        | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
        | { __typename: 'Dispute', id: string, kind: ResolutionKind }
        | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
       | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } | null };

export type OlderActivityQueryVariables = Exact<{
  id: string | number;
  before: string;
}>;


export type OlderActivityQuery = { __typename: 'Query', order: { __typename: 'Order', id: string, version: number, activity: { __typename: 'ActivityEventConnection', edges: Array<{ __typename: 'ActivityEventEdge', cursor: string, node: { __typename: 'ActivityEvent', id: string, sequence: number, type: ActivityType, occurredAt: string, actor: ActorKind, message: string | null, text: string, actorUser: { __typename: 'User', id: string, displayName: string } | null, subject:
            | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, status: ResolutionStatus, proposedDeliveryDueAt: string | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }> }
            | { __typename: 'Delivery', id: string, number: number, attachmentUrls: Array<string> }
            | { __typename: 'Dispute', id: string, kind: ResolutionKind, status: ResolutionStatus, cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null }
            | { __typename: 'Milestone', id: string, title: string, price: { __typename: 'Money', amount: string, currencyCode: string } }
            | { __typename: 'Refund', id: string, state: RefundState, amount: { __typename: 'Money', amount: string, currencyCode: string } }
            | { __typename: 'RefundOffer', id: string, status: ResolutionStatus, reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
            | { __typename: 'Review', id: string, rating: number }
           | null } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type RefundQuoteQueryVariables = Exact<{
  id: string | number;
  amount: MoneyInput;
}>;


export type RefundQuoteQuery = { __typename: 'Query', order: { __typename: 'Order', id: string, refundQuote: { __typename: 'RefundQuote', minimum: { __typename: 'Money', amount: string, currencyCode: string }, maximum: { __typename: 'Money', amount: string, currencyCode: string }, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } | null, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string, field: Array<string> | null }> } | null } | null };

export type OrderEventsSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type OrderEventsSubscription = { __typename: 'Subscription', orderActivity: { __typename: 'ActivityEventEdge', cursor: string, node: { __typename: 'ActivityEvent', id: string, sequence: number, type: ActivityType, occurredAt: string, actor: ActorKind, message: string | null, text: string, order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
          | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
          | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
          | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
         | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
            | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
            | { __typename: 'Dispute', id: string, kind: ResolutionKind }
            | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
           | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> }, actorUser: { __typename: 'User', id: string, displayName: string } | null, subject:
        | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, status: ResolutionStatus, proposedDeliveryDueAt: string | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }> }
        | { __typename: 'Delivery', id: string, number: number, attachmentUrls: Array<string> }
        | { __typename: 'Dispute', id: string, kind: ResolutionKind, status: ResolutionStatus, cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null }
        | { __typename: 'Milestone', id: string, title: string, price: { __typename: 'Money', amount: string, currencyCode: string } }
        | { __typename: 'Refund', id: string, state: RefundState, amount: { __typename: 'Money', amount: string, currencyCode: string } }
        | { __typename: 'RefundOffer', id: string, status: ResolutionStatus, reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
        | { __typename: 'Review', id: string, rating: number }
       | null } } };

export type OrderCountdownSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OrderCountdownSubscription = { __typename: 'Subscription', orderCountdown: { __typename: 'CountdownUpdate', order: { __typename: 'Order', id: string, version: number, status: OrderStatus, isLate: boolean, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null } } };

export type OrderLineFragment = { __typename: 'Order', id: string, version: number, number: string, title: string, status: OrderStatus, isLate: boolean, deliveryDueAt: string | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', current: { __typename: 'Money', amount: string, currencyCode: string } }, openResolution:
    | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
    | { __typename: 'Dispute', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
    | { __typename: 'RefundOffer', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
   | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
      | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
      | { __typename: 'Dispute', id: string, kind: ResolutionKind }
      | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
     | null } | null };

export type OrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { __typename: 'Query', orders: { __typename: 'OrderConnection', edges: Array<{ __typename: 'OrderEdge', cursor: string, node: { __typename: 'Order', id: string, version: number, number: string, title: string, status: OrderStatus, isLate: boolean, deliveryDueAt: string | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', current: { __typename: 'Money', amount: string, currencyCode: string } }, openResolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
         | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
            | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
            | { __typename: 'Dispute', id: string, kind: ResolutionKind }
            | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
           | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SandboxClockQueryVariables = Exact<{ [key: string]: never; }>;


export type SandboxClockQuery = { __typename: 'Query', sandbox: { __typename: 'Sandbox', now: string } | null };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { __typename: 'Mutation', advanceClock: { __typename: 'AdvanceClockPayload', now: string, fired: number } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, locale: string, timeZone: string, unreadNotifications: number, notificationsCursor: string, user: { __typename: 'User', id: string, displayName: string } | null } };

export type NoticeFragment = { __typename: 'Notification', id: string, sequence: number, readAt: string | null, event: { __typename: 'ActivityEvent', id: string, type: ActivityType, text: string, occurredAt: string, order: { __typename: 'Order', id: string, version: number, number: string, title: string, status: OrderStatus, isLate: boolean, deliveryDueAt: string | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', current: { __typename: 'Money', amount: string, currencyCode: string } }, openResolution:
        | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
        | { __typename: 'Dispute', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
        | { __typename: 'RefundOffer', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
       | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
          | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
          | { __typename: 'Dispute', id: string, kind: ResolutionKind }
          | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
         | null } | null } } };

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, notifications: { __typename: 'NotificationConnection', edges: Array<{ __typename: 'NotificationEdge', cursor: string, node: { __typename: 'Notification', id: string, sequence: number, readAt: string | null, event: { __typename: 'ActivityEvent', id: string, type: ActivityType, text: string, occurredAt: string, order: { __typename: 'Order', id: string, version: number, number: string, title: string, status: OrderStatus, isLate: boolean, deliveryDueAt: string | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', current: { __typename: 'Money', amount: string, currencyCode: string } }, openResolution:
                | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
                | { __typename: 'Dispute', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
                | { __typename: 'RefundOffer', id: string, kind: ResolutionKind, viewerState: ViewerState | null }
               | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
                  | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
                  | { __typename: 'Dispute', id: string, kind: ResolutionKind }
                  | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
                 | null } | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } };

export type NotificationEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationEventsSubscription = { __typename: 'Subscription', notifications: { __typename: 'NotificationEdge', cursor: string, node: { __typename: 'Notification', id: string, sequence: number, readAt: string | null, event: { __typename: 'ActivityEvent', id: string, type: ActivityType, text: string, occurredAt: string, order: { __typename: 'Order', id: string, version: number, number: string, title: string, type: OrderType, quantity: number, discountSources: Array<DiscountSource>, status: OrderStatus, resumeStatus: OrderStatus | null, isLate: boolean, placedAt: string, deliveryDueAt: string | null, completedAt: string | null, cancelledAt: string | null, cancellationKind: CancellationKind | null, viewerRole: PartyRole | null, client: { __typename: 'User', id: string, displayName: string }, freelancer: { __typename: 'User', id: string, displayName: string }, price: { __typename: 'OrderPrice', unit: { __typename: 'Money', amount: string, currencyCode: string }, original: { __typename: 'Money', amount: string, currencyCode: string }, extras: { __typename: 'Money', amount: string, currencyCode: string }, refunded: { __typename: 'Money', amount: string, currencyCode: string }, current: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarnings: { __typename: 'Money', amount: string, currencyCode: string } | null }, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, dueAt: string | null, completedAt: string | null, price: { __typename: 'Money', amount: string, currencyCode: string } }>, extras: Array<{ __typename: 'Extra', id: string, title: string, extraDays: number, addedAt: string, price: { __typename: 'Money', amount: string, currencyCode: string } }>, deliveries: { __typename: 'DeliveryConnection', nodes: Array<{ __typename: 'Delivery', id: string, number: number, note: string, attachmentUrls: Array<string>, deliveredAt: string, isRevision: boolean, milestone: { __typename: 'Milestone', id: string, title: string } | null }> }, refunds: Array<{ __typename: 'Refund', id: string, state: RefundState, paidBy: RefundPayer, settledByOtherMeans: boolean, destination: string | null, requestedAt: string, processedAt: string | null, amount: { __typename: 'Money', amount: string, currencyCode: string }, price: { __typename: 'Money', amount: string, currencyCode: string }, serviceFee: { __typename: 'Money', amount: string, currencyCode: string } }>, supportAccess: { __typename: 'SupportAccess', grantedBy: PartyRole, grantedAt: string } | null, review: { __typename: 'Review', id: string, rating: number, comment: string, createdAt: string } | null, openResolution:
            | { __typename: 'ChangeRequest', proposedDeliveryDueAt: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, proposedExtras: Array<{ __typename: 'ProposedExtra', title: string, extraDays: number, price: { __typename: 'Money', amount: string, currencyCode: string } }>, charge: { __typename: 'ExtrasCharge', serviceFee: { __typename: 'Money', amount: string, currencyCode: string }, total: { __typename: 'Money', amount: string, currencyCode: string } } | null }
            | { __typename: 'Dispute', cancellationReason: CancellationReason | null, cancellationReasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null }
            | { __typename: 'RefundOffer', reason: RefundReason | null, reasonLabel: string | null, confidentialNote: string | null, id: string, kind: ResolutionKind, status: ResolutionStatus, openedBy: PartyRole, openedAt: string, respondBy: string, message: string | null, viewerState: ViewerState | null, breakdown: { __typename: 'RefundBreakdown', refund: { __typename: 'Money', amount: string, currencyCode: string }, priceBefore: { __typename: 'Money', amount: string, currencyCode: string }, priceAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeBefore: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeAfter: { __typename: 'Money', amount: string, currencyCode: string }, serviceFeeRefund: { __typename: 'Money', amount: string, currencyCode: string }, totalToClient: { __typename: 'Money', amount: string, currencyCode: string }, freelancerEarningsAfter: { __typename: 'Money', amount: string, currencyCode: string } | null } }
           | null, countdown: { __typename: 'Countdown', startsAt: string, endsAt: string, serverTime: string, awaiting: PartyRole, onExpiry: ExpiryOutcome, resolution:
              | { __typename: 'ChangeRequest', id: string, kind: ResolutionKind }
              | { __typename: 'Dispute', id: string, kind: ResolutionKind }
              | { __typename: 'RefundOffer', id: string, kind: ResolutionKind }
             | null } | null, actions: Array<{ __typename: 'OrderAction', name: OrderActionName, available: boolean, blockers: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> }> } } } } };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { __typename: 'Mutation', markNotificationsRead: { __typename: 'MarkNotificationsReadPayload', viewer: { __typename: 'Viewer', id: string, unreadNotifications: number } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AmountFragmentDoc = new TypedDocumentString(`
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
    `, {"fragmentName":"Amount"}) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const BreakdownFragmentDoc = new TypedDocumentString(`
    fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}`, {"fragmentName":"Breakdown"}) as unknown as TypedDocumentString<BreakdownFragment, unknown>;
export const RunningFragmentDoc = new TypedDocumentString(`
    fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
    `, {"fragmentName":"Running"}) as unknown as TypedDocumentString<RunningFragment, unknown>;
export const OrderStateFragmentDoc = new TypedDocumentString(`
    fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}`, {"fragmentName":"OrderState"}) as unknown as TypedDocumentString<OrderStateFragment, unknown>;
export const FeedItemFragmentDoc = new TypedDocumentString(`
    fragment FeedItem on ActivityEvent {
  __typename
  id
  sequence
  type
  occurredAt
  actor
  actorUser {
    __typename
    id
    displayName
  }
  message
  text
  subject {
    __typename
    ... on Dispute {
      __typename
      id
      kind
      status
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      id
      status
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      id
      kind
      status
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
    }
    ... on Delivery {
      __typename
      id
      number
      attachmentUrls
    }
    ... on Milestone {
      __typename
      id
      title
      price {
        __typename
        ...Amount
      }
    }
    ... on Review {
      __typename
      id
      rating
    }
    ... on Refund {
      __typename
      id
      state
      amount {
        __typename
        ...Amount
      }
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}`, {"fragmentName":"FeedItem"}) as unknown as TypedDocumentString<FeedItemFragment, unknown>;
export const OrderLineFragmentDoc = new TypedDocumentString(`
    fragment OrderLine on Order {
  __typename
  id
  version
  number
  title
  status
  isLate
  deliveryDueAt
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    current {
      __typename
      ...Amount
    }
  }
  openResolution {
    __typename
    id
    kind
    viewerState
  }
  countdown {
    __typename
    ...Running
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}`, {"fragmentName":"OrderLine"}) as unknown as TypedDocumentString<OrderLineFragment, unknown>;
export const NoticeFragmentDoc = new TypedDocumentString(`
    fragment Notice on Notification {
  __typename
  id
  sequence
  readAt
  event {
    __typename
    id
    type
    text
    occurredAt
    order {
      __typename
      ...OrderLine
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment OrderLine on Order {
  __typename
  id
  version
  number
  title
  status
  isLate
  deliveryDueAt
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    current {
      __typename
      ...Amount
    }
  }
  openResolution {
    __typename
    id
    kind
    viewerState
  }
  countdown {
    __typename
    ...Running
  }
}`, {"fragmentName":"Notice"}) as unknown as TypedDocumentString<NoticeFragment, unknown>;
export const RequestOrderUpdateDocument = new TypedDocumentString(`
    mutation RequestOrderUpdate($input: RequestOrderUpdateInput!) {
  move: requestOrderUpdate(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:dcaca79ad896c9bf32b260e7001fec9431fc4df20cfa66ac600d3b096d403180"}) as unknown as TypedDocumentString<RequestOrderUpdateMutation, RequestOrderUpdateMutationVariables>;
export const AnswerOrderUpdateDocument = new TypedDocumentString(`
    mutation AnswerOrderUpdate($input: AnswerOrderUpdateInput!) {
  move: answerOrderUpdate(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:fe56347369921b0710bb01b01a5a636d78b57ce4331a4e925c70bf7b23e76b87"}) as unknown as TypedDocumentString<AnswerOrderUpdateMutation, AnswerOrderUpdateMutationVariables>;
export const RequestCancellationDocument = new TypedDocumentString(`
    mutation RequestCancellation($input: RequestCancellationInput!) {
  move: requestCancellation(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:bf9603f65ccb14b4bd491d9b080b7c589cb8fd02cb5a2f51fcc466f8eebd6e26"}) as unknown as TypedDocumentString<RequestCancellationMutation, RequestCancellationMutationVariables>;
export const AcceptCancellationDocument = new TypedDocumentString(`
    mutation AcceptCancellation($input: AnswerDisputeInput!) {
  move: acceptCancellation(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:062446be0d0f7b66509d1393a308629680aed107aa1c4d3c299fbb1ce3fd37d1"}) as unknown as TypedDocumentString<AcceptCancellationMutation, AcceptCancellationMutationVariables>;
export const DeclineCancellationDocument = new TypedDocumentString(`
    mutation DeclineCancellation($input: AnswerDisputeInput!) {
  move: declineCancellation(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:70c72299fdfff105b3a7df2c104380c7b804abe9c59054a8e35309161fa48f6a"}) as unknown as TypedDocumentString<DeclineCancellationMutation, DeclineCancellationMutationVariables>;
export const WithdrawDisputeDocument = new TypedDocumentString(`
    mutation WithdrawDispute($input: WithdrawDisputeInput!) {
  move: withdrawDispute(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:55564afa3ca6133cd45647163464dac67cb45e4bbc19fe41445d445206ae42ab"}) as unknown as TypedDocumentString<WithdrawDisputeMutation, WithdrawDisputeMutationVariables>;
export const OfferPartialRefundDocument = new TypedDocumentString(`
    mutation OfferPartialRefund($input: OfferPartialRefundInput!) {
  move: offerPartialRefund(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:529cc56ff39061dbf67b36c2f3f6c0c5906e2bbf5df4e38b560af2bec55e3827"}) as unknown as TypedDocumentString<OfferPartialRefundMutation, OfferPartialRefundMutationVariables>;
export const AcceptRefundOfferDocument = new TypedDocumentString(`
    mutation AcceptRefundOffer($input: AnswerRefundOfferInput!) {
  move: acceptRefundOffer(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:6682672eea59668507aeca5a3e587cfa55028c49d6f757d96cfbb67c9b08faa7"}) as unknown as TypedDocumentString<AcceptRefundOfferMutation, AcceptRefundOfferMutationVariables>;
export const DeclineRefundOfferDocument = new TypedDocumentString(`
    mutation DeclineRefundOffer($input: AnswerRefundOfferInput!) {
  move: declineRefundOffer(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:44e806c8b139e7613b76a2bf0e7e9febb9c7e0909a900dc2beacdd68a8cb7e3b"}) as unknown as TypedDocumentString<DeclineRefundOfferMutation, DeclineRefundOfferMutationVariables>;
export const WithdrawRefundOfferDocument = new TypedDocumentString(`
    mutation WithdrawRefundOffer($input: WithdrawRefundOfferInput!) {
  move: withdrawRefundOffer(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:37f593a80db59997cb1a64d838e873e2cbb331cec0bed969fb81d7999d9d6a44"}) as unknown as TypedDocumentString<WithdrawRefundOfferMutation, WithdrawRefundOfferMutationVariables>;
export const RequestDeliveryExtensionDocument = new TypedDocumentString(`
    mutation RequestDeliveryExtension($input: RequestDeliveryExtensionInput!) {
  move: requestDeliveryExtension(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:feab6beea683d563da56777af37a5c891f2b2612f179a33c1cb49f5f58babb6a"}) as unknown as TypedDocumentString<RequestDeliveryExtensionMutation, RequestDeliveryExtensionMutationVariables>;
export const OfferExtrasDocument = new TypedDocumentString(`
    mutation OfferExtras($input: OfferExtrasInput!) {
  move: offerExtras(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:518de50ca1cee7542ab4a855d1e218a1e3c0d25c8e2381bea6e256abe26d30c8"}) as unknown as TypedDocumentString<OfferExtrasMutation, OfferExtrasMutationVariables>;
export const AcceptChangeDocument = new TypedDocumentString(`
    mutation AcceptChange($input: AnswerChangeInput!) {
  move: acceptChange(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:22aa0d5d2c5210fd46a2c0c9c2b76e52eb7ce1504d75f3dbb989779251baffd5"}) as unknown as TypedDocumentString<AcceptChangeMutation, AcceptChangeMutationVariables>;
export const DeclineChangeDocument = new TypedDocumentString(`
    mutation DeclineChange($input: AnswerChangeInput!) {
  move: declineChange(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:04a3f9eb76a54e4504dd7089712f1f6cf069b02ca70808c28094a99385e3b34d"}) as unknown as TypedDocumentString<DeclineChangeMutation, DeclineChangeMutationVariables>;
export const WithdrawChangeDocument = new TypedDocumentString(`
    mutation WithdrawChange($input: WithdrawChangeInput!) {
  move: withdrawChange(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:05d06aac5192629444fa51b7629b63e04c91bb4a42de3d877539d5575dcab040"}) as unknown as TypedDocumentString<WithdrawChangeMutation, WithdrawChangeMutationVariables>;
export const DeliverOrderDocument = new TypedDocumentString(`
    mutation DeliverOrder($input: DeliverOrderInput!) {
  move: deliverOrder(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:42b620b3d372db99039731c534c25245b8e3a0b3c4bf3234e3038420812359c6"}) as unknown as TypedDocumentString<DeliverOrderMutation, DeliverOrderMutationVariables>;
export const RequestRevisionDocument = new TypedDocumentString(`
    mutation RequestRevision($input: RequestRevisionInput!) {
  move: requestRevision(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:f602f5e85dc87b0beec9402d0ba07ee347ed5b0028f68a60406aed72f91f05ff"}) as unknown as TypedDocumentString<RequestRevisionMutation, RequestRevisionMutationVariables>;
export const AcceptDeliveryDocument = new TypedDocumentString(`
    mutation AcceptDelivery($input: AcceptDeliveryInput!) {
  move: acceptDelivery(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:d4dafbe797aa9147abacc03dbb88f867ab35a889e3159fc7eb783138bee47c36"}) as unknown as TypedDocumentString<AcceptDeliveryMutation, AcceptDeliveryMutationVariables>;
export const CompleteMilestoneDocument = new TypedDocumentString(`
    mutation CompleteMilestone($input: CompleteMilestoneInput!) {
  move: completeMilestone(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:824a0823c43a6d099d5cbba197fb93496f04669390e8302dcc8a46c1fd58553f"}) as unknown as TypedDocumentString<CompleteMilestoneMutation, CompleteMilestoneMutationVariables>;
export const PostMessageDocument = new TypedDocumentString(`
    mutation PostMessage($input: PostMessageInput!) {
  move: postMessage(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:6c79b61f6b6023d8c40c0097d3f54a5f2a0a4be4d16380e3cb2dce47d8481b25"}) as unknown as TypedDocumentString<PostMessageMutation, PostMessageMutationVariables>;
export const LeaveReviewDocument = new TypedDocumentString(`
    mutation LeaveReview($input: LeaveReviewInput!) {
  move: leaveReview(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:90b11e6594021811903b2eaaf44f5e2f59a17966a195795f8ccb8141a0092d9b"}) as unknown as TypedDocumentString<LeaveReviewMutation, LeaveReviewMutationVariables>;
export const ContactSupportDocument = new TypedDocumentString(`
    mutation ContactSupport($input: ContactSupportInput!) {
  move: contactSupport(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:1daff010fd1b93cc9503cf271a0a5deadc447c1028ac04ea67465daa720d7b10"}) as unknown as TypedDocumentString<ContactSupportMutation, ContactSupportMutationVariables>;
export const EndSupportAccessDocument = new TypedDocumentString(`
    mutation EndSupportAccess($input: EndSupportAccessInput!) {
  move: endSupportAccess(input: $input) {
    __typename
    order {
      __typename
      ...OrderState
    }
    userErrors {
      __typename
      code
      message
      field
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}`, {"hash":"sha256:0ee202d400ebdf1575a9b8baeb12390409dd1123ca53450ec11c5584e1f4e9db"}) as unknown as TypedDocumentString<EndSupportAccessMutation, EndSupportAccessMutationVariables>;
export const OrderPageDocument = new TypedDocumentString(`
    query OrderPage($id: ID!) {
  order(id: $id) {
    __typename
    ...OrderState
    cancellationReasons {
      __typename
      code
      label
      noteRequired
    }
    refundReasons {
      __typename
      code
      label
      noteRequired
    }
    activity(last: 20) {
      __typename
      edges {
        __typename
        cursor
        node {
          __typename
          ...FeedItem
        }
      }
      pageInfo {
        __typename
        hasPreviousPage
        startCursor
      }
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}
fragment FeedItem on ActivityEvent {
  __typename
  id
  sequence
  type
  occurredAt
  actor
  actorUser {
    __typename
    id
    displayName
  }
  message
  text
  subject {
    __typename
    ... on Dispute {
      __typename
      id
      kind
      status
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      id
      status
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      id
      kind
      status
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
    }
    ... on Delivery {
      __typename
      id
      number
      attachmentUrls
    }
    ... on Milestone {
      __typename
      id
      title
      price {
        __typename
        ...Amount
      }
    }
    ... on Review {
      __typename
      id
      rating
    }
    ... on Refund {
      __typename
      id
      state
      amount {
        __typename
        ...Amount
      }
    }
  }
}`, {"hash":"sha256:bcefdbc759767ae0fd72ada1cfdb85336a99128a7432f8210291033a33bd242c"}) as unknown as TypedDocumentString<OrderPageQuery, OrderPageQueryVariables>;
export const OlderActivityDocument = new TypedDocumentString(`
    query OlderActivity($id: ID!, $before: String!) {
  order(id: $id) {
    __typename
    id
    version
    activity(last: 20, before: $before) {
      __typename
      edges {
        __typename
        cursor
        node {
          __typename
          ...FeedItem
        }
      }
      pageInfo {
        __typename
        hasPreviousPage
        startCursor
      }
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment FeedItem on ActivityEvent {
  __typename
  id
  sequence
  type
  occurredAt
  actor
  actorUser {
    __typename
    id
    displayName
  }
  message
  text
  subject {
    __typename
    ... on Dispute {
      __typename
      id
      kind
      status
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      id
      status
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      id
      kind
      status
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
    }
    ... on Delivery {
      __typename
      id
      number
      attachmentUrls
    }
    ... on Milestone {
      __typename
      id
      title
      price {
        __typename
        ...Amount
      }
    }
    ... on Review {
      __typename
      id
      rating
    }
    ... on Refund {
      __typename
      id
      state
      amount {
        __typename
        ...Amount
      }
    }
  }
}`, {"hash":"sha256:22ad938f124d29f0bf5e1750e32d25845083786124c30d88c5256355fb818734"}) as unknown as TypedDocumentString<OlderActivityQuery, OlderActivityQueryVariables>;
export const RefundQuoteDocument = new TypedDocumentString(`
    query RefundQuote($id: ID!, $amount: MoneyInput!) {
  order(id: $id) {
    __typename
    id
    refundQuote(amount: $amount) {
      __typename
      minimum {
        __typename
        ...Amount
      }
      maximum {
        __typename
        ...Amount
      }
      breakdown {
        __typename
        ...Breakdown
      }
      blockers {
        __typename
        code
        message
        field
      }
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}`, {"hash":"sha256:0c29581760c3eb010b90b6924b20d9f9dfd10d8f6b43845efe01318a91b0c9dd"}) as unknown as TypedDocumentString<RefundQuoteQuery, RefundQuoteQueryVariables>;
export const OrderEventsDocument = new TypedDocumentString(`
    subscription OrderEvents($id: ID!, $after: String) {
  orderActivity(orderId: $id, after: $after) {
    __typename
    cursor
    node {
      __typename
      ...FeedItem
      order {
        __typename
        ...OrderState
      }
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}
fragment FeedItem on ActivityEvent {
  __typename
  id
  sequence
  type
  occurredAt
  actor
  actorUser {
    __typename
    id
    displayName
  }
  message
  text
  subject {
    __typename
    ... on Dispute {
      __typename
      id
      kind
      status
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      id
      status
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      id
      kind
      status
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
    }
    ... on Delivery {
      __typename
      id
      number
      attachmentUrls
    }
    ... on Milestone {
      __typename
      id
      title
      price {
        __typename
        ...Amount
      }
    }
    ... on Review {
      __typename
      id
      rating
    }
    ... on Refund {
      __typename
      id
      state
      amount {
        __typename
        ...Amount
      }
    }
  }
}`, {"hash":"sha256:f7a380fe500d8e9c43d50d7093f1a722d583d66e9ec76618bc4451a1fa4cfa8d"}) as unknown as TypedDocumentString<OrderEventsSubscription, OrderEventsSubscriptionVariables>;
export const OrderCountdownDocument = new TypedDocumentString(`
    subscription OrderCountdown($id: ID!) {
  orderCountdown(orderId: $id) {
    __typename
    order {
      __typename
      id
      version
      status
      isLate
      countdown {
        __typename
        ...Running
      }
    }
  }
}
    fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}`, {"hash":"sha256:f2b82230ec7189fc8fadc4522e4d290dba7b5a2d544d924213dc18a3c1706915"}) as unknown as TypedDocumentString<OrderCountdownSubscription, OrderCountdownSubscriptionVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders($filter: OrderFilter, $first: Int!, $after: String) {
  orders(filter: $filter, first: $first, after: $after) {
    __typename
    edges {
      __typename
      cursor
      node {
        __typename
        ...OrderLine
      }
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment OrderLine on Order {
  __typename
  id
  version
  number
  title
  status
  isLate
  deliveryDueAt
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    current {
      __typename
      ...Amount
    }
  }
  openResolution {
    __typename
    id
    kind
    viewerState
  }
  countdown {
    __typename
    ...Running
  }
}`, {"hash":"sha256:e5869caf2cb63c3d7e89c739c527616d5bff0e687845afaee3929ec33384ab5a"}) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const SandboxClockDocument = new TypedDocumentString(`
    query SandboxClock {
  sandbox {
    __typename
    now
  }
}
    `, {"hash":"sha256:2c20d916039965bf4a838166b2fd598af65d774831f36db388db55f7fdeabbe3"}) as unknown as TypedDocumentString<SandboxClockQuery, SandboxClockQueryVariables>;
export const AdvanceClockDocument = new TypedDocumentString(`
    mutation AdvanceClock($input: AdvanceClockInput!) {
  advanceClock(input: $input) {
    __typename
    now
    fired
  }
}
    `, {"hash":"sha256:1586b8a0b24728f17cabebbc471c242c1f8b294e8099f301058263c0a1683beb"}) as unknown as TypedDocumentString<AdvanceClockMutation, AdvanceClockMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    __typename
    id
    locale
    timeZone
    unreadNotifications
    notificationsCursor
    user {
      __typename
      id
      displayName
    }
  }
}
    `, {"hash":"sha256:03bc31e144902430bbb3eb9c02c3e756858558543748674ede1e18e163441761"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($first: Int!, $after: String) {
  viewer {
    __typename
    id
    notifications(first: $first, after: $after) {
      __typename
      edges {
        __typename
        cursor
        node {
          __typename
          ...Notice
        }
      }
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment OrderLine on Order {
  __typename
  id
  version
  number
  title
  status
  isLate
  deliveryDueAt
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    current {
      __typename
      ...Amount
    }
  }
  openResolution {
    __typename
    id
    kind
    viewerState
  }
  countdown {
    __typename
    ...Running
  }
}
fragment Notice on Notification {
  __typename
  id
  sequence
  readAt
  event {
    __typename
    id
    type
    text
    occurredAt
    order {
      __typename
      ...OrderLine
    }
  }
}`, {"hash":"sha256:188e48f5d8663ddb1905455dc9d859404920387d86f3e918b82a6a22f16c0aa5"}) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationEventsDocument = new TypedDocumentString(`
    subscription NotificationEvents($after: String) {
  notifications(after: $after) {
    __typename
    cursor
    node {
      __typename
      ...Notice
      event {
        __typename
        order {
          __typename
          ...OrderState
        }
      }
    }
  }
}
    fragment Amount on Money {
  __typename
  amount
  currencyCode
}
fragment Running on Countdown {
  __typename
  startsAt
  endsAt
  serverTime
  awaiting
  onExpiry
  resolution {
    __typename
    id
    kind
  }
}
fragment Breakdown on RefundBreakdown {
  __typename
  refund {
    __typename
    ...Amount
  }
  priceBefore {
    __typename
    ...Amount
  }
  priceAfter {
    __typename
    ...Amount
  }
  serviceFeeBefore {
    __typename
    ...Amount
  }
  serviceFeeAfter {
    __typename
    ...Amount
  }
  serviceFeeRefund {
    __typename
    ...Amount
  }
  totalToClient {
    __typename
    ...Amount
  }
  freelancerEarningsAfter {
    __typename
    ...Amount
  }
}
fragment OrderState on Order {
  __typename
  id
  version
  number
  title
  type
  quantity
  discountSources
  status
  resumeStatus
  isLate
  placedAt
  deliveryDueAt
  completedAt
  cancelledAt
  cancellationKind
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    unit {
      __typename
      ...Amount
    }
    original {
      __typename
      ...Amount
    }
    extras {
      __typename
      ...Amount
    }
    refunded {
      __typename
      ...Amount
    }
    current {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    freelancerEarnings {
      __typename
      ...Amount
    }
  }
  milestones {
    __typename
    id
    position
    title
    price {
      __typename
      ...Amount
    }
    dueAt
    completedAt
  }
  extras {
    __typename
    id
    title
    price {
      __typename
      ...Amount
    }
    extraDays
    addedAt
  }
  deliveries(last: 20) {
    __typename
    nodes {
      __typename
      id
      number
      milestone {
        __typename
        id
        title
      }
      note
      attachmentUrls
      deliveredAt
      isRevision
    }
  }
  refunds {
    __typename
    id
    amount {
      __typename
      ...Amount
    }
    price {
      __typename
      ...Amount
    }
    serviceFee {
      __typename
      ...Amount
    }
    state
    paidBy
    settledByOtherMeans
    destination
    requestedAt
    processedAt
  }
  supportAccess {
    __typename
    grantedBy
    grantedAt
  }
  review {
    __typename
    id
    rating
    comment
    createdAt
  }
  openResolution {
    __typename
    id
    kind
    status
    openedBy
    openedAt
    respondBy
    message
    viewerState
    ... on Dispute {
      __typename
      cancellationReason
      cancellationReasonLabel
      confidentialNote
    }
    ... on RefundOffer {
      __typename
      breakdown {
        __typename
        ...Breakdown
      }
      reason
      reasonLabel
      confidentialNote
    }
    ... on ChangeRequest {
      __typename
      proposedDeliveryDueAt
      proposedExtras {
        __typename
        title
        price {
          __typename
          ...Amount
        }
        extraDays
      }
      charge {
        __typename
        serviceFee {
          __typename
          ...Amount
        }
        total {
          __typename
          ...Amount
        }
      }
    }
  }
  countdown {
    __typename
    ...Running
  }
  actions {
    __typename
    name
    available
    blockers {
      __typename
      code
      message
    }
  }
}
fragment OrderLine on Order {
  __typename
  id
  version
  number
  title
  status
  isLate
  deliveryDueAt
  viewerRole
  client {
    __typename
    id
    displayName
  }
  freelancer {
    __typename
    id
    displayName
  }
  price {
    __typename
    current {
      __typename
      ...Amount
    }
  }
  openResolution {
    __typename
    id
    kind
    viewerState
  }
  countdown {
    __typename
    ...Running
  }
}
fragment Notice on Notification {
  __typename
  id
  sequence
  readAt
  event {
    __typename
    id
    type
    text
    occurredAt
    order {
      __typename
      ...OrderLine
    }
  }
}`, {"hash":"sha256:18d48433575e2d056abea77e1245c0bab60c7b0ce25407bd2236347c92f952bb"}) as unknown as TypedDocumentString<NotificationEventsSubscription, NotificationEventsSubscriptionVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    __typename
    viewer {
      __typename
      id
      unreadNotifications
    }
    userErrors {
      __typename
      code
      message
    }
  }
}
    `, {"hash":"sha256:eacc030c6b7044f7d2ee99a40d7c16c4bf56a28beee2acfb4419ad0c18ef4f78"}) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;