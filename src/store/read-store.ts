import type {
  AddressChange,
  Delivery,
  FreelancerRecord,
  Notification,
  OrderAudience,
  OrderListFilter,
  OrderPosition,
  PageOfOrder,
  Part,
  ReadStore,
  Slice,
  Total,
  User,
} from "../app/ports/read-store";
import type { DeadLetter, DeadLetterKind } from "../domain/dead-letter";
import type { ConfidentialWords } from "../domain/order/decision";
import type { OrderEvent } from "../domain/order/event";
import type { Order, Review } from "../domain/order/order";
import type { Resolution } from "../domain/order/resolution";
import type { Principal } from "../domain/order/visibility";
import type { ActivityType } from "../domain/vocabulary";
import type { Database } from "./database/database";
import { partOf } from "./database/paging";
import { sequenceList } from "./database/sequence-list";
import { sequencePages } from "./database/sequence-pages";
import { marks, type Session } from "./database/session";
import { ActivityEntity } from "./entities/activity.entity";
import { toSafeInteger } from "./entities/columns";
import { ConfidentialWordsEntity } from "./entities/confidential-words.entity";
import { DeliveryEntity } from "./entities/delivery.entity";
import { NotificationCounterEntity, NotificationEntity } from "./entities/notification.entity";
import { OrderPaymentEntity } from "./entities/order-payment.entity";
import { ResolutionEntity } from "./entities/resolution.entity";
import { ReviewEntity } from "./entities/review.entity";
import { failedRefunds, failedRefundsCount } from "./money/failed-refunds";
import { toEvent } from "./order/activity-rows";
import { endedOrders, endedOrdersCount } from "./order/ended-orders";
import { loadOrders } from "./order/load-orders";
import { type ListedOrder, orderCount, orderList } from "./order/order-list";
import { toResolution, toReview } from "./order/order-rows";
import { onlyVisible } from "./order/visible-orders";
import { deadLetters, deadLettersCount, kindsOf } from "./outbox/dead-letters";
import { addressChange } from "./user/address-changes";
import { emailPreferences } from "./user/email-preferences";
import { freelancerRecords, grantedOrders, sharingAnOrder, userByExternalId, users } from "./user/user-reads";

/** Where things of each kind are found by their id. */
const TABLE_OF_PREFIX: Readonly<Record<string, string>> = {
  dsp: "resolutions",
  rfo: "resolutions",
  chg: "resolutions",
  mst: "milestones",
  ext: "extras",
  dlv: "deliveries",
  rev: "reviews",
  rfd: "refunds",
  evt: "activity",
};

/** The read side: batched, never locking. The callers decide who can see what. */
export class DatabaseReadStore implements ReadStore {
  constructor(private readonly database: Database) {}

  orders(ids: readonly string[], principal?: Principal): Promise<ReadonlyMap<string, Order>> {
    return this.database.read((session) => loadOrders(session, ids, principal));
  }

  orderIdByNumber(number: string, principal?: Principal): Promise<string | null> {
    const { sql, values } = onlyVisible(principal);
    return this.oneId(`SELECT id FROM orders WHERE number = ?${sql}`, number, ...values);
  }

  orderIdOfThing(id: string, principal?: Principal): Promise<string | null> {
    const table = TABLE_OF_PREFIX[id.slice(0, id.indexOf("_"))];
    if (table === undefined) return Promise.resolve(null);
    const { sql, values } = onlyVisible(principal);
    const source = `${table} thing JOIN orders ON orders.id = thing.order_id`;
    return this.oneId(`SELECT orders.id AS id FROM ${source} WHERE thing.id = ?${sql}`, id, ...values);
  }

  ordersPage(
    audience: OrderAudience,
    filter: OrderListFilter,
    slice: Slice<OrderPosition>,
  ): Promise<Part<ListedOrder>> {
    return partOf(orderList(this.database, audience, filter), slice);
  }

  ordersCount(audience: OrderAudience, filter: OrderListFilter): Promise<Total> {
    return orderCount(this.database, audience, filter);
  }

  users(ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
    return this.ofMany<ReadonlyMap<string, User>>(ids, new Map(), (session) => users(session, ids));
  }

  addressChange(id: string): Promise<AddressChange | null> {
    return this.database.read((session) => addressChange(session, id));
  }

