import type Sqlite from "better-sqlite3";
import { createPool, type PoolConnection, type PoolOptions } from "mysql2";
import { DataSource, type Logger } from "typeorm";
import { SnakeCase } from "./naming";
import { ENTITIES, MIGRATIONS } from "./schema";

/** TypeORM's own loggers print statements with their values, which can be confidential words [V3]. */
const silent: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

const common = {
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTableName: "migrations",
  namingStrategy: new SnakeCase(),
  synchronize: false,
  logger: silent,
} as const;

/** Another process at the same file (the TypeORM CLI) is waited for that long, and the event loop with it. */
const SQLITE_BUSY_MS = 100;

export interface SqliteOptions {
  readonly file: string;
  readonly readonly: boolean;
}

export function sqliteSource({ file, readonly }: SqliteOptions): DataSource {
  return new DataSource({
    ...common,
    type: "better-sqlite3",
    database: file,
    readonly,
    fileMustExist: readonly,
    timeout: SQLITE_BUSY_MS,
    prepareDatabase: (connection: Sqlite.Database) => {
      if (!readonly) connection.pragma("journal_mode = WAL");
      connection.pragma("synchronous = FULL");
    },
  });
}

export interface MysqlOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  /** 0: none. */
  readonly queryTimeoutMs: number;
  readonly lockWaitSeconds: number;
}

export function mysqlSource({ url, poolSize, connectTimeoutMs, queryTimeoutMs, lockWaitSeconds }: MysqlOptions): DataSource {
  return new DataSource({
    ...common,
    // What reads the schema has to know which of the two it is: MariaDB writes defaults of columns differently.
    type: url.startsWith("mariadb:") ? "mariadb" : "mysql",
    url,
    charset: "utf8mb4_bin",
    timezone: "Z",
    poolSize,
    connectTimeout: connectTimeoutMs,
    ...(queryTimeoutMs === 0 ? {} : { enableQueryTimeout: true, maxQueryExecutionTime: queryTimeoutMs }),
    extra: { jsonStrings: true, maxIdle: poolSize },
    driver: {
      createPool: (options: PoolOptions) =>
        poolWithSettings(options, { lockWaitSeconds, idleSeconds: Math.ceil((IDLE_STATEMENTS * queryTimeoutMs) / 1_000) }),
    },
  });
}

/** A transaction that asks nothing for as long as that many statements may take belongs to a node that is gone. */
const IDLE_STATEMENTS = 2;

interface SessionSettings {
  readonly lockWaitSeconds: number;
  /** 0: for ever. */
  readonly idleSeconds: number;
}

/**
 * A pool each of whose connections is set up before its first use, so that no transaction pays a round trip for it: READ COMMITTED
 * (an earlier snapshot would hide what the lock was waited for), strict (nothing is cut off), UTC, and a short wait for locks.
 * A transaction whose node was stopped or cut off is rolled back by the server, so that another node can have its locks [F9]: MariaDB only,
 * MySQL has no such setting and reads a comment there.
 */
function poolWithSettings(options: PoolOptions, { lockWaitSeconds, idleSeconds }: SessionSettings): ReturnType<typeof createPool> {
  const pool = createPool(options);
  pool.on("connection", (connection: PoolConnection) => {
    const unlessItFails = (error: unknown): void => {
      if (error !== null) connection.destroy();
    };
    connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED", unlessItFails);
    connection.query(
      `SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00',
         innodb_lock_wait_timeout = ${String(lockWaitSeconds)} /*M!100300 , idle_transaction_timeout = ${String(idleSeconds)} */`,
      unlessItFails,
    );
  });
  return pool;
}
