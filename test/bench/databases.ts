/** The databases of the bench: private, filled with copies of patterns. */
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { openStore } from "../../src/store/open-store";
import { temporaryFolder } from "../support/database/kept-server";
import { type Mariadb, startMariadb } from "../support/database/mariadb";
import { type Column, COPIES_AT_ONCE, copySql, type Extent, TABLES } from "./copies";
import { type PatternName, sizeOf, writePattern } from "./orders";
import type { Counters, MeasuredDatabase } from "./slices";

/** What a node and a limit need to know of it. */
export interface Place {
  /** mysql://…, or null. */
  readonly url: string | null;
  /** The SQLite file, or null. */
  readonly file: string | null;
}

/** One empty database for each build, all at the same place. Filled after the build's node has made its schema. */
export interface Databases {
  readonly kind: "MARIADB" | "SQLITE";
  readonly measured: MeasuredDatabase;
  create(name: string): Promise<Place>;
  /** Copies with these numbers. */
  copy(
    pattern: PatternName,
    to: Place,
    numbers: readonly [first: number, last: number],
    extent?: Extent,
  ): Promise<void>;
  /** Reads and changes by hand. */
  query(at: Place, sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

export const openDatabases = (kind: Databases["kind"]): Promise<Databases> =>
  kind === "MARIADB" ? MariadbDatabases.open() : SqliteDatabases.open();

/** As a server of a marketplace: a commit is on the disk before it is answered. */
const SERVER_OPTIONS = [
  "--innodb-flush-log-at-trx-commit=1",
  "--innodb-buffer-pool-size=2G",
  "--innodb-log-file-size=512M",
  "--max-connections=500",
];

/** Writes the pattern with the store of this checkout into a database of its own. */
async function writeSource(place: Place, pattern: PatternName): Promise<void> {
  const store = await openStore({
    databaseUrl: place.url,
    sqliteFile: place.file ?? "",
    sandbox: false,
    clockMode: "RUNNING",
    poolSize: 4,
  });
  try {
    await writePattern(store, pattern, Date.now());
  } finally {
    await store.close();
  }
}

/** Numbers in parts that one statement can copy. */
function* partsOf([first, last]: readonly [number, number]): Generator<readonly [number, number]> {
  for (let at = first; at <= last; at += COPIES_AT_ONCE) yield [at, Math.min(last, at + COPIES_AT_ONCE - 1)];
}

class MariadbDatabases implements Databases {
  readonly kind = "MARIADB";
  readonly #sources = new Map<PatternName, string>();

  private constructor(
    private readonly server: Mariadb,
    private readonly connection: Connection,
    readonly measured: MeasuredDatabase,
  ) {}

  static async open(): Promise<MariadbDatabases> {
    const server = await startMariadb(SERVER_OPTIONS);
    const connection = await createConnection({ uri: server.url });
    const pid = Number(await readFile(join(dirname(server.socket), "pid"), "utf8"));
    return new MariadbDatabases(server, connection, { pid, counters: await countersOf(connection) });
  }

  async create(name: string): Promise<Place> {
    await this.connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    return { url: `${this.server.url}/${name}`, file: null };
  }

  async copy(
    pattern: PatternName,
    to: Place,
    numbers: readonly [number, number],
    extent: Extent = "WHOLE",
  ): Promise<void> {
    const from = await this.#source(pattern);
    const schema = schemaOf(to);
    for (const table of TABLES[extent]) {
      const columns = await this.#columns(from, schema, table);
      for (const part of partsOf(numbers))
        await this.connection.query(copySql({ dialect: this.kind, from, to: schema, table, columns, numbers: part }));
    }
  }

  async query(at: Place, sql: string, values: readonly unknown[] = []) {
    await this.connection.query(`USE ${schemaOf(at)}`);
    const [rows] = await this.connection.query(sql, [...values]);
    return Array.isArray(rows) ? (rows as RowDataPacket[]) : [];
  }

  async close(): Promise<void> {
    await this.connection.end();
    await this.server.stop();
  }

  async #source(pattern: PatternName): Promise<string> {
    const known = this.#sources.get(pattern);
    if (known !== undefined) return known;
    const name = `pattern_${pattern.toLowerCase()}`;
    await writeSource(await this.create(name), pattern);
    this.#sources.set(pattern, name);
    return name;
  }

  /** Another build can have more columns, or fewer. */
  async #columns(from: string, to: string, table: string): Promise<readonly Column[]> {
    const [rows] = await this.connection.query<RowDataPacket[]>(
      `SELECT COLUMN_NAME AS name, MIN(DATA_TYPE) AS type FROM information_schema.COLUMNS
       WHERE TABLE_SCHEMA IN (?, ?) AND TABLE_NAME = ? GROUP BY COLUMN_NAME HAVING COUNT(*) = 2`,
      [from, to, table],
    );
    return rows.map(({ name, type }) => ({ name: String(name), isText: /char|text/u.test(String(type)) }));
  }
}

