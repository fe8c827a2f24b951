import type { OwedRefunds } from "../app/money/pay-refund";
import type { SandboxMailbox } from "../app/notification/sandbox-mailbox";
import type { ApiKeyStore } from "../app/ports/api-keys";
import type { AuditLog } from "../app/ports/audit";
import type { Clock, MovableClock } from "../app/ports/clock";
import type { OrderStore } from "../app/ports/order-store";
import type { Expedite, OutboxStore } from "../app/ports/outbox";
import type { ReadStore } from "../app/ports/read-store";
import type { SandboxPayments } from "../app/ports/refund-gateway";
import type { WebhookReads, WebhookReplays, WebhookStreams } from "../app/ports/webhook-endpoints";
import type { Policy, PolicyBook } from "../domain/policy";
import type { Instant } from "../domain/vocabulary";
import { type Backlog, readBacklog } from "./backlog";
import { auditLog } from "./database/audit-log";
import { BusinessClock, realNow } from "./database/business-clock";
import type { Database, DatabaseObserver, PoolState } from "./database/database";
import { changeMode, type DatabaseMode, type ModeDifference, readMode, recordMode } from "./database/database-mode";
import { newerMigrations } from "./database/migrate";
import { MysqlDatabase } from "./database/mysql-database";
import { ReadOnlyDatabase } from "./database/read-only-database";
import { SqliteDatabase } from "./database/sqlite-database";
import { WriteCheck } from "./database/write-check";
import { bookBacklog } from "./money/ledger-backlog";
import { DatabaseOwedRefunds } from "./money/owed-refunds";
import { type SetAside, setAside } from "./order/deadlines";
import { type RepairedOrders, repairOlderWrites } from "./order/older-writes";
import { orderStore } from "./order-store";
import { DatabaseOutbox } from "./outbox/outbox";
import { DatabaseApiKeys } from "./partner/api-keys";
import { webhookReads } from "./partner/webhook-endpoints";
import { DatabaseWebhookReplays } from "./partner/webhook-replays";
import { DatabaseWebhookStreams } from "./partner/webhook-streams";
import { readStore } from "./read-store";
import { type ClockMode, SandboxClock } from "./sandbox/sandbox-clock";
import { DatabaseSandboxMailbox } from "./sandbox/sandbox-mailbox";
import { DatabaseSandboxPayments } from "./sandbox/sandbox-payments";
import { forgetOld } from "./service/idempotency-keys";
import { PolicyVersions } from "./service/policy-versions";
import { ServiceSecrets } from "./service/service-secrets";
import { forgetAddressChanges } from "./user/address-changes";

export interface StoreConfig {
  /** mysql://… or null for SQLite. */
  readonly databaseUrl: string | null;
  /** Created with its folder if absent. Only used without a databaseUrl. */
  readonly sqliteFile: string;
  /** Whether business time can be moved [T3]. */
  readonly sandbox: boolean;
  /** What the database must be for the node to start on it [S22]; null for a tool, which does not ask. */
  readonly mode?: DatabaseMode | null;
  /** In a sandbox: FROZEN is stopped between moves. */
  readonly clockMode: ClockMode;
  /** Connections to a MySQL or MariaDB. */
  readonly poolSize: number;
  /** How long a request waits for a connection of the pool, and a connection for the server. */
  readonly connectTimeoutMs?: number;
  /** How long a statement may take, and one transaction with all its tries. */
  readonly queryTimeoutMs?: number;
  /** How long a statement waits for somebody else's lock, before its transaction is retried. */
  readonly lockWaitSeconds?: number;
}

const CONNECT_TIMEOUT_MS = 3_000;
const QUERY_TIMEOUT_MS = 5_000;
const LOCK_WAIT_SECONDS = 2;
const NAMED_LOCK_SECONDS = 60;

/** The database for users' requests: with a share of the connections that leaves some to the loops [S18]. */
export interface RequestStore {
  readonly orders: OrderStore;
  readonly reads: ReadStore;
  readonly audit: AuditLog;
}

export interface Store extends RequestStore {
  readonly requests: RequestStore;
  readonly apiKeys: ApiKeyStore;
  readonly clock: Clock;
  /** null outside a sandbox. */
  readonly sandboxClock: MovableClock | null;
  readonly secrets: ServiceSecrets;
  readonly outbox: OutboxStore & Expedite;
  readonly refunds: OwedRefunds;
  /** The book of the sandbox's own payment gateway. */
  readonly sandboxPayments: SandboxPayments;
  /** Of a sandbox without a mail server. */
  readonly sandboxMails: SandboxMailbox;
  /** Partners' endpoints, and what waits for them. */
  readonly webhooks: {
    readonly reads: WebhookReads;
    readonly streams: WebhookStreams;
    readonly replays: WebhookReplays;
  };
  /** What is late, waits, or is no longer retried, of all nodes. @throws Unavailable */
  backlog(): Promise<Backlog>;
  /** The database's clock, in epoch milliseconds; on SQLite this process's. @throws Unavailable */
  databaseNow(): Promise<Instant>;
  /** @throws PolicyAltered if the node's policies lack or alter a version in use [POL5]. */
  checkPolicies(policies: readonly Policy[]): Promise<void>;
  /** Books the orders that were there before the ledger was, once; returns how many [M3]. */
  bookBacklog(policies: PolicyBook): Promise<number>;
  /**
   * Completes what nodes of earlier releases have left out, on orders with an event since then. Returns the orders
   * [F37].
   */
  repairOlderWrites(policies: PolicyBook, since: Instant): Promise<RepairedOrders>;
  /** Names of migrations that this release does not know: a newer release has changed the schema since the start. */
  newerMigrations(): Promise<readonly string[]>;
  /** Forgets idempotency keys older than 7 days [I1], `limit` at most; returns how many. */
  forgetOldKeys(limit: number): Promise<number>;
  /** Removes records of changed addresses older than 180 days [S24], `limit` at most; returns how many. */
  forgetAddressChanges(limit: number): Promise<number>;
  /** Deadlines that are no longer retried, for health: the earliest 100. */
  setAside(): Promise<readonly SetAside[]>;
  /** Reads a table: some servers answer SELECT 1 and nothing else. @throws Unavailable */
  ping(): Promise<void>;
  /** Reads a row on a separate connection. @throws Unavailable */
  probe(): Promise<void>;
  /** Proves that the node can write, by a write. @throws Unavailable */
  checkWrites(): Promise<void>;
  poolStats(): PoolState;
  close(): Promise<void>;
}

