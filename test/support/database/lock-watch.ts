import { ENTITIES } from "../../../src/store/database/schema";
import type { Session } from "../../../src/store/database/session";
import { passingEach } from "./interrupted";

type Row = Readonly<Record<string, unknown>>;

/** What one transaction has locked or written, by table. Rows are as they were before. */
interface Transaction {
  readonly locked: { readonly table: string; readonly row: Row }[];
  /** Rows of statements that were matched, but that the statement left as they were. */
  readonly unchanged: string[];
  changes: number;
}

/**
 * Runs `work` on MariaDB and returns, for each transaction that changed something, the tables in which it locked or
 * wrote a row that it left unchanged. A Galera cluster compares only changed rows: such a lock holds within one server
 * only [F32].
 */
export async function unchangedLocks(work: () => Promise<unknown>): Promise<readonly string[]> {
  const transactions = new WeakMap<Session, Transaction>();
  const found: string[] = [];
  /** Sessions at whose rows this function itself looks now. */
  const looking = new WeakSet<Session>();
  const lookAt = async <T>(session: Session, look: () => Promise<T>): Promise<T> => {
    looking.add(session);
    try {
      return await look();
    } finally {
      looking.delete(session);
    }
  };
  await passingEach(async (pass, sql, session) => {
    if (looking.has(session)) return pass();
    if (sql === "START TRANSACTION") transactions.set(session, { locked: [], unchanged: [], changes: 0 });
    const transaction = transactions.get(session);
    if (transaction === undefined) return pass();
    if (sql === "COMMIT") {
      const left = await lookAt(session, () => leftUnchanged(session, transaction));
      if (transaction.changes > 0) found.push(...left);
    }
    const written = /^\s*(?:INSERT(?: IGNORE)? INTO|UPDATE|DELETE FROM) (\w+)/u.exec(sql)?.[1];
    if (written !== undefined) return watchWrite(lookAt, pass, session, { transaction, table: written, sql });
    const result = await pass();
    const locked = /\bFROM (\w+)\b[\s\S]*FOR UPDATE/u.exec(sql)?.[1];
    if (locked !== undefined)
      await lookAt(session, () => rememberLocked(session, transaction, locked, recordsOf(result)));
    return result;
  }, work);
  return found;
}

const recordsOf = (result: unknown): readonly Row[] => (result as { readonly records: readonly Row[] }).records;
const affectedBy = (result: unknown): number => (result as { readonly affected: number }).affected;

const primaryKeys = (session: Session): ReadonlyMap<string, readonly string[]> =>
  new Map(ENTITIES.map((entity) => session.mapping(entity)).map(({ table, primary }) => [table, primary]));

function keyOf(session: Session, table: string, row: Row): string {
  const primary = primaryKeys(session).get(table) ?? [];
  return JSON.stringify(primary.map((name) => row[name]));
}

async function allRows(session: Session, table: string): Promise<ReadonlyMap<string, Row>> {
  const rows = await session.query(`SELECT * FROM ${table}`);
  return new Map(rows.map((row) => [keyOf(session, table, row), row]));
}

async function rememberLocked(
  session: Session,
  { locked }: Transaction,
  table: string,
  records: readonly Row[],
): Promise<void> {
  const rows = await allRows(session, table);
  for (const record of records) {
    const row = rows.get(keyOf(session, table, record));
    if (row !== undefined) locked.push({ table, row });
  }
}

/** A statement reports matched rows; how many of them it has changed only a comparison shows. */
async function watchWrite(
  lookAt: <T>(session: Session, look: () => Promise<T>) => Promise<T>,
  pass: () => Promise<unknown>,
  session: Session,
  { transaction, table, sql }: { readonly transaction: Transaction; readonly table: string; readonly sql: string },
): Promise<unknown> {
  const before = await lookAt(session, () => allRows(session, table));
  const result = await pass();
  const after = await lookAt(session, () => allRows(session, table));
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  const removed = [...before.keys()].filter((key) => !after.has(key)).length;
  const changed = [...after].filter(([key, row]) => before.has(key) && isDifferent(before.get(key), row)).length;
  transaction.changes += added + removed + changed;
  // An upsert reports 1 for a row that it adds, 2 for one that it changes, and 1 for one that it leaves as it is.
  const upserts = sql.includes("ON DUPLICATE KEY UPDATE");
  const left = affectedBy(result) - added - removed - (upserts ? 2 : 1) * changed;
  for (let row = 0; row < left; row += 1) transaction.unchanged.push(table);
  return result;
}

async function leftUnchanged(session: Session, { locked, unchanged }: Transaction): Promise<readonly string[]> {
  const left = [...unchanged];
  for (const { table, row } of locked) {
    const now = (await allRows(session, table)).get(keyOf(session, table, row));
    if (!isDifferent(now, row)) left.push(table);
  }
  return left;
}

const isDifferent = (one: Row | undefined, other: Row): boolean => JSON.stringify(one) !== JSON.stringify(other);
