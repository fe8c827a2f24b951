import type { AddressChange } from "../../app/ports/read-store";
import { addressChangeItem } from "../../domain/order/outbox";
import { AddressChangeEntity } from "../entities/address-change.entity";
import { realNow } from "../database/business-clock";
import { writeOutbox } from "../outbox/outbox";
import type { Session } from "../database/session";

const INFORMED_ONCE_IN_MS = 3_600_000;

/** The user's row is locked, so that of two changes the later one sees the earlier one. */
export async function addressChanged(session: Session, change: Omit<AddressChange, "changedAt">, mails: boolean): Promise<void> {
  const changedAt = await realNow(session);
  const recent = await session.query("SELECT id FROM address_changes WHERE user_id = ? AND changed_at > ? AND old_email = ? LIMIT 1", [
    change.userId,
    changedAt - INFORMED_ONCE_IN_MS,
    change.oldEmail,
  ]);
  await session.insert(AddressChangeEntity, [{ ...change, changedAt }]);
  if (mails && recent.length === 0) await writeOutbox(session, [{ does: "ADD", item: addressChangeItem(change.id) }]);
}

export async function addressChange(session: Session, id: string): Promise<AddressChange | null> {
  return (await session.select(AddressChangeEntity, "WHERE id = ?", [id]))[0] ?? null;
}
