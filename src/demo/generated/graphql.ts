/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The type of an event. New values can be added: if you do not know a type, display the event's text. */
export type ActivityType =
  /** The other party accepted the cancellation. */
  | 'CANCELLATION_ACCEPTED'
  /** The other party did not answer the cancellation in time. The request therefore counts as accepted. */
  | 'CANCELLATION_ACCEPTED_BY_SILENCE'
  /** The other party declined the cancellation. */
  | 'CANCELLATION_DECLINED'
  /** A party asked the other party to cancel the order. */
  | 'CANCELLATION_REQUESTED'
  /** The party that asked for the cancellation withdrew the request. */
  | 'CANCELLATION_WITHDRAWN'
  /** The client accepted the change request. */
  | 'CHANGE_ACCEPTED'
  /** The client declined the change request. */
  | 'CHANGE_DECLINED'
  /** The client did not answer the change request in time. */
  | 'CHANGE_EXPIRED'
  /** The freelancer asked for a later delivery date or offered extras. */
  | 'CHANGE_REQUESTED'
  /** The freelancer withdrew the change request. */
  | 'CHANGE_WITHDRAWN'
  /** A party posted a message to the other party. */
  | 'MESSAGE_POSTED'
  /** A milestone was completed, by the client or automatically because the client did not respond in time. */
  | 'MILESTONE_COMPLETED'
  /** The order was cancelled. This event follows the event that led to it. */
  | 'ORDER_CANCELLED'
  /** The order was completed, by the client or automatically because the client did not respond in time. */
  | 'ORDER_COMPLETED'
  /** The freelancer delivered work. */
  | 'ORDER_DELIVERED'
  /** The client bought the order. */
  | 'ORDER_PLACED'
  /** The freelancer answered the order update. */
  | 'ORDER_UPDATE_ANSWERED'
  /** The freelancer did not answer the order update in time. */
  | 'ORDER_UPDATE_EXPIRED'
  /** The client requested an order update. */
  | 'ORDER_UPDATE_REQUESTED'
  /** The client withdrew the order update. */
  | 'ORDER_UPDATE_WITHDRAWN'
  /** The payment of a refund failed. Nothing is retried until an operator calls retryRefund. */
  | 'REFUND_FAILED'
  /** The freelancer offered the client a partial refund. */
  | 'REFUND_OFFERED'
  /** The client accepted the refund offer. */
  | 'REFUND_OFFER_ACCEPTED'
  /** The client declined the refund offer. */
  | 'REFUND_OFFER_DECLINED'
  /** The client did not answer the refund offer in time. */
  | 'REFUND_OFFER_EXPIRED'
  /** The freelancer withdrew the refund offer. */
  | 'REFUND_OFFER_WITHDRAWN'
  /** The payment of a refund was confirmed. */
  | 'REFUND_PROCESSED'
  /** The client reviewed the order. */
  | 'REVIEW_LEFT'
  /** The client requested a revision of the delivered work. */
  | 'REVISION_REQUESTED'
  /** A party ended support's access to the order. */
  | 'SUPPORT_ACCESS_ENDED'
  /** A party gave support access to the order. Only support and the author can read the event's message. */
  | 'SUPPORT_CONTACTED';

/** The input for acceptCancellation and declineCancellation. */
export type AnswerDisputeInput = {
  /** The id of the cancellation: dsp_…. */
  disputeId: string | number;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the party that asked for the cancellation. It can be absent. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message?: string | null | undefined;
};

/** The input for answerOrderUpdate. */
export type AnswerOrderUpdateInput = {
  /** The id of the order update: dsp_…. */
  disputeId: string | number;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the client with the update. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
};

/** The input for acceptRefundOffer and declineRefundOffer. */
export type AnswerRefundOfferInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the freelancer about the reason for the answer. It is required in both cases. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The id of the refund offer: rfo_…. */
  refundOfferId: string | number;
};

