import type { QueryRunner } from "typeorm";

/**
 * Ids, keys, and names of others are compared byte by byte, letter case and trailing spaces included, as SQLite does.
 * MariaDB's JSON is a LONGTEXT of another collation, which its JSON functions refuse to mix with that: so there it is
 * called by its name.
 */
export async function tableDialect(runner: QueryRunner): Promise<{ readonly options: string; readonly json: string }> {
  if (runner.dataSource.options.type === "better-sqlite3") return { options: "", json: "JSON" };
  const rows: unknown = await runner.query("SELECT VERSION() AS version");
  const [collation, json] = JSON.stringify(rows).includes("MariaDB")
    ? ["utf8mb4_nopad_bin", "LONGTEXT"]
    : ["utf8mb4_0900_bin", "JSON"];
  return { options: ` ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=${collation}`, json };
}