const SET_ASIDE_SHOWN = 100;

/**
 * Opens the database, brings its schema up to date, and provides everything that is stored there.
 * @throws OtherMode on a database of a service with other settings; SchemaAhead on a schema of a newer release;
 *   SecondNode on a SQLite file in use; InvalidDatabaseUrl; DatabaseTlsFailed; Unavailable.
 */
export async function openStore(config: StoreConfig, observer: DatabaseObserver = NOBODY): Promise<Store> {
  const database = await openDatabase(config, observer);
  const policies = new PolicyVersions();
  const writes = new WriteCheck(database);
  const sandboxClock = config.sandbox ? new SandboxClock(database, config.clockMode) : null;
  try {
    if (config.mode !== undefined && config.mode !== null) await recordMode(database, config.mode);
    await sandboxClock?.start();
  } catch (error) {
    await database.close();
    throw error;
  }
  const over = (of: Database): RequestStore => ({
    orders: orderStore(of, policies, config.sandbox),
    reads: readStore(of, config.sandbox),
    audit: auditLog(of),
  });
  const share = database.forRequests();
  return {
    ...over(database),
    requests: over(share),
    apiKeys: new DatabaseApiKeys(database),
    clock: new BusinessClock(database, config.sandbox, config.sandbox && config.clockMode === "FROZEN"),
    sandboxClock,
    secrets: new ServiceSecrets(database),
    outbox: new DatabaseOutbox(database),
    refunds: new DatabaseOwedRefunds(database),
    sandboxPayments: new DatabaseSandboxPayments(database),
    sandboxMails: new DatabaseSandboxMailbox(database),
    webhooks: {
      reads: webhookReads(database),
      streams: new DatabaseWebhookStreams(database),
      replays: new DatabaseWebhookReplays(database),
    },
    backlog: () => database.read((session) => readBacklog(session, config.sandbox)),
    databaseNow: () => database.read(realNow),
    checkPolicies: (known) => policies.check(database, known),
    bookBacklog: (policies) => bookBacklog(database, policies),
    repairOlderWrites: (policies, since) => repairOlderWrites(database, policies, since),
    newerMigrations: () => database.read(newerMigrations),
    forgetOldKeys: (limit) => database.transact((session) => forgetOld(session, limit), { isBatch: true }),
    forgetAddressChanges: (limit) =>
      database.transact((session) => forgetAddressChanges(session, limit), { isBatch: true }),
    setAside: () => database.read((session) => setAside(session, SET_ASIDE_SHOWN)),
    ping: () =>
      database.read(async (session) => {
        await session.query("SELECT name FROM migrations LIMIT 1");
      }),
    probe: () => database.probe(),
    checkWrites: () => writes.check(),
    poolStats: () => share.pool(),
    close: () => database.close(),
  };
}

/**
 * What the database is [S22]. null: no node has started on it. @throws NoDatabase, SchemaAhead, SchemaBehind,
 * Unavailable.
 */
export async function readDatabaseMode(config: StoreConfig): Promise<DatabaseMode | null> {
  const database = await ReadOnlyDatabase.open({
    ...config,
    connectTimeoutMs: config.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
  });
  try {
    return await database.read(readMode);
  } finally {
    await database.close();
  }
}

/**
 * Makes the database what `mode` says, on purpose. @throws SecondNode while a node runs on the SQLite file, and what
 * `readDatabaseMode` throws.
 */
export async function changeDatabaseMode(
  config: StoreConfig,
  mode: DatabaseMode,
  by: string,
): Promise<readonly ModeDifference[]> {
  await readDatabaseMode(config); // neither makes a database nor migrates one
  const database = await openDatabase({ ...config, mode: null }, NOBODY);
  try {
    return await changeMode(database, mode, by);
  } finally {
    await database.close();
  }
}

const NOBODY: DatabaseObserver = { onError: () => undefined, onRetry: () => undefined };

function openDatabase(config: StoreConfig, observer: DatabaseObserver): Promise<Database> {
  const queryTimeoutMs = config.queryTimeoutMs ?? QUERY_TIMEOUT_MS;
  const { mode = null } = config;
  if (config.databaseUrl === null)
    return SqliteDatabase.open({ file: config.sqliteFile, timeoutMs: queryTimeoutMs, observer, mode });
  const connectTimeoutMs = config.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
  return MysqlDatabase.open({
    url: config.databaseUrl,
    poolSize: config.poolSize,
    connectTimeoutMs,
    acquireTimeoutMs: connectTimeoutMs,
    queryTimeoutMs,
    lockWaitSeconds: config.lockWaitSeconds ?? LOCK_WAIT_SECONDS,
    namedLockSeconds: NAMED_LOCK_SECONDS,
    observer,
    mode,
  });
}
