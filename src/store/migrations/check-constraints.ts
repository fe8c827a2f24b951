import type { QueryRunner } from "typeorm";
import { isSqlite, tableDialect } from "./table-dialect";

/** What the database refuses in a column. Each function can be run again [F33]. */

/**
 * The condition that every row must meet, from the column's name. It must be true, also for a null: a condition that is
 * null refuses no new row, but SQLite cannot add it to a table that has such a row.
 */
type Condition = (column: string) => string;
export type ColumnChecks = Readonly<Record<string, Condition>>;
export type TableChecks = Readonly<Record<string, ColumnChecks>>;

/**
 * One value of a list. The list is part of a migration: it stays as it is when the domain's list grows. Written without
 * IN, for which SQLite builds a table of its values in each statement: 12 µs for each event, and 1 µs so.
 */
export const oneOf =
  (...values: readonly string[]): Condition =>
  (column) =>
    values.map((value) => `${column} = '${value}'`).join(" OR ");

/** An amount of money that is no movement. */
export const zeroOrMore: Condition = (column) => `${column} >= 0`;

/** The end of a window, which does not belong to it: a window contains at least its start [T1]. */
export const endOfWindowFrom =
  (start: string): Condition =>
  (end) =>
    `${start} < ${end}`;

/** The same for a column that can be empty. */
export const orNull =
  (condition: Condition): Condition =>
  (column) =>
    `${column} IS NULL OR ${condition(column)}`;

/** The database has rows that the constraints of this release refuse. For operators: it contains no values. */
export class RowsNotAllowed extends Error {
  override readonly name = "RowsNotAllowed";
  constructor(problems: readonly string[]) {
    super(
      `The database has rows that this release does not allow, so no constraint was added.\n${problems.join("\n")}\n` +
        "Correct these rows, or restore a backup, and start the service again.",
    );
  }
}

/** Reads each table once. @throws RowsNotAllowed, which names every column and how many rows of it are not allowed. */
export async function requireRows(runner: QueryRunner, tables: TableChecks): Promise<void> {
  const problems: string[] = [];
  for (const [table, checks] of Object.entries(tables)) {
    const conditions = conditionsOf(checks);
    const counts = conditions.map(
      ([column, condition]) => `COUNT(CASE WHEN (${condition}) IS NOT TRUE THEN 1 END) AS ${column}`,
    );
    const [row = {}] = await read(runner, `SELECT ${counts.join(", ")} FROM ${table}`);
    for (const [column, condition] of conditions) {
      const count = Number(row[column]);
      if (count > 0)
        problems.push(
          `  - ${table}.${column}: ${count} ${count === 1 ? "row" : "rows"}, ` +
            `found by SELECT * FROM ${table} WHERE (${condition}) IS NOT TRUE`,
        );
    }
  }
  if (problems.length > 0) throw new RowsNotAllowed(problems);
}

/**
 * From now on the database refuses rows of the table that do not meet these conditions. A condition replaces the one
 * that the column has. The caller has checked the rows that exist (`requireRows`).
 */
export async function setChecks(runner: QueryRunner, table: string, checks: ColumnChecks): Promise<void> {
  if ((await tableDialect(runner)).kind === "mariadb")
    return modifyColumns(runner, table, Object.keys(checks), new Map(conditionsOf(checks)));
  await dropNamed(runner, table, Object.keys(checks));
  const added = conditionsOf(checks).map(
    ([column, condition]) => `ADD CONSTRAINT ${nameOf(table, column)} CHECK (${condition})`,
  );
  await alter(runner, table, added);
}

export async function dropChecks(runner: QueryRunner, table: string, checks: ColumnChecks): Promise<void> {
  const columns = Object.keys(checks);
  if ((await tableDialect(runner)).kind === "mariadb") await modifyColumns(runner, table, columns, new Map());
  else await dropNamed(runner, table, columns);
}

type Row = Readonly<Record<string, string | number | null>>;

const read = async (runner: QueryRunner, query: string, parameters: readonly string[] = []): Promise<readonly Row[]> =>
  (await runner.query(query, [...parameters])) as readonly Row[];

const conditionsOf = (checks: ColumnChecks): readonly (readonly [column: string, condition: string])[] =>
  Object.entries(checks).map(([column, condition]) => [column, condition(column)]);

const nameOf = (table: string, column: string): string => `${table}_${column}`;

/** SQLite makes one change at a time. MySQL copies the table for each statement, so there it is one for all. */
async function alter(runner: QueryRunner, table: string, changes: readonly string[]): Promise<void> {
  const statements = isSqlite(runner) ? changes : changes.length === 0 ? [] : [changes.join(", ")];
  for (const statement of statements) await runner.query(`ALTER TABLE ${table} ${statement}`);
}

const CONSTRAINTS = {
  sqlite: "SELECT sql AS found FROM sqlite_master WHERE type = 'table' AND name = ?",
  mysql: `SELECT constraint_name AS found FROM information_schema.table_constraints
     WHERE table_schema = DATABASE() AND table_name = ? AND constraint_type = 'CHECK'`,
} as const;

async function dropNamed(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  const query = CONSTRAINTS[isSqlite(runner) ? "sqlite" : "mysql"];
  const rows = await read(runner, query, [table]);
  const existing = new Set(rows.flatMap(({ found }) => String(found).split(/\W+/u)));
  const dropped = columns.map((column) => nameOf(table, column)).filter((name) => existing.has(name));
  await alter(
    runner,
    table,
    dropped.map((name) => `DROP CONSTRAINT ${name}`),
  );
}

/**
 * MariaDB copies a table to add a constraint to it, and nobody can write to it meanwhile: 10 s for 500,000 events. As a
 * part of the column's definition, the constraint is there at once (0.1 s, MariaDB 10.11), because the rows are not
 * read. The rest of the definition is as the server writes it.
 */
async function modifyColumns(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
  conditions: ReadonlyMap<string, string>,
): Promise<void> {
  const [created] = await read(runner, `SHOW CREATE TABLE ${table}`);
  const lines = String(created?.["Create Table"]).split("\n");
  const changes = columns.map((column) => {
    const line = lines.find((one) => one.startsWith(`  \`${column}\` `));
    if (line === undefined) throw new RangeError(`the table ${table} has no column ${column}`);
    const definition = line.replace(/,$/u, "").replace(/ CHECK \(.*\)$/u, "");
    const condition = conditions.get(column);
    return `MODIFY COLUMN ${definition.trim()}${condition === undefined ? "" : ` CHECK (${condition})`}`;
  });
  await runner.query(`ALTER TABLE ${table} ${changes.join(", ")}`);
}
