/** The closed lists of the domain, each once. Names equal those of the public API. */

export const PARTY_ROLES = ["CLIENT", "FREELANCER"] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const ACTOR_KINDS = ["CLIENT", "FREELANCER", "SYSTEM", "SUPPORT", "PARTNER"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const CHANNELS = ["WEB", "MOBILE", "API"] as const;
export type Channel = (typeof CHANNELS)[number];

export const ORDER_TYPES = ["ONE_TIME", "MILESTONE", "SUBSCRIPTION", "HOURLY"] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

export const DISCOUNT_SOURCES = ["PROMO_CODE", "FREELANCER_COUPON", "PROMOTION", "CREDITS"] as const;
export type DiscountSource = (typeof DISCOUNT_SOURCES)[number];

export const WORKING_STATUSES = ["ACTIVE", "DELIVERED", "IN_REVISION"] as const;
export type WorkingStatus = (typeof WORKING_STATUSES)[number];

export const ORDER_STATUSES = [...WORKING_STATUSES, "IN_RESOLUTION", "COMPLETED", "CANCELLED"] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const CANCELLATION_KINDS = ["MUTUAL", "SUPPORT"] as const;
export type CancellationKind = (typeof CANCELLATION_KINDS)[number];

/** How a request to cancel takes effect: the other party agreed, or did not answer. */
export const CANCELLATION_ENDINGS = ["ACCEPTED", "ACCEPTED_BY_SILENCE"] as const;
export type CancellationEnding = (typeof CANCELLATION_ENDINGS)[number];

/** What an ended order is to its freelancer's completion rate [C10]. */
export type CompletionVerdict = "COMPLETED" | "CANCELLED_COUNTS" | "EXEMPT_BY_POLICY";

export const RESOLUTION_KINDS = [
  "ORDER_UPDATE",
  "CANCELLATION",
  "PARTIAL_REFUND",
  "DELIVERY_EXTENSION",
  "EXTRAS",
] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

export const RESOLUTION_STATUSES = [
  "OPEN",
  "ACCEPTED",
  "ACCEPTED_BY_SILENCE",
  "ANSWERED",
  "DECLINED",
  "WITHDRAWN",
  "EXPIRED",
] as const;
export type ResolutionStatus = (typeof RESOLUTION_STATUSES)[number];

export const VIEWER_STATES = ["ACTION_REQUIRED", "WAITING_FOR_OTHER_PARTY", "ENDED"] as const;
export type ViewerState = (typeof VIEWER_STATES)[number];

export const REFUND_STATES = ["PENDING", "PROCESSED", "FAILED"] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/** Who pays the refunds of a service: a gateway that it has, or the marketplace by its own means [P24]. */
export type RefundPayer = "PAYMENT_GATEWAY" | "MARKETPLACE";

export const EXPIRY_OUTCOMES = [
  "ORDER_CANCELLED",
  "DISPUTE_CLOSED",
  "REQUEST_WITHDRAWN",
  "OFFER_VOID",
  "ORDER_COMPLETED",
  "MILESTONE_COMPLETED",
] as const;
export type ExpiryOutcome = (typeof EXPIRY_OUTCOMES)[number];

/** Which role may use which is policy [POL3]. */
export const CANCELLATION_REASONS = [
  "SCOPE_CHANGED",
  "UNABLE_TO_COMPLETE",
  "MUTUALLY_AGREED",
  "REVISIONS_OUT_OF_SCOPE",
  "CLIENT_UNRESPONSIVE",
  "REQUIREMENTS_MISSING",
  "SPECIFICATIONS_CHANGED",
  "NO_LONGER_NEEDED",
  "EXPECTATIONS_NOT_MET",
  "LATE_DELIVERY",
  "FREELANCER_UNRESPONSIVE",
  "FOUND_ALTERNATIVE",
  "ORDERED_BY_MISTAKE",
  "OTHER",
] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

export const REFUND_REASONS = [
  "SCOPE_REDUCED",
  "DELAY_COMPENSATION",
  "PARTIAL_DISSATISFACTION",
  "PRICING_ERROR",
  "GOODWILL",
  "OTHER",
] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

export const ORDER_ACTIONS = [
  "REQUEST_ORDER_UPDATE",
  "ANSWER_ORDER_UPDATE",
  "REQUEST_CANCELLATION",
  "ACCEPT_CANCELLATION",
  "DECLINE_CANCELLATION",
  "WITHDRAW_DISPUTE",
  "OFFER_PARTIAL_REFUND",
  "ACCEPT_REFUND_OFFER",
  "DECLINE_REFUND_OFFER",
  "WITHDRAW_REFUND_OFFER",
  "REQUEST_DELIVERY_EXTENSION",
  "OFFER_EXTRAS",
  "ACCEPT_CHANGE",
  "DECLINE_CHANGE",
  "WITHDRAW_CHANGE",
  "DELIVER",
  "REQUEST_REVISION",
  "ACCEPT_DELIVERY",
  "COMPLETE_MILESTONE",
  "POST_MESSAGE",
  "LEAVE_REVIEW",
  "CONTACT_SUPPORT",
  "END_SUPPORT_ACCESS",
] as const;
export type OrderActionName = (typeof ORDER_ACTIONS)[number];

export const ACTIVITY_TYPES = [
  "ORDER_PLACED",
  "ORDER_DELIVERED",
  "REVISION_REQUESTED",
  "ORDER_COMPLETED",
  "ORDER_CANCELLED",
  "MILESTONE_COMPLETED",
  "MESSAGE_POSTED",
  "REVIEW_LEFT",
  "SUPPORT_CONTACTED",
  "SUPPORT_ACCESS_ENDED",
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
] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

export const ERROR_CODES = [
  "NOT_FOUND",
  "WRONG_ROLE",
  "ORDER_ENDED",
  "RESOLUTION_ALREADY_OPEN",
  "RESOLUTION_ENDED",
  "NO_OPEN_RESOLUTION",
  "NOT_YOUR_RESOLUTION",
  "NOT_YOURS_TO_ANSWER",
  "TEXT_REQUIRED",
  "TEXT_TOO_LONG",
  "REASON_REQUIRED",
  "AMOUNT_NOT_POSITIVE",
  "AMOUNT_ABOVE_MAXIMUM",
  "CURRENCY_MISMATCH",
  "AMOUNT_PRECISION",
  "ORDER_BELOW_MINIMUM",
  "ORDER_PLACED_TOO_EARLY",
  "ORDER_TYPE_NOT_ELIGIBLE",
  "ORDER_DISCOUNTED",
  "FIRST_MILESTONE_COMPLETED",
  "REFUND_ALREADY_ACCEPTED",
  "DATE_NOT_LATER",
  "NOT_DELIVERED",
  "ALREADY_REVIEWED",
  "CHANNEL_NOT_SUPPORTED",
  "REASON_NOT_FOR_ROLE",
  "AMOUNT_BELOW_MINIMUM",
  "MILESTONE_OUT_OF_ORDER",
  "IDEMPOTENCY_KEY_REUSED",
  "ALREADY_DELIVERED",
  "ORDER_NOT_COMPLETED",
  "WINDOW_CLOSED",
  "NO_DELIVERY_DATE",
  "INVALID_VALUE",
  "SUPPORT_ACCESS_ALREADY_GIVEN",
  "NO_SUPPORT_ACCESS",
  "CURRENCY_NOT_SUPPORTED",
  "SAME_PERSON",
  "MILESTONES_MISSING",
  "NUMBER_TAKEN",
  "API_KEY_ENDED",
  "TOO_MANY_API_KEYS",
  "AMOUNT_NOT_PAYABLE",
  "TOO_MANY_RESOLUTIONS",
  "DISABLED_BY_OPERATOR",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a value would have had to be, where no example value says it. */
export const EXPECTED_FORMS = [
  "EMAIL_ADDRESS",
  "LOCALE",
  "TIME_ZONE",
  "UNIT_PRICE",
  "NO_UNIT_PRICE",
  "EXTERNAL_ID",
  "READABLE_TEXT",
  "OUTSIDE_ADDRESS",
  "PAYLOAD_FRAGMENT",
] as const;
export type ExpectedForm = (typeof EXPECTED_FORMS)[number];

/** The supported languages. */
export const LANGUAGES = ["en", "de", "fr", "nl"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
