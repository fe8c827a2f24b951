import type { ErrorCode } from "../../domain/vocabulary";

export interface Help {
  /** Why the caller gets it. One sentence or more. */
  readonly cause: string;
  /** What the caller does about it. */
  readonly action: string;
}

export interface UserErrorHelp extends Help {
  /** What `actual` and `required` contain; absent if the code has neither. */
  readonly values?: string;
}

const READ_ACTIONS = "Read `Order.actions` before you show a button: it contains the same blocker.";
const SHOW_LIMIT = "Show the limit beside the field, and let the person enter another value.";

/** For `docs/errors.md`. The compiler requires an entry for each code. */
export const USER_ERROR_HELP: Readonly<Record<ErrorCode, UserErrorHelp>> = {
  NOT_FOUND: {
    cause: "The id, key, or refund does not exist, or the caller has no access to it. Both get the same response [O1].",
    action: "Check the id and whose token is used. If the id comes from a list, read the list again.",
  },
  WRONG_ROLE: {
    cause: "The action belongs to the other party, for example a client who offers a refund.",
    action: "Show this action to the other role only: `Order.actions` contains the actions of the viewer's role.",
    values: "`actual`: the viewer's role.",
  },
  ORDER_ENDED: {
    cause: "The order is completed or cancelled [O7].",
    action: "Read the order again and show its new status. The move is not possible any more.",
    values: "`actual`: the status.",
  },
  RESOLUTION_ALREADY_OPEN: {
    cause: "Another resolution is open on the order. At most one can be open at a time [O5].",
    action: "Show the open resolution. Repeat the move after it has ended.",
    values: "`actual`: the kind of the open resolution.",
  },
  RESOLUTION_ENDED: {
    cause: "The resolution was answered or withdrawn, or its deadline has passed [L3].",
    action: "Read the order again and show how the resolution ended.",
    values: "`actual`: how it ended.",
  },
  NO_OPEN_RESOLUTION: {
    cause: "The order has never had a resolution of the kind that this move answers or withdraws.",
    action: READ_ACTIONS,
  },
  NOT_YOUR_RESOLUTION: {
    cause: "The other party opened the resolution. Only its opener can withdraw it.",
    action: "Offer the answers instead: accept, decline, or answer.",
    values: "`required`: the role of the opener.",
  },
  NOT_YOURS_TO_ANSWER: {
    cause: "The viewer opened the resolution. Nobody can answer their own request [C1].",
    action: "Offer to withdraw it instead.",
    values: "`required`: the role that can answer.",
  },
  TEXT_REQUIRED: {
    cause:
      "A required text is absent, empty, or has no visible character [O15]. The reason OTHER requires a text too [POL3].",
    action: "Ask the person for a text. `field` names the input field.",
  },
  TEXT_TOO_LONG: {
    cause: "A text has more characters than permitted, after trimming [O15].",
    action: SHOW_LIMIT,
    values: "`actual`: the number of characters. `required`: the maximum.",
  },
  REASON_REQUIRED: {
    cause: "A reason is absent. The inputs require one today, so no request gets this code.",
    action: "Ask the person for a reason from the list.",
  },
  AMOUNT_NOT_POSITIVE: {
    cause: "The amount is zero or negative.",
    action: "Ask for an amount greater than zero.",
    values: "`actual`: the amount.",
  },
  AMOUNT_ABOVE_MAXIMUM: {
    cause:
      "The amount is above the cap. For a refund offer, the cap is 60 % of the original price [P2], on a milestone order 60 % of the first milestone's price [P6]. For any other amount, it is the policy's largest price.",
    action: "Show the maximum. `refundQuote` returns it for a refund offer.",
    values: "`actual`: the amount. `required`: the largest possible amount.",
  },
  CURRENCY_MISMATCH: {
    cause: "The amount is in another currency than the order [M5].",
    action: "Send the amount in the order's currency.",
    values: "`actual`: the currency of the amount. `required`: the order's currency.",
  },
  AMOUNT_PRECISION: {
    cause: "The amount has more decimals than its currency [M1].",
    action: "Round the amount to the currency's decimals. The service never rounds an input.",
    values: "`actual`: the number of decimals. `required`: the currency's decimals.",
  },
  ORDER_BELOW_MINIMUM: {
    cause: "The original price of the order is below the policy's minimum for refund offers [P3].",
    action: "Do not offer partial refunds on this order. A cancellation is possible.",
    values: "`actual`: the original price. `required`: the minimum.",
  },
  ORDER_PLACED_TOO_EARLY: {
    cause: "The order was placed before refund offers were introduced [P4].",
    action: "Do not offer partial refunds on this order.",
    values: "`actual`: when the order was placed. `required`: from when on orders are eligible.",
  },
  ORDER_TYPE_NOT_ELIGIBLE: {
    cause:
      "The move does not exist for this type of order: a refund offer on a subscription [P5], or `acceptDelivery` on a milestone order [O11].",
    action: "Use the move of this type, such as `completeMilestone`.",
    values: "`actual`: the type of the order. `required`: the type that is needed, if there is only one.",
  },
  ORDER_DISCOUNTED: {
    cause: "The order was bought with a promo code, coupon, promotion, or credits [P7].",
    action: "Do not offer partial refunds on this order.",
    values: "`actual`: the kind of discount.",
  },
  FIRST_MILESTONE_COMPLETED: {
    cause: "On a milestone order, a refund can be offered only until the first milestone is completed [P6].",
    action: "Do not offer partial refunds on this order any more.",
  },
  REFUND_ALREADY_ACCEPTED: {
    cause: "A refund offer was accepted on this order before. There can be only one [P17].",
    action: "Do not offer partial refunds on this order any more.",
    values: "`actual`: the accepted amount.",
  },
  DATE_NOT_LATER: {
    cause:
      "A date must be later than another one: a new delivery date [E1], the end of an API key, or the sandbox's new time.",
    action: "Send a later date.",
    values: "`actual`: the date. `required`: the date must be later than this.",
  },
  NOT_DELIVERED: {
    cause: "The move needs delivered work [O13].",
    action: READ_ACTIONS,
    values: "`actual`: the order's status. `required`: `DELIVERED`.",
  },
  ALREADY_REVIEWED: {
    cause: "The client has reviewed this order before [O14].",
    action: "Show the review.",
    values: "`actual`: the number of stars.",
  },
  CHANNEL_NOT_SUPPORTED: {
    cause: "The policy does not permit this move from the token's channel [P22].",
    action: "Send the person to a permitted channel, or issue the token with the right `channel`.",
    values: "`actual`: the token's channel.",
  },
  REASON_NOT_FOR_ROLE: {
    cause: "The policy does not give this reason to this role [POL3]. The response never repeats the reason.",
    action:
      "Offer the reasons of `Order.cancellationReasons` or `Order.refundReasons`: they contain those of the viewer's role.",
  },
  AMOUNT_NOT_PAYABLE: {
    cause:
      "The payment gateway pays this currency in steps only, and the amount is not a multiple of the step, or the total for the client would not be [M8].",
    action:
      "Send a multiple of `required`. For a refund offer, another amount can also change the refunded service fee.",
    values: "`actual`: the amount, or the total for the client. `required`: the step.",
  },
  TOO_MANY_RESOLUTIONS: {
    cause:
      "This party has opened too many resolutions on the order within a period: 5 within 24 hours by default [O17].",
    action: "Show when the next one is possible. Withdrawn and declined ones count too.",
    values: "`actual`: the current time. `required`: the time from which the next one is possible.",
  },
  AMOUNT_BELOW_MINIMUM: {
    cause: "The amount is below the policy's smallest refund, or not even the cap reaches it [P23].",
    action: SHOW_LIMIT,
    values: "`actual`: the amount. `required`: the smallest amount.",
  },
  MILESTONE_OUT_OF_ORDER: {
    cause: "Milestones are completed one after the other, and this one is not the current one [O11].",
    action: "Complete the current milestone.",
    values: "`actual`: the position of the named milestone. `required`: the position of the current one.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    cause: "The same idempotency key was sent with different input within 7 days [I1].",
    action: "Use a new key for each move that a person makes. Reuse a key only to repeat exactly the same request.",
  },
  ALREADY_DELIVERED: {
    cause: "The work is delivered, and the client has not responded yet [O13].",
    action: "Wait until the client responds. After a revision request the move is possible again.",
    values: "`actual`: the order's status.",
  },
  ORDER_NOT_COMPLETED: {
    cause: "Only a completed order can be reviewed [O14].",
    action: READ_ACTIONS,
    values: "`actual`: the order's status. `required`: `COMPLETED`.",
  },
  WINDOW_CLOSED: {
    cause:
      "The time for the move is over, such as the 30 days for messages after the end [O10], or has not come yet, such as after a pause between cancellations [C7].",
    action: "Show the time in `required`.",
    values: "`actual`: the current time. `required`: when the time ended, or from when on the move is possible.",
  },
  NO_DELIVERY_DATE: {
    cause: "The order has no delivery date that could be moved [E1].",
    action: "Do not offer an extension on this order.",
  },
  INVALID_VALUE: {
    cause:
      "A value is outside of its range, has the wrong form, or is one too many: stars, attachments, extras [O17], an email address, a time zone, a webhook address.",
    action: "Show the limit or the expected form beside the field that `field` names.",
    values: "`actual`: the value, unless it is a text of the caller. `required`: the limit or the expected form.",
  },
  SUPPORT_ACCESS_ALREADY_GIVEN: {
    cause: "A grant is active on the order already [O12].",
    action: "Offer to end support's access instead.",
  },
  NO_SUPPORT_ACCESS: {
    cause: "Support has no access to the order, so it cannot be ended [O12].",
    action: "Read the order again.",
  },
  CURRENCY_NOT_SUPPORTED: {
    cause: "The policy has no table for the currency [M5].",
    action: "Place the order in another currency, or add the currency in a new policy version.",
    values: "`actual`: the currency.",
  },
  SAME_PERSON: {
    cause: "The client and the freelancer of the order are the same person [O1].",
    action: "Check the two ids that your back end sends.",
  },
  MILESTONES_MISSING: {
    cause: "An order of type MILESTONE has no milestones.",
    action: "Send at least one milestone with a title and a price, or another type.",
  },
  NUMBER_TAKEN: {
    cause: "Another order has this number.",
    action: "If this is a repetition, use the same idempotency key as before. Otherwise, use another number.",
    values: "`actual`: the number.",
  },
  API_KEY_ENDED: {
    cause: "The API key was revoked or has expired. This is final.",
    action: "Create a new key.",
  },
  TOO_MANY_API_KEYS: {
    cause: "100 API keys are valid at the same time.",
    action: "Revoke a key that nobody uses: `apiKeys` shows when each was used last.",
    values: "`required`: the largest number of keys.",
  },
  DISABLED_BY_OPERATOR: {
    cause: "An operator disabled the webhook endpoint. Pings are refused too.",
    action: "Ask an operator of the marketplace. Only an operator can enable it again.",
  },
};
