import type { LedgerEntry } from "../../domain/ledger/ledger";
import type { PlaceOrder } from "../../domain/move/command";
import type { ConfidentialWords, NotificationFor } from "../../domain/order/decision";
import type { OrderEvent } from "../../domain/order/event";
import type { Order } from "../../domain/order/order";
import type { OutboxChange } from "../../domain/order/outbox";
import type { Resolution } from "../../domain/order/resolution";
import type { Principal } from "../../domain/order/visibility";
import type { Instant, OrderStatus, PartyRole } from "../../domain/vocabulary";
import type { Part, Slice, Total } from "./paging";
import type { User } from "./users";

/** What one order's decision writes. `before` is null for an order that is placed now. */
export interface OrderChange {
  readonly before: Order | null;
  readonly after: Order;
  readonly events: readonly OrderEvent[];
  /** What the events move, balanced [M3]. */
  readonly ledger: readonly LedgerEntry[];
  readonly notifications: readonly NotificationFor[];
  readonly confidential: ConfidentialWords | null;
  /** [N3] The reminder of the order's deadline from now on; null if nobody is reminded. */
  readonly firstReminderAt: Instant | null;
  /** What the change sends to external systems, or cancels. */
  readonly outbox: readonly OutboxChange[];
  /** Only of an order that is placed now. */
  readonly payment: Pick<PlaceOrder, "paymentSource" | "paymentLabel"> | null;
}

/** Orders as a transaction changes them. The lock comes first: a plain read before it would freeze an old snapshot. */
export interface OrderWrites {
  /**
   * Locks these orders (in the order of their ids) and loads them as they are now. One that doesn't exist is absent;
   * with skipLocked also one that somebody else holds.
   */
  lock(orderIds: readonly string[], options: { readonly skipLocked: boolean }): Promise<ReadonlyMap<string, Order>>;
  /** A resolution of one of the locked orders, also one that ended long ago; null if there is none. */
  resolution(id: string): Promise<Resolution | null>;
  /**
   * Locks what else these changes of locked orders write and other transactions can hold: the counters of the notified
   * users, the orders' deadlines, and their webhook streams. Does not wait: returns the changes without those of which
   * another transaction holds a row at this moment.
   */
  withoutHeld(changes: readonly OrderChange[]): Promise<readonly OrderChange[]>;
  /**
   * Writes everything that these decisions changed, by statements over many rows. Throws `OrderNumberTaken` for a
   * placed order's number.
   */
  write(changes: readonly OrderChange[]): Promise<void>;
}

/** What a party's move applies to: the order itself, or the part of it that its mutation names. */
export type Target =
  { readonly orderId: string } | { readonly resolutionId: string } | { readonly milestoneId: string };

/** Something that is named instead of its order. */
export type PartOfOrder =
  { readonly resolutionId: string } | { readonly milestoneId: string } | { readonly refundId: string };

/** Which order is meant, read before its lock. */
export interface OrderFinder {
  /** The order that a thing belongs to: never changes, so it is read before the lock. */
  orderIdOf(thing: PartOfOrder): Promise<string | null>;
  /**
   * The order that a party's move is meant for. Null if it does not exist and, by the same statements, if that user is
   * no party of it [S29].
   */
  orderIdFor(userId: string, target: Target): Promise<string | null>;
}

/** Position in the list of orders: most recently active first, ties by id. */
export interface OrderPosition {
  readonly activeAt: Instant;
  readonly id: string;
}

/** Whose orders: a party's, those with a running grant for support, or all for the back end. */
export type OrderAudience =
  { readonly kind: "party"; readonly userId: string } | { readonly kind: "support" } | { readonly kind: "backEnd" };

export interface OrderListFilter {
  readonly statuses: readonly OrderStatus[] | null;
  readonly role: PartyRole | null;
  readonly hasOpenResolution: boolean | null;
  /** Whether the party must answer: an open resolution's recipient, or the client during an acceptance window (O9). */
  readonly awaitingMe: boolean | null;
}

export interface ListedOrder {
  readonly orderId: string;
  readonly position: OrderPosition;
}

/** Orders as a viewer is shown them, and what is shown with each, all of one moment. */
export interface VisibleOrders {
  readonly orders: ReadonlyMap<string, Order>;
  /** The clients and freelancers of the orders, by their ids. */
  readonly parties: ReadonlyMap<string, User>;
  /** Business time. */
  readonly now: Instant;
}

export interface OrderReads {
  /** Any order. */
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, Order>>;
  /**
   * The orders that this viewer can see. The others are answered as absent ones are, in the same time [S29]. One
   * statement [B8].
   */
  visible(ids: readonly string[], principal: Principal): Promise<VisibleOrders>;
  /**
   * @param principal  finds only what is this viewer's, in the same time whether it is another's or absent [S29];
   * absent: any order.
   */
  idByNumber(number: string, principal?: Principal): Promise<string | null>;
  /**
   * The order that a thing of any kind belongs to, by the thing's id (dsp_, rfo_, chg_, mst_, ext_, dlv_, rev_, rfd_,
   * evt_).
   *
   * @param principal  as in `idByNumber`.
   */
  idOfThing(id: string, principal?: Principal): Promise<string | null>;
  page(audience: OrderAudience, filter: OrderListFilter, slice: Slice<OrderPosition>): Promise<Part<ListedOrder>>;
  count(audience: OrderAudience, filter: OrderListFilter): Promise<Total>;
  /** A freelancer's completed and cancelled orders, highest id first. Position: the order's id. */
  endedPage(freelancerId: string, slice: Slice<string>): Promise<Part<string>>;
  endedCount(freelancerId: string): Promise<Total>;
}
