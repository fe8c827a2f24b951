import { ulid } from "ulid";
import type { ApiKeyRows } from "../app/ports/api-keys";
import type {
  DueDeadline,
  DueReminder,
  IdempotencyKey,
  OrderChange,
  OrderStore,
  PartOfOrder,
  Remembered,
  ReminderChange,
  Target,
  TransactOptions,
  WriteTransaction,
} from "../app/ports/order-store";
import type { Lease } from "../app/ports/outbox";
import type { AuditEntry, EmailPreference, User } from "../app/ports/read-store";
import type { DeadLetterName } from "../domain/dead-letter";
import type { Order } from "../domain/order/order";
import type { OutboxItem } from "../domain/order/outbox";
import type { Resolution } from "../domain/order/resolution";
import type { Policy } from "../domain/policy";
import type { Instant } from "../domain/vocabulary";
import { writeAudit } from "./database/audit-log";
import { businessNow } from "./database/business-clock";
import type { Database } from "./database/database";
import { withoutHeld } from "./database/held-rows";
import { byPrimaryKey, marks, type Session } from "./database/session";
import { ResolutionEntity } from "./entities/resolution.entity";
import {
  deadlineFailed,
  dropReminder,
  dueDeadlines,
  dueReminders,
  nextDeadlineAt,
  nextReminderAt,
  nextReminders,
  writeReminders,
} from "./order/deadlines";
import { loadOrders } from "./order/load-orders";
import { toResolution } from "./order/order-rows";
import { onlyOfParty } from "./order/visible-orders";
import { writeOrders } from "./order/write-orders";
import { retryDeadLetter } from "./outbox/dead-letters";
import { holdsLease, retryItem, setAsideItem, takeSetAside } from "./outbox/outbox";
import { apiKeyRows } from "./partner/api-key-rows";
import { WebhookRows } from "./partner/webhook-endpoints";
import { recall, remember } from "./service/idempotency";
import type { PolicyVersions } from "./service/policy-versions";
import { addressChanged } from "./user/address-changes";
import { saveEmailPreferences } from "./user/email-preferences";
import { markRead, saveUser } from "./user/user-writes";

/** The write side: the only code that changes orders. */
export class DatabaseOrderStore implements OrderStore {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyVersions,
    private readonly sandbox: boolean,
  ) {}

  transact<T>(work: (transaction: WriteTransaction) => Promise<T>, options?: TransactOptions): Promise<T> {
    return this.database.transact(
      (session) => work(new OrderTransaction(session, this.policies, this.sandbox)),
      options,
    );
  }

  orderIdOf(thing: PartOfOrder): Promise<string | null> {
    const [table, id] = placeOf(thing);
    return this.oneId(`SELECT order_id AS id FROM ${table} WHERE id = ?`, [id]);
  }

  orderIdFor(userId: string, target: Target): Promise<string | null> {
    const { sql, values } = onlyOfParty(userId);
    if ("orderId" in target) return this.oneId(`SELECT id FROM orders WHERE id = ?${sql}`, [target.orderId, ...values]);
    const [table, id] = placeOf(target);
    const source = `${table} thing JOIN orders ON orders.id = thing.order_id`;
    return this.oneId(`SELECT orders.id AS id FROM ${source} WHERE thing.id = ?${sql}`, [id, ...values]);
  }

  private oneId(sql: string, values: readonly string[]): Promise<string | null> {
    return this.database.read(async (session) => {
      const [row] = await session.query(sql, values);
      return row === undefined ? null : String(row.id);
    });
  }

  dueDeadlines(now: Instant, limit: number): Promise<readonly DueDeadline[]> {
    return this.database.read((session) => dueDeadlines(session, now, limit));
  }

  nextDeadlineAt(after?: Instant): Promise<Instant | null> {
    return this.database.read((session) => nextDeadlineAt(session, after));
  }

  deadlineFailed(deadline: DueDeadline, reason: string, maximum: number): Promise<boolean> {
    return this.database.transact((session) => deadlineFailed(session, deadline, reason, maximum));
  }

  dueReminders(now: Instant, limit: number): Promise<readonly DueReminder[]> {
    return this.database.read((session) => dueReminders(session, now, limit));
  }

  nextReminderAt(after?: Instant): Promise<Instant | null> {
    return this.database.read((session) => nextReminderAt(session, after));
  }

  dropReminder(reminder: DueReminder): Promise<void> {
    return this.database.transact((session) => dropReminder(session, reminder));
  }
}

