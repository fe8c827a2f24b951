import { DAY_MS } from "./duration";
import type {
  CancellationEnding,
  CancellationReason,
  Channel,
  DiscountSource,
  Instant,
  OrderType,
  PartyRole,
  RefundReason,
} from "./vocabulary";

/** What holds for one currency. A currency without an entry is refused when an order is placed [M5]. */
export interface CurrencyTable {
  /** Decimals of the smallest unit, the same in every version. */
  readonly decimals: number;
  /** [M2] Below this price (minor units) the surcharge is added to the service fee. */
  readonly smallOrderLimit: bigint;
  readonly smallOrderSurcharge: bigint;
  /** [P3] The least original price of an order that a partial refund can be offered on. */
  readonly minimumOrderPrice: bigint;
  /** [P23] The smallest partial refund. 1 minor unit means «greater than zero». */
  readonly smallestRefund: bigint;
  /**
   * [M8] The payment gateway pays multiples of this only: 10 in KWD is 0.010. Absent: 1, the smallest unit. It stays
   * absent then, because the hash of a version that is in use must not change [POL5].
   */
  readonly payableStep?: bigint;
}

/**
 * Names of the windows in which a party must answer or can act. Every version has them, so a new name here would refuse
 * the files of today [POL5]: see `windowMs`.
 */
export const WINDOWS = [
  "orderUpdateAnswer",
  "cancellationResponse",
  "refundOfferResponse",
  "deliveryExtensionResponse",
  "extrasResponse",
  "deliveryAcceptance",
  "messagesAfterEnd",
  "review",
] as const;
export type WindowName = (typeof WINDOWS)[number];

/** [O17] How often a party can open a resolution on one order, of all kinds together. */
export interface OpeningLimit {
  readonly atMost: number;
  readonly withinMs: number;
}

/** The longest period that an `OpeningLimit` can have: an order remembers its openings for so long. */
export const OPENINGS_KEPT_MS = 7 * DAY_MS;

/**
 * [C10] A cancellation that does not count against the freelancer, by what both parties see. What is absent matches
 * anything.
 */
export interface CompletionRateExemption {
  readonly openedBy: PartyRole;
  /** Only for a freelancer's cancellation: a client's reason is confidential and never used. */
  readonly freelancerReasons?: readonly CancellationReason[];
  readonly endedAs?: readonly CancellationEnding[];
  /** Whether the order was late when the cancellation was requested. */
  readonly late?: boolean;
  /** Whether anything had ever been delivered. */
  readonly delivered?: boolean;
}

/** [POL1] Everything that the marketplace may change, in one version. */
export interface Policy {
  readonly version: string;
  readonly inForceFrom: Instant;
  readonly currencies: Readonly<Record<string, CurrencyTable>>;
  /** Milliseconds; a day is 24 hours [T1]. */
  readonly windowsMs: Readonly<Record<(typeof WINDOWS)[number], number>>;
  /**
   * [O9] The least time to accept a delivery after a resolution that the client opened. Absent: see `minAcceptanceMs`.
   */
  readonly minAcceptanceMs?: number;
  /** [O17] Absent: see `openingLimit`. */
  readonly openings?: OpeningLimit;
  readonly cancellation: {
    /** [C7] How long after a declined, withdrawn, or expired request it can be requested again. */
    readonly pauseMs: number;
    /** [C5] Whether the client's service fee is refunded with the price. */
    readonly refundsServiceFee: boolean;
    readonly reasons: Readonly<Record<PartyRole, readonly CancellationReason[]>>;
    readonly exemptFromCompletionRate: readonly CompletionRateExemption[];
  };
  readonly partialRefund: {
    /** [P2] Of the original price: 6000 is 60 %. */
    readonly maximumShareBasisPoints: bigint;
    readonly placedFrom: Instant;
    readonly orderTypes: readonly OrderType[];
    readonly excludedDiscounts: readonly DiscountSource[];
    readonly channels: readonly Channel[];
    readonly reasons: readonly RefundReason[];
  };
  readonly fees: {
    readonly serviceFeeBasisPoints: bigint;
    readonly commissionBasisPoints: bigint;
  };
  /** [O15] */
  readonly limits: {
    readonly textCharacters: number;
    readonly titleCharacters: number;
    readonly extrasPerOffer: number;
    /** [O17] Extras that were accepted on one order. Absent: see `extrasLimit`. */
    readonly extrasPerOrder?: number;
    readonly extraDays: number;
    readonly milestones: number;
    readonly attachments: number;
    readonly quantity: number;
    /** Minor units of any currency: the largest single amount, and the largest price of an order. */
    readonly amountMinor: bigint;
  };
  /** [N3] */
  readonly reminders: {
    readonly atElapsedBasisPoints: bigint;
    readonly beforeEndMs: number;
  };
}

/**
 * What a version means that was written before these values existed. They are not filled in when a file is read,
 * because the hash of a version that is in use must not change [POL5].
 */
const IF_ABSENT = {
  minAcceptanceMs: DAY_MS,
  openings: { atMost: 5, withinMs: DAY_MS },
  extrasPerOrder: 100,
} as const;

/**
 * The length of a window. One that versions of older releases lack is an optional value of the policy with its length
 * in IF_ABSENT, as `minAcceptanceMs` is, and has its case here.
 */
export const windowMs = ({ windowsMs }: Policy, name: WindowName): number => windowsMs[name];

export const minAcceptanceMs = (policy: Policy): number => policy.minAcceptanceMs ?? IF_ABSENT.minAcceptanceMs;

export const openingLimit = ({ openings }: Policy): OpeningLimit => openings ?? IF_ABSENT.openings;

export const extrasLimit = ({ limits }: Policy): number => limits.extrasPerOrder ?? IF_ABSENT.extrasPerOrder;

/** All versions that a node knows, oldest first. Its first holds for everything before it [POL4]. */
export interface PolicyBook {
  /** The version in force at an instant. */
  at(instant: Instant): Policy;
  /** @throws RangeError if the book lacks it: a node with such a book refuses to start [POL5]. */
  byVersion(version: string): Policy;
  /** @throws RangeError for a currency that no version knows. */
  decimalsOf(currency: string): number;
  readonly versions: readonly Policy[];
}

export function policyBook(versions: readonly Policy[]): PolicyBook {
  const ordered = [...versions].sort((a, b) => a.inForceFrom - b.inForceFrom);
  const [first] = ordered;
  if (first === undefined) throw new RangeError("a policy book needs at least one version");
  const byVersion = new Map(ordered.map((policy) => [policy.version, policy]));
  const decimals = new Map(
    ordered.flatMap((policy) =>
      Object.entries(policy.currencies).map(([code, table]) => [code, table.decimals] as const),
    ),
  );
  return {
    versions: ordered,
    at: (instant) => ordered.findLast((policy) => policy.inForceFrom <= instant) ?? first,
    byVersion: (version) => known(byVersion.get(version), `policy version ${version}`),
    decimalsOf: (currency) => known(decimals.get(currency), `currency ${currency}`),
  };
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`unknown ${what}`);
  return value;
}
