/** The documents that the rule tests of part A send: what a client of the order page would. */

const USER_ERROR_FIELDS = `fragment Refusal on UserError {
  code message field
  actual { ... on Money { amount currencyCode } ... on InstantValue { instant } ... on NumberValue { number } ... on WordValue { word } }
  required { ... on Money { amount currencyCode } ... on InstantValue { instant } ... on NumberValue { number } ... on WordValue { word } }
}`;

const RESOLUTION = `fragment Asked on Resolution {
  id kind status openedBy openedAt respondBy endedAt message response viewerState
  ... on Dispute { cancellationReason confidentialNote refund { amount { amount } price { amount } serviceFee { amount } } }
}`;

const STATE = `fragment State on Order {
  id number type status resumeStatus version isLate quantity deliveryDueAt completedAt cancelledAt cancellationKind
  price { unit { amount } original { amount } extras { amount } refunded { amount } current { amount } serviceFee { amount } freelancerEarnings { amount } }
  milestones { id position completedAt dueAt }
  supportAccess { grantedBy grantedAt }
  review { rating comment createdAt }
  openResolution { ...Asked }
  countdown { startsAt endsAt awaiting onExpiry }
}`;

const PIECES = `${USER_ERROR_FIELDS} ${RESOLUTION} ${STATE}`;

const mutation = (name: string, input: string, selection = ""): string =>
  `mutation ($input: ${input}!) { it: ${name}(input: $input) { ${selection} order { ...State } userErrors { ...Refusal } } } ${PIECES}`;

const DISPUTE = "result: dispute { ...Asked }";
const OFFER = "result: refundOffer { ...Asked }";
const CHANGE = "result: changeRequest { ...Asked }";

export const MUTATIONS = {
  requestOrderUpdate: mutation("requestOrderUpdate", "RequestOrderUpdateInput", DISPUTE),
  answerOrderUpdate: mutation("answerOrderUpdate", "AnswerOrderUpdateInput", DISPUTE),
  requestCancellation: mutation("requestCancellation", "RequestCancellationInput", DISPUTE),
  acceptCancellation: mutation("acceptCancellation", "AnswerDisputeInput", DISPUTE),
  declineCancellation: mutation("declineCancellation", "AnswerDisputeInput", DISPUTE),
  withdrawDispute: mutation("withdrawDispute", "WithdrawDisputeInput", DISPUTE),
  offerPartialRefund: mutation("offerPartialRefund", "OfferPartialRefundInput", OFFER),
  acceptRefundOffer: mutation("acceptRefundOffer", "AnswerRefundOfferInput", OFFER),
  declineRefundOffer: mutation("declineRefundOffer", "AnswerRefundOfferInput", OFFER),
  withdrawRefundOffer: mutation("withdrawRefundOffer", "WithdrawRefundOfferInput", OFFER),
  requestDeliveryExtension: mutation("requestDeliveryExtension", "RequestDeliveryExtensionInput", CHANGE),
  offerExtras: mutation("offerExtras", "OfferExtrasInput", CHANGE),
  acceptChange: mutation("acceptChange", "AnswerChangeInput", CHANGE),
  declineChange: mutation("declineChange", "AnswerChangeInput", CHANGE),
  withdrawChange: mutation("withdrawChange", "WithdrawChangeInput", CHANGE),
  deliverOrder: mutation(
    "deliverOrder",
    "DeliverOrderInput",
    "result: delivery { id number note attachmentUrls isRevision deliveredAt milestone { id } }",
  ),
  requestRevision: mutation("requestRevision", "RequestRevisionInput"),
  acceptDelivery: mutation("acceptDelivery", "AcceptDeliveryInput"),
  completeMilestone: mutation(
    "completeMilestone",
    "CompleteMilestoneInput",
    "result: milestone { id position completedAt }",
  ),
  postMessage: mutation("postMessage", "PostMessageInput", "result: event { cursor node { id sequence message } }"),
  leaveReview: mutation("leaveReview", "LeaveReviewInput", "result: review { id rating comment createdAt }"),
  contactSupport: mutation("contactSupport", "ContactSupportInput"),
  endSupportAccess: mutation("endSupportAccess", "EndSupportAccessInput"),
} as const;

export type MutationName = keyof typeof MUTATIONS;

export const PLACE_ORDER = `mutation ($input: PlaceOrderInput!) { it: placeOrder(input: $input) { order { ...State } userErrors { ...Refusal } } } ${PIECES}`;

export const ADVANCE_CLOCK = `mutation ($input: AdvanceClockInput!) { it: advanceClock(input: $input) { now fired } }`;

export const MARK_READ = `mutation ($input: MarkNotificationsReadInput!) {
  it: markNotificationsRead(input: $input) { viewer { unreadNotifications } userErrors { ...Refusal } }
} ${USER_ERROR_FIELDS}`;

export const ORDER = `query ($id: ID!) { order(id: $id) { ...State activityCursor } } ${RESOLUTION} ${STATE}`;

/** Everything that a refused move leaves as it was, as one party sees it. */
export const UNTOUCHED = `query ($id: ID!) {
  viewer { notifications(first: 50) { nodes { id event { order { id } } } } }
  order(id: $id) { ...State activity(last: 1) { totalCount nodes { id } } resolutions(last: 5) { nodes { ...Asked } } deliveries { totalCount } }
} ${RESOLUTION} ${STATE}`;

export const ACTIONS = `query ($id: ID!) { order(id: $id) { actions { name available blockers { ...Refusal } } } } ${USER_ERROR_FIELDS}`;

export const ACTIVITY = `query ($id: ID!) { order(id: $id) { activity(first: 100) {
  totalCount nodes { id sequence type occurredAt actor actorUser { id } message text subject { __typename } }
} } }`;

export const RESOLUTIONS = `query ($id: ID!) { order(id: $id) { resolutions(first: 100) { nodes { ...Asked } } } } ${RESOLUTION}`;

export const FEED = `subscription ($orderId: ID!, $after: String) {
  orderActivity(orderId: $orderId, after: $after) { cursor node { sequence type occurredAt actor message } }
}`;

export const COUNTDOWN = `subscription ($orderId: ID!) { orderCountdown(orderId: $orderId) { order { id } countdown {
  startsAt endsAt serverTime remainingSeconds totalSeconds elapsedRatio awaiting onExpiry resolution { id }
} } }`;

export const NOTIFICATIONS = `query ($unreadOnly: Boolean = false) { viewer {
  unreadNotifications notificationsCursor
  notifications(first: 100, unreadOnly: $unreadOnly) { totalCount edges { cursor node { sequence readAt event { type order { id } } } } }
} }`;

export const NOTIFIED = `subscription ($after: String) {
  notifications(after: $after) { cursor node { sequence readAt event { type order { id } } } }
}`;