/** Asking costs the server something too, which is subtracted. */
async function countersOf(connection: Connection): Promise<() => Promise<Counters>> {
  const read = async (): Promise<Counters> => {
    const [rows] = await connection.query<RowDataPacket[]>(
      "SHOW GLOBAL STATUS WHERE Variable_name = 'Questions' OR Variable_name LIKE 'Handler_read%'",
    );
    const values = new Map(rows.map(({ Variable_name: name, Value: value }) => [String(name), Number(value)]));
    const statements = values.get("Questions") ?? NaN;
    return { statements, rows: [...values.values()].reduce((sum, value) => sum + value, 0) - statements };
  };
  await read();
  const [first, second] = [await read(), await read()];
  const own = { statements: second.statements - first.statements, rows: second.rows - first.rows };
  let asked = 0;
  return async () => {
    const { statements, rows } = await read();
    asked += 1;
    return { statements: statements - asked * own.statements, rows: rows - asked * own.rows };
  };
}

const schemaOf = ({ url }: Place): string => new URL(url ?? "").pathname.slice(1);

class SqliteDatabases implements Databases {
  readonly kind = "SQLITE";
  readonly measured: MeasuredDatabase = { pid: null, counters: () => Promise.resolve(null) };
  readonly #sources = new Map<PatternName, string>();

  private constructor(private readonly folder: string) {}

  static async open(): Promise<SqliteDatabases> {
    return new SqliteDatabases(await temporaryFolder("bench"));
  }

  create(name: string): Promise<Place> {
    return Promise.resolve({ url: null, file: join(this.folder, name, "resolution-center.sqlite") });
  }

  /** Only while no node has the file. */
  async copy(
    pattern: PatternName,
    to: Place,
    numbers: readonly [number, number],
    extent: Extent = "WHOLE",
  ): Promise<void> {
    const source = await this.#source(pattern);
    const database = new Sqlite(to.file ?? "");
    try {
      database.prepare("ATTACH ? AS source_file").run(source);
      database.exec("BEGIN");
      for (const table of TABLES[extent])
        for (const part of partsOf(numbers))
          database.exec(
            copySql({
              dialect: this.kind,
              from: "source_file",
              to: "main",
              table,
              columns: columnsOf(database, table),
              numbers: part,
            }),
          );
      database.exec("COMMIT");
    } finally {
      database.close();
    }
  }

  query({ file }: Place, sql: string, values: readonly unknown[] = []) {
    const database = new Sqlite(file ?? "");
    try {
      const statement = database.prepare(sql);
      if (statement.reader) return Promise.resolve(statement.all(...values) as Record<string, unknown>[]);
      statement.run(...values);
      return Promise.resolve([]);
    } finally {
      database.close();
    }
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  async #source(pattern: PatternName): Promise<string> {
    const known = this.#sources.get(pattern);
    if (known !== undefined) return known;
    const { file } = await this.create(`pattern-${pattern.toLowerCase()}`);
    await writeSource({ url: null, file }, pattern);
    this.#sources.set(pattern, file ?? "");
    return file ?? "";
  }
}

function columnsOf(database: Sqlite.Database, table: string): readonly Column[] {
  const of = (schema: string) =>
    database.prepare(`SELECT name, type FROM ${schema}.pragma_table_info(?)`).all(table) as {
      readonly name: string;
      readonly type: string;
    }[];
  const others = new Set(of("source_file").map(({ name }) => name));
  return of("main")
    .filter(({ name }) => others.has(name))
    .map(({ name, type }) => ({ name, isText: /char|text/iu.test(type) }));
}

/** Numbers of the copies that make a database of so many orders. */
export const copiesFor = (pattern: PatternName, orders: number): readonly [number, number] => [
  1,
  Math.max(1, Math.round(orders / sizeOf(pattern))),
];
