import { endedAt, openResolution, workingStatus } from "../order/order";
import { currencyTable, currentPrice, firstMilestoneIsOpen, maximumRefund } from "../order/price";
import { recipientOf } from "../order/resolution";
import { extrasLimit, openingLimit } from "../policy";
import { instant, money, number, type Refusal, word } from "../refusal";
import type { ErrorCode, OrderType, ResolutionKind, WorkingStatus } from "../vocabulary";
import type { Guard, Situation } from "./situation";

const refuse = (code: ErrorCode, values: Omit<Refusal, "code"> = {}): Refusal => ({ code, ...values });

/** [O7] */
export const notEnded: Guard = ({ order }) =>
  order.status === "COMPLETED" || order.status === "CANCELLED"
    ? refuse("ORDER_ENDED", { actual: word(order.status) })
    : null;

/** [O5, O8] */
export const noResolutionOpen: Guard = noneOpenBut([]);

/**
 * [O17] From the instant on at which the oldest opening that counts is a whole period old, the next one is possible.
 */
export const opensSeldomEnough: Guard = ({ order, role, policy, context }) => {
  const { atMost, withinMs } = openingLimit(policy);
  const counted = order.openings[role].filter((at) => at + withinMs > context.now);
  const oldest = counted.at(-atMost);
  if (oldest === undefined) return null;
  return refuse("TOO_MANY_RESOLUTIONS", { actual: instant(context.now), required: instant(oldest + withinMs) });
};

/** [O8] Delivering answers an open order update. */
export const noneOpenButOrderUpdate: Guard = noneOpenBut(["ORDER_UPDATE"]);

function noneOpenBut(tolerated: readonly ResolutionKind[]): Guard {
  return ({ order }) => {
    const open = openResolution(order);
    return open === null || tolerated.includes(open.kind)
      ? null
      : refuse("RESOLUTION_ALREADY_OPEN", { actual: word(open.kind) });
  };
}

/** [O13] For requests about work that is still in progress. */
export const notDelivered: Guard = (situation) => fromStatus(situation, ["ACTIVE", "IN_REVISION"], "ALREADY_DELIVERED");

/** [O13] For requests about delivered work. */
export const delivered: Guard = (situation) => fromStatus(situation, ["DELIVERED"], "NOT_DELIVERED");

/** An ended order has no working status: `notEnded` refuses it. */
function fromStatus({ order }: Situation, allowed: readonly WorkingStatus[], code: ErrorCode): Refusal | null {
  const status = workingStatus(order);
  return status === null || allowed.includes(status)
    ? null
    : refuse(code, { actual: word(status), ...theOnly(allowed) });
}

/** A rule that takes one value only says which. */
const theOnly = ([one, ...others]: readonly string[]): Pick<Refusal, "required"> =>
  one !== undefined && others.length === 0 ? { required: word(one) } : {};

/** The move has something to answer or withdraw, of the right kind, and it is still open. */
export function targetOpen(kinds: readonly ResolutionKind[]): Guard {
  return ({ target }) => {
    if (target === null || !kinds.includes(target.kind)) return refuse("NO_OPEN_RESOLUTION");
    return target.status === "OPEN" ? null : refuse("RESOLUTION_ENDED", { actual: word(target.status) });
  };
}

/** [C1] Nobody can answer their own request. */
export const targetIsOthers: Guard = ({ target, role }) =>
  target?.status === "OPEN" && recipientOf(target) !== role
    ? refuse("NOT_YOURS_TO_ANSWER", { required: word(recipientOf(target)) })
    : null;

export const targetIsOwn: Guard = ({ target, role }) =>
  target?.status === "OPEN" && target.openedBy !== role
    ? refuse("NOT_YOUR_RESOLUTION", { required: word(target.openedBy) })
    : null;

/** [C7] */
export const cancellationPauseIsOver: Guard = ({ order, policy, context }) => {
  const endedLast = order.resolutions.find(({ kind }) => kind === "CANCELLATION")?.endedAt ?? null;
  if (endedLast === null) return null;
  const from = endedLast + policy.cancellation.pauseMs;
  return context.now >= from
    ? null
    : refuse("WINDOW_CLOSED", { actual: instant(context.now), required: instant(from) });
};

/** [O11] */
export const noMilestones: Guard = ({ order }) =>
  order.type === "MILESTONE" ? refuse("ORDER_TYPE_NOT_ELIGIBLE", { actual: word(order.type) }) : null;

export const withMilestones: Guard = ({ order }) => typeIsAmong(order.type, ["MILESTONE"]);

function typeIsAmong(type: OrderType, allowed: readonly OrderType[]): Refusal | null {
  return allowed.includes(type) ? null : refuse("ORDER_TYPE_NOT_ELIGIBLE", { actual: word(type), ...theOnly(allowed) });
}

/** [E1] */
export const hasDeliveryDate: Guard = ({ order }) => (order.deliveryDueAt === null ? refuse("NO_DELIVERY_DATE") : null);

