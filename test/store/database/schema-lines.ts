import type { DataSource } from "typeorm";

/** One column, or one column of an index, as the database describes it. */
type Description = Readonly<Record<string, string | number | null>>;

const COLUMNS = {
  sqlite: `SELECT t.name AS "table", c.name, c.type, c."notnull" AS required, c.dflt_value AS preset, c.pk AS key_position
     FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid`,
  mariadb: `SELECT c.table_name AS \`table\`, c.column_name AS name, c.column_type AS type, c.is_nullable = 'NO' AS required,
       NULLIF(c.column_default, 'NULL') AS preset, COALESCE(k.ordinal_position, 0) AS key_position
     FROM information_schema.columns c LEFT JOIN information_schema.key_column_usage k
       ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name
         AND k.constraint_name = 'PRIMARY'
     WHERE c.table_schema = DATABASE() ORDER BY c.table_name, c.ordinal_position`,
};

const INDEXES = {
  sqlite: `SELECT t.name AS "table", i.name, i."unique" AS is_unique, c.name AS "column" FROM sqlite_master t
     JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
     WHERE t.type = 'table' AND i.origin = 'c' ORDER BY t.name, i.name, c.seqno`,
  mariadb: `SELECT table_name AS \`table\`, index_name AS name, non_unique = 0 AS is_unique, column_name AS \`column\`
     FROM information_schema.statistics WHERE table_schema = DATABASE() AND index_name <> 'PRIMARY'
     ORDER BY table_name, index_name, seq_in_index`,
};

/** Tables that are not part of the schema: TypeORM's record of migrations, and SQLite's own. */
const NOT_OURS = new Set(["migrations", "sqlite_sequence"]);

/** SQLite keeps a type as it was declared. MariaDB calls JSON a LONGTEXT, and adds a width to whole numbers. */
const typeOf = (type: unknown): string =>
  String(type)
    .toLowerCase()
    .replace(/^(\w*int)(?:eger)?(?:\(\d+\))?$/u, "$1")
    .replace("longtext", "json");

const isSet = (flag: unknown): boolean => Number(flag) !== 0;

/**
 * Every column and index of a database, one on each line, in the same words for SQLite and MariaDB. Columns are in
 * their order in the table.
 */
export async function schemaLines(source: DataSource): Promise<readonly string[]> {
  const kind = source.options.type === "better-sqlite3" ? "sqlite" : "mariadb";
  const read = async (query: string): Promise<readonly Description[]> =>
    (await source.query<readonly Description[]>(query)).filter(({ table }) => !NOT_OURS.has(String(table)));
  const columns = (await read(COLUMNS[kind])).map(
    ({ table, name, type, required, preset, key_position }) =>
      `${String(table)}.${String(name)} ${typeOf(type)}` +
      (isSet(required) ? " not null" : "") +
      (preset === null ? "" : ` default ${String(preset)}`) +
      (isSet(key_position) ? ` key ${String(key_position)}` : ""),
  );
  const indexes = new Map<string, string[]>();
  for (const { table, name, is_unique, column } of await read(INDEXES[kind])) {
    const index = `${String(table)} ${isSet(is_unique) ? "unique index" : "index"} ${String(name)}`;
    indexes.set(index, [...(indexes.get(index) ?? []), String(column)]);
  }
  return [...columns, ...[...indexes].map(([index, names]) => `${index} (${names.join(", ")})`)].sort(byTable);
}

/** Keeps the order of columns and of indexes within a table. */
const byTable = (a: string, b: string): number => (tableOf(a) < tableOf(b) ? -1 : tableOf(a) > tableOf(b) ? 1 : 0);
const tableOf = (line: string): string => /^\w+/u.exec(line)?.[0] ?? "";
