import type { WriteTransaction } from "../app/ports";
import type { User } from "../app/read-ports";
import type { Instant } from "../domain/vocabulary";
import { orLostRace } from "./database-errors";
import type { Session } from "./session";
import { UserEntity } from "./user.entity";

/** @throws LostRace if somebody else made the same person known at the same instant. */
export async function saveUser(session: Session, user: Omit<User, "id">, newUserId: string): ReturnType<WriteTransaction["saveUser"]> {
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

/** What was read stays read, at the instant at which it first was. A number that isn't given yet is not read in advance. */
export async function markRead(session: Session, userId: string, upTo: number, readAt: Instant): Promise<void> {
  await session.run(
    `UPDATE notification_counters SET read_up_to = CASE WHEN last_sequence < ? THEN last_sequence ELSE ? END
       WHERE user_id = ? AND read_up_to < ?`,
    [upTo, upTo, userId, upTo],
  );
  await session.run("UPDATE notifications SET read_at = ? WHERE user_id = ? AND sequence <= ? AND read_at IS NULL", [readAt, userId, upTo]);
}