/** The reasons for a cancellation. The policy defines which role can use which reason: see Order.cancellationReasons. OTHER requires a message from the freelancer or a confidential note from the client. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type CancellationReason =
  /** The client does not respond. */
  | 'CLIENT_UNRESPONSIVE'
  /** The work is not what the client expected. */
  | 'EXPECTATIONS_NOT_MET'
  /** The client found an alternative. */
  | 'FOUND_ALTERNATIVE'
  /** The freelancer does not respond. */
  | 'FREELANCER_UNRESPONSIVE'
  /** The delivery is late. */
  | 'LATE_DELIVERY'
  /** Both parties have agreed to end the order. */
  | 'MUTUALLY_AGREED'
  /** The client no longer needs the work. */
  | 'NO_LONGER_NEEDED'
  /** The order was placed by mistake. */
  | 'ORDERED_BY_MISTAKE'
  /** The reason is another one. It must be explained in the message (freelancer) or in the confidential note (client). */
  | 'OTHER'
  /** The client has not provided what the work requires. */
  | 'REQUIREMENTS_MISSING'
  /** The requested revisions go beyond the order. */
  | 'REVISIONS_OUT_OF_SCOPE'
  /** The requested work has changed. */
  | 'SCOPE_CHANGED'
  /** The client now needs something else. */
  | 'SPECIFICATIONS_CHANGED'
  /** The freelancer is unable to complete the work. */
  | 'UNABLE_TO_COMPLETE';

/** The input for deliverOrder. */
export type DeliverOrderInput = {
  /** The addresses of the delivered files. By policy, there can be at most 20. */
  attachmentUrls?: Array<string> | null | undefined;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the client about the delivered work. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  note: string;
  /** The id of the order. On a milestone order, the current milestone is delivered. */
  orderId: string | number;
};

/** The source of a discount on an order. By policy, an order with any discount is not eligible for a partial refund. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type DiscountSource =
  /** The client paid with credits. */
  | 'CREDITS'
  /** The client used a coupon of the freelancer. */
  | 'FREELANCER_COUPON'
  /** The order was part of a promotion of the marketplace. */
  | 'PROMOTION'
  /** The client used a promo code of the marketplace. */
  | 'PROMO_CODE';

