import type { WriteTransaction } from "../../app/ports/order-store";
import type { User } from "../../app/ports/read-store";
import type { Instant } from "../../domain/vocabulary";
import { orLostRace } from "../database/database-errors";
import type { Session } from "../database/session";
import { NotificationCounterEntity } from "../entities/notification.entity";
import { UserEntity } from "../entities/user.entity";

/** @throws LostRace if another request registered the same user at the same instant. */
export async function saveUser(
  session: Session,
  user: Omit<User, "id">,
  newUserId: string,
): ReturnType<WriteTransaction["saveUser"]> {
  const lock = session.dialect === "mysql" ? " FOR UPDATE" : "";
  const [known] = await session.select(UserEntity, `WHERE external_id = ?${lock}`, [user.externalId]);
  if (known === undefined) await addUser(session, { ...user, id: newUserId });
  else await session.upsert(UserEntity, [{ ...user, id: known.id }]);
  return { userId: known?.id ?? newUserId, before: known ?? null };
}

async function addUser(session: Session, user: User): Promise<void> {
  try {
    await session.insert(UserEntity, [user]);
  } catch (error) {
    throw orLostRace(error);
  }
}

/** As many as one transaction marks: it holds the lock under which the person's new notifications get their numbers. */
const MARKED_AT_ONCE = 1_000;

/**
 * What was read stays read, at the instant at which it first was. A number that isn't given yet is not read in advance.
 *
 * @returns whether there are more.
 */
export async function markRead(session: Session, userId: string, upTo: number, readAt: Instant): Promise<boolean> {
  const lock = session.dialect === "mysql" ? " FOR UPDATE" : "";
  const [counter] = await session.select(NotificationCounterEntity, `WHERE user_id = ?${lock}`, [userId]);
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