/** [P22] */
export const channelCanOffer: Guard = ({ channel, policy }) =>
  policy.partialRefund.channels.includes(channel) ? null : refuse("CHANNEL_NOT_SUPPORTED", { actual: word(channel) });

/** [P5] */
export const typeCanBeRefunded: Guard = ({ order, policy }) => typeIsAmong(order.type, policy.partialRefund.orderTypes);

/** [P7] */
export const boughtWithoutDiscount: Guard = ({ order, policy }) => {
  const source = order.discountSources.find((discount) => policy.partialRefund.excludedDiscounts.includes(discount));
  return source === undefined ? null : refuse("ORDER_DISCOUNTED", { actual: word(source) });
};

/** [P4] */
export const placedLateEnough: Guard = ({ order, policy }) => {
  const { placedFrom } = policy.partialRefund;
  return order.placedAt >= placedFrom
    ? null
    : refuse("ORDER_PLACED_TOO_EARLY", { actual: instant(order.placedAt), required: instant(placedFrom) });
};

/** [P3] The minimum applies to the whole order's price, on a milestone order too [P6]. */
export const reachesMinimum: Guard = ({ order, policy }) => {
  const { minimumOrderPrice } = currencyTable(policy, order.currency);
  const { originalPrice, currency } = order;
  if (originalPrice >= minimumOrderPrice) return null;
  return refuse("ORDER_BELOW_MINIMUM", {
    actual: money(originalPrice, currency),
    required: money(minimumOrderPrice, currency),
  });
};

/** [P23] Where even the largest allowed refund is too small, no amount can be offered. */
export const someRefundIsAllowed: Guard = ({ order, policy }) => {
  const { smallestRefund } = currencyTable(policy, order.currency);
  const maximum = maximumRefund(order, policy);
  if (maximum >= smallestRefund) return null;
  return refuse("AMOUNT_BELOW_MINIMUM", {
    actual: money(maximum, order.currency),
    required: money(smallestRefund, order.currency),
  });
};

/** [X1, O15] A version with a lower largest price may leave no room for any extra. */
export const someExtraIsAllowed: Guard = ({ order, policy }) => {
  const price = currentPrice(order);
  const { amountMinor } = policy.limits;
  if (price < amountMinor) return null;
  return refuse("AMOUNT_ABOVE_MAXIMUM", {
    actual: money(price, order.currency),
    required: money(amountMinor, order.currency),
  });
};

/** [O17] */
export const fewExtrasAccepted: Guard = ({ order, policy }) => {
  const limit = extrasLimit(policy);
  return order.extras.length < limit
    ? null
    : refuse("INVALID_VALUE", { actual: number(order.extras.length), required: number(limit) });
};

/** [P6] */
export const firstMilestoneOpen: Guard = ({ order }) =>
  firstMilestoneIsOpen(order) ? null : refuse("FIRST_MILESTONE_COMPLETED");

/** [P17] */
export const noRefundAccepted: Guard = ({ order }) => {
  const accepted = order.resolutions.find(({ kind, status }) => kind === "PARTIAL_REFUND" && status === "ACCEPTED");
  if (accepted?.kind !== "PARTIAL_REFUND") return null;
  return refuse("REFUND_ALREADY_ACCEPTED", { actual: money(accepted.terms.breakdown.refund, order.currency) });
};

/**
 * [O10] Until it ended, and for a limited time afterwards. The version in force when the window starts governs it
 * [POL4].
 */
export const messagesAreOpen: Guard = (situation) => withinWindowAfterEnd(situation, "messagesAfterEnd");

/** [O14] */
export const reviewIsOpen: Guard = (situation) =>
  situation.order.status === "COMPLETED" ? withinWindowAfterEnd(situation, "review") : null;

function withinWindowAfterEnd({ order, context }: Situation, window: "messagesAfterEnd" | "review"): Refusal | null {
  const end = endedAt(order);
  if (end === null) return null;
  const closesAt = end + context.policies.at(end).windowsMs[window];
  return context.now < closesAt
    ? null
    : refuse("WINDOW_CLOSED", { actual: instant(context.now), required: instant(closesAt) });
}

/** [O14] A cancelled order can't be reviewed either. */
export const completed: Guard = ({ order }) =>
  order.status === "COMPLETED"
    ? null
    : refuse("ORDER_NOT_COMPLETED", { actual: word(order.status), required: word("COMPLETED") });

export const notReviewed: Guard = ({ order }) =>
  order.review === null ? null : refuse("ALREADY_REVIEWED", { actual: number(order.review.rating) });

/** [O12] */
export const supportHasNoAccess: Guard = ({ order }) =>
  order.supportAccess === null ? null : refuse("SUPPORT_ACCESS_ALREADY_GIVEN");

export const supportHasAccess: Guard = ({ order }) =>
  order.supportAccess === null ? refuse("NO_SUPPORT_ACCESS") : null;
