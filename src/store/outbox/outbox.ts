import type {
  ClaimOptions,
  Expedite,
  Lease,
  OutboxStore,
  OutboxTask,
  OutboxWrites,
  Sent,
} from "../../app/ports/outbox";
import type { OutboxChange, OutboxItem, OutboxKind } from "../../domain/order/outbox";
import { realNow, type TransactionClock } from "../database/business-clock";
import type { Database } from "../database/database";
import { orLostRace } from "../database/database-errors";
import { type LeasedTable, renewLeases } from "../database/renew-leases";
import { marks, type Session } from "../database/session";
import { safeInteger } from "../entities/columns";
import { OutboxEntity } from "../entities/outbox.entity";
import { newOutboxRow, toTask } from "./outbox-rows";

/**
 * In the transaction of the change that they come from: so nothing is sent that did not happen, and nothing is
 * forgotten.
 * @throws LostRace if another node has just added the same item.
 */
export async function writeOutbox(
  session: Session,
  changes: readonly OutboxChange[],
  clock: Pick<TransactionClock, "real">,
): Promise<void> {
  if (changes.length === 0) return;
  const dueAt = await clock.real();
  const rows = (does: OutboxChange["does"]) =>
    changes.filter((change) => change.does === does).map(({ item }) => newOutboxRow(item, dueAt));
  await session.insert(OutboxEntity, rows("ADD"), orLostRace);
  await session.upsert(
    OutboxEntity,
    rows("SET_ASIDE").map((row) => ({ ...row, setAside: true })),
    ["`set_aside` = 1"],
  );
  const done = rows("REMOVE").map(({ id }) => id);
  await session.deleteEach("outbox", "id", done);
}

export const outboxWrites = (session: Session): OutboxWrites => ({
  holdsLease: (lease) => holdsLease(session, lease),
  retry: (item) => retryItem(session, item),
  setAside: (item) => setAsideItem(session, item),
  takeSetAside: (item) => takeSetAside(session, item),
});

async function holdsLease(session: Session, { id, lease }: Lease): Promise<boolean> {
  const rows = await session.query("SELECT id FROM outbox WHERE id = ? AND lease_owner = ? AND set_aside = 0", [
    id,
    lease,
  ]);
  return rows.length > 0;
}

async function retryItem(session: Session, { id }: OutboxItem): Promise<void> {
  await session.run(
    "UPDATE outbox SET set_aside = 0, due_at = ?, tries = 0, lease_owner = NULL WHERE id = ? AND set_aside = 1",
    [await realNow(session), id],
  );
}

async function setAsideItem(session: Session, { id }: OutboxItem): Promise<void> {
  await session.run("UPDATE outbox SET set_aside = 1, lease_owner = NULL WHERE id = ? AND set_aside = 0", [id]);
}

const takeSetAside = async (session: Session, { id }: OutboxItem): Promise<boolean> =>
  (await session.run("DELETE FROM outbox WHERE id = ? AND set_aside = 1", [id])) > 0;

const LEASED: LeasedTable = { table: "outbox", key: ["id"] };

export class DatabaseOutbox implements OutboxStore, Expedite {
  constructor(private readonly database: Database) {}

  /** A poll that finds nothing costs one read. */
  async claim(options: ClaimOptions): Promise<readonly OutboxTask[]> {
    const wait = await this.untilNextMs(options.kind);
    return wait === null || wait > 0 ? [] : this.database.transact((session) => claim(session, options));
  }

  renew(tasks: readonly OutboxTask[], leaseMs: number): Promise<readonly OutboxTask[]> {
    const rows = tasks.map((task) => ({ task, key: [task.id], lease: task.lease }));
    return this.database.transact(async (session) =>
      (await renewLeases(session, LEASED, rows, leaseMs)).map(({ task }) => task),
    );
  }

  finish(task: Pick<OutboxTask, "id" | "lease">, sent: Sent, retryAfterMs: number): Promise<void> {
    return this.database.transact((session) => finish(session, task, sent, retryAfterMs));
  }

  expedite({ id }: Pick<OutboxItem, "id">): Promise<void> {
    return this.database.transact(async (session) => {
      const now = await realNow(session);
      await session.run(
        "UPDATE outbox SET due_at = ? WHERE id = ? AND due_at > ? AND set_aside = 0 AND lease_owner IS NULL",
        [now, id, now],
      );
    });
  }

  untilNextMs(kind: OutboxKind): Promise<number | null> {
    return this.database.read(async (session) => {
      const [row] = await session.query("SELECT MIN(due_at) AS due_at FROM outbox WHERE kind = ? AND set_aside = 0", [
        kind,
      ]);
      const dueAt = safeInteger.from(row?.due_at) as number | null;
      return dueAt === null ? null : Math.max(0, dueAt - (await realNow(session)));
    });
  }
}

async function claim(session: Session, { kind, limit, leaseMs, lease }: ClaimOptions): Promise<readonly OutboxTask[]> {
  const now = await realNow(session);
  const due = await session.query(
    `SELECT id FROM outbox WHERE kind = ? AND set_aside = 0 AND due_at <= ? ORDER BY due_at, id LIMIT ?${session.lockingFree}`,
    [kind, now, limit],
  );
  const ids = due.map(({ id }) => String(id));
  if (ids.length === 0) return [];
  await session.run(
    `UPDATE outbox${session.byPrimaryKey} SET due_at = ?, lease_owner = ?, tries = tries + 1, first_tried_at = COALESCE(first_tried_at, ?)
       WHERE id IN (${marks(ids)})`,
    [now + leaseMs, lease, now, ...ids],
  );
  const rows = await session.select(OutboxEntity, `WHERE id IN (${marks(ids)})`, ids);
  return rows.map((row) => toTask(row, lease, now));
}

async function finish(session: Session, { id, lease }: Lease, sent: Sent, retryAfterMs: number): Promise<void> {
  const mine = "WHERE id = ? AND lease_owner = ?";
  if (sent.end === "DONE") {
    await session.run(`DELETE FROM outbox ${mine}`, [id, lease]);
    return;
  }
  const setAside = sent.end === "SET_ASIDE" ? 1 : 0;
  await session.run(
    `UPDATE outbox SET lease_owner = NULL, last_error = ?, due_at = ?, set_aside = CASE WHEN set_aside = 1 THEN 1 ELSE ? END ${mine}`,
    [sent.reason, (await realNow(session)) + retryAfterMs, setAside, id, lease],
  );
}
