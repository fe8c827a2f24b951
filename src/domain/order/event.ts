import type { ActivityType, ActorKind, Instant, ResolutionKind, ResolutionStatus, WorkingStatus } from "../vocabulary";
import type { AcceptanceWindow, Extra, Milestone, Order, Refund } from "./order";
import type { Resolution, ResolutionTerms } from "./resolution";

/** The order as it was bought. */
export type Placement = Pick<
  Order,
  | "id"
  | "number"
  | "title"
  | "type"
  | "discountSources"
  | "quantity"
  | "currency"
  | "unitPrice"
  | "originalPrice"
  | "serviceFee"
  | "clientId"
  | "freelancerId"
  | "placedAt"
  | "deliveryDueAt"
  | "policyVersion"
> & { readonly milestones: readonly Milestone[] };

/** A resolution as it was opened. Its text is the event's message. */
export type Opened = {
  [K in ResolutionKind]: Pick<Resolution, "id" | "openedBy" | "respondBy" | "policyVersion"> & {
    readonly kind: K;
    readonly terms: ResolutionTerms[K];
  };
}[ResolutionKind];

/** The end of a resolution, and the order's way back: null where what follows ends the order [O6]. */
export interface Ended {
  readonly resolutionId: string;
  readonly kind: ResolutionKind;
  readonly status: Exclude<ResolutionStatus, "OPEN">;
  readonly resume: { readonly status: WorkingStatus; readonly acceptance: AcceptanceWindow | null } | null;
}

export type OwedRefund = Pick<Refund, "id" | "resolutionId" | "price" | "serviceFee">;

/** What accepted changes do to the order. */
export interface ChangedTerms {
  readonly deliveryDueAt: Instant | null;
  readonly extras: readonly Pick<Extra, "id" | "title" | "price" | "extraDays">[];
  /** Charged on top, with the extras' price [X3]. */
  readonly serviceFeeCharged: bigint;
}

interface OwnData {
  readonly ORDER_PLACED: {
    readonly placement: Placement;
    /**
     * Proves later that the payment source was not changed; absent on orders of older releases. The source itself is in
     * no event.
     */
    readonly paymentDigest?: string;
  };
  readonly ORDER_DELIVERED: {
    readonly deliveryId: string;
    /** 1, 2, 3 … within the order. */
    readonly number: number;
    readonly milestoneId: string | null;
    readonly attachmentUrls: readonly string[];
    readonly isRevision: boolean;
    readonly acceptance: AcceptanceWindow;
  };
  readonly REVISION_REQUESTED: Record<string, never>;
  readonly ORDER_COMPLETED: { readonly bySilence: boolean };
  readonly ORDER_CANCELLED: { readonly countsAgainstFreelancer: boolean; readonly refund: OwedRefund | null };
  readonly MILESTONE_COMPLETED: {
    readonly milestoneId: string;
    readonly bySilence: boolean;
    /** The order's delivery date from now on: the next milestone's, or the last one's still. */
    readonly deliveryDueAt: Instant | null;
  };
  readonly MESSAGE_POSTED: Record<string, never>;
  readonly REVIEW_LEFT: { readonly reviewId: string; readonly rating: number };
  readonly SUPPORT_CONTACTED: Record<string, never>;
  readonly SUPPORT_ACCESS_ENDED: Record<string, never>;
  readonly REFUND_OFFER_ACCEPTED: { readonly ended: Ended; readonly refund: OwedRefund };
  readonly CHANGE_ACCEPTED: { readonly ended: Ended; readonly changed: ChangedTerms };
  /**
   * `reference`: the marketplace's, if it reported the payment. `byOtherMeans`: an operator recorded that it was
   * settled so [P24].
   */
  readonly REFUND_PROCESSED: {
    readonly refundId: string;
    readonly reference?: string;
    readonly byOtherMeans?: boolean;
  };
  readonly REFUND_FAILED: { readonly refundId: string; readonly reference?: string };
}

type OpenedType = "ORDER_UPDATE_REQUESTED" | "CANCELLATION_REQUESTED" | "REFUND_OFFERED" | "CHANGE_REQUESTED";
type PlainEndedType = Exclude<ActivityType, keyof OwnData | OpenedType>;

export type EventData = OwnData &
  Readonly<Record<OpenedType, { readonly opened: Opened }>> &
  Readonly<Record<PlainEndedType, { readonly ended: Ended }>>;

export const SUBJECT_KINDS = ["RESOLUTION", "DELIVERY", "MILESTONE", "REVIEW", "REFUND"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What an event is about. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

interface EventOf<T extends ActivityType> {
  readonly id: string;
  readonly orderId: string;
  /** 1, 2, 3 … without a gap within the order [A1]. */
  readonly sequence: number;
  readonly type: T;
  readonly occurredAt: Instant;
  readonly actor: ActorKind;
  readonly actorUserId: string | null;
  /** The actor's text to the other party (to support: SUPPORT_CONTACTED). Never a confidential one [V3]. */
  readonly message: string | null;
  readonly subject: Subject | null;
  /** What `evolve` needs to make the change again. */
  readonly data: EventData[T];
}

/** Whatever happened on an order: written once, never changed [A1]. */
export type OrderEvent = { [T in ActivityType]: EventOf<T> }[ActivityType];
