import type { WindowName } from "../policy";
import type {
  ActivityType,
  CancellationEnding,
  CancellationReason,
  ExpiryOutcome,
  Instant,
  PartyRole,
  ResolutionKind,
  ResolutionStatus,
  ViewerState,
} from "../vocabulary";

/** What a partial refund does to every amount, computed once, when it is offered [P12, P19, P20]. Minor units. */
export interface RefundBreakdown {
  readonly refund: bigint;
  readonly priceBefore: bigint;
  readonly priceAfter: bigint;
  readonly serviceFeeBefore: bigint;
  /** By the schedule on the new price: may be higher than before, and is then not charged. */
  readonly serviceFeeAfter: bigint;
  readonly serviceFeeRefund: bigint;
  readonly totalToClient: bigint;
  readonly freelancerEarningsAfter: bigint;
}

export interface ProposedExtra {
  readonly title: string;
  readonly price: bigint;
  readonly extraDays: number;
}

/**
 * [O9] What a client's request leaves of the client's own time to accept a delivery. Absent if none was running, and in
 * requests of older releases.
 */
export interface AcceptanceLeft {
  readonly acceptanceLeftMs?: number;
}

/** What a resolution of each kind proposes, besides its text. Contains nothing confidential [V3]. */
export interface ResolutionTerms {
  readonly ORDER_UPDATE: AcceptanceLeft;
  readonly CANCELLATION: AcceptanceLeft & {
    /** The freelancer's reason goes to the client [C2]; a client's is confidential and never here [C3]. */
    readonly sharedReason: CancellationReason | null;
    /** Whether the order was late when it was requested [C10]. */
    readonly wasLate: boolean;
  };
  readonly PARTIAL_REFUND: { readonly breakdown: RefundBreakdown };
  readonly DELIVERY_EXTENSION: { readonly proposedDeliveryDueAt: Instant };
  readonly EXTRAS: { readonly proposedExtras: readonly ProposedExtra[] };
}

interface ResolutionOf<K extends ResolutionKind> {
  readonly id: string;
  readonly kind: K;
  readonly status: ResolutionStatus;
  readonly openedBy: PartyRole;
  readonly openedAt: Instant;
  readonly respondBy: Instant;
  readonly endedAt: Instant | null;
  /** The opener's text to the other party. */
  readonly message: string | null;
  /** The text of the answer. */
  readonly response: string | null;
  /** The version in force when it was opened. It governs the resolution until its end [POL2]. */
  readonly policyVersion: string;
  readonly terms: ResolutionTerms[K];
}
export type Resolution = { [K in ResolutionKind]: ResolutionOf<K> }[ResolutionKind];

export type EndingName = "accept" | "answer" | "decline" | "withdraw" | "silence";

interface EndingAs<S extends ResolutionStatus, E> {
  readonly by: "recipient" | "opener" | "clock";
  readonly status: S;
  readonly event: ActivityType;
  /** What it does to the order, besides giving it back its status. */
  readonly effect: E;
}
export type Ending =
  | EndingAs<Exclude<ResolutionStatus, "OPEN">, "none" | "refund" | "changeTerms">
  | EndingAs<CancellationEnding, "cancelOrder">;

export interface ResolutionRules {
  readonly idPrefix: "dsp" | "rfo" | "chg";
  readonly openedBy: readonly PartyRole[];
  readonly openedEvent: ActivityType;
  readonly window: WindowName;
  readonly onExpiry: ExpiryOutcome;
  /** Whether its opener can add text that only the opener reads again [V3]. */
  readonly hasConfidentialText: boolean;
  readonly endings: Readonly<Partial<Record<EndingName, Ending>>>;
}

const changeEndings = {
  accept: { by: "recipient", status: "ACCEPTED", event: "CHANGE_ACCEPTED", effect: "changeTerms" },
  decline: { by: "recipient", status: "DECLINED", event: "CHANGE_DECLINED", effect: "none" },
  withdraw: { by: "opener", status: "WITHDRAWN", event: "CHANGE_WITHDRAWN", effect: "none" },
  silence: { by: "clock", status: "EXPIRED", event: "CHANGE_EXPIRED", effect: "none" },
} as const;

