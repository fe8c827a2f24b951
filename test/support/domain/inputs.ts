import { HOUR_MS } from "../../../src/domain/duration";
import { formatAmount } from "../../../src/domain/money";
import type { MoveInputs } from "../../../src/domain/move/command";
import { currentMilestone, type Order } from "../../../src/domain/order/order";
import { maximumRefund, payableStep } from "../../../src/domain/order/price";
import type { Policy } from "../../../src/domain/policy";
import type { Instant, OrderActionName, PartyRole } from "../../../src/domain/vocabulary";

/** What a valid input depends on. */
export interface Setting {
  readonly order: Order;
  readonly role: PartyRole;
  readonly now: Instant;
  readonly policy: Policy;
}

type Inputs = { readonly [N in OrderActionName]: (setting: Setting) => MoveInputs[N] };

const words = () => ({ message: "Some words" });
const nothing = () => ({});
const amount = (minor: bigint, { order, policy }: Setting) => ({
  amount: formatAmount(minor, policy.currencies[order.currency]?.decimals ?? 0),
  currencyCode: order.currency,
});

/** For each move an input that no rule about inputs objects to. */
export const VALID_INPUTS: Inputs = {
  REQUEST_ORDER_UPDATE: words,
  ANSWER_ORDER_UPDATE: words,
  REQUEST_CANCELLATION: ({ role, policy }) => ({
    message: "Some words",
    reason: policy.cancellation.reasons[role][0] ?? "OTHER",
    confidentialNote: null,
  }),
  ACCEPT_CANCELLATION: words,
  DECLINE_CANCELLATION: words,
  WITHDRAW_DISPUTE: nothing,
  OFFER_PARTIAL_REFUND: (setting) => ({
    message: "Some words",
    amount: amount(maximumRefund(setting.order, setting.policy), setting),
    reason: setting.policy.partialRefund.reasons[0] ?? "OTHER",
    confidentialNote: null,
  }),
  ACCEPT_REFUND_OFFER: words,
  DECLINE_REFUND_OFFER: words,
  WITHDRAW_REFUND_OFFER: nothing,
  REQUEST_DELIVERY_EXTENSION: ({ order, now }) => ({
    message: "Some words",
    newDeliveryDueAt: Math.max(now, order.deliveryDueAt ?? 0) + HOUR_MS,
  }),
  OFFER_EXTRAS: (setting) => ({
    message: "Some words",
    extras: [
      {
        title: "A second logo",
        price: amount(payableStep(setting.order.currency, setting.policy), setting),
        extraDays: 1,
      },
    ],
  }),
  ACCEPT_CHANGE: words,
  DECLINE_CHANGE: words,
  WITHDRAW_CHANGE: nothing,
  DELIVER: () => ({ note: "Here it is", attachmentUrls: [] }),
  REQUEST_REVISION: words,
  ACCEPT_DELIVERY: nothing,
  COMPLETE_MILESTONE: ({ order }) => ({ milestoneId: currentMilestone(order)?.id ?? "" }),
  POST_MESSAGE: words,
  LEAVE_REVIEW: () => ({ rating: 5, comment: "Some words" }),
  CONTACT_SUPPORT: words,
  END_SUPPORT_ACCESS: nothing,
};
