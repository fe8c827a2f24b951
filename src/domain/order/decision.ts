import type { PolicyBook } from "../policy";
import type { Refusal } from "../refusal";
import type { CancellationReason, Instant, PartyRole, RefundReason } from "../vocabulary";
import type { OrderEvent } from "./event";
import type { Order } from "./order";

/** What the domain receives: it creates neither time nor ids. */
export interface DecisionContext {
  readonly now: Instant;
  readonly policies: PolicyBook;
  /** One fresh ULID, 26 characters of lower-case Crockford base32. The ids of new things count up from it. */
  readonly freshId: string;
}

/** What only its author ever reads again: stored once, in no event [V3]. */
export interface ConfidentialWords {
  readonly resolutionId: string;
  readonly author: PartyRole;
  readonly reason: CancellationReason | RefundReason | null;
  readonly note: string | null;
}

/** The ids of what a command created or changed. The payload shows them, also when the request is repeated [I1]. */
export interface ResultIds {
  readonly orderId: string;
  readonly resolutionId?: string;
  readonly deliveryId?: string;
  readonly milestoneId?: string;
  readonly eventId?: string;
  readonly reviewId?: string;
}

/** One party is notified about one move, by its last event [N4]. */
export interface NotificationFor {
  readonly userId: string;
  readonly eventId: string;
  /** How many events the move has, this last one included. */
  readonly events: number;
}

/** What happened: by the command, and before it by deadlines that had passed. */
export interface Decision {
  readonly order: Order;
  /** In order of their sequence; also not empty when the command was refused after an expiry. */
  readonly events: readonly OrderEvent[];
  readonly notifications: readonly NotificationFor[];
  readonly confidential: ConfidentialWords | null;
  readonly outcome: { readonly refusals: readonly Refusal[] } | { readonly result: ResultIds };
}
