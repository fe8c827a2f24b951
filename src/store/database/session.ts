import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import type { Part, Slice } from "../../app/ports/paging";
import { safeInteger, toSafeInteger } from "../entities/columns";
import { type Counting, countStatement } from "./counting";
import { type KeysetList, type Position, rowBeyond, rowsBetween, type Statement } from "./keyset";
import { type Mapping, mappingOf } from "./mapping";
import type { Answer } from "./mysql-connections";
import { mapPart, partOf } from "./paging";
import type { Row, Values } from "./rows";
import { asItIs, MAXIMUM_VALUES, type Statements, type ToFailure } from "./sending";

export type Dialect = "mysql" | "sqlite";

interface Counted {
  readonly total: number;
  /** null: it was not asked for, or there is no row. */
  readonly least: number | null;
}

/** A list of an entity's rows. */
export interface EntityList extends Pick<KeysetList, "key" | "isDescending"> {
  /** SQL on the whole list, and its values. */
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Rows that another statement selects, to be inserted. */
export interface Selected {
  readonly columns: readonly string[];
  /** SELECT … FROM … WHERE …, in the order of the columns. */
  readonly select: string;
  readonly values: readonly unknown[];
}

/**
 * Statements over many rows on one connection, built from what the entities declare. The entity manager's own insert
 * and save cost two to five times as much per row, and the expiry loop depends on batches of two hundred orders.
 */
export class Session {
  /** @param source  what declares the entities. @param sending  how statements get to the database. */
  constructor(
    readonly dialect: Dialect,
    private readonly source: DataSource,
    private readonly sending: Statements,
  ) {}

  /**
   * The first error that makes a commit impossible, even if it was caught: after a 1213 Galera answers COMMIT with OK.
   */
  get failure(): Error | null {
    return this.sending.failure;
  }

  /** Any statement; the rows that it answers. */
  async query(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.execute(sql, values)).records;
  }

