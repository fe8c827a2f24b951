import { encodeTime } from "ulid";
import type { AddressChange } from "../../app/ports/users";
import { DAY_MS, HOUR_MS } from "../../domain/duration";
import { addressChangeItem } from "../../domain/order/outbox";
import type { Instant } from "../../domain/vocabulary";
import { realNow } from "../database/business-clock";
import type { Session } from "../database/session";
import { AddressChangeEntity } from "../entities/address-change.entity";
import { toSafeInteger } from "../entities/columns";
import { OutboxEntity } from "../entities/outbox.entity";
import { newOutboxRow } from "../outbox/outbox-rows";

/** An owner who finds out late that another person took over the account can still see who changed its address. */
const KEPT_MS = 180 * DAY_MS;
const PREFIX = "adc_";

/** The user's row is locked, so that of two changes the later one sees the earlier one. */
export async function addressChanged(
  session: Session,
  change: Omit<AddressChange, "changedAt">,
  mails: boolean,
): Promise<void> {
  const changedAt = await realNow(session);
  const noticeAt = mails ? await nextNoticeAt(session, change, changedAt) : null;
  await session.insert(AddressChangeEntity, [{ ...change, changedAt }]);
  if (noticeAt !== null) await session.insert(OutboxEntity, [newOutboxRow(addressChangeItem(change.id), noticeAt)]);
}

/**
 * Many changes within an hour send no flood of emails, and none of them stays hidden: the first is announced
 * immediately, and those after it together, an hour later. Otherwise an address that was corrected could be replaced
 * again without a notice to its owner.
 * @returns null if an email to that address waits already.
 */
async function nextNoticeAt(
  session: Session,
  { userId, oldEmail }: Pick<AddressChange, "userId" | "oldEmail">,
  now: Instant,
): Promise<Instant | null> {
  const sameAddress = "user_id = ? AND old_email = ?";
  const waiting = await session.query(
    `SELECT outbox.id FROM address_changes JOIN outbox ON outbox.id = CONCAT('ADDRESS:', address_changes.id) WHERE ${sameAddress} LIMIT 1`,
    [userId, oldEmail],
  );
  if (waiting.length > 0) return null;
  const [last] = await session.query(
    `SELECT MAX(changed_at) AS at FROM address_changes WHERE ${sameAddress} AND changed_at > ?`,
    [userId, oldEmail, now - HOUR_MS],
  );
  return last === undefined || last.at === null ? now : toSafeInteger(last.at) + HOUR_MS;
}

/**
 * Removes records older than 180 days whose email is not waiting, `limit` at most; returns how many. Ids are ULIDs: the
 * oldest come first.
 */
export async function forgetAddressChanges(session: Session, limit: number): Promise<number> {
  const oldest = `${PREFIX}${encodeTime((await realNow(session)) - KEPT_MS, 10).toLowerCase()}`;
  const rows = await session.query(
    `SELECT id FROM address_changes WHERE id < ? AND NOT EXISTS
       (SELECT 1 FROM outbox WHERE outbox.id = CONCAT('ADDRESS:', address_changes.id)) ORDER BY id LIMIT ?`,
    [oldest, limit],
  );
  await session.deleteEach(
    "address_changes",
    "id",
    rows.map(({ id }) => String(id)),
  );
  return rows.length;
}

export async function addressChange(session: Session, id: string): Promise<AddressChange | null> {
  return (await session.select(AddressChangeEntity, "WHERE id = ?", [id]))[0] ?? null;
}
