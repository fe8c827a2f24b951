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

const milestoneId = id("mst", "The milestone.");
const deliveryDueAt = instant().nullable().describe("The order's delivery date from now on; null where it has none.");
const bySilence = z.boolean().describe("true: nobody answered the delivery in time, which counts as accepted.");
const extraDays = z.int().min(0).describe("Days that the delivery date moves.");

const asked = z.object({ ...opened, kind });
const justEnded = { resolution: ended };

const breakdown = z
  .object({
    refund: money("What is offered."),
    priceBefore: money("The price without it."),
    priceAfter: money("The price with it."),
    serviceFeeBefore: money("The client's service fee now."),
    serviceFeeAfter: money("By the schedule on the new price."),
    serviceFeeRefund: money("What of the fee goes back."),
    totalToClient: money("What goes back to the client in all."),
    freelancerEarningsAfter: money("What the freelancer earns then."),
  })
  .describe("Computed when the offer was sent, never anew.");

const changeAsked = asked.extend({
  proposedDeliveryDueAt: instant().nullable().describe("The later date that is asked for; null where extras are offered."),
  proposedExtras: z
    .array(z.object({ title: title("What it is."), price: money("Its price."), extraDays }))
    .describe("The extras that are offered; empty otherwise."),
});

const charged = z
  .object({ amount: money("price + serviceFee."), price: money("Of the extras."), serviceFee: money("More service fee on the new price.") })
  .nullable()
  .describe("[X3] What the marketplace has to charge the client now; null where only the date moved.");

const placed = {
  type: orderType,
  quantity: z.int().min(1),
  discountSources,
  clientId: id("usr", "Who bought."),
  freelancerId: id("usr", "Who does the work."),
  price: money("Price at purchase, quantity included."),
  serviceFee: money("What the client paid on top."),
  placedAt: instant(),
  deliveryDueAt,
  milestones: z.array(
    z.object({
      id: milestoneId,
      position: z.int().min(1),
      title: title("What it is."),
      price: money("Its price."),
      dueAt: instant().nullable().describe("When it is due."),
    }),
  ),
} as const;

const delivered = {
  deliveryId: id("dlv", "The delivery."),
  number: z.int().min(1).describe("1, 2, 3 … within the order."),
  milestoneId: milestoneId.nullable().describe("The milestone that it is for; null on other orders."),
  isRevision: z.boolean().describe("Whether it answers a revision that was asked for."),
  acceptBy: instant().describe("When it counts as accepted by silence."),
} as const;

/** What `data` holds beside what all have, by type. */
export const OWN_DATA = {
  ORDER_PLACED: placed,
  ORDER_DELIVERED: delivered,
  REVISION_REQUESTED: {},
  ORDER_COMPLETED: { bySilence },
  ORDER_CANCELLED: {
    countsAgainstFreelancer: z.boolean().describe("[C10] Whether it counts in the freelancer's completion rate."),
    refund: refund.nullable().describe("null where nothing is left to give back."),
  },
  MILESTONE_COMPLETED: { milestoneId, bySilence, deliveryDueAt },
  MESSAGE_POSTED: {},
  REVIEW_LEFT: { reviewId: id("rev", "The review."), rating: z.int().min(1).max(5).describe("Stars.") },
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
      .array(z.object({ id: id("ext", "The extra."), title: title("What it is."), price: money("Its price."), extraDays }))
      .describe("What was added."),
    charged,
  },
  CHANGE_DECLINED: justEnded,
  CHANGE_WITHDRAWN: justEnded,
  CHANGE_EXPIRED: justEnded,
} as const satisfies Record<ActivityType, z.core.$ZodLooseShape>;

export type OwnData = { readonly [T in ActivityType]: z.infer<z.ZodObject<(typeof OWN_DATA)[T]>> };

const occurred = instant().describe("When it occurred: of an expiry the deadline's own instant.");

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
  timestamp: instant().describe("When it was sent."),
  data: z.object({
    sample: z
      .object({ type: z.string(), timestamp: instant(), data: z.unknown() })
      .describe("The newest event of any order as the endpoint would be told of it. Nothing new has happened."),
  }),
});
