import type { DataSource, QueryRunner } from "typeorm";
import { Unavailable } from "../app/failures";
import type { Database, PoolState } from "./database";
import { isOutage, toFailure } from "./database-errors";
import { mysqlSource } from "./data-sources";
import { destroyConnection } from "./destroy-connection";
import type { HeldLock } from "./held-lock";
import { migrateAlone } from "./migrate-alone";
import { withNamedLock, type NamedLockSettings } from "./named-lock";
import { again } from "./retry";
import { Session } from "./session";

export interface MysqlSettings extends NamedLockSettings {
  /** How long a request waits for a connection of the pool. */
  readonly acquireTimeoutMs: number;
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

  exclusively<T>(name: string, work: (held: HeldLock) => Promise<T>): Promise<T> {
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