function placeOf(thing: PartOfOrder): readonly [string, string] {
  if ("resolutionId" in thing) return ["resolutions", thing.resolutionId];
  return "milestoneId" in thing ? ["milestones", thing.milestoneId] : ["refunds", thing.refundId];
}

class OrderTransaction implements WriteTransaction {
  readonly apiKeys: ApiKeyRows;
  readonly webhooks: WebhookRows;

  constructor(
    private readonly session: Session,
    private readonly policies: PolicyVersions,
    private readonly sandbox: boolean,
  ) {
    this.apiKeys = apiKeyRows(session);
    this.webhooks = new WebhookRows(session);
  }

  async lockOrders(
    orderIds: readonly string[],
    { skipLocked }: { readonly skipLocked: boolean },
  ): Promise<ReadonlyMap<string, Order>> {
    return loadOrders(this.session, await this.lock(orderIds, skipLocked));
  }

  withoutHeld(changes: readonly OrderChange[]): Promise<readonly OrderChange[]> {
    return withoutHeld(this.session, changes);
  }

  async resolution(id: string): Promise<Resolution | null> {
    const [row] = await this.session.select(ResolutionEntity, "WHERE id = ?", [id]);
    return row === undefined ? null : toResolution(row);
  }

  now(): Promise<Instant> {
    return businessNow(this.session, this.sandbox);
  }

  writeOrders(changes: readonly OrderChange[]): Promise<void> {
    return writeOrders(this.session, changes, () => ulid().toLowerCase());
  }

  recall<M>(key: IdempotencyKey): Promise<Remembered<M> | null> {
    return recall<M>(this.session, key);
  }

  remember(key: IdempotencyKey, result: object): Promise<void> {
    return remember(this.session, key, result);
  }

  usePolicy(policy: Policy): Promise<void> {
    return this.policies.use(this.session, policy, () => this.now());
  }

  async knownUsers(userIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (userIds.length === 0) return new Set();
    const rows = await this.session.query(`SELECT id FROM users WHERE id IN (${marks(userIds)})`, userIds);
    return new Set(rows.map(({ id }) => String(id)));
  }

  saveUser(user: Omit<User, "id">, newUserId: string): ReturnType<WriteTransaction["saveUser"]> {
    return saveUser(this.session, user, newUserId);
  }

  addressChanged(...[change, mails]: Parameters<WriteTransaction["addressChanged"]>): Promise<void> {
    return addressChanged(this.session, change, mails);
  }

  markRead(userId: string, upTo: number, readAt: Instant): Promise<boolean> {
    return markRead(this.session, userId, upTo, readAt);
  }

  saveEmailPreferences(userId: string, preferences: readonly EmailPreference[]): Promise<void> {
    return saveEmailPreferences(this.session, userId, preferences);
  }

  holdsLease(lease: Lease): Promise<boolean> {
    return holdsLease(this.session, lease);
  }

  nextReminders(orderIds: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
    return nextReminders(this.session, orderIds);
  }

  writeReminders(reminders: readonly ReminderChange[]): Promise<void> {
    return writeReminders(this.session, reminders);
  }

  retryItem(item: OutboxItem): Promise<void> {
    return retryItem(this.session, item);
  }

  setAsideItem(item: OutboxItem): Promise<void> {
    return setAsideItem(this.session, item);
  }

  takeSetAside(item: OutboxItem): Promise<boolean> {
    return takeSetAside(this.session, item);
  }

  retryDeadLetter(name: DeadLetterName): Promise<string | null> {
    return retryDeadLetter(this.session, name);
  }

  audit(entry: AuditEntry): Promise<void> {
    return writeAudit(this.session, entry);
  }

  /**
   * Always in the order of the ids, so that two batches don't wait for each other. On SQLite the transaction is the
   * lock.
   */
  private async lock(orderIds: readonly string[], skipLocked: boolean): Promise<readonly string[]> {
    if (this.session.dialect === "sqlite" || orderIds.length === 0) return orderIds;
    const ending = skipLocked ? "FOR UPDATE SKIP LOCKED" : "FOR UPDATE";
    const rows = await this.session.query(
      `SELECT id FROM orders${byPrimaryKey(this.session)} WHERE id IN (${marks(orderIds)}) ORDER BY id ${ending}`,
      orderIds,
    );
    return rows.map(({ id }) => String(id));
  }
}
