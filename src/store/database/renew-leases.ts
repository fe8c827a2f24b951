import { realNowIn } from "./business-clock";
import type { Row } from "./rows";
import type { Session } from "./session";

/** A row that was leased: the values of its table's key, and under which lease. */
export interface LeasedRow {
  readonly key: readonly string[];
  readonly lease: string;
}

export interface LeasedTable {
  readonly table: "outbox" | "webhook_streams";
  /** The columns of its primary key. */
  readonly key: readonly string[];
}

/**
 * Renews the leases that still hold, all together. Returns the rows that somebody else has claimed since, or that were
 * released. A row that another transaction holds at this moment is not waited for: nobody can claim it either. A row
 * that no longer exists was finished, which is no loss.
 */
export async function renewLeases<R extends LeasedRow>(
  session: Session,
  { table, key }: LeasedTable,
  rows: readonly R[],
  leaseMs: number,
): Promise<readonly R[]> {
  const isOne = `(${key.map((column) => `${column} = ?`).join(" AND ")})`;
  const among = (some: readonly LeasedRow[]) => some.map(() => isOne).join(" OR ");
  const valuesOf = (some: readonly LeasedRow[]) => some.flatMap((row) => row.key);
  const leaseByKey = async (ending: string): Promise<ReadonlyMap<string, unknown>> => {
    const sql = `SELECT ${key.join(", ")}, lease_owner FROM ${table}${session.byPrimaryKey} WHERE ${among(rows)}${ending}`;
    const found = await session.query(sql, valuesOf(rows));
    return new Map(found.map((row: Row) => [nameOf(key.map((column) => String(row[column]))), row.lease_owner]));
  };
  const free = await leaseByKey(session.lockingFree);
  const mine = rows.filter((row) => free.get(nameOf(row.key)) === row.lease);
  if (mine.length > 0) {
    const { sql: now, values } = realNowIn(session);
    const renewed = `UPDATE ${table}${session.byPrimaryKey} SET due_at = ${now} + ? WHERE ${among(mine)}`;
    await session.run(renewed, [...values, leaseMs, ...valuesOf(mine)]);
  }
  if (mine.length === rows.length) return [];
  const all = await leaseByKey("");
  return rows.filter((row) => all.has(nameOf(row.key)) && all.get(nameOf(row.key)) !== row.lease);
}

const nameOf = (key: readonly string[]): string => JSON.stringify(key);
