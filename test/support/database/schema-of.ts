import Sqlite from "better-sqlite3";
import type { TestDatabase } from "./database";
import { withConnection } from "./mariadb";

type Description = readonly Readonly<Record<string, unknown>>[];

/**
 * Every table, column, index, and CHECK constraint of a database, as the database describes them, in an order that does
 * not depend on how they were created.
 */
export function schemaOf({ url, file }: TestDatabase): Promise<readonly Description[]> {
  return url === undefined ? Promise.resolve([sqliteSchema(file ?? "")]) : mariadbSchema(url);
}

function sqliteSchema(file: string): Description {
  const connection = new Sqlite(file, { readonly: true });
  try {
    return connection
      .prepare("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
      .all() as Description;
  } finally {
    connection.close();
  }
}

const MARIADB = [
  `SELECT table_name, engine, table_collation FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name`,
  `SELECT table_name, column_name, ordinal_position, column_default, is_nullable, column_type, collation_name, extra
     FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
  `SELECT table_name, index_name, seq_in_index, column_name, non_unique
     FROM information_schema.statistics WHERE table_schema = DATABASE() ORDER BY table_name, index_name, seq_in_index`,
  `SELECT table_name, constraint_name, check_clause FROM information_schema.check_constraints
     WHERE constraint_schema = DATABASE() ORDER BY table_name, constraint_name`,
];

const mariadbSchema = (url: string): Promise<readonly Description[]> =>
  withConnection(url, async (connection) => {
    const found: Description[] = [];
    for (const query of MARIADB) found.push((await connection.query(query))[0] as unknown as Description);
    return found;
  });
