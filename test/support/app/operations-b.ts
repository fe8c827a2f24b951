import { ADVANCE_CLOCK } from "./operations-a";
import { type OrderScenario, succeeded } from "./order-scenario";

/** The documents that the rule tests of part B send, beside those of part A. */

const USER_ERROR_FIELDS = `fragment Refusal on UserError {
  code message field
  actual { ... on Money { amount currencyCode } ... on InstantValue { instant } ... on NumberValue { number } ... on WordValue { word } }
  required { ... on Money { amount currencyCode } ... on InstantValue { instant } ... on NumberValue { number } ... on WordValue { word } }
}`;

const BREAKDOWN = `fragment Parts on RefundBreakdown {
  refund { amount } priceBefore { amount } priceAfter { amount } serviceFeeBefore { amount } serviceFeeAfter { amount }
  serviceFeeRefund { amount } totalToClient { amount } freelancerEarningsAfter { amount }
}`;

export const QUOTE = `query ($id: ID!, $amount: MoneyInput!) { order(id: $id) { refundQuote(amount: $amount) {
  minimum { amount } maximum { amount } breakdown { ...Parts } blockers { ...Refusal }
} } } ${BREAKDOWN} ${USER_ERROR_FIELDS}`;

/** The offers on an order as its reader sees them, with what each did to the money. */
export const OFFERS = `query ($id: ID!) { order(id: $id) {
  resolutions(first: 100) { nodes { ... on RefundOffer {
    id status message response reason confidentialNote breakdown { ...Parts } policyVersion
    refund { amount { amount } price { amount } serviceFee { amount } state destination }
  } } }
  activity(first: 100) { nodes { type message text subject { __typename ... on RefundOffer { id message breakdown { ...Parts } } } } }
  refunds { amount { amount } price { amount } serviceFee { amount } state destination }
} } ${BREAKDOWN}`;

export const CHANGES = `query ($id: ID!) { order(id: $id) {
  extras { title price { amount } extraDays }
  openResolution { ... on ChangeRequest { id proposedDeliveryDueAt proposedExtras { title price { amount } extraDays } } }
} }`;

export const STATISTICS = `query ($id: ID!) { order(id: $id) { freelancer { statistics { completedOrders cancelledOrders completionRate } } } }`;

export const REGISTER_USER = `mutation ($input: RegisterUserInput!) {
  it: registerUser(input: $input) { user { id displayName avatarUrl } userErrors { ...Refusal } }
} ${USER_ERROR_FIELDS}`;

export const PLACED = `mutation ($input: PlaceOrderInput!) { it: placeOrder(input: $input) { order {
  id number title type quantity discountSources status placedAt deliveryDueAt policyVersion
  milestones { position title price { amount currencyCode } dueAt }
  price { unit { amount currencyCode } original { amount } current { amount } serviceFee { amount } freelancerEarnings { amount } }
} userErrors { ...Refusal } } } ${USER_ERROR_FIELDS}`;

/** Processes everything that is due now, so that no expiry of another test's order falls into this one's. */
export async function applyDue({ service, users }: Pick<OrderScenario, "service" | "users">): Promise<void> {
  succeeded(await service.ask(users.client.token, ADVANCE_CLOCK, { input: { by: "PT0S" } }));
}
