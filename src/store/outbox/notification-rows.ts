import type { OrderChange } from "../../app/ports/order-store";
import type { Values } from "../database/rows";
import { marks, type Session } from "../database/session";
import { NotificationCounterEntity, NotificationEntity } from "../entities/notification.entity";

/**
 * Numbers each user's notifications 1, 2, 3 … without a gap [N4]. The counters' rows are locked until the commit, so
 * that numbers become visible in their order. They are locked after the orders and in the order of the users' ids, so
 * that there is no deadlock.
 */
export async function notify(session: Session, changes: readonly OrderChange[], newId: () => string): Promise<void> {
  const recipients = changes.flatMap(({ after, notifications }) =>
    notifications.map((one) => ({ ...one, orderId: after.id })),
  );
  if (recipients.length === 0) return;
  const next = await takeNumbers(
    session,
    recipients.map(({ userId }) => userId),
  );
  const rows = recipients.map(({ userId, eventId, orderId }): Values<NotificationEntity> => {
    const sequence = next.get(userId) ?? 1;
    next.set(userId, sequence + 1);
    return { id: `ntf_${newId()}`, userId, sequence, orderId, eventId, readAt: null };
  });
  await session.insert(NotificationEntity, rows);
}

/** The first number of each person that is taken: as many as the person is named. */
async function takeNumbers(session: Session, userIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const userId of userIds) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  const users = [...counts.keys()].sort();
  const counters = users.map((userId) => ({ userId, lastSequence: counts.get(userId) ?? 0, readUpTo: 0 }));
  await session.upsert(NotificationCounterEntity, counters, [
    "last_sequence = notification_counters.last_sequence + new(last_sequence)",
  ]);
  const rows = await session.select(NotificationCounterEntity, `WHERE user_id IN (${marks(users)})`, users);
  return new Map(rows.map(({ userId, lastSequence }) => [userId, lastSequence - (counts.get(userId) ?? 0) + 1]));
}
