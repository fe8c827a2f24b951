import type { QueryRunner } from "typeorm";

/**
 * Changes of tables that are there, each of which can be run again: MySQL knows no IF NOT EXISTS for columns and
 * indexes.
 */

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

async function hasIndex(runner: QueryRunner, table: string, name: string): Promise<boolean> {
  const rows: unknown = isSqlite(runner)
    ? await runner.query("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND name = ?", [
        table,
        name,
      ])
    : await runner.query(
        "SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ?",
        [table, name],
      );
  return Array.isArray(rows) && rows.length > 0;
}

const isSqlite = (runner: QueryRunner): boolean => runner.dataSource.options.type === "better-sqlite3";
