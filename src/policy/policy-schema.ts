import { DateTime, Duration } from "luxon";
import { z } from "zod";
import { parseAmount } from "../domain/money";
import { type CurrencyTable, type OpeningLimit, OPENINGS_KEPT_MS, type Policy, WINDOWS } from "../domain/policy";
import {
  CANCELLATION_ENDINGS,
  CANCELLATION_REASONS,
  CHANNELS,
  DISCOUNT_SOURCES,
  type Instant,
  ORDER_TYPES,
  PARTY_ROLES,
  REFUND_REASONS,
} from "../domain/vocabulary";

/** The content of a policy file, value by value. Each error is named with its path. */

const instant = z.string().transform((text, context): Instant => {
  const read = DateTime.fromISO(text, { setZone: true });
  if (read.isValid && /(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return read.toMillis();
  context.addIssue("an instant with its offset, such as 2023-06-11T00:00:00Z");
  return z.NEVER;
});

/** Weeks to seconds; a day is 24 hours [T1], and a month is no length of time. */
const durationMs = z.string().transform((text, context): number => {
  const read = Duration.fromISO(text);
  const fixed = read.isValid && read.years === 0 && read.months === 0 && read.quarters === 0;
  if (fixed && read.toMillis() >= 0) return read.toMillis();
  context.addIssue("a duration of weeks, days, hours, minutes and seconds, such as PT48H or P3D");
  return z.NEVER;
});

const openings = z
  .strictObject({ atMost: z.number().int().min(1).max(100), within: durationMs })
  .transform(({ atMost, within }, context): OpeningLimit => {
    if (within > 0 && within <= OPENINGS_KEPT_MS) return { atMost, withinMs: within };
    context.addIssue({ code: "custom", path: ["within"], message: "a duration greater than zero and at most P7D" });
    return z.NEVER;
  });

const windowMs = durationMs.refine((length) => length > 0, "a window must be longer than zero");

/** At most two decimals: 5.5 % are 550 basis points. */
const percent = z.string().transform((text, context): bigint => {
  const read = /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? parseAmount(text, 2) : "TOO_PRECISE";
  if (read !== "TOO_PRECISE" && read <= 10_000n) return read;
  context.addIssue('a percentage from "0" to "100" with at most two decimals, such as "5.5"');
  return z.NEVER;
});

const WHOLE_NUMBER = /^\d{1,18}$/;
const count = z.number().int().min(1).max(100_000);

/** A text column holds 65,535 bytes, and a character takes up to four. */
const MAX_TEXT_CHARACTERS = 16_000;

const listOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).refine((list) => new Set(list).size === list.length, "each value once");

const reasonsOf = listOf(CANCELLATION_REASONS).refine((list) => list.length > 0, "at least one reason");

const AMOUNTS = [
  "smallOrderLimit",
  "smallOrderSurcharge",
  "minimumOrderPrice",
  "smallestRefund",
  "payableStep",
] as const;
/** Amounts that are, or become part of, a refund [M8]. */
const PAYABLE = ["smallOrderSurcharge", "smallestRefund"] as const;
/** What is of no use as 0. */
const POSITIVE: ReadonlySet<string> = new Set(["smallestRefund", "payableStep"]);

const currencyTable = z
  .strictObject({
    decimals: z.number().int().min(0).max(4),
    smallOrderLimit: z.string(),
    smallOrderSurcharge: z.string(),
    minimumOrderPrice: z.string(),
    smallestRefund: z.string(),
    payableStep: z.string().exactOptional(),
  })
  .transform((table, context): CurrencyTable => {
    const error = (name: (typeof AMOUNTS)[number], message: string): void => {
      context.addIssue({ code: "custom", path: [name], message });
    };
    const read = (name: (typeof AMOUNTS)[number]): bigint => {
      const text = table[name] ?? "1";
      const minor = /^\d{1,15}(?:\.\d{1,4})?$/.test(text) ? parseAmount(text, table.decimals) : "TOO_PRECISE";
      if (minor !== "TOO_PRECISE" && (minor > 0n || !POSITIVE.has(name))) return minor;
      error(name, `an amount with at most ${table.decimals} decimals as a string`);
      return 1n;
    };
    const [smallOrderLimit, smallOrderSurcharge, minimumOrderPrice, smallestRefund, step = 1n] = AMOUNTS.map(read);
    const hasStep = table.payableStep !== undefined;
    for (const name of hasStep ? PAYABLE : [])
      if (read(name) % step !== 0n) error(name, `a multiple of payableStep, ${table.payableStep}`);
    return {
      decimals: table.decimals,
      smallOrderLimit: smallOrderLimit ?? 0n,
      smallOrderSurcharge: smallOrderSurcharge ?? 0n,
      minimumOrderPrice: minimumOrderPrice ?? 0n,
      smallestRefund: smallestRefund ?? 1n,
      ...(hasStep ? { payableStep: step } : {}),
    };
  });

const exemption = z.strictObject({
  openedBy: z.enum(PARTY_ROLES),
  freelancerReasons: listOf(CANCELLATION_REASONS).exactOptional(),
  endedAs: listOf(CANCELLATION_ENDINGS).exactOptional(),
  late: z.boolean().exactOptional(),
  delivered: z.boolean().exactOptional(),
});

const VERSION_NAME = /^[\w.-]{1,64}$/;

const version = z
  .strictObject({
    version: z.string().regex(VERSION_NAME, "1 to 64 letters, digits, dots, dashes or underscores"),
    inForceFrom: instant,
    currencies: z
      .record(z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code of three capital letters"), currencyTable)
      .refine((tables) => Object.keys(tables).length > 0, "at least one currency"),
    windows: z
      .strictObject(
        Object.fromEntries(WINDOWS.map((name) => [name, windowMs])) as Record<
          (typeof WINDOWS)[number],
          typeof windowMs
        >,
      )
      .extend({ leastDeliveryAcceptance: windowMs.exactOptional() }),
    openings: openings.exactOptional(),
    cancellation: z.strictObject({
      pause: durationMs,
      refundsServiceFee: z.boolean(),
      reasons: z.strictObject({ CLIENT: reasonsOf, FREELANCER: reasonsOf }),
      exemptFromCompletionRate: z.array(exemption),
    }),
    partialRefund: z.strictObject({
      maximumPercent: percent,
      placedFrom: instant,
      orderTypes: listOf(ORDER_TYPES),
      excludedDiscounts: listOf(DISCOUNT_SOURCES),
      channels: listOf(CHANNELS),
      reasons: listOf(REFUND_REASONS).refine((list) => list.length > 0, "at least one reason"),
    }),
    fees: z.strictObject({ serviceFeePercent: percent, commissionPercent: percent }),
    limits: z.strictObject({
      textCharacters: z.number().int().min(1).max(MAX_TEXT_CHARACTERS),
      titleCharacters: z.number().int().min(1).max(255),
      extrasPerOffer: count,
      extrasPerOrder: count.exactOptional(),
      extraDays: count,
      milestones: count,
      attachments: count,
      quantity: count,
      amountMinor: z
        .string()
        .regex(WHOLE_NUMBER, "a whole number of smallest units as a string")
        .transform((text) => BigInt(text)),
    }),
    reminders: z.strictObject({ atElapsedPercent: percent, beforeEnd: durationMs }),
  })
  .transform(
    ({
      windows: { leastDeliveryAcceptance: min, ...windows },
      cancellation: { pause, ...cancellation },
      partialRefund: { maximumPercent, ...refund },
      fees,
      reminders,
      ...rest
    }): Policy => ({
      ...rest,
      windowsMs: windows,
      ...(min === undefined ? {} : { minAcceptanceMs: min }),
      cancellation: { ...cancellation, pauseMs: pause },
      partialRefund: { ...refund, maximumShareBasisPoints: maximumPercent },
      fees: { serviceFeeBasisPoints: fees.serviceFeePercent, commissionBasisPoints: fees.commissionPercent },
      reminders: { atElapsedBasisPoints: reminders.atElapsedPercent, beforeEndMs: reminders.beforeEnd },
    }),
  );

/**
 * All versions. Here are the rules between them: names and instants are unique, decimals and currencies never change.
 */
export const policyFileSchema = z
  .strictObject({ versions: z.array(version).min(1, "at least one version") })
  .superRefine(({ versions }, context) => {
    const error = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: "custom", path: ["versions", ...path], message });
    };
    const ordered = [...versions].sort((a, b) => a.inForceFrom - b.inForceFrom);
    versions.forEach((policy, index) => {
      const others = versions.slice(0, index);
      if (others.some((other) => other.version === policy.version))
        error([index, "version"], "each version's name once");
      if (others.some((other) => other.inForceFrom === policy.inForceFrom))
        error([index, "inForceFrom"], "two versions can't come into force at once");
      const previous = ordered[ordered.indexOf(policy) - 1];
      if (previous === undefined) return;
      Object.entries(previous.currencies).forEach(([code, table]) => {
        const own = policy.currencies[code];
        if (own === undefined)
          error(
            [index, "currencies"],
            `${code} was in ${previous.version}, and orders can still use it: a new version can only add currencies`,
          );
        else if (own.decimals !== table.decimals)
          error(
            [index, "currencies", code, "decimals"],
            `${table.decimals} as in ${previous.version}: stored amounts count in them`,
          );
      });
    });
  });
