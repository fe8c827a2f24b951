import Sqlite from "better-sqlite3";
import type { RowDataPacket } from "mysql2";
import type { TestDatabase } from "./database";
import { withConnection } from "./mariadb";

/** Every row of every table, by table: read past the service, by a connection of the test's own. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export function rowsOf(database: TestDatabase): Promise<Rows> {
  return database.url === undefined ? Promise.resolve(sqliteRows(database.file ?? "")) : mariadbRows(database.url);
}

/** One statement past the service: what only an operator's hand could do. */
export async function runOn(database: TestDatabase, sql: string): Promise<void> {
  if (database.url !== undefined) {
    await withConnection(database.url, (connection) => connection.query(sql));
    return;
  }
  const connection = new Sqlite(database.file ?? "");
  try {
    connection.exec(sql);
  } finally {
    connection.close();
  }
}

export async function countRows(database: TestDatabase, table: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS number FROM ${table}`;
  if (database.url !== undefined) {
    const [[row]] = await withConnection(database.url, (connection) => connection.query<RowDataPacket[]>(sql));
    return Number(row?.number);
  }
  const connection = new Sqlite(database.file ?? "", { readonly: true });
  try {
    return connection.prepare(sql).pluck().get() as number;
  } finally {
    connection.close();
  }
}

function sqliteRows(file: string): Rows {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    return Object.fromEntries(
      tables.map((table) => [table, connection.prepare(`SELECT * FROM "${table}"`).all()]),
    ) as Rows;
  } finally {
    connection.close();
  }
}

const mariadbRows = (url: string): Promise<Rows> =>
  withConnection(url, async (connection) => {
    const [named] = await connection.query({ sql: "SHOW TABLES", rowsAsArray: true });
    const tables = (named as string[][]).flat();
    const read = async (table: string) => [table, (await connection.query(`SELECT * FROM \`${table}\``))[0]] as const;
    const found: (readonly [string, unknown])[] = [];
    for (const table of tables) found.push(await read(table));
    return Object.fromEntries(found) as Rows;
  });
