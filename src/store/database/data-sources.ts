import type Sqlite from "better-sqlite3";
import { createPool, type PoolOptions } from "mysql2";
import { DataSource, type Logger } from "typeorm";
import type { DatabaseTls } from "./database-tls";
import { parseDatabaseUrl } from "./database-url";
import { setUpPool } from "./mysql-connections";
import { SnakeCase } from "./naming";
import { ENTITIES, MIGRATIONS } from "./schema";

/** TypeORM's own loggers print statements with their values, which can be confidential text [V3]. */
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
  /** Whether several statements can be sent in one packet. Their texts are the code's own, values are escaped. */
  readonly together?: boolean;
}

/** @throws InvalidDatabaseUrl */
export function mysqlSource({
  url,
  poolSize,
  connectTimeoutMs,
  queryTimeoutMs,
  lockWaitSeconds,
  together = false,
}: MysqlOptions): DataSource {
  const { type, host, port, socketPath, user, password, database, tls } = parseDatabaseUrl(url);
  return new DataSource({
    ...common,
    type,
    host,
    port,
    ...(socketPath !== null && { socketPath }),
    username: user,
    password,
    database,
    ...(tls !== null && { ssl: sslOptions(tls) }),
    charset: "utf8mb4_bin",
    timezone: "Z",
    poolSize,
    connectTimeout: connectTimeoutMs,
    ...(queryTimeoutMs === 0 ? {} : { enableQueryTimeout: true, maxQueryExecutionTime: queryTimeoutMs }),
    multipleStatements: together,
    extra: { jsonStrings: true, maxIdle: poolSize, trace: false },
    driver: {
      createPool: (options: PoolOptions) =>
        setUpPool(createPool(options), {
          lockWaitSeconds,
          together,
          idleSeconds: Math.ceil((IDLE_STATEMENTS * queryTimeoutMs) / 1_000),
        }),
    },
  });
}

/** A transaction that sends no statement for as long as that many statements may take belongs to a dead node. */
const IDLE_STATEMENTS = 2;

const sslOptions = ({ mode, ca, client }: DatabaseTls) => ({
  ...(ca !== null && { ca }),
  ...client,
  rejectUnauthorized: mode !== "required",
  verifyIdentity: mode === "verify-identity",
});
