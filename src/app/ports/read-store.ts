import type { DeadLetter, DeadLetterKind } from "../../domain/dead-letter";
import type { ConfidentialWords } from "../../domain/order/decision";
import type { OrderEvent } from "../../domain/order/event";
import type { Order, Review } from "../../domain/order/order";
import type { Resolution } from "../../domain/order/resolution";
import type { Principal } from "../../domain/order/visibility";
import type { ActivityType, Instant, OrderStatus, PartyRole } from "../../domain/vocabulary";

/** A user that the marketplace registered. */
export interface User {
  readonly id: string;
  /** The marketplace's own id, and the subject of the user's tokens. */
  readonly externalId: string;
  readonly displayName: string;
  readonly email: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
  readonly avatarUrl: string | null;
}

/** [S24] A change of a known user's address. */
export interface AddressChange {
  readonly id: string;
  readonly userId: string;
  /** By the real clock. */
  readonly changedAt: Instant;
  /** The subject of the token, or the API key's id. */
  readonly changedBy: string;
  readonly oldEmail: string;
  /** As the person was before: somebody who changes the address can change the name and the language with it. */
  readonly personBefore: Pick<User, "displayName" | "locale" | "timeZone">;
}

export interface Delivery {
  readonly id: string;
  readonly orderId: string;
  readonly number: number;
  readonly milestoneId: string | null;
  readonly note: string;
  readonly attachmentUrls: readonly string[];
  readonly deliveredAt: Instant;
  readonly isRevision: boolean;
}

/** Whether a user is notified about one type of event by email. */
export interface EmailPreference {
  readonly type: ActivityType;
  readonly email: boolean;
}

export interface Notification {
  readonly id: string;
  readonly userId: string;
  /** 1, 2, 3 … without a gap for this person. */
  readonly sequence: number;
  readonly orderId: string;
  readonly eventId: string;
  readonly readAt: Instant | null;
}

/** Of a freelancer; null fields never: a person who never sold has zeros. */
export interface FreelancerRecord {
  readonly completedOrders: number;
  /** Only those that count [C10]. */
  readonly cancelledOrders: number;
  /** Whether the person is the freelancer of any order. */
  readonly isFreelancer: boolean;
}

/** A part of a list in its own order: after and before are exclusive positions, `limit` counts from the named end. */
export interface Slice<K> {
  readonly after: K | null;
  readonly before: K | null;
  readonly limit: number;
  readonly from: "start" | "end";
}

export interface Part<T> {
  /** In the list's own order, whichever end it was taken from. */
  readonly items: readonly T[];
  /** Whether there are more beyond the items, at each side. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** How many a list has; counted only to a limit, and then `isExact` is false if there are more. */
export interface Total {
  readonly count: number;
  readonly isExact: boolean;
}

/** A page of one order's list; positions are numbers within the order. */
export interface PageOfOrder {
  readonly orderId: string;
  readonly slice: Slice<number>;
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

/** Batched reads take many ids and answer a map; what isn't there is absent from it. They never lock. */
export interface ReadStore {
  /** @param principal  as in `orderIdByNumber`. */
  orders(ids: readonly string[], principal?: Principal): Promise<ReadonlyMap<string, Order>>;
  /**
   * @param principal  finds only what is this viewer's, in the same time whether it is another's or absent [S29];
   * absent: any order.
   */
  orderIdByNumber(number: string, principal?: Principal): Promise<string | null>;
  /**
   * The order that a thing of any kind belongs to, by the thing's id (dsp_, rfo_, chg_, mst_, ext_, dlv_, rev_, rfd_,
   * evt_).
   *
   * @param principal  as in `orderIdByNumber`.
   */
  orderIdOfThing(id: string, principal?: Principal): Promise<string | null>;
  ordersPage(
    audience: OrderAudience,
    filter: OrderListFilter,
    slice: Slice<OrderPosition>,
  ): Promise<Part<{ readonly orderId: string; readonly position: OrderPosition }>>;
  ordersCount(audience: OrderAudience, filter: OrderListFilter): Promise<Total>;

