/** The drivers by hand: every statement is prepared once, and no layer is between. */
import Sqlite from "better-sqlite3";
import { createConnection } from "mysql2/promise";
import type { Place } from "../databases";
import { NOW_ON_MARIADB } from "./page-rows";

export type Row = Readonly<Record<string, unknown>>;
type Value = string | number | null;

export interface Session {
  readonly kind: "MARIADB" | "SQLITE";
  run(sql: string, values: readonly Value[]): Promise<readonly Row[]>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  now(): Promise<number>;
}

/** Sessions that can work at the same time. SQLite has one writer. */
export const openSessions = async (place: Place, count: number): Promise<readonly Session[]> =>
  place.url === null
    ? [sqliteSession(place.file ?? "")]
    : Promise.all(Array.from({ length: count }, () => mariadbSession(place.url ?? "")));

async function mariadbSession(uri: string): Promise<Session> {
  const connection = await createConnection({ uri });
  await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
  const run = async (sql: string, values: readonly Value[]): Promise<readonly Row[]> => {
    const [rows] = await connection.execute(sql, [...values]);
    return Array.isArray(rows) ? (rows as Row[]) : [];
  };
  return {
    kind: "MARIADB",
    run,
    begin: async () => {
      await connection.query("START TRANSACTION");
    },
    commit: async () => {
      await connection.query("COMMIT");
    },
    now: async () => Number((await run(`SELECT ${NOW_ON_MARIADB} AS real_now`, []))[0]?.real_now),
  };
}

function sqliteSession(file: string): Session {
  const database = new Sqlite(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  const statements = new Map<string, Sqlite.Statement>();
  const prepared = (sql: string): Sqlite.Statement => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const run = (sql: string, values: readonly Value[]): Promise<readonly Row[]> => {
    const statement = prepared(sql);
    if (statement.reader) return Promise.resolve(statement.all(...values) as Row[]);
    statement.run(...values);
    return Promise.resolve([]);
  };
  return {
    kind: "SQLITE",
    run,
    begin: async () => {
      await run("BEGIN IMMEDIATE", []);
    },
    commit: async () => {
      await run("COMMIT", []);
    },
    now: () => Promise.resolve(Date.now()),
  };
}

/** `?, ?, ?` */
export const marks = (values: readonly unknown[]): string => values.map(() => "?").join(", ");

/** Rows for one INSERT of many: the placeholders, and all values in order. */
export const manyRows = (rows: readonly (readonly Value[])[]) => ({
  places: rows.map((row) => `(${marks(row)})`).join(", "),
  values: rows.flat(),
});