/** The rule that blocked a request or blocks an action. New values can be added: treat a code that you do not know as «not possible», and display the message. */
export type ErrorCode =
  /** The action is not possible while a delivery waits for the client's answer. The actual value is the order's working status. */
  | 'ALREADY_DELIVERED'
  /** The order already has a review. At most one is possible. The actual value is its number of stars. */
  | 'ALREADY_REVIEWED'
  /** The amount is too high. The required value is the maximum. */
  | 'AMOUNT_ABOVE_MAXIMUM'
  /** The amount is too low. The required value is the smallest amount that the policy allows. */
  | 'AMOUNT_BELOW_MINIMUM'
  /** The payment gateway cannot pay this amount. The actual value is the amount, or the total that would be refunded. By policy, only multiples of the required value can be paid. */
  | 'AMOUNT_NOT_PAYABLE'
  /** The amount must be greater than zero. The actual value is the amount. */
  | 'AMOUNT_NOT_POSITIVE'
  /** The amount has more decimals than its currency. The required value is the number of decimals of the currency. */
  | 'AMOUNT_PRECISION'
  /** The API key was permanently revoked or has expired. */
  | 'API_KEY_ENDED'
  /** By policy, the action is not possible from this channel. The actual value is the channel of the token. */
  | 'CHANNEL_NOT_SUPPORTED'
  /** The currency is not that of the order. The required value is the order's currency. */
  | 'CURRENCY_MISMATCH'
  /** The policy has no tables for this currency. The actual value is the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The date must be later than the required value. */
  | 'DATE_NOT_LATER'
  /** An operator disabled the webhook endpoint. Only an operator can enable it again. */
  | 'DISABLED_BY_OPERATOR'
  /** A partial refund is possible only until the first milestone is completed. */
  | 'FIRST_MILESTONE_COMPLETED'
  /** The idempotency key was used with different input within the last 7 days. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The value is not valid. If it is out of range, the actual value is the value, and the required value is the limit. */
  | 'INVALID_VALUE'
  /** An order of type MILESTONE must have milestones. */
  | 'MILESTONES_MISSING'
  /** The milestone is not the current one. Milestones are worked on one at a time, in their order. The required value is the position of the current milestone. */
  | 'MILESTONE_OUT_OF_ORDER'
  /** There is no delivery that the client can answer. The actual value is the order's working status, and the required value is DELIVERED. */
  | 'NOT_DELIVERED'
  /** The object does not exist, or the viewer cannot access it. The two cases look the same. */
  | 'NOT_FOUND'
  /** A party cannot answer its own request. The required value is the role of the other party. */
  | 'NOT_YOURS_TO_ANSWER'
  /** Only the party that opened the resolution can withdraw it. The required value is its role. */
  | 'NOT_YOUR_RESOLUTION'
  /** The order has no delivery date that could be extended. */
  | 'NO_DELIVERY_DATE'
  /** No resolution of this kind is open on the order. */
  | 'NO_OPEN_RESOLUTION'
  /** Support has no access to the order that could be ended. */
  | 'NO_SUPPORT_ACCESS'
  /** Another order already has this number of the marketplace. The actual value is the number. */
  | 'NUMBER_TAKEN'
  /** The original price is below the policy's minimum for a partial refund. The actual and the required value are the two prices. */
  | 'ORDER_BELOW_MINIMUM'
  /** A partial refund is not possible on an order that was bought with a discount. The actual value is the source of the discount. */
  | 'ORDER_DISCOUNTED'
  /** The order is completed or cancelled. The actual value is its status. */
  | 'ORDER_ENDED'
  /** Only a completed order can be reviewed. The actual value is the order's status, and the required value is COMPLETED. */
  | 'ORDER_NOT_COMPLETED'
  /** The order was placed before partial refunds were introduced. The actual and the required value are the two times. */
  | 'ORDER_PLACED_TOO_EARLY'
  /** The action is not possible on orders of this type. The actual value is the type. The required value is the type that is possible, if there is only one. */
  | 'ORDER_TYPE_NOT_ELIGIBLE'
  /** By policy, this role cannot use this reason. */
  | 'REASON_NOT_FOR_ROLE'
  /** A reason is missing. This code is not used at present, because the inputs require a reason. A missing text for a reason that requires one gives TEXT_REQUIRED. */
  | 'REASON_REQUIRED'
  /** A partial refund was already accepted on the order. At most one is possible. The actual value is its amount. */
  | 'REFUND_ALREADY_ACCEPTED'
  /** A resolution is already open on the order. At most one can be open at a time. The actual value is the kind of the open one. */
  | 'RESOLUTION_ALREADY_OPEN'
  /** The resolution was already answered or withdrawn, or it has expired. The actual value states how it ended. */
  | 'RESOLUTION_ENDED'
  /** The client and the freelancer must be two different people. */
  | 'SAME_PERSON'
  /** Support already has access to the order. */
  | 'SUPPORT_ACCESS_ALREADY_GIVEN'
  /** The field requires text: at least one character after trimming. */
  | 'TEXT_REQUIRED'
  /** The text is too long. The actual value is its number of characters after trimming, and the required value is the maximum that the policy allows. */
  | 'TEXT_TOO_LONG'
  /** There are too many valid API keys. The required value is the maximum number at a time. */
  | 'TOO_MANY_API_KEYS'
  /** The viewer's role has opened too many resolutions on this order within a period. By default, 5 within 24 hours are possible, of all kinds together (set by the policy). The actual value is the current time, and the required value is the time from which the next one is possible. */
  | 'TOO_MANY_RESOLUTIONS'
  /** The action is no longer possible, because the current time is at or after the required value, or it is not possible yet, because the current time is before the required value. */
  | 'WINDOW_CLOSED'
  /** Only the other party can do this. The actual value is the viewer's role. */
  | 'WRONG_ROLE';

/** The effect of a deadline that passes without an answer. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type ExpiryOutcome =
  /** The order update closes, and the order continues. */
  | 'DISPUTE_CLOSED'
  /** The milestone counts as accepted, and the next milestone begins. */
  | 'MILESTONE_COMPLETED'
  /** The refund offer expires, and the order continues. */
  | 'OFFER_VOID'
  /** The order is cancelled, because a cancellation without an answer counts as accepted. */
  | 'ORDER_CANCELLED'
  /** The delivery counts as accepted, and the order is completed. */
  | 'ORDER_COMPLETED'
  /** The requested change is withdrawn, and the order continues unchanged. */
  | 'REQUEST_WITHDRAWN';

/** A milestone of a new milestone order. */
export type MilestoneInput = {
  /** The date on which the milestone is due. It must be later than placedAt. Null if it has no date. */
  dueAt?: string | null | undefined;
  /** The price of the milestone. It must be greater than zero. All milestones must have the same currency. */
  price: MoneyInput;
  /** The title of the milestone. By policy, it must have 1 to 200 characters after trimming. */
  title: string;
};

