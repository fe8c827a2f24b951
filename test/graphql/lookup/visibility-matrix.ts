import type { Relation } from "../../../src/domain/order/visibility";

type Principals =
  | "everybody"
  | "parties"
  | "wordReaders"
  | "client"
  | "freelancer"
  | "earningsReaders"
  | "paymentReaders"
  | "partners"
  | "operators";

/** [V1] Who gets a value of a field. All others get null, or an empty list. */
export const PRINCIPALS: Readonly<Record<Principals, readonly Relation[]>> = {
  everybody: ["CLIENT", "FREELANCER", "SUPPORT", "BACK_END"],
  parties: ["CLIENT", "FREELANCER"],
  wordReaders: ["CLIENT", "FREELANCER", "SUPPORT"],
  client: ["CLIENT"],
  freelancer: ["FREELANCER"],
  earningsReaders: ["FREELANCER", "BACK_END"],
  paymentReaders: ["CLIENT", "BACK_END"],
  /**
   * Callers without a relation to any order: see test/api/partner/api-keys.db.test.ts,
   * test/api/notification/dead-letters.db.test.ts.
   */
  operators: [],
  /** Callers without a relation to any order: see test/api/partner/webhooks.db.test.ts. */
  partners: [],
};

type Rules = Readonly<Partial<Record<Principals, string>>>;

const RESOLUTION: Rules = {
  everybody: "id kind order status openedBy openedAt respondBy endedAt policyVersion countdown",
  wordReaders: "message response",
  parties: "viewerState",
};
const and = (rules: Rules, more: Rules): Rules =>
  Object.fromEntries(
    [...new Set([...keysOf(rules), ...keysOf(more)])].map((who) => [
      who,
      [rules[who], more[who]].filter(Boolean).join(" "),
    ]),
  );
const keysOf = (rules: Rules): Principals[] => Object.keys(rules) as Principals[];

/**
 * Every field of every type that contains something about somebody. For a client's own dispute: the one on the page
 * that the test lays out.
 */
export const MATRIX: Readonly<Record<string, Rules>> = {
  Order: {
    everybody:
      "id number title type discountSources quantity status resumeStatus isLate placedAt deliveryDueAt completedAt cancelledAt cancellationKind client freelancer price milestones extras deliveries refunds supportAccess policyVersion version activityCursor review openResolution resolutions activity countdown",
    parties: "viewerRole cancellationReasons actions",
    freelancer: "refundReasons refundQuote",
  },
  OrderPrice: { everybody: "unit original extras refunded current serviceFee", earningsReaders: "freelancerEarnings" },
  Money: { everybody: "amount currencyCode" },
  Milestone: { everybody: "id position title price dueAt completedAt" },
  SupportAccess: { everybody: "grantedBy grantedAt" },
  Extra: { everybody: "id title price extraDays addedAt" },
  Delivery: { everybody: "id number milestone deliveredAt isRevision", wordReaders: "note attachmentUrls" },
  Review: { everybody: "id rating createdAt", wordReaders: "comment" },
  RefundQuote: { freelancer: "minimum maximum breakdown blockers" },
  RefundBreakdown: {
    everybody: "refund priceBefore priceAfter serviceFeeBefore serviceFeeAfter serviceFeeRefund totalToClient",
    earningsReaders: "freelancerEarningsAfter",
  },
  // cancellationReason and its label: a freelancer's is shared [C2], a client's is only the client's. So nobody else
  // but the back end has none.
  Dispute: and(RESOLUTION, {
    everybody: "refund",
    wordReaders: "cancellationReason cancellationReasonLabel",
    client: "confidentialNote",
  }),
  RefundOffer: and(RESOLUTION, { everybody: "breakdown refund", freelancer: "reason reasonLabel confidentialNote" }),
  ChangeRequest: and(RESOLUTION, { everybody: "proposedDeliveryDueAt proposedExtras charge" }),
  ExtrasCharge: { everybody: "price serviceFee total" },
  ProposedExtra: { everybody: "title price extraDays" },
  Refund: {
    everybody: "id amount price serviceFee state paidBy settledByOtherMeans requestedAt processedAt resolution",
    paymentReaders: "destination reference",
  },
  Countdown: {
    everybody: "startsAt endsAt serverTime remainingSeconds totalSeconds elapsedRatio awaiting onExpiry resolution",
  },
  OrderAction: { parties: "name available blockers" },
  CancellationReasonOption: { parties: "code label noteRequired" },
  RefundReasonOption: { freelancer: "code label noteRequired" },
  ActivityEvent: {
    everybody: "id order sequence type occurredAt actor actorUser text subject",
    wordReaders: "message",
  },
  User: { everybody: "id displayName avatarUrl statistics" },
  FreelancerStatistics: { everybody: "completedOrders cancelledOrders completionRate", earningsReaders: "explained" },
  CompletionRecord: { earningsReaders: "order endedAt verdict counts rule cancellation" },
  // A freelancer's reason is a text to the client, which the back end does not get.
  JudgedCancellation: {
    earningsReaders: "openedBy endedAs late delivered policyVersion exemption",
    freelancer: "freelancerReason",
  },
  CompletionRateExemption: { earningsReaders: "openedBy freelancerReasons endedAs late delivered" },
  Viewer: {
    everybody: "id notificationsCursor locale timeZone unreadNotifications notifications",
    parties: "user notificationPreferences",
  },
  NotificationPreference: { parties: "type email" },
  Notification: { parties: "id sequence event readAt" },
  DeadLetter: { operators: "id kind orderId since tries lastError" },
  ApiKey: { operators: "id name prefix scopes createdBy createdAt expiresAt lastUsedAt revokedAt" },
  WebhookEndpoint: { partners: "id owner ownerTokenEndsAt url eventTypes document enabled disabledReason attempts" },
  WebhookAttempt: { partners: "id messageId event number attemptedAt answerStatus error nextAttemptAt" },
  UserError: { parties: "code message actual required", freelancer: "field" },
  InstantValue: { freelancer: "instant" },
  NumberValue: { parties: "number" },
  WordValue: { parties: "word" },
};

/** Types that only hold others together: the rules are on the types in them. */
export const STRUCTURE =
  /(?:Connection|Edge|Payload)$|^(?:PageInfo|Sandbox|CountdownUpdate|Query|Mutation|Subscription)$/;

export const rulesOf = (type: string): ReadonlyMap<string, readonly Relation[]> => {
  const rules = MATRIX[type] ?? {};
  return new Map(
    keysOf(rules).flatMap((who) => (rules[who] ?? "").split(" ").map((field) => [field, PRINCIPALS[who]] as const)),
  );
};
