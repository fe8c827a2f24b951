import type { QueryRunner } from "typeorm";
import { isSqlite, tableDialect } from "./table-dialect";

/**
 * Changes of tables, each of which can be run again: MariaDB and MySQL commit each statement that changes a table, so a
 * process can end between any two of them [F33]. MySQL knows no IF NOT EXISTS for columns and indexes.
 */

/** @param columns  as in CREATE TABLE, with the type JSON for a JSON column. */
export async function createTable(runner: QueryRunner, table: string, columns: string): Promise<void> {
  const { options, json } = await tableDialect(runner);
  await runner.query(`CREATE TABLE IF NOT EXISTS ${table} (${columns.replaceAll(" JSON ", ` ${json} `)})${options}`);
}

export async function dropTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`DROP TABLE IF EXISTS ${table}`);
}

/** @param column  name and type, as in CREATE TABLE. */
export async function addColumn(runner: QueryRunner, table: string, column: string): Promise<void> {
  const [name = ""] = column.split(" ");
  if (!(await runner.hasColumn(table, name))) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
}

export async function dropColumn(runner: QueryRunner, table: string, name: string): Promise<void> {
  if (await runner.hasColumn(table, name)) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
}

export async function addIndex(
  runner: QueryRunner,
  table: string,
  name: string,
  columns: string,
  { unique = false }: { readonly unique?: boolean } = {},
): Promise<void> {
  if (await hasIndex(runner, table, name)) return;
  await runner.query(`CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ${table} (${columns})`);
}

export async function dropIndex(runner: QueryRunner, table: string, name: string): Promise<void> {
  if (await hasIndex(runner, table, name))
    await runner.query(isSqlite(runner) ? `DROP INDEX ${name}` : `DROP INDEX ${name} ON ${table}`);
}

const INDEX_IN = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND name = ?",
  mysql: `SELECT index_name FROM information_schema.statistics
     WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ?`,
} as const;

async function hasIndex(runner: QueryRunner, table: string, name: string): Promise<boolean> {
  const rows: unknown = await runner.query(INDEX_IN[isSqlite(runner) ? "sqlite" : "mysql"], [table, name]);
  return Array.isArray(rows) && rows.length > 0;
}
