import type { EmailPreference } from "../../app/ports/users";
import type { ActivityType } from "../../domain/vocabulary";
import type { Session } from "../database/session";
import { NotificationPreferenceEntity } from "../entities/notification-preference.entity";

export async function emailPreferences(session: Session, userId: string): Promise<ReadonlyMap<ActivityType, boolean>> {
  const rows = await session.select(NotificationPreferenceEntity, "WHERE user_id = ?", [userId]);
  return new Map(rows.map(({ type, email }) => [type, email]));
}

export async function saveEmailPreferences(
  session: Session,
  userId: string,
  preferences: readonly EmailPreference[],
): Promise<void> {
  await session.upsert(
    NotificationPreferenceEntity,
    preferences.map(({ type, email }) => ({ userId, type, email })),
  );
}
