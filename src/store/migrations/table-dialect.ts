import type { QueryRunner } from "typeorm";

export type DatabaseKind = "sqlite" | "mariadb" | "mysql";

/** What differs between the databases in the statements of migrations. */
export interface TableDialect {
  readonly kind: DatabaseKind;
  /** What follows the columns in CREATE TABLE. */
  readonly options: string;
  /** The type of a JSON column. */
  readonly json: string;
  /** The start of an INSERT that skips rows whose key exists. */
  readonly insertMissing: string;
}

/**
 * Ids, keys, and names of others are compared byte by byte, letter case and trailing spaces included, as SQLite does.
 * MariaDB's JSON is a LONGTEXT of another collation, which its JSON functions refuse to mix with that: so there it is
 * called by its name.
 */
const DIALECTS: Readonly<Record<DatabaseKind, TableDialect>> = {
  sqlite: { kind: "sqlite", options: "", json: "JSON", insertMissing: "INSERT OR IGNORE" },
  mariadb: {
    kind: "mariadb",
    options: " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin",
    json: "LONGTEXT",
    insertMissing: "INSERT IGNORE",
  },
  mysql: {
    kind: "mysql",
    options: " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin",
    json: "JSON",
    insertMissing: "INSERT IGNORE",
  },
};

export const isSqlite = (runner: QueryRunner): boolean => runner.dataSource.options.type === "better-sqlite3";

export async function tableDialect(runner: QueryRunner): Promise<TableDialect> {
  if (isSqlite(runner)) return DIALECTS.sqlite;
  const rows: unknown = await runner.query("SELECT VERSION() AS version");
  return JSON.stringify(rows).includes("MariaDB") ? DIALECTS.mariadb : DIALECTS.mysql;
}
