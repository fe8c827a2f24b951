import { ledgerEntries } from "../../domain/ledger/ledger";
import type { PolicyBook } from "../../domain/policy";
import type { Database } from "../database/database";
import { marks, type Session } from "../database/session";
import { ActivityEntity } from "../entities/activity.entity";
import { LedgerBacklogEntity } from "../entities/ledger-backlog.entity";
import { LedgerEntryEntity } from "../entities/ledger-entry.entity";
import { toEvent } from "../order/activity-rows";

/** Orders in one transaction: with their whole feeds in memory. */
const AT_ONCE = 50;

/**
 * Books the orders that are older than the ledger, from their feeds: the same entries, event by event, as if it had
 * always existed [M3, A1]. If several nodes start together, one does it and the others wait. A crash in between loses
 * nothing.
 * @returns how many orders this call has booked. Usually there is none, and it costs one read.
 */
export async function bookBacklog(database: Database, policies: PolicyBook): Promise<number> {
  if ((await database.read((session) => waiting(session, 1))).length === 0) return 0;
  return database.exclusively("ledger", async () => {
    let booked = 0;
    for (;;) {
      const now = await database.transact((session) => bookSome(session, policies), { isBatch: true });
      if (now === 0) return booked;
      booked += now;
    }
  });
}

async function bookSome(session: Session, policies: PolicyBook): Promise<number> {
  const orderIds = await waiting(session, AT_ONCE);
  if (orderIds.length === 0) return 0;
  const feeds = await session.select(
    ActivityEntity,
    `WHERE order_id IN (${marks(orderIds)}) ORDER BY order_id, sequence`,
    orderIds,
  );
  const events = feeds.map(toEvent);
  await session.insert(
    LedgerEntryEntity,
    orderIds.flatMap((id) =>
      ledgerEntries(
        null,
        events.filter(({ orderId }) => orderId === id),
        policies,
      ),
    ),
  );
  await session.run(`DELETE FROM ledger_backlog WHERE order_id IN (${marks(orderIds)})`, orderIds);
  return orderIds.length;
}

async function waiting(session: Session, limit: number): Promise<readonly string[]> {
  const rows = await session.select(LedgerBacklogEntity, `ORDER BY order_id LIMIT ${limit}`);
  return rows.map(({ orderId }) => orderId);
}