  userByExternalId(externalId: string): Promise<User | null> {
    return this.database.read((session) => userByExternalId(session, externalId));
  }

  sharingAnOrder(userId: string, others: readonly string[]): Promise<ReadonlySet<string>> {
    return this.ofMany(others, new Set(), (session) => sharingAnOrder(session, userId, others));
  }

  grantedOrders(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.ofMany<ReadonlyMap<string, string>>(userIds, new Map(), (session) => grantedOrders(session, userIds));
  }

  emailPreferences(userId: string): Promise<ReadonlyMap<ActivityType, boolean>> {
    return this.database.read((session) => emailPreferences(session, userId));
  }

  freelancerRecords(userIds: readonly string[]): Promise<ReadonlyMap<string, FreelancerRecord>> {
    return this.ofMany<ReadonlyMap<string, FreelancerRecord>>(userIds, new Map(), (session) =>
      freelancerRecords(session, userIds),
    );
  }

  endedOrdersPage(freelancerId: string, slice: Slice<string>): Promise<Part<string>> {
    return partOf(endedOrders(this.database, freelancerId), slice);
  }

  endedOrdersCount(freelancerId: string): Promise<Total> {
    return endedOrdersCount(this.database, freelancerId);
  }

  resolutions(ids: readonly string[]): Promise<ReadonlyMap<string, Resolution & { readonly orderId: string }>> {
    return this.ofMany(ids, new Map(), async (session) => {
      const rows = await session.select(ResolutionEntity, `WHERE id IN (${marks(ids)})`, ids);
      return new Map(rows.map((row) => [row.id, { ...toResolution(row), orderId: row.orderId }]));
    });
  }

  async resolutionPages(
    wanted: readonly PageOfOrder[],
  ): Promise<readonly Part<{ readonly id: string; readonly position: number }>[]> {
    const list = {
      entity: ResolutionEntity,
      counter: "opened_sequence",
      numberOf: ({ openedSequence }: ResolutionEntity) => openedSequence,
    };
    const parts = await sequencePages(this.database, list, wanted);
    return parts.map((part) => ({
      ...part,
      items: part.items.map(({ id, openedSequence }) => ({ id, position: openedSequence })),
    }));
  }

  resolutionCounts(orderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.ofMany(orderIds, new Map(), async (session) => {
      const sql = `SELECT order_id, COUNT(*) AS total FROM resolutions WHERE order_id IN (${marks(orderIds)}) GROUP BY order_id`;
      const rows = await session.query(sql, orderIds);
      return new Map(rows.map(({ order_id, total }) => [String(order_id), toSafeInteger(total)]));
    });
  }

  confidentialWords(resolutionIds: readonly string[]): Promise<ReadonlyMap<string, ConfidentialWords>> {
    return this.ofMany(resolutionIds, new Map(), async (session) => {
      const rows = await session.select(
        ConfidentialWordsEntity,
        `WHERE resolution_id IN (${marks(resolutionIds)})`,
        resolutionIds,
      );
      return new Map(rows.map((words) => [words.resolutionId, words]));
    });
  }

  failedRefundsPage(slice: Slice<string>): Promise<Part<{ readonly id: string; readonly orderId: string }>> {
    return partOf(failedRefunds(this.database), slice);
  }

  failedRefundsCount(): Promise<Total> {
    return failedRefundsCount(this.database);
  }

  deadLettersPage(kind: DeadLetterKind | null, slice: Slice<string>): Promise<Part<DeadLetter>> {
    return partOf(deadLetters(this.database, kindsOf(kind)), slice);
  }

  deadLettersCount(kind: DeadLetterKind | null): Promise<Total> {
    return deadLettersCount(this.database, kindsOf(kind));
  }

  deliveries(ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
    return this.ofMany(ids, new Map(), async (session) => {
      const rows = await session.select(DeliveryEntity, `WHERE id IN (${marks(ids)})`, ids);
      return new Map(rows.map((delivery) => [delivery.id, delivery]));
    });
  }

  deliveryPages(wanted: readonly PageOfOrder[]): Promise<readonly Part<Delivery>[]> {
    const list = { entity: DeliveryEntity, counter: "number", numberOf: ({ number }: DeliveryEntity) => number };
    return sequencePages(this.database, list, wanted);
  }

