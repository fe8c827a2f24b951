import { z } from "zod";
import type { ActivityType } from "../../domain/vocabulary";
import {
  discountSources,
  ended,
  happened,
  id,
  instant,
  kind,
  money,
  opened,
  orderType,
  refund,
  settledRefund,
  title,
} from "./payload-parts";

const milestoneId = id("mst", "The id of the milestone.");
const deliveryDueAt = instant()
  .nullable()
  .describe("The delivery date of the order after this event. Null if it has none.");
const bySilence = z
  .boolean()
  .describe("Whether the client did not respond to the delivery in time, so that it counts as accepted.");
const extraDays = z.int().min(0).describe("The number of days by which the delivery date moves.");

const asked = z.object({ ...opened, kind });
const justEnded = { resolution: ended };

const breakdown = z
  .object({
    refund: money("The part of the price that is offered as a refund."),
    priceBefore: money("The price before the refund."),
    priceAfter: money("The price after the refund."),
    serviceFeeBefore: money("The client's service fee before the refund."),
    serviceFeeAfter: money("The client's service fee on the new price, by the same fee schedule."),
    serviceFeeRefund: money("The part of the service fee that is refunded."),
    totalToClient: money("The total that the client gets back."),
    freelancerEarningsAfter: money("The amount that the freelancer earns on the new price."),
  })
  .describe(
    "The effect of the refund on every amount. It is calculated when the offer is sent and never recalculated.",
  );

const changeAsked = asked.extend({
  proposedDeliveryDueAt: instant()
    .nullable()
    .describe("The delivery date that the freelancer asks for. Null if extras are offered."),
  proposedExtras: z
    .array(z.object({ title: title("The title of the extra."), price: money("The price of the extra."), extraDays }))
    .describe("The extras that the freelancer offers. Empty if a later delivery date is asked for."),
});

const charged = z
  .object({
    amount: money("The sum of price and serviceFee."),
    price: money("The sum of the prices of the extras."),
    serviceFee: money("The amount by which the service fee increases."),
  })
  .nullable()
  .describe("The amounts that the marketplace must charge the client now [X3]. Null if only the delivery date moved.");

const placed = {
  type: orderType,
  quantity: z.int().min(1),
  discountSources,
  clientId: id("usr", "The id of the user who bought the order."),
  freelancerId: id("usr", "The id of the user who does the work."),
  price: money("The price at purchase, including the quantity."),
  serviceFee: money("The service fee that the client paid on top of the price."),
  placedAt: instant(),
  deliveryDueAt,
  milestones: z.array(
    z.object({
      id: milestoneId,
      position: z.int().min(1),
      title: title("The title of the milestone."),
      price: money("The price of the milestone."),
      dueAt: instant().nullable().describe("The date on which the milestone is due. Null if it has no date."),
    }),
  ),
} as const;

const delivered = {
  deliveryId: id("dlv", "The id of the delivery."),
  number: z.int().min(1).describe("The number of the delivery within its order: 1, 2, 3, and so on."),
  milestoneId: milestoneId
    .nullable()
    .describe("The id of the milestone for which the work was delivered. Null if the order has no milestones."),
  isRevision: z.boolean().describe("Whether the delivery answers a revision request."),
  acceptBy: instant().describe(
    "The deadline for the client's response. Without one, the delivery counts as accepted at this time.",
  ),
} as const;

/** What `data` holds beside what all have, by type. */
export const OWN_DATA = {
  ORDER_PLACED: placed,
  ORDER_DELIVERED: delivered,
  REVISION_REQUESTED: {},
  ORDER_COMPLETED: { bySilence },
  ORDER_CANCELLED: {
    countsAgainstFreelancer: z
      .boolean()
      .describe("Whether the order counts against the freelancer's completion rate [C10]."),
    refund: refund.nullable().describe("The refund that the client is owed. Null if nothing is left to refund."),
  },
  MILESTONE_COMPLETED: { milestoneId, bySilence, deliveryDueAt },
  MESSAGE_POSTED: {},
  REVIEW_LEFT: {
    reviewId: id("rev", "The id of the review."),
    rating: z.int().min(1).max(5).describe("The rating: 1 to 5 stars."),
  },
  SUPPORT_CONTACTED: {},
  SUPPORT_ACCESS_ENDED: {},
  ORDER_UPDATE_REQUESTED: { resolution: asked },
  ORDER_UPDATE_ANSWERED: justEnded,
  ORDER_UPDATE_WITHDRAWN: justEnded,
  ORDER_UPDATE_EXPIRED: justEnded,
  CANCELLATION_REQUESTED: { resolution: asked },
  CANCELLATION_ACCEPTED: justEnded,
  CANCELLATION_DECLINED: justEnded,
  CANCELLATION_WITHDRAWN: justEnded,
  CANCELLATION_ACCEPTED_BY_SILENCE: justEnded,
  REFUND_OFFERED: { resolution: asked.extend({ breakdown }) },
  REFUND_OFFER_ACCEPTED: { ...justEnded, refund },
  REFUND_OFFER_DECLINED: justEnded,
  REFUND_OFFER_WITHDRAWN: justEnded,
  REFUND_OFFER_EXPIRED: justEnded,
  REFUND_PROCESSED: { refund: settledRefund },
  REFUND_FAILED: { refund: settledRefund },
  CHANGE_REQUESTED: { resolution: changeAsked },
  CHANGE_ACCEPTED: {
    ...justEnded,
    deliveryDueAt,
    extras: z
      .array(
        z.object({
          id: id("ext", "The id of the extra."),
          title: title("The title of the extra."),
          price: money("The price of the extra."),
          extraDays,
        }),
      )
      .describe("The extras that were added to the order."),
    charged,
  },
  CHANGE_DECLINED: justEnded,
  CHANGE_WITHDRAWN: justEnded,
  CHANGE_EXPIRED: justEnded,
} as const satisfies Record<ActivityType, z.core.$ZodLooseShape>;

export type OwnData = { readonly [T in ActivityType]: z.infer<z.ZodObject<(typeof OWN_DATA)[T]>> };

const occurred = instant().describe("The time of the event. For an expiry, it is the time of the deadline.");

/** The standard payload of one type. */
export const payloadSchema = (type: ActivityType) =>
  z.object({
    type: z.literal(type),
    timestamp: occurred,
    data: z.object({ ...happened, ...OWN_DATA[type] }),
  });

/** The test message. */
export const PING_SCHEMA = z.object({
  type: z.literal("PING"),
  timestamp: instant().describe("The time at which the message was sent."),
  data: z.object({
    sample: z
      .object({ type: z.string(), timestamp: instant(), data: z.unknown() })
      .describe("The newest event of any order, as the endpoint would receive it. It is not a new event."),
  }),
});
