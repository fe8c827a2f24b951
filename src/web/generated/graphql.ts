/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The input for acceptDelivery. */
export type AcceptDeliveryInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The id of the order: ord_…. */
  orderId: string | number;
};

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

/** The kind of actor that caused an event. New values can be added: treat a value that you do not know as SYSTEM. */
export type ActorKind =
  /** The client of the order. */
  | 'CLIENT'
  /** The freelancer of the order. */
  | 'FREELANCER'
  /** The marketplace's back end. */
  | 'PARTNER'
  /** The marketplace's support. */
  | 'SUPPORT'
  /** The service itself, at a deadline or in a background job. */
  | 'SYSTEM';

/** The input for advanceClock. Exactly one of the fields by and to must be given. */
export type AdvanceClockInput = {
  /** The duration by which to move the clock. At most P366D. */
  by?: string | null | undefined;
  /** The time to which to move the clock. It must not be in the past, and at most P366D after the current time of the clock. */
  to?: string | null | undefined;
};

/** The input for acceptChange and declineChange. */
export type AnswerChangeInput = {
  /** The id of the change request: chg_…. */
  changeRequestId: string | number;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the freelancer. It can be absent. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message?: string | null | undefined;
};

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

/** The way in which an order was cancelled. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type CancellationKind =
  /** The parties cancelled the order: one asked for it, and the other accepted or did not answer in time. */
  | 'MUTUAL'
  /** The marketplace's support cancelled the order. */
  | 'SUPPORT';

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

/** The input for completeMilestone. */
export type CompleteMilestoneInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The id of the order's current milestone. Any other milestone is refused with MILESTONE_OUT_OF_ORDER. */
  milestoneId: string | number;
};

/** The input for contactSupport. */
export type ContactSupportInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for support. The other party cannot read it. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The id of the order: ord_…. */
  orderId: string | number;
};

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

/** The input for endSupportAccess. */
export type EndSupportAccessInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The id of the order: ord_…. */
  orderId: string | number;
};

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

/** An extra to offer on top of the order. */
export type ExtraInput = {
  /** The number of days, of 24 hours each, by which the extra moves the delivery date. It must be 0 or more and is limited by the policy. */
  extraDays?: number;
  /** The price of the extra, without service fee. It must be greater than zero. */
  price: MoneyInput;
  /** The title of the extra. By policy, it must have 1 to 200 characters after trimming. */
  title: string;
};

/** The input for leaveReview. */
export type LeaveReviewInput = {
  /** The text of the review. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  comment: string;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The id of the completed order: ord_…. */
  orderId: string | number;
  /** The rating: 1 to 5 stars. Any other number is refused with INVALID_VALUE. */
  rating: number;
};

/** The input for markNotificationsRead. */
export type MarkNotificationsReadInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The cursor of a notification. It and all older notifications are marked as read. */
  upTo: string;
};

/** An amount in one currency, as input. */
export type MoneyInput = {
  /** The amount. It must not have more decimals than its currency, otherwise it is refused with AMOUNT_PRECISION. */
  amount: string;
  /** The currency of the amount. For an existing order, it must be the order's currency, otherwise it is refused with CURRENCY_MISMATCH. */
  currencyCode: string;
};

