import { PoolConnection } from "mysql2";
import type { DataSource, QueryRunner } from "typeorm";
import { Unavailable } from "../app/failures";
import type { Database, PoolState } from "./database";
import { isOutage, toFailure } from "./database-errors";
import { mysqlSource, type MysqlOptions } from "./data-sources";
import { migrate } from "./migrate";
import { again } from "./retry";
import { Session } from "./session";

export interface MysqlSettings extends MysqlOptions {
  /** How long a request waits for a connection of the pool. */
  readonly acquireTimeoutMs: number;
  /** How long a node waits for another one that migrates, and a mover of the sandbox's clock for another one. */
  readonly namedLockSeconds: number;
}

/** MySQL 8 or MariaDB 10.6+, over a pool with bounded waits: a server that is stopped makes requests fail, never hang [F7]. */
export class MysqlDatabase implements Database {
  readonly dialect = "mysql";
  #inUse = 0;
  #waiting = 0;

  private constructor(
    private readonly source: DataSource,
    private readonly settings: MysqlSettings,
  ) {}

  /** @throws SchemaAhead, Unavailable. */
  static async open(settings: MysqlSettings): Promise<MysqlDatabase> {
    try {
      await migrateAlone(settings);
      return new MysqlDatabase(await mysqlSource(settings).initialize(), settings);
    } catch (error) {
      throw toFailure(error);
    }
  }

  read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#guarded(() => this.#withRunner((runner) => work(new Session("mysql", runner))));
  }

  transact<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#guarded(() => again(() => this.#withRunner((runner) => transaction(new Session("mysql", runner), work))));
  }

  exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    return withNamedLock(this.settings, name, work);
  }

  pool(): PoolState {
    return { size: this.settings.poolSize, inUse: this.#inUse, waiting: this.#waiting };
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toFailure(error);
    }
  }

  async #withRunner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = await this.#acquire();
    this.#inUse += 1;
    try {
      return await work(runner);
    } catch (error) {
      if (isOutage(error)) await destroyConnection(runner);
      throw error;
    } finally {
      this.#inUse -= 1;
      await runner.release();
    }
  }

  /** The driver's pool lets its queue wait for ever. A connection that comes too late goes straight back. */
  async #acquire(): Promise<QueryRunner> {
    const runner = this.source.createQueryRunner();
    const connected = runner.connect() as Promise<unknown>;
    this.#waiting += 1;
    try {
      await within(this.settings.acquireTimeoutMs, connected);
      return runner;
    } catch (error) {
      connected.then(
        () => runner.release(),
        () => undefined,
      );
      throw error;
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function transaction<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
  await session.run("START TRANSACTION");
  try {
    const result = await work(session);
    if (session.fault !== null) throw session.fault;
    await session.run("COMMIT");
    return result;
  } catch (error) {
    if (!isOutage(error)) await session.run("ROLLBACK");
    throw error;
  }
}

async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Unavailable("database"));
    }, timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** After a timeout the server may still be at the statement: that connection must not serve anybody again. */
async function destroyConnection(runner: QueryRunner): Promise<void> {
  const connection: unknown = await runner.connect();
  if (connection instanceof PoolConnection) connection.destroy();
}

/** TypeORM has no migration lock: of nodes that start at once, one migrates, and the others find it done [F19]. */
async function migrateAlone(settings: MysqlSettings): Promise<void> {
  await withNamedLock(settings, "migrations", async () => {
    const source = await mysqlSource({ ...settings, poolSize: 1, queryTimeoutMs: 0 }).initialize();
    try {
      await migrate(source);
    } finally {
      await source.destroy();
    }
  });
}

/** GET_LOCK on a connection of its own: the server releases it when that connection ends, however it does. */
async function withNamedLock<T>(settings: MysqlSettings, name: string, work: () => Promise<T>): Promise<T> {
  const source = await mysqlSource({ ...settings, poolSize: 1, queryTimeoutMs: 0 }).initialize();
  const runner = source.createQueryRunner();
  const session = new Session("mysql", runner);
  try {
    // Names are the server's, not the database's; they have at most 64 characters.
    const lock = "CONCAT('resolution:', ?, ':', LEFT(SHA2(DATABASE(), 256), 32))";
    const [row] = await session.query(`SELECT GET_LOCK(${lock}, ?) AS held`, [name, settings.namedLockSeconds]);
    if (Number(row?.held) !== 1) throw new Unavailable(`the lock on ${name}`);
    return await work();
  } finally {
    await runner.release();
    await source.destroy();
  }
}
