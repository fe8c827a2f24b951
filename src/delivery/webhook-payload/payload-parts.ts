import { z } from "zod";
import { ACTOR_KINDS, DISCOUNT_SOURCES, ORDER_TYPES, PARTY_ROLES, RESOLUTION_KINDS, RESOLUTION_STATUSES } from "../../domain/vocabulary";

/** What standard payloads are made of: ids, amounts, statuses, instants, and of all texts only those that the API shows to the back end [V1]. */

export const instant = () => z.iso.datetime({ precision: 3 }).describe("RFC 3339, UTC, with milliseconds.");

export const id = (prefix: string, meaning: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`))
    .describe(meaning);

export const money = (meaning: string) =>
  z
    .object({
      amount: z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .describe("A decimal with exactly the currency's number of decimals."),
      currencyCode: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe("ISO 4217."),
    })
    .describe(meaning);

export const resolutionId = z
  .string()
  .regex(/^(dsp|rfo|chg)_[0-9a-hjkmnp-tv-z]{26}$/)
  .describe("The dispute, refund offer or change request.");

/** Titles say what was bought: the back end sees them, other than what a party writes to the other [V1]. */
export const title = (meaning: string) => z.string().describe(`${meaning} One line, as a person wrote it: escape it before it is shown.`);

export const role = z.enum(PARTY_ROLES).describe("One of the order's two parties.");
export const kind = z.enum(RESOLUTION_KINDS).describe("What kind of resolution it is.");

/** Of every payload. */
export const happened = {
  eventId: id("evt", "The event: node(id) finds it."),
  sequence: z.int().min(1).describe("1, 2, 3 … without a gap within the order, whatever types were chosen."),
  actor: z.enum(ACTOR_KINDS).describe("Who made it happen. May grow: treat a kind that you don't know as SYSTEM."),
  order: z.object({
    id: id("ord", "The order."),
    number: z.string().describe("The marketplace's own number of the order."),
    title: title("What was bought."),
  }),
} as const;

export const refund = z
  .object({
    id: id("rfd", "The refund."),
    amount: money("What goes back to the client in all: price + serviceFee."),
    price: money("Its part of the price."),
    serviceFee: money("Its part of the client's service fee."),
  })
  .describe("Money that the client is owed back.");

/** After its payment: what the event itself says of it, so that a replay says the same. */
export const settledRefund = refund.extend({
  reference: z
    .string()
    .nullable()
    .describe("The marketplace's own reference, if it reported the payment or the failed try with reportRefundResult. Null otherwise."),
  settledByOtherMeans: z.boolean().describe("Whether an operator recorded that the refund was settled by other means."),
});

export const opened = {
  id: resolutionId,
  openedBy: role.describe("Who asked."),
  respondBy: instant().describe("When it ends by itself."),
} as const;

export const ended = z.object({
  id: resolutionId,
  kind,
  status: z.enum(RESOLUTION_STATUSES).describe("How it ended."),
});

export const orderType = z.enum(ORDER_TYPES).describe("How the work is sold. May grow.");
export const discountSources = z.array(z.enum(DISCOUNT_SOURCES)).describe("What it was bought cheaper by. May grow.");