/**
 * The five kinds: who opens one, how long it stays open, and what each way of ending it does. What is not listed is
 * refused.
 */
export const RESOLUTIONS = {
  ORDER_UPDATE: {
    idPrefix: "dsp",
    openedBy: ["CLIENT"],
    openedEvent: "ORDER_UPDATE_REQUESTED",
    window: "orderUpdateAnswer",
    onExpiry: "DISPUTE_CLOSED",
    hasConfidentialText: false,
    endings: {
      answer: { by: "recipient", status: "ANSWERED", event: "ORDER_UPDATE_ANSWERED", effect: "none" },
      withdraw: { by: "opener", status: "WITHDRAWN", event: "ORDER_UPDATE_WITHDRAWN", effect: "none" },
      silence: { by: "clock", status: "EXPIRED", event: "ORDER_UPDATE_EXPIRED", effect: "none" },
    },
  },
  CANCELLATION: {
    idPrefix: "dsp",
    openedBy: ["CLIENT", "FREELANCER"],
    openedEvent: "CANCELLATION_REQUESTED",
    window: "cancellationResponse",
    onExpiry: "ORDER_CANCELLED",
    hasConfidentialText: true,
    endings: {
      accept: { by: "recipient", status: "ACCEPTED", event: "CANCELLATION_ACCEPTED", effect: "cancelOrder" },
      decline: { by: "recipient", status: "DECLINED", event: "CANCELLATION_DECLINED", effect: "none" },
      withdraw: { by: "opener", status: "WITHDRAWN", event: "CANCELLATION_WITHDRAWN", effect: "none" },
      silence: {
        by: "clock",
        status: "ACCEPTED_BY_SILENCE",
        event: "CANCELLATION_ACCEPTED_BY_SILENCE",
        effect: "cancelOrder",
      },
    },
  },
  PARTIAL_REFUND: {
    idPrefix: "rfo",
    openedBy: ["FREELANCER"],
    openedEvent: "REFUND_OFFERED",
    window: "refundOfferResponse",
    onExpiry: "OFFER_VOID",
    hasConfidentialText: true,
    endings: {
      accept: { by: "recipient", status: "ACCEPTED", event: "REFUND_OFFER_ACCEPTED", effect: "refund" },
      decline: { by: "recipient", status: "DECLINED", event: "REFUND_OFFER_DECLINED", effect: "none" },
      withdraw: { by: "opener", status: "WITHDRAWN", event: "REFUND_OFFER_WITHDRAWN", effect: "none" },
      silence: { by: "clock", status: "EXPIRED", event: "REFUND_OFFER_EXPIRED", effect: "none" },
    },
  },
  DELIVERY_EXTENSION: {
    idPrefix: "chg",
    openedBy: ["FREELANCER"],
    openedEvent: "CHANGE_REQUESTED",
    window: "deliveryExtensionResponse",
    onExpiry: "REQUEST_WITHDRAWN",
    hasConfidentialText: false,
    endings: changeEndings,
  },
  EXTRAS: {
    idPrefix: "chg",
    openedBy: ["FREELANCER"],
    openedEvent: "CHANGE_REQUESTED",
    window: "extrasResponse",
    onExpiry: "REQUEST_WITHDRAWN",
    hasConfidentialText: false,
    endings: changeEndings,
  },
} as const satisfies Record<ResolutionKind, ResolutionRules>;

export const rulesOf = (kind: ResolutionKind): ResolutionRules => RESOLUTIONS[kind];

/** The party that must answer it. */
export const recipientOf = (resolution: Pick<Resolution, "openedBy">): PartyRole =>
  resolution.openedBy === "CLIENT" ? "FREELANCER" : "CLIENT";

export function viewerStateOf(resolution: Pick<Resolution, "openedBy" | "status">, role: PartyRole): ViewerState {
  if (resolution.status !== "OPEN") return "ENDED";
  return resolution.openedBy === role ? "WAITING_FOR_OTHER_PARTY" : "ACTION_REQUIRED";
}