  reviews(orderIds: readonly string[]): Promise<ReadonlyMap<string, Review>> {
    return this.ofMany(orderIds, new Map(), async (session) => {
      const rows = await session.select(ReviewEntity, `WHERE order_id IN (${marks(orderIds)})`, orderIds);
      return new Map(rows.map((row) => [row.orderId, toReview(row)]));
    });
  }

  paymentLabels(orderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.ofMany(orderIds, new Map(), async (session) => {
      const rows = await session.select(OrderPaymentEntity, `WHERE order_id IN (${marks(orderIds)})`, orderIds);
      return new Map(rows.map(({ orderId, label }) => [orderId, label]));
    });
  }

  events(ids: readonly string[]): Promise<ReadonlyMap<string, OrderEvent>> {
    return this.ofMany(ids, new Map(), async (session) => {
      const rows = await session.select(ActivityEntity, `WHERE id IN (${marks(ids)})`, ids);
      return new Map(rows.map((row) => [row.id, toEvent(row)]));
    });
  }

  async activityPages(wanted: readonly PageOfOrder[]): Promise<readonly Part<OrderEvent>[]> {
    const list = { entity: ActivityEntity, counter: "sequence", numberOf: ({ sequence }: ActivityEntity) => sequence };
    const parts = await sequencePages(this.database, list, wanted);
    return parts.map((part) => ({ ...part, items: part.items.map(toEvent) }));
  }

  newestEvents(orderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.ofMany(orderIds, new Map(), async (session) => {
      const rows = await session.query(`SELECT id, version FROM orders WHERE id IN (${marks(orderIds)})`, orderIds);
      return new Map(rows.map(({ id, version }) => [String(id), toSafeInteger(version)]));
    });
  }

  eventsAfter(orderId: string, sequence: number, limit: number): Promise<readonly OrderEvent[]> {
    return this.database.read(async (session) => {
      const rows = await session.select(
        ActivityEntity,
        "WHERE order_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        [orderId, sequence, limit],
      );
      return rows.map(toEvent);
    });
  }

  notification(userId: string, id: string): Promise<Notification | null> {
    return this.database.read(async (session) => {
      const [notification] = await session.select(NotificationEntity, "WHERE id = ? AND user_id = ?", [id, userId]);
      return notification ?? null;
    });
  }

  notificationsPage(userId: string, slice: Slice<number>, unreadOnly: boolean): Promise<Part<Notification>> {
    const where = unreadOnly ? "user_id = ? AND read_at IS NULL" : "user_id = ?";
    const list = { entity: NotificationEntity, counter: "sequence", where, values: [userId], newestFirst: true };
    return partOf(sequenceList(this.database, list), slice);
  }

  newestNotifications(userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.ofMany(userIds, new Map(), async (session) => {
      const rows = await session.select(NotificationCounterEntity, `WHERE user_id IN (${marks(userIds)})`, userIds);
      return new Map(rows.map(({ userId, lastSequence }) => [userId, lastSequence]));
    });
  }

  notificationsAfter(userId: string, sequence: number, limit: number): Promise<readonly Notification[]> {
    return this.database.read((session) =>
      session.select(NotificationEntity, "WHERE user_id = ? AND sequence > ? ORDER BY sequence LIMIT ?", [
        userId,
        sequence,
        limit,
      ]),
    );
  }

  /** Numbers have no gap and are read from the first on: the counter alone gives all three. */
  notificationsState(
    userId: string,
  ): Promise<{ readonly total: number; readonly unread: number; readonly newest: number }> {
    return this.database.read(async (session) => {
      const [row] = await session.select(NotificationCounterEntity, "WHERE user_id = ?", [userId]);
      const { lastSequence, readUpTo } = row ?? { lastSequence: 0, readUpTo: 0 };
      return { total: lastSequence, unread: lastSequence - readUpTo, newest: lastSequence };
    });
  }

  /** No query for an empty list: IN () is no SQL. */
  private ofMany<T>(ids: readonly string[], none: T, read: (session: Session) => Promise<T>): Promise<T> {
    return ids.length === 0 ? Promise.resolve(none) : this.database.read(read);
  }

  private oneId(sql: string, ...values: readonly string[]): Promise<string | null> {
    return this.database.read(async (session) => {
      const [row] = await session.query(sql, values);
      return row === undefined ? null : String(row.id);
    });
  }
}
