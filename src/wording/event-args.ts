import type { Money } from "../domain/money";
import type { ActivityType, ActorKind, Instant, PartyRole } from "../domain/vocabulary";

export interface MilestoneName {
  /** 1, 2, 3 … */
  readonly position: number;
  readonly title: string;
}

/** What a refund pays, of the price and of the service fee. */
export interface RefundedAmounts {
  readonly price: Money;
  readonly serviceFee: Money;
}

interface ByActor {
  /** Who did it. */
  readonly actor: ActorKind;
}
interface BySilence {
  /** Whether the end of a window caused it, and not a party. */
  readonly bySilence: boolean;
}
interface AnswerDue {
  /** The instant from which no answer is taken any more. */
  readonly respondBy: Instant;
}
interface OfChange {
  readonly kind: "DELIVERY_EXTENSION" | "EXTRAS";
}

interface OfferedExtras extends AnswerDue {
  readonly kind: "EXTRAS";
  /** How many. */
  readonly extras: number;
  /** Of all of them. */
  readonly price: Money;
  /** In all; 0 or more. */
  readonly extraDays: number;
}
interface AskedExtension extends AnswerDue {
  readonly kind: "DELIVERY_EXTENSION";
  readonly proposedDeliveryDueAt: Instant;
}

interface AcceptedExtras {
  readonly kind: "EXTRAS";
  readonly extras: number;
  readonly price: Money;
  readonly serviceFeeCharged: Money;
  readonly deliveryDueAt: Instant | null;
}
interface AcceptedExtension {
  readonly kind: "DELIVERY_EXTENSION";
  readonly deliveryDueAt: Instant | null;
}

interface OwnArgs {
  readonly ORDER_PLACED: { readonly price: Money; readonly milestones: number; readonly deliveryDueAt: Instant | null };
  /** `milestone`: the one that it is for; null on other types of order. */
  readonly ORDER_DELIVERED: { readonly isRevision: boolean; readonly milestone: MilestoneName | null };
  readonly ORDER_COMPLETED: BySilence;
  /** `counts`: against the freelancer's completion rate [C10]. `refund`: null if nothing is refunded. */
  readonly ORDER_CANCELLED: { readonly counts: boolean; readonly refund: RefundedAmounts | null };
  readonly MILESTONE_COMPLETED: BySilence & { readonly milestone: MilestoneName };
  readonly MESSAGE_POSTED: ByActor;
  /** 1 to 5 stars. */
  readonly REVIEW_LEFT: { readonly rating: number };
  readonly SUPPORT_CONTACTED: ByActor;
  readonly SUPPORT_ACCESS_ENDED: ByActor;
  readonly ORDER_UPDATE_REQUESTED: AnswerDue;
  readonly CANCELLATION_REQUESTED: AnswerDue & { readonly openedBy: PartyRole };
  readonly CANCELLATION_ACCEPTED: ByActor;
  readonly CANCELLATION_DECLINED: ByActor;
  readonly CANCELLATION_WITHDRAWN: ByActor;
  /** Who had requested it; null if this is not known here. */
  readonly CANCELLATION_ACCEPTED_BY_SILENCE: { readonly openedBy: PartyRole | null };
  readonly REFUND_OFFERED: AnswerDue & RefundedAmounts;
  readonly REFUND_OFFER_ACCEPTED: RefundedAmounts;
  readonly REFUND_PROCESSED: RefundedAmounts & { readonly byOtherMeans: boolean };
  readonly REFUND_FAILED: RefundedAmounts;
  readonly CHANGE_REQUESTED: OfferedExtras | AskedExtension;
  readonly CHANGE_ACCEPTED: AcceptedExtras | AcceptedExtension;
  readonly CHANGE_DECLINED: OfChange;
  readonly CHANGE_WITHDRAWN: OfChange;
  readonly CHANGE_EXPIRED: OfChange;
}

/**
 * The data of an event's sentence, per type; empty if the type is enough. Everyone who can see the order can read it,
 * the marketplace's back end too: it contains no text of a party and no reasons [V1, V3].
 */
export type EventWordingArgs = OwnArgs &
  Readonly<Record<Exclude<ActivityType, keyof OwnArgs>, Readonly<Record<string, never>>>>;