/** The input for offerExtras. */
export type OfferExtrasInput = {
  /** The extras to offer, 1 to 20 by policy. They are accepted or declined together. */
  extras: Array<ExtraInput>;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the client about the extras. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The id of the order: ord_…. */
  orderId: string | number;
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

/** An action that a party can take on an order. Each action has a mutation. New values can be added: ignore an action that you do not know. */
export type OrderActionName =
  /** The other party accepts the cancellation with acceptCancellation. */
  | 'ACCEPT_CANCELLATION'
  /** The client accepts a later delivery date or extras with acceptChange. */
  | 'ACCEPT_CHANGE'
  /** The client accepts a delivery with acceptDelivery. */
  | 'ACCEPT_DELIVERY'
  /** The client accepts the refund offer with acceptRefundOffer. */
  | 'ACCEPT_REFUND_OFFER'
  /** The freelancer answers an order update with answerOrderUpdate. */
  | 'ANSWER_ORDER_UPDATE'
  /** The client accepts the delivery of a milestone with completeMilestone. */
  | 'COMPLETE_MILESTONE'
  /** A party gives support access to the order with contactSupport. */
  | 'CONTACT_SUPPORT'
  /** The other party declines the cancellation with declineCancellation. */
  | 'DECLINE_CANCELLATION'
  /** The client declines a later delivery date or extras with declineChange. */
  | 'DECLINE_CHANGE'
  /** The client declines the refund offer with declineRefundOffer. */
  | 'DECLINE_REFUND_OFFER'
  /** The freelancer delivers work with deliverOrder. */
  | 'DELIVER'
  /** A party ends support's access to the order with endSupportAccess. */
  | 'END_SUPPORT_ACCESS'
  /** The client reviews the completed order with leaveReview. */
  | 'LEAVE_REVIEW'
  /** The freelancer offers extras with offerExtras. */
  | 'OFFER_EXTRAS'
  /** The freelancer offers a partial refund with offerPartialRefund. */
  | 'OFFER_PARTIAL_REFUND'
  /** A party posts a message to the other party with postMessage. */
  | 'POST_MESSAGE'
  /** A party asks the other party to cancel the order with requestCancellation. */
  | 'REQUEST_CANCELLATION'
  /** The freelancer asks for a later delivery date with requestDeliveryExtension. */
  | 'REQUEST_DELIVERY_EXTENSION'
  /** The client requests an order update with requestOrderUpdate. */
  | 'REQUEST_ORDER_UPDATE'
  /** The client requests a revision with requestRevision. */
  | 'REQUEST_REVISION'
  /** The freelancer withdraws a change request with withdrawChange. */
  | 'WITHDRAW_CHANGE'
  /** The party that opened an order update or a cancellation withdraws it with withdrawDispute. */
  | 'WITHDRAW_DISPUTE'
  /** The freelancer withdraws the refund offer with withdrawRefundOffer. */
  | 'WITHDRAW_REFUND_OFFER';

/** A filter for orders. A field that is absent or null does not filter. An order must match all fields that are given. */
export type OrderFilter = {
  /** Whether the order must wait for the viewer's answer: to an open resolution or to a delivery. A viewer who is not a party gets no orders. */
  awaitingMe?: boolean | null | undefined;
  /** Whether a resolution must be open on the order. If it is false, none must be open. */
  hasOpenResolution?: boolean | null | undefined;
  /** The role that the viewer must have on the order. A viewer who is not a party gets no orders. */
  role?: PartyRole | null | undefined;
  /** The statuses of which the order must have one. An empty list matches no order. */
  statuses?: Array<OrderStatus> | null | undefined;
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

/** The input for postMessage. */
export type PostMessageInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the other party. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The id of the order: ord_…. */
  orderId: string | number;
};

/** The payer of the refunds of this service. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type RefundPayer =
  /** The marketplace pays the refund itself. While the refund is PENDING, it waits to be paid. */
  | 'MARKETPLACE'
  /** A payment gateway pays the refund. While the refund is PENDING, the payment is in progress. */
  | 'PAYMENT_GATEWAY';

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

/** The input for requestDeliveryExtension. */
export type RequestDeliveryExtensionInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The text for the client about the reason. It is plain text. By policy, it must have 1 to 2,500 characters after trimming. */
  message: string;
  /** The new delivery date. It must be later than the current delivery date and later than now, otherwise the request is refused with DATE_NOT_LATER. */
  newDeliveryDueAt: string;
  /** The id of the order: ord_…. */
  orderId: string | number;
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

/** The kind of a resolution. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type ResolutionKind =
  /** A party asks the other party to cancel the order. It is a Dispute. */
  | 'CANCELLATION'
  /** The freelancer asks for a later delivery date. It is a ChangeRequest. */
  | 'DELIVERY_EXTENSION'
  /** The freelancer offers extras. It is a ChangeRequest. */
  | 'EXTRAS'
  /** The client requests an order update. It is a Dispute. */
  | 'ORDER_UPDATE'
  /** The freelancer offers a partial refund. It is a RefundOffer. */
  | 'PARTIAL_REFUND';

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

/** The meaning of a resolution for the viewer. New values can be added. Display unknown values by name, and do not base decisions on them. */
export type ViewerState =
  /** The viewer has to answer. */
  | 'ACTION_REQUIRED'
  /** The resolution has ended, and nobody has to do anything. */
  | 'ENDED'
  /** The other party has to answer. */
  | 'WAITING_FOR_OTHER_PARTY';

/** The input for withdrawChange. */
export type WithdrawChangeInput = {
  /** The id of the change request: chg_…. */
  changeRequestId: string | number;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
};

/** The input for withdrawDispute. */
export type WithdrawDisputeInput = {
  /** The id of the order update or cancellation: dsp_…. */
  disputeId: string | number;
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
};

/** The input for withdrawRefundOffer. */
export type WithdrawRefundOfferInput = {
  /** Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key. */
  idempotencyKey?: string | null | undefined;
  /** The id of the refund offer: rfo_…. */
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