  users(ids: readonly string[]): Promise<ReadonlyMap<string, User>>;
  userByExternalId(externalId: string): Promise<User | null>;
  addressChange(id: string): Promise<AddressChange | null>;
  /** Which of `others` share an order with `userId` [V2]. */
  sharingAnOrder(userId: string, others: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Of these users those who are a party of an order with a running support grant, each with such an order's id [V2].
   */
  grantedOrders(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The user's choices. Types without a choice are absent. */
  emailPreferences(userId: string): Promise<ReadonlyMap<ActivityType, boolean>>;
  freelancerRecords(userIds: readonly string[]): Promise<ReadonlyMap<string, FreelancerRecord>>;

  /** A freelancer's completed and cancelled orders, highest id first. Position: the order's id. */
  endedOrdersPage(freelancerId: string, slice: Slice<string>): Promise<Part<string>>;
  endedOrdersCount(freelancerId: string): Promise<Total>;

  /** Any resolution, ended long ago too. */
  resolutions(ids: readonly string[]): Promise<ReadonlyMap<string, Resolution & { readonly orderId: string }>>;
  /** For each page its part. Position: the sequence of the event that opened it. */
  resolutionPages(
    wanted: readonly PageOfOrder[],
  ): Promise<readonly Part<{ readonly id: string; readonly position: number }>[]>;
  /** By order; those without any are absent. */
  resolutionCounts(orderIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Only for the resolver of the author's own text [V3]. */
  confidentialWords(resolutionIds: readonly string[]): Promise<ReadonlyMap<string, ConfidentialWords>>;

  /** [P16] Refunds that the gateway refused and that wait for an operator, oldest first. Position: the refund's id. */
  failedRefundsPage(slice: Slice<string>): Promise<Part<{ readonly id: string; readonly orderId: string }>>;
  failedRefundsCount(): Promise<Total>;

  /**
   * [F40] What is no longer retried, by kind, then by id; null: all kinds. Position: its id. Paged from the start only.
   */
  deadLettersPage(kind: DeadLetterKind | null, slice: Slice<string>): Promise<Part<DeadLetter>>;
  deadLettersCount(kind: DeadLetterKind | null): Promise<Total>;

  deliveries(ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>>;
  /** For each page its part. Position: the delivery's number. */
  deliveryPages(wanted: readonly PageOfOrder[]): Promise<readonly Part<Delivery>[]>;
  /** By order. */
  reviews(orderIds: readonly string[]): Promise<ReadonlyMap<string, Review>>;
  /** By order: what the client recognises the payment by. */
  paymentLabels(orderIds: readonly string[]): Promise<ReadonlyMap<string, string>>;

  events(ids: readonly string[]): Promise<ReadonlyMap<string, OrderEvent>>;
  /** For each page its part. Position: the event's sequence. The count of events of an order is its version. */
  activityPages(wanted: readonly PageOfOrder[]): Promise<readonly Part<OrderEvent>[]>;
  /**
   * By order: the sequence of its newest event, which is its version. By it lost wake-ups are found, for hundreds of
   * orders at once.
   */
  newestEvents(orderIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** In order, without a gap: what a follower reads. */
  eventsAfter(orderId: string, sequence: number, limit: number): Promise<readonly OrderEvent[]>;

  /** Null if it does not exist or is another person's. */
  notification(userId: string, id: string): Promise<Notification | null>;
  /** Newest first; position: the notification's sequence. */
  notificationsPage(userId: string, slice: Slice<number>, unreadOnly: boolean): Promise<Part<Notification>>;
  /** By person: the newest sequence; absent before the first. */
  newestNotifications(userIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** In order, without a gap: what a follower reads. */
  notificationsAfter(userId: string, sequence: number, limit: number): Promise<readonly Notification[]>;
  /** Total, unread, and the newest sequence (0 before the first). */
  notificationsState(
    userId: string,
  ): Promise<{ readonly total: number; readonly unread: number; readonly newest: number }>;
}

/** Who did what with an order: support that read it [O12], an operator that retried its work [F40]. */
export interface AuditEntry {
  readonly reader: string;
  readonly orderId: string;
  readonly operation: string;
  readonly at: Instant;
  readonly details?: string;
}

/** Every reading of an order by support leaves a trace [O12]. */
export interface AuditLog {
  readingBySupport(entry: AuditEntry): Promise<void>;
}
