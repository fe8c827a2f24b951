import type { createPool, PoolConnection } from "mysql2";
import type { QueryRunner } from "typeorm";
import { Unavailable } from "../../app/failures";
import { withoutValues } from "./database-errors";
import type { Statement } from "./keyset";
import type { Row } from "./rows";

type Pool = ReturnType<typeof createPool>;

interface SessionSettings {
  readonly lockWaitSeconds: number;
  /** 0: no limit. */
  readonly idleSeconds: number;
  /** Whether several statements may be sent in one packet. */
  readonly together: boolean;
}

/** The server does not know such a variable. */
const UNKNOWN_VARIABLE = 1193;

/**
 * Why a connection could not be set up. What was sent on it meanwhile failed for that reason, whatever the driver says.
 */
const failedSetUps = new WeakMap<object, Error>();

/**
 * Connections to a server that is known to take several statements in one packet safely: a MariaDB outside of a
 * cluster. A Galera server can roll a transaction back between two statements of a packet because of another server's
 * write. It reports that at the next packet only: so it would execute the rest of this one, and COMMIT it [F26, F32].
 */
const TAKES_PACKETS = new WeakSet<PoolConnection>();

/**
 * Each connection is set up before its first use, so that no transaction pays a round trip for it: READ COMMITTED (an
 * earlier snapshot would hide what the lock was waited for), strict (nothing is cut off), UTC, and a short wait for
 * locks.
 * - MariaDB rolls back the transaction of a node that was stopped or cut off, so that another node can have its locks
 *   [F9]. MySQL has no such   setting and reads a comment there.
 * - On a Galera cluster, a read waits until this server has applied what was committed at others before it [R6]. MySQL,
 *   and a MariaDB that was   built without Galera, do not know the variable: there it is not needed.
 */
export function setUpPool(pool: Pool, { lockWaitSeconds, idleSeconds, together }: SessionSettings): Pool {
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
    if (together)
      connection.query("SELECT @@wsrep_on AS wsrep_on", (error: unknown, rows: unknown) => {
        if (error === null && Number((rows as readonly Row[])[0]?.wsrep_on) === 0) TAKES_PACKETS.add(connection);
      });
  });
  return pool;
}

/** What a statement answered: its rows, and how many rows it matched. */
export interface Answer {
  readonly records: readonly Row[];
  readonly affected: number;
}

/** One of several statements that were sent together failed: none after it was executed. */
export class StatementFailed extends Error {
  override readonly name = "StatementFailed";
  /** @param index  which of them. */
  constructor(
    readonly index: number,
    override readonly cause: unknown,
  ) {
    super("a statement failed");
  }
}

/**
 * Statements in their order, in one packet where that is safe: else one after the other. Returns what each answered.
 * @param timeoutOf  of one packet, which TypeORM cannot express.
 * @throws StatementFailed
 */
export async function sendTogether<S extends Statement>(
  runner: QueryRunner,
  statements: readonly S[],
  timeoutOf: (packet: readonly S[]) => number,
): Promise<readonly Answer[]> {
  const connection = (await runner.connect()) as PoolConnection;
  if (TAKES_PACKETS.has(connection)) return sendPacket(connection, statements, timeoutOf(statements));
  const answers: Answer[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      answers.push(...(await sendPacket(connection, [statement], timeoutOf([statement]))));
    } catch (error) {
      throw new StatementFailed(index, error instanceof StatementFailed ? error.cause : error);
    }
  }
  return answers;
}

function sendPacket(
  connection: PoolConnection,
  statements: readonly Statement[],
  timeoutMs: number,
): Promise<readonly Answer[]> {
  const sql = statements.map((statement) => statement.sql).join(";\n");
  const values = statements.flatMap((statement) => [...statement.values]);
  return new Promise((resolve, reject) => {
    let answered = 0;
    const command = connection.query({ sql, values, timeout: timeoutMs }, (error: unknown, results: unknown) => {
      if (error !== null) reject(new StatementFailed(Math.min(answered, statements.length - 1), error));
      else resolve((statements.length === 1 ? [results] : (results as readonly unknown[])).map(answerOf));
    });
    command.on("fields", () => {
      answered += 1;
    });
  });
}

function answerOf(result: unknown): Answer {
  if (Array.isArray(result)) return { records: result as readonly Row[], affected: 0 };
  return { records: [], affected: (result as { readonly affectedRows: number }).affectedRows };
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
