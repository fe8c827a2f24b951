import type { createPool, PoolConnection } from "mysql2";
import type { QueryRunner } from "typeorm";
import { Unavailable } from "../../app/failures";
import { withoutValues } from "./database-errors";
import type { Row } from "./rows";

type Pool = ReturnType<typeof createPool>;

interface SessionSettings {
  readonly lockWaitSeconds: number;
  /** 0: no limit. */
  readonly idleSeconds: number;
}

/** The server does not know such a variable. */
const UNKNOWN_VARIABLE = 1193;

/**
 * Why a connection could not be set up. What was sent on it meanwhile failed for that reason, whatever the driver says.
 */
const failedSetUps = new WeakMap<object, Error>();

/**
 * Each connection is set up before its first use, so that no transaction pays a round trip for it: READ COMMITTED (an
 * earlier snapshot would hide what the lock was waited for), strict (nothing is cut off), UTC, and a short wait for
 * locks.
 * - MariaDB rolls back the transaction of a node that was stopped or cut off, so that another node can have its locks
 *   [F9]. MySQL has no such   setting and reads a comment there.
 * - On a Galera cluster, a read waits until this server has applied what was committed at others before it [R6]. MySQL,
 *   and a MariaDB that was   built without Galera, do not know the variable: there it is not needed.
 */
export function setUpPool(pool: Pool, { lockWaitSeconds, idleSeconds }: SessionSettings): Pool {
  markFailuresToOpen(pool);
  pool.on("connection", (connection: PoolConnection) => {
    const set = (statement: string, isExpected: (error: unknown) => boolean = () => false): void => {
      connection.query(statement, (error: unknown) => {
        if (error === null || isExpected(error) || failedSetUps.has(connection)) return;
        failedSetUps.set(connection, withoutValues(error));
        connection.destroy();
      });
    };
    set("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
    set(
      `SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00',
         innodb_lock_wait_timeout = ${String(lockWaitSeconds)} /*M!100300 , idle_transaction_timeout = ${String(idleSeconds)} */`,
    );
    set("SET SESSION wsrep_sync_wait = 1", (error) => Reflect.get(Object(error), "errno") === UNKNOWN_VARIABLE);
  });
  return pool;
}

interface TimedQuery {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly timeoutMs: number;
}

/** What a statement answered: its rows, and how many rows it matched. */
export interface Answer {
  readonly records: readonly Row[];
  readonly affected: number;
}

/** A statement with its own timeout, which TypeORM cannot express. */
export async function queryWithin(runner: QueryRunner, { sql, values, timeoutMs }: TimedQuery): Promise<Answer> {
  const connection = (await runner.connect()) as PoolConnection;
  const [result] = await connection.promise().query({ sql, timeout: timeoutMs, values: [...values] });
  if (Array.isArray(result)) return { records: result as readonly Row[], affected: 0 };
  return { records: [], affected: result.affectedRows };
}

/**
 * A connection that cannot be opened is an outage, whatever the reason: wrong password, unknown host, too many
 * connections, no thread, no TLS [F23]. Said here, once for everybody who opens one.
 */
function markFailuresToOpen(pool: Pool): void {
  const open = pool.getConnection.bind(pool);
  pool.getConnection = (callback) => {
    open((error, connection) => {
      // The pool calls itself for those that have waited, so that an error can come here twice.
      const isMarked = error === null || error instanceof Unavailable;
      callback(isMarked ? error : new Unavailable("database", { cause: withoutValues(error) }), connection);
    });
  };
}

/** Why the runner's connection could not be set up; null if it was, or has not been opened. */
export async function failedSetUp(runner: QueryRunner): Promise<Error | null> {
  const connection = (await runner.connect()) as PoolConnection;
  return failedSetUps.get(connection) ?? null;
}
