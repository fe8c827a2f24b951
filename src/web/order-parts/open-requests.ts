import type { OrderActionName, PartyRole } from "../generated/graphql";
import type { PagedOrder } from "./paged-order";

/** The moves that answer whatever is running, and those that take it back: what the place with the countdown is for. */
const ANSWERS: ReadonlySet<OrderActionName> = new Set<OrderActionName>([
  "ANSWER_ORDER_UPDATE",
  "ACCEPT_CANCELLATION",
  "DECLINE_CANCELLATION",
  "ACCEPT_REFUND_OFFER",
  "DECLINE_REFUND_OFFER",
  "ACCEPT_CHANGE",
  "DECLINE_CHANGE",
  "ACCEPT_DELIVERY",
  "COMPLETE_MILESTONE",
  "REQUEST_REVISION",
]);
const WITHDRAWALS: ReadonlySet<OrderActionName> = new Set<OrderActionName>([
  "WITHDRAW_DISPUTE",
  "WITHDRAW_REFUND_OFFER",
  "WITHDRAW_CHANGE",
]);

export type Action = PagedOrder["actions"][number];

/** What the viewer can do now about what is running, the likeliest first. */
export const answersOf = ({ actions }: PagedOrder): readonly OrderActionName[] =>
  actions
    .filter(({ name, available }) => available && (ANSWERS.has(name) || WITHDRAWALS.has(name)))
    .map(({ name }) => name)
    .sort((one, other) => Number(isFirstChoice(other)) - Number(isFirstChoice(one)));

/** Whether a move ends the order or refuses: never the first thing to press. */
export const isFirstChoice = (name: OrderActionName): boolean =>
  ANSWERS.has(name) && !/^(?:DECLINE|REQUEST)_|CANCELLATION$/u.test(name);

export const personOf = (order: PagedOrder, role: PartyRole): string =>
  (role === "CLIENT" ? order.client : order.freelancer).displayName;