/** An amount in one currency, as input. */
export type MoneyInput = {
  /** The amount. It must not have more decimals than its currency, otherwise it is refused with AMOUNT_PRECISION. */
  amount: string;
  /** The currency of the amount. For an existing order, it must be the order's currency, otherwise it is refused with CURRENCY_MISMATCH. */
  currencyCode: string;
};

/** The input for offerPartialRefund. The reason and its note are confidential. */
export type OfferPartialRefundInput = {
  /** The amount to refund. It must be greater than zero and at most the share of the original price that the policy allows. Order.refundQuote states both limits. */
  amount: MoneyInput;
  /** The confidential note. It is never shown to anybody else. It is required if the reason is OTHER. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  confidentialNote?: string | null | undefined;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the client with the explanation. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The id of the order: ord_…. */
  orderId: string | number;
  /** The reason: one of Order.refundReasons. It is never shown to anybody else. */
  reason: RefundReason;
};

/** The status of an order. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type OrderStatus =
  /** The freelancer is working on the order. */
  | 'ACTIVE'
  /** The order was cancelled before it was completed. */
  | 'CANCELLED'
  /** The order is completed. It can no longer be cancelled. */
  | 'COMPLETED'
  /** A delivery is waiting for the client, who can accept it or request a revision. If the client does not respond in time, it counts as accepted [O9]. */
  | 'DELIVERED'
  /** A resolution is open. The field resumeStatus states the working status that the order had before. */
  | 'IN_RESOLUTION'
  /** The client requested a revision of the delivery. */
  | 'IN_REVISION';

/** The way in which the work is sold. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type OrderType =
  /** The order is work that is paid by the hour. */
  | 'HOURLY'
  /** The order is an ordered list of milestones, each with a price, which are worked on one at a time. */
  | 'MILESTONE'
  /** The order is one piece of work at one price. */
  | 'ONE_TIME'
  /** The order is work that repeats in each period. */
  | 'SUBSCRIPTION';

/** A party of an order. No new values can be added. */
export type PartyRole =
  /** The party that bought the order. */
  | 'CLIENT'
  /** The party that does the work. */
  | 'FREELANCER';

/** The input for placeOrder: an order that was bought on the marketplace. */
export type PlaceOrderInput = {
  /** The id of the registered user who bought the order. */
  clientId: string | number;
  /** The date on which the work is due. It must be later than placedAt. Null if there is no date. If the type is MILESTONE, the milestones have their own dates. */
  deliveryDueAt?: string | null | undefined;
  /** The sources of the discounts on the order. Empty if the client paid the full price. */
  discountSources?: Array<DiscountSource> | null | undefined;
  /** The id of the registered user who does the work. It must be a different user from the client. */
  freelancerId: string | number;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The milestones, in the order of work. If the type is MILESTONE, there must be 1 to 50 by policy. Otherwise, there must be none. */
  milestones?: Array<MilestoneInput> | null | undefined;
  /** The marketplace's own number of the order, 1 to 200 characters. Each number belongs permanently to one order. A number that is in use is refused with NUMBER_TAKEN. */
  number: string;
  /** The label by which the client recognises the payment, for example Visa 4242. It must have 1 to 200 characters. */
  paymentLabel: string;
  /** The payment gateway's reference, for example of a payment intent, 1 to 255 characters. It is never returned: see paymentLabel for the text that the client can see. */
  paymentSource: string;
  /** The time of the purchase. It must not be in the future. If it is absent, it is the current time. */
  placedAt?: string | null | undefined;
  /** The number of units that were bought. It must be 1 or more and is limited by the policy. If the type is MILESTONE, it must be 1. */
  quantity?: number;
  /** The title of what was bought. By policy, it must have 1 to 200 characters after trimming. */
  title: string;
  /** The way in which the work is sold. */
  type?: OrderType;
  /** The price of one unit. The original price is unitPrice multiplied by quantity. It must be given unless the type is MILESTONE: then it must be absent, and the original price is the sum of the milestones. */
  unitPrice?: MoneyInput | null | undefined;
};

/** The reasons for a partial refund, which are confidential. The policy defines which reasons can be used: see Order.refundReasons. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type RefundReason =
  /** The refund compensates for a delay. */
  | 'DELAY_COMPENSATION'
  /** The freelancer offers the refund as a gesture of goodwill. */
  | 'GOODWILL'
  /** The reason is another one. It must be explained in the confidential note. */
  | 'OTHER'
  /** The client is satisfied with only a part of the work. */
  | 'PARTIAL_DISSATISFACTION'
  /** The price was wrong. */
  | 'PRICING_ERROR'
  /** The work is less than what was bought. */
  | 'SCOPE_REDUCED';

