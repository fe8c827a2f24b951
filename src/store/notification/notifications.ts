import type { NotificationReads, NotificationWrites } from "../../app/ports/notifications";
import type { OrderChange } from "../../app/ports/orders";
import type { Instant } from "../../domain/vocabulary";
import type { Database } from "../database/database";
import { byKey } from "../database/paging";
import { marks, type Session } from "../database/session";
import { NotificationCounterEntity, NotificationEntity } from "../entities/notification.entity";
import { rowsAfterEach } from "../reads/logs-after";
import { readMany } from "../reads/read-many";

const LOG = {
  entity: NotificationEntity,
  owner: "user_id",
  ownerOf: ({ userId }: NotificationEntity) => userId,
  sequenceOf: ({ sequence }: NotificationEntity) => sequence,
};

export const notificationReads = (database: Database): NotificationReads => ({
  one: (userId, id) =>
    database.read(async (session) => {
      const [notification] = await session.select(NotificationEntity, "WHERE id = ? AND user_id = ?", [id, userId]);
      return notification ?? null;
    }),
  page(userId, slice, unreadOnly) {
    const where = unreadOnly ? "user_id = ? AND read_at IS NULL" : "user_id = ?";
    const list = { where, values: [userId], key: ["sequence"], isDescending: true };
    return database.read((session) => session.pageOf(NotificationEntity, list, byKey(slice)));
  },
  newest: (userIds) =>
    readMany(database, userIds, async (session) => {
      const rows = await session.select(NotificationCounterEntity, `WHERE user_id IN (${marks(userIds)})`, userIds);
      return new Map(rows.map(({ userId, lastSequence }) => [userId, lastSequence]));
    }),
  after(userId, sequence, limit) {
    const list = { where: "user_id = ?", values: [userId], key: ["sequence"] };
    return database.read((session) => session.entitiesAfter(NotificationEntity, list, [sequence], limit));
  },
  afterEach: (positions, limit) => rowsAfterEach(database, LOG, positions, limit),
  /** Numbers have no gap and are read from the first on: the counter alone gives all three. */
  state: (userId) =>
    database.read(async (session) => {
      const [row] = await session.select(NotificationCounterEntity, "WHERE user_id = ?", [userId]);
      const { lastSequence, readUpTo } = row ?? { lastSequence: 0, readUpTo: 0 };
      return { total: lastSequence, unread: lastSequence - readUpTo, newest: lastSequence };
    }),
});

export const notificationWrites = (session: Session): NotificationWrites => ({
  markRead: (userId, upTo, readAt) => markRead(session, userId, upTo, readAt),
});

/**
 * Numbers each user's notifications 1, 2, 3 … without a gap [N4]. The counters' rows are locked until the commit, so
 * that numbers become visible in their order. They are locked after the orders and in the order of the users' ids, so
 * that there is no deadlock.
 */
export async function notify(session: Session, changes: readonly OrderChange[], newId: () => string): Promise<void> {
  const recipients = changes.flatMap(({ after, notifications }) =>
    notifications.map(({ userId, eventId }) => ({ userId, eventId, orderId: after.id })),
  );
  if (recipients.length === 0) return;
  const left = await takeNumbers(
    session,
    recipients.map(({ userId }) => userId),
  );
  const values = recipients.flatMap(({ userId, eventId, orderId }) => {
    const later = (left.get(userId) ?? 1) - 1;
    left.set(userId, later);
    return [userId, userId, later, `ntf_${newId()}`, orderId, eventId];
  });
  await session.later(`${ADD_NOTIFICATIONS} ${recipients.map(() => NUMBERED).join(", ")}`, values);
}

/** The database numbers them, from the counter that `takeNumbers` has moved: so no round trip waits for it [B8]. */
const ADD_NOTIFICATIONS = "INSERT INTO notifications (user_id, sequence, id, order_id, event_id, read_at) VALUES";
const NUMBERED = "(?, (SELECT last_sequence FROM notification_counters WHERE user_id = ?) - ?, ?, ?, ?, NULL)";

/** Moves the counters. Returns how many numbers each person gets: as many as the person is named. */
async function takeNumbers(session: Session, userIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const userId of userIds) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  const users = [...counts.keys()].sort();
  const counters = users.map((userId) => ({ userId, lastSequence: counts.get(userId) ?? 0, readUpTo: 0 }));
  await session.upsert(NotificationCounterEntity, counters, [
    "last_sequence = notification_counters.last_sequence + new(last_sequence)",
  ]);
  return counts;
}

/** As many as one transaction marks: it holds the lock under which the person's new notifications get their numbers. */
const MARKED_AT_ONCE = 1_000;

/**
 * What was read stays read, at the instant at which it first was. A number that isn't given yet is not read in advance.
 *
 * @returns whether there are more.
 */
async function markRead(session: Session, userId: string, upTo: number, readAt: Instant): Promise<boolean> {
  const [counter] = await session.select(NotificationCounterEntity, `WHERE user_id = ?${session.locking}`, [userId]);
  if (counter === undefined) return false;
  const last = Math.min(upTo, counter.lastSequence);
  const end = Math.min(last, counter.readUpTo + MARKED_AT_ONCE);
  if (end <= counter.readUpTo) return false;
  await session.run("UPDATE notification_counters SET read_up_to = ? WHERE user_id = ?", [end, userId]);
  await session.run("UPDATE notifications SET read_at = ? WHERE user_id = ? AND sequence > ? AND sequence <= ?", [
    ...[readAt, userId, counter.readUpTo, end],
  ]);
  return end < last;
}
