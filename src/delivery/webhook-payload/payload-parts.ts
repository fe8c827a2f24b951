import { z } from "zod";
import { ULID_PATTERN } from "../../domain/id";
import {
  ACTOR_KINDS,
  DISCOUNT_SOURCES,
  ORDER_TYPES,
  PARTY_ROLES,
  RESOLUTION_KINDS,
  RESOLUTION_STATUSES,
} from "../../domain/vocabulary";

/**
 * The parts of standard payloads: ids, amounts, statuses, instants, and only those texts that the API shows to the back
 * end [V1].
 */

export const instant = () =>
  z.iso.datetime({ precision: 3 }).describe("A time in RFC 3339 format, in UTC, with milliseconds.");

export const id = (prefix: string, meaning: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_${ULID_PATTERN}$`))
    .describe(meaning);

export const money = (meaning: string) =>
  z
    .object({
      amount: z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .describe("The amount, with exactly the number of decimals of its currency."),
      currencyCode: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe("The ISO 4217 code of the currency."),
    })
    .describe(meaning);

export const resolutionId = z
  .string()
  .regex(new RegExp(`^(dsp|rfo|chg)_${ULID_PATTERN}$`))
  .describe("The id of the dispute, refund offer, or change request.");

/** Titles say what was bought: the back end sees them, other than what a party writes to the other [V1]. */
export const title = (meaning: string) =>
  z.string().describe(`${meaning} It is one line that a person wrote. Escape it before it is displayed.`);

export const role = z.enum(PARTY_ROLES).describe("A party of the order.");
export const kind = z.enum(RESOLUTION_KINDS).describe("The kind of the resolution.");

/** Of every payload. */
export const happened = {
  eventId: id("evt", "The id of the event, which the query node accepts."),
  sequence: z
    .int()
    .min(1)
    .describe(
      "The number of the event within its order: 1, 2, 3, and so on, without gaps. Events of types that the endpoint does not receive are counted too.",
    ),
  actor: z
    .enum(ACTOR_KINDS)
    .describe(
      "The kind of actor that caused the event. New values can be added: treat a value that you do not know as SYSTEM.",
    ),
  order: z.object({
    id: id("ord", "The id of the order."),
    number: z.string().describe("The marketplace's own number of the order."),
    title: title("The title of what was bought."),
  }),
} as const;

export const refund = z
  .object({
    id: id("rfd", "The id of the refund."),
    amount: money("The total amount: price plus serviceFee."),
    price: money("The part of the price that is refunded."),
    serviceFee: money("The part of the client's service fee that is refunded."),
  })
  .describe("The refund that the client is owed.");

/** After its payment: what the event itself says of it, so that a replay says the same. */
export const settledRefund = refund.extend({
  reference: z
    .string()
    .nullable()
    .describe(
      "The marketplace's own reference, if it reported the payment or the failed attempt with reportRefundResult. Null otherwise.",
    ),
  settledByOtherMeans: z.boolean().describe("Whether an operator recorded that the refund was settled by other means."),
});

export const opened = {
  id: resolutionId,
  openedBy: role.describe("The party that opened the resolution."),
  respondBy: instant().describe("The deadline for the answer. The resolution expires at this time."),
} as const;

export const ended = z.object({
  id: resolutionId,
  kind,
  status: z.enum(RESOLUTION_STATUSES).describe("The status in which the resolution ended."),
});

export const orderType = z.enum(ORDER_TYPES).describe("The way in which the work is sold. New values can be added.");
export const discountSources = z
  .array(z.enum(DISCOUNT_SOURCES))
  .describe("The sources of the discounts on the order. New values can be added.");