/** The state of a refund. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type RefundState =
  /** The payment failed, and the client is still owed the money. Nothing is retried until an operator calls retryRefund, or records with settleRefundByOtherMeans that the refund was settled in another way. */
  | 'FAILED'
  /** The refund is not paid yet, or its payment is not confirmed yet. Refund.paidBy states who pays it. */
  | 'PENDING'
  /** The refund was paid, as the payment gateway or the marketplace confirmed. This can never be undone. */
  | 'PROCESSED';

/** The input for registerUser: a user of the marketplace, to be registered or updated. */
export type RegisterUserInput = {
  /** The address of the user's picture. It can be absent. */
  avatarUrl?: string | null | undefined;
  /** The name that others see. It must have 1 to 200 characters after trimming. */
  displayName: string;
  /** The address to which emails are sent, for example anna@bücher.example. It is never returned. An address to which no mail server can deliver is refused with INVALID_VALUE. The part before the @ must be ASCII. */
  email: string;
  /** The marketplace's own id of the user, which is the subject (sub) of the user's tokens. It must have 1 to 255 characters. */
  externalId: string;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The BCP 47 tag of the user's language, for example de or fr-CH. The languages en, de, fr, and nl are supported. Any other gives English. */
  locale?: string;
  /** The IANA name of the user's time zone, for example Europe/Amsterdam. It is used for the times in messages and does not move any deadline. */
  timeZone?: string;
};

/** The input for requestCancellation. The client receives a freelancer's reason and message. A client's reason and note are confidential. */
export type RequestCancellationInput = {
  /** The client's confidential note. It is never shown to anybody else. It is required if the client's reason is OTHER. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  confidentialNote?: string | null | undefined;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the other party. It is required from the client (feedback), and from the freelancer if the reason is OTHER. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message?: string | null | undefined;
  /** The id of the order: ord_…. */
  orderId: string | number;
  /** The reason: one of Order.cancellationReasons. The client receives a freelancer's reason. A client's reason is never shown to anybody else. */
  reason: CancellationReason;
};

/** The input for requestOrderUpdate. */
export type RequestOrderUpdateInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the freelancer about the reason, in short. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The id of the order: ord_…. */
  orderId: string | number;
};

/** The input for requestRevision. */
export type RequestRevisionInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the freelancer about what has to change. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The id of the order: ord_…. */
  orderId: string | number;
};

/** The status of a resolution. If nobody answers in time, a cancellation becomes ACCEPTED_BY_SILENCE, and any other resolution becomes EXPIRED. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type ResolutionStatus =
  /** The other party accepted. */
  | 'ACCEPTED'
  /** The other party did not answer a cancellation in time. It counts as accepted, although nobody agreed to it. */
  | 'ACCEPTED_BY_SILENCE'
  /** The freelancer answered the order update. */
  | 'ANSWERED'
  /** The other party declined. */
  | 'DECLINED'
  /** The other party did not answer in time, and nothing changed. */
  | 'EXPIRED'
  /** The resolution waits for the other party's answer. */
  | 'OPEN'
  /** The party that opened the resolution withdrew it. */
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


export type DeliverOrderMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type RequestRevisionMutationVariables = Exact<{
  input: RequestRevisionInput;
}>;


export type RequestRevisionMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type RequestOrderUpdateMutationVariables = Exact<{
  input: RequestOrderUpdateInput;
}>;


export type RequestOrderUpdateMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type AnswerOrderUpdateMutationVariables = Exact<{
  input: AnswerOrderUpdateInput;
}>;


export type AnswerOrderUpdateMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type RequestCancellationMutationVariables = Exact<{
  input: RequestCancellationInput;
}>;


export type RequestCancellationMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type DeclineCancellationMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type DeclineCancellationMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type OfferPartialRefundMutationVariables = Exact<{
  input: OfferPartialRefundInput;
}>;


export type OfferPartialRefundMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type AcceptRefundOfferMutationVariables = Exact<{
  input: AnswerRefundOfferInput;
}>;


export type AcceptRefundOfferMutation = { move: { result: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

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
    result: delivery {
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
    result: order {
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
    result: dispute {
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
    result: dispute {
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
    result: dispute {
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
    result: dispute {
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
    result: refundOffer {
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
    result: refundOffer {
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