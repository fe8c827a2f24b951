/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** One piece of a milestone order. */
export type MilestoneInput = {
  /** When it is due: later than placedAt; null without a date. */
  dueAt?: string | null | undefined;
  /** Its price: more than nothing, all in one currency. */
  price: MoneyInput;
  /** What it is: 1 to 200 characters after trimming, by policy. */
  title: string;
};

/** An amount in one currency, as the client writes it. */
export type MoneyInput = {
  /** With at most the currency's number of decimals, else AMOUNT_PRECISION. */
  amount: string;
  /** Has to be the order's currency, else CURRENCY_MISMATCH. */
  currencyCode: string;
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

/** An order that was bought on the marketplace. */
export type PlaceOrderInput = {
  /** Who bought: a registered user. */
  clientId: string | number;
  /** When the work is due: later than placedAt; null without a date. On MILESTONE the milestones have theirs. */
  deliveryDueAt?: string | null | undefined;
  /** What it was bought cheaper by. */
  discountSources?: Array<DiscountSource> | null | undefined;
  /** Who does the work: another registered user. */
  freelancerId: string | number;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** In the order of work; on MILESTONE only, 1 to 50 by policy. */
  milestones?: Array<MilestoneInput> | null | undefined;
  /** The marketplace's own number of it, 1 to 200 characters; belongs to one order for ever, else NUMBER_TAKEN. */
  number: string;
  /** What the client recognises the payment by: Visa 4242. 1 to 200 characters. */
  paymentLabel: string;
  /** The gateway's reference, such as a payment intent, 1 to 255 characters: never shown. paymentLabel is what the client recognises. */
  paymentSource: string;
  /** When it was bought, not in the future; now if absent. */
  placedAt?: string | null | undefined;
  /** How many: 1 or more, bounded by policy. 1 on MILESTONE. */
  quantity?: number;
  /** What was bought: 1 to 200 characters after trimming, by policy. */
  title: string;
  /** How the work is sold. */
  type?: OrderType;
  /** Price of one; the original price is unitPrice * quantity. Absent for MILESTONE: there it is the milestones' sum, quantity 1. */
  unitPrice?: MoneyInput | null | undefined;
};

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

/** A person of the marketplace, made known or brought up to date. */
export type RegisterUserInput = {
  /** A picture, if there is one. */
  avatarUrl?: string | null | undefined;
  /** The name that others see: 1 to 200 characters after trimming. */
  displayName: string;
  /** The address to which emails go, for example anna@bücher.example. Never returned. Refused with INVALID_VALUE if no mail server can deliver to it; the part before the @ must be ASCII. */
  email: string;
  /** The marketplace's own id, which is the subject (sub) of the user's tokens: 1 to 255 characters. */
  externalId: string;
  /** 1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing. */
  idempotencyKey?: string | null | undefined;
  /** BCP 47: de, fr-CH. Spoken are en, de, fr and nl; others get en. */
  locale?: string;
  /** IANA: Europe/Amsterdam. For the times in notices; moves no deadline. */
  timeZone?: string;
};

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

export type RegisterUserMutationVariables = Exact<{
  input: RegisterUserInput;
}>;


export type RegisterUserMutation = { registerUser: { user: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { order: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type AdvanceClockMutationVariables = Exact<{
  by: string;
}>;


export type AdvanceClockMutation = { advanceClock: { now: string, fired: number } };

export type OrderActivitySubscriptionVariables = Exact<{
  orderId: string | number;
  after?: string | null | undefined;
}>;


export type OrderActivitySubscription = { orderActivity: { cursor: string, node: { sequence: number, type: ActivityType, text: string, message: string | null, occurredAt: string } } };

export type NotificationsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationsSubscription = { notifications: { cursor: string, node: { id: string, sequence: number, event: { sequence: number, type: ActivityType } } } };

export type OrderCountdownSubscriptionVariables = Exact<{
  orderId: string | number;
}>;


export type OrderCountdownSubscription = { orderCountdown: { countdown: { remainingSeconds: number, awaiting: PartyRole, onExpiry: ExpiryOutcome } | null } };

export type DeliverOrderMutationVariables = Exact<{
  input: DeliverOrderInput;
}>;


export type DeliverOrderMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type RequestRevisionMutationVariables = Exact<{
  input: RequestRevisionInput;
}>;


export type RequestRevisionMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type RequestOrderUpdateMutationVariables = Exact<{
  input: RequestOrderUpdateInput;
}>;


export type RequestOrderUpdateMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type AnswerOrderUpdateMutationVariables = Exact<{
  input: AnswerOrderUpdateInput;
}>;


export type AnswerOrderUpdateMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type RequestCancellationMutationVariables = Exact<{
  input: RequestCancellationInput;
}>;


export type RequestCancellationMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type DeclineCancellationMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type DeclineCancellationMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type OfferPartialRefundMutationVariables = Exact<{
  input: OfferPartialRefundInput;
}>;


export type OfferPartialRefundMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type AcceptRefundOfferMutationVariables = Exact<{
  input: AnswerRefundOfferInput;
}>;


export type AcceptRefundOfferMutation = { move: { made: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type AmountFragment = { amount: string, currencyCode: string };

export type WhereToBeginQueryVariables = Exact<{
  orderId: string | number;
}>;


export type WhereToBeginQuery = { viewer: { notificationsCursor: string }, order: { activityCursor: string } | null };

export type OrderMoneyQueryVariables = Exact<{
  orderId: string | number;
}>;


export type OrderMoneyQuery = { order: { status: OrderStatus, price: { original: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string }, current: { amount: string, currencyCode: string }, serviceFee: { amount: string, currencyCode: string }, freelancerEarnings: { amount: string, currencyCode: string } | null }, refunds: Array<{ state: RefundState, destination: string | null, amount: { amount: string, currencyCode: string } }> } | null };

export type CancellationQueryVariables = Exact<{
  id: string | number;
}>;


export type CancellationQuery = { node:
    | { status: ResolutionStatus, cancellationReason: CancellationReason | null, confidentialNote: string | null }
    | Record<PropertyKey, never>
   | null };

export type RefundOfferQueryVariables = Exact<{
  id: string | number;
}>;


export type RefundOfferQuery = { node:
    | { reason: RefundReason | null, confidentialNote: string | null, breakdown: { refund: { amount: string, currencyCode: string }, serviceFeeBefore: { amount: string, currencyCode: string }, serviceFeeAfter: { amount: string, currencyCode: string }, totalToClient: { amount: string, currencyCode: string }, freelancerEarningsAfter: { amount: string, currencyCode: string } | null } }
    | Record<PropertyKey, never>
   | null };

export type WhetherThereQueryVariables = Exact<{
  id: string | number;
}>;


export type WhetherThereQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

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
  amount
  currencyCode
}
    `, {"fragmentName":"Amount"}) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const RegisterUserDocument = new TypedDocumentString(`
    mutation RegisterUser($input: RegisterUserInput!) {
  registerUser(input: $input) {
    user {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterUserMutation, RegisterUserMutationVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    order {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const AdvanceClockDocument = new TypedDocumentString(`
    mutation AdvanceClock($by: Duration!) {
  advanceClock(input: {by: $by}) {
    now
    fired
  }
}
    `) as unknown as TypedDocumentString<AdvanceClockMutation, AdvanceClockMutationVariables>;
export const OrderActivityDocument = new TypedDocumentString(`
    subscription OrderActivity($orderId: ID!, $after: String) {
  orderActivity(orderId: $orderId, after: $after) {
    cursor
    node {
      sequence
      type
      text
      message
      occurredAt
    }
  }
}
    `) as unknown as TypedDocumentString<OrderActivitySubscription, OrderActivitySubscriptionVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    subscription Notifications($after: String) {
  notifications(after: $after) {
    cursor
    node {
      id
      sequence
      event {
        sequence
        type
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationsSubscription, NotificationsSubscriptionVariables>;
export const OrderCountdownDocument = new TypedDocumentString(`
    subscription OrderCountdown($orderId: ID!) {
  orderCountdown(orderId: $orderId) {
    countdown {
      remainingSeconds
      awaiting
      onExpiry
    }
  }
}
    `) as unknown as TypedDocumentString<OrderCountdownSubscription, OrderCountdownSubscriptionVariables>;
export const DeliverOrderDocument = new TypedDocumentString(`
    mutation DeliverOrder($input: DeliverOrderInput!) {
  move: deliverOrder(input: $input) {
    made: delivery {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeliverOrderMutation, DeliverOrderMutationVariables>;
export const RequestRevisionDocument = new TypedDocumentString(`
    mutation RequestRevision($input: RequestRevisionInput!) {
  move: requestRevision(input: $input) {
    made: order {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestRevisionMutation, RequestRevisionMutationVariables>;
export const RequestOrderUpdateDocument = new TypedDocumentString(`
    mutation RequestOrderUpdate($input: RequestOrderUpdateInput!) {
  move: requestOrderUpdate(input: $input) {
    made: dispute {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestOrderUpdateMutation, RequestOrderUpdateMutationVariables>;
export const AnswerOrderUpdateDocument = new TypedDocumentString(`
    mutation AnswerOrderUpdate($input: AnswerOrderUpdateInput!) {
  move: answerOrderUpdate(input: $input) {
    made: dispute {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerOrderUpdateMutation, AnswerOrderUpdateMutationVariables>;
export const RequestCancellationDocument = new TypedDocumentString(`
    mutation RequestCancellation($input: RequestCancellationInput!) {
  move: requestCancellation(input: $input) {
    made: dispute {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestCancellationMutation, RequestCancellationMutationVariables>;
export const DeclineCancellationDocument = new TypedDocumentString(`
    mutation DeclineCancellation($input: AnswerDisputeInput!) {
  move: declineCancellation(input: $input) {
    made: dispute {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineCancellationMutation, DeclineCancellationMutationVariables>;
export const OfferPartialRefundDocument = new TypedDocumentString(`
    mutation OfferPartialRefund($input: OfferPartialRefundInput!) {
  move: offerPartialRefund(input: $input) {
    made: refundOffer {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OfferPartialRefundMutation, OfferPartialRefundMutationVariables>;
export const AcceptRefundOfferDocument = new TypedDocumentString(`
    mutation AcceptRefundOffer($input: AnswerRefundOfferInput!) {
  move: acceptRefundOffer(input: $input) {
    made: refundOffer {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptRefundOfferMutation, AcceptRefundOfferMutationVariables>;
export const WhereToBeginDocument = new TypedDocumentString(`
    query WhereToBegin($orderId: ID!) {
  viewer {
    notificationsCursor
  }
  order(id: $orderId) {
    activityCursor
  }
}
    `) as unknown as TypedDocumentString<WhereToBeginQuery, WhereToBeginQueryVariables>;
export const OrderMoneyDocument = new TypedDocumentString(`
    query OrderMoney($orderId: ID!) {
  order(id: $orderId) {
    status
    price {
      original {
        ...Amount
      }
      refunded {
        ...Amount
      }
      current {
        ...Amount
      }
      serviceFee {
        ...Amount
      }
      freelancerEarnings {
        ...Amount
      }
    }
    refunds {
      amount {
        ...Amount
      }
      state
      destination
    }
  }
}
    fragment Amount on Money {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<OrderMoneyQuery, OrderMoneyQueryVariables>;
export const CancellationDocument = new TypedDocumentString(`
    query Cancellation($id: ID!) {
  node(id: $id) {
    ... on Dispute {
      status
      cancellationReason
      confidentialNote
    }
  }
}
    `) as unknown as TypedDocumentString<CancellationQuery, CancellationQueryVariables>;
export const RefundOfferDocument = new TypedDocumentString(`
    query RefundOffer($id: ID!) {
  node(id: $id) {
    ... on RefundOffer {
      reason
      confidentialNote
      breakdown {
        refund {
          ...Amount
        }
        serviceFeeBefore {
          ...Amount
        }
        serviceFeeAfter {
          ...Amount
        }
        totalToClient {
          ...Amount
        }
        freelancerEarningsAfter {
          ...Amount
        }
      }
    }
  }
}
    fragment Amount on Money {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<RefundOfferQuery, RefundOfferQueryVariables>;
export const WhetherThereDocument = new TypedDocumentString(`
    query WhetherThere($id: ID!) {
  node(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<WhetherThereQuery, WhetherThereQueryVariables>;