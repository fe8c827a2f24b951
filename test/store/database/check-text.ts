import type { DataSource } from "typeorm";

/** The constraint of a column, as the database describes it. */
export interface CheckText {
  /** Empty if there is none. */
  readonly text: string;
  /** The texts in it, in alphabetical order. */
  readonly values: readonly string[];
}

/** MariaDB names the constraint of a column after the column; the others as the migrations do. */
const NAMED = `SELECT c.check_clause AS found FROM information_schema.check_constraints c
   JOIN information_schema.table_constraints t
     ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
   WHERE t.table_schema = DATABASE() AND t.table_name = ? AND c.constraint_name IN (?, ?)`;
/** MariaDB has one name in several tables. */
const NAMED_IN_TABLE = `${NAMED} AND c.table_name = t.table_name`;

export async function checkOf(source: DataSource, table: string, column: string): Promise<CheckText> {
  const text = source.options.type === "better-sqlite3" ? await inSqlite() : await inMysql();
  return { text, values: [...text.matchAll(/'(\w+)\\?'/gu)].map(([, value = ""]) => value).sort() };

  async function inSqlite(): Promise<string> {
    const [row] = await read("SELECT sql AS found FROM sqlite_master WHERE type = 'table' AND name = ?", [table]);
    const constraint = new RegExp(`CONSTRAINT ${table}_${column} CHECK (\\(.*?\\))(?=, CONSTRAINT|\\)$)`, "su");
    return constraint.exec(row?.found ?? "")?.[1] ?? "";
  }

  async function inMysql(): Promise<string> {
    const [version] = await read("SELECT VERSION() AS found", []);
    const query = version?.found.includes("MariaDB") === true ? NAMED_IN_TABLE : NAMED;
    const [row] = await read(query, [table, column, `${table}_${column}`]);
    return row?.found ?? "";
  }

  function read(query: string, parameters: readonly string[]): Promise<readonly { readonly found: string }[]> {
    return source.query(query, [...parameters]);
  }
}
