/** Labels of the API's codes. A code without one is newer than this page: show the API's own text, or nothing. */
export const words = {
  status: {
    ACTIVE: "Active",
    DELIVERED: "Delivered",
    IN_REVISION: "In revision",
    IN_RESOLUTION: "In resolution",
    COMPLETED: "Completed",
    CANCELLED: "Cancelled",
  },
  kind: {
    ORDER_UPDATE: "Update request",
    CANCELLATION: "Cancellation request",
    PARTIAL_REFUND: "Partial refund offer",
    DELIVERY_EXTENSION: "Later delivery date",
    EXTRAS: "Offer of extras",
  },
  ended: {
    OPEN: "Open",
    ACCEPTED: "Accepted",
    ACCEPTED_BY_SILENCE: "Took effect without an answer",
    ANSWERED: "Answered",
    DECLINED: "Declined",
    WITHDRAWN: "Withdrawn",
    EXPIRED: "Expired",
  },
  role: { CLIENT: "Client", FREELANCER: "Freelancer" },
  actor: { CLIENT: "Client", FREELANCER: "Freelancer", SYSTEM: "Automatic", SUPPORT: "Support", PARTNER: "Marketplace" },
  type: { ONE_TIME: "One-time order", MILESTONE: "Milestone order", SUBSCRIPTION: "Subscription", HOURLY: "Hourly order" },
  discount: { PROMO_CODE: "promo code", FREELANCER_COUPON: "coupon", PROMOTION: "promotion", CREDITS: "credits" },
  refundState: { PENDING: "On its way", PROCESSED: "Paid back", FAILED: "Failed, still owed" },
  refundWaits: "Waits to be paid",
  refundSettledByOtherMeans: "Settled by other means",
};