  /** Any statement that writes; how many rows it matched. */
  async run(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.execute(sql, values)).affected;
  }

  /**
   * A statement whose answer nobody needs: in a transaction it may wait for the next one that is sent.
   * @param toFailure  what its failure means, whenever it fails.
   */
  async later(sql: string, values: readonly unknown[] = [], toFailure: ToFailure = asItIs): Promise<void> {
    await this.execute(sql, values, toFailure);
  }

  /** Ends the transaction, and sends with it what waits. */
  async commit(): Promise<void> {
    await this.sending.beforeCommit();
    await this.run("COMMIT");
  }

  /** Ends the transaction without what waits. */
  async rollBack(): Promise<void> {
    this.sending.drop();
    await this.run("ROLLBACK");
  }

  /** @param toFailure  what a failure means: a duplicate may be somebody's mistake, or a race that was lost. */
  async insert<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: readonly Values<E>[],
    toFailure: ToFailure = asItIs,
  ): Promise<void> {
    await this.write("INSERT INTO", entity, rows, { toFailure });
  }

  /** Inserts what isn't there and leaves what is. */
  async insertMissing<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly Values<E>[]): Promise<void> {
    await this.write(this.dialect === "mysql" ? "INSERT IGNORE INTO" : "INSERT OR IGNORE INTO", entity, rows, {});
  }

  /**
   * Inserts, or where the primary key is there already sets `changes`: SQL with `new(column)` for the value that was to
   * be inserted. Without `changes`, it sets all other columns.
   */
  async upsert<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: readonly Values<E>[] | Selected,
    changes?: readonly string[],
  ): Promise<void> {
    const { table, primary, names } = this.mapping(entity);
    const others = names.filter((name) => !primary.includes(name)).map((name) => `${quoted(name)} = new(${name})`);
    const ending = this.onConflict(primary, changes ?? others);
    if (!("select" in rows)) return this.write("INSERT INTO", entity, rows, { ending });
    const { columns, select, values } = rows;
    await this.later(`INSERT INTO ${table} (${columns.map(quoted).join(", ")}) ${select}${ending}`, values);
  }

  /** Sets `properties` of each row, which is known by its single primary key. */
  async updateEach<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: readonly Partial<Values<E>>[],
    properties: readonly (keyof E & string)[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { table, primary, columnOf, encode } = this.mapping(entity);
    const [key = ""] = primary;
    const ids = rows.map((row) => encode(key, row));
    const cases = properties.map(
      (property) => `${quoted(columnOf(property))} = CASE ${quoted(key)}${" WHEN ? THEN ?".repeat(rows.length)} END`,
    );
    const values = properties.flatMap((property) =>
      rows.flatMap((row, index) => [ids[index], encode(columnOf(property), row)]),
    );
    await this.later(
      `UPDATE ${table}${this.byPrimaryKey} SET ${cases.join(", ")} WHERE ${quoted(key)} IN (${marks(ids)})`,
      [...values, ...ids],
    );
  }

  /** @param rest  the statement after `SELECT … FROM table`. */
  async select<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rest: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Values<E>[]> {
    const { table, names, decode } = this.mapping(entity);
    const rows = await this.query(`SELECT ${names.map(quoted).join(", ")} FROM ${table} ${rest}`, values);
    return rows.map(decode);
  }

  /** A page of a list, its rows in the list's order. */
  page(list: KeysetList, slice: Slice<Position>): Promise<Part<Row>> {
    const read = async ({ sql, values }: Statement): Promise<readonly Row[]> => this.query(sql, values);
    return partOf(
      {
        async items(between, from, limit) {
          const rows = await read(rowsBetween(list, { ...between, from, limit }));
          return from === "start" ? rows : rows.toReversed();
        },
        has: async (side, position) => (await read(rowBeyond(list, side, position))).length > 0,
      },
      slice,
    );
  }

  /** A page of an entity's rows. */
  async pageOf<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    list: EntityList,
    slice: Slice<Position>,
  ): Promise<Part<Values<E>>> {
    return mapPart(await this.page(this.listOf(entity, list), slice), this.mapping(entity).decode);
  }

  /** The first rows of a list after a position, `limit` at most. null: from its start. */
  async rowsAfter(list: KeysetList, after: Position | null, limit: number): Promise<readonly Row[]> {
    const { sql, values } = rowsBetween(list, { after, before: null, from: "start", limit });
    return this.query(sql, values);
  }

  /** As `rowsAfter`, of an entity's rows. */
  async entitiesAfter<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    list: EntityList,
    after: Position | null,
    limit: number,
  ): Promise<readonly Values<E>[]> {
    return (await this.rowsAfter(this.listOf(entity, list), after, limit)).map(this.mapping(entity).decode);
  }

  private listOf<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    { where, values, ...order }: EntityList,
  ): KeysetList {
    const { table, names } = this.mapping(entity);
    const sql = `SELECT ${names.map(quoted).join(", ")} FROM ${table} WHERE ${where}`;
    return { ...order, parts: [{ sql, values }] };
  }

  /** How many rows there are. @param from  what comes after FROM. @param limit  no more rows are read. */
  async count(from: string, values: readonly unknown[] = [], limit?: number): Promise<number> {
    const [counted] = await this.counts({ from, values, ...(limit === undefined ? {} : { limit }) });
    return counted?.total ?? 0;
  }

  /** How many rows each group has; without groups, there is one result. */
  async counts(counting: Counting): Promise<readonly (Row & Counted)[]> {
    const { sql, values } = countStatement(counting);
    const rows = await this.query(sql, values);
    return rows.map((row) => ({
      ...row,
      total: toSafeInteger(row.total),
      least: safeInteger.from(row.least) as number | null,
    }));
  }

  /**
   * The end of a SELECT that locks the rows that it finds until the transaction ends. On SQLite there is nothing to
   * lock: its transactions never run at the same time.
   */
  get locking(): string {
    return this.dialect === "sqlite" ? "" : " FOR UPDATE";
  }

  /** As `locking`, but leaves out the rows that another transaction holds. */
  get lockingFree(): string {
    return this.dialect === "sqlite" ? "" : `${this.locking} SKIP LOCKED`;
  }

  /**
   * After a table's name, where rows are locked or written by their keys: a small table is scanned else, and a scan
   * locks rows that are not meant, or waits for those that others hold [F34].
   */
  get byPrimaryKey(): string {
    return this.dialect === "sqlite" ? "" : " FORCE INDEX (PRIMARY)";
  }

  /**
   * Deletes the rows of these keys, which are the single primary key. By a join, because MariaDB scans a small table
   * for DELETE … IN, whatever the hints, and so waits for rows that are not meant [F34].
   */
  async deleteEach(table: string, key: string, values: readonly string[]): Promise<void> {
    if (values.length === 0) return;
    const keys = `SELECT ? AS gone_key${" UNION ALL SELECT ?".repeat(values.length - 1)}`;
    const rows =
      this.dialect === "sqlite"
        ? `FROM ${table} WHERE ${quoted(key)} IN (${keys})`
        : `${table} FROM (${keys}) AS gone STRAIGHT_JOIN ${table} ON ${table}.${quoted(key)} = gone.gone_key`;
    await this.later(`DELETE ${rows}`, values);
  }

  mapping<E extends ObjectLiteral>(entity: EntityTarget<E>): Mapping<E> {
    return mappingOf(this.source.getMetadata(entity));
  }

  private async write<E extends ObjectLiteral>(
    verb: string,
    entity: EntityTarget<E>,
    rows: readonly Values<E>[],
    { ending = "", toFailure = asItIs }: { readonly ending?: string; readonly toFailure?: ToFailure },
  ): Promise<void> {
    const { table, names, encode } = this.mapping(entity);
    const rowsAtOnce = Math.floor(MAXIMUM_VALUES / names.length);
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const part = rows.slice(start, start + rowsAtOnce);
      const tuples = part.map(() => `(${marks(names)})`).join(", ");
      const values = part.flatMap((row) => names.map((name) => encode(name, row)));
      const columns = names.map(quoted).join(", ");
      await this.later(`${verb} ${table} (${columns}) VALUES ${tuples}${ending}`, values, toFailure);
    }
  }

  private onConflict(primary: readonly string[], changes: readonly string[]): string {
    const [start, asNew] =
      this.dialect === "mysql"
        ? [" ON DUPLICATE KEY UPDATE ", "VALUES(`$1`)"]
        : [` ON CONFLICT (${primary.map(quoted).join(", ")}) DO UPDATE SET `, "excluded.`$1`"];
    return start + changes.map((change) => change.replaceAll(/new\((\w+)\)/g, asNew)).join(", ");
  }

  /** Each statement passes here. @param later  its answer is not needed; what its failure means. */
  private execute(sql: string, values: readonly unknown[], later?: ToFailure): Promise<Answer> {
    return later === undefined ? this.sending.now(sql, values) : this.sending.later(sql, values, later);
  }
}

/** A list of placeholders, for IN (…). */
export const marks = (values: readonly unknown[]): string => values.map(() => "?").join(", ");

const quoted = (name: string): string => `\`${name}\``;
