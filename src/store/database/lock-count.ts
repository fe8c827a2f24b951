import { createHash } from "node:crypto";
import { NamedLockEntity } from "../entities/named-lock.entity";
import type { Session } from "./session";

/**
 * Until the transaction ends, no other transaction can count the same things in order to add one [S27]. Changing the
 * row locks it, because a cluster compares only changed rows [F32]. On SQLite the transaction is the lock.
 * @param what  the counted things and their owner, of any length.
 */
export async function lockCount(session: Session, what: string): Promise<void> {
  if (session.dialect === "sqlite") return;
  const name = `count:${createHash("sha256").update(what).digest("hex")}`;
  const row = { name, holder: "", endsAt: 0, changes: 0 };
  await session.upsert(NamedLockEntity, [row], ["changes = named_locks.changes + 1"]);
}
