import { setImmediate } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { Unavailable } from "../../app/failures";
import type { TransactOptions } from "../../app/ports/transaction";
import { sqliteSource } from "./data-sources";
import type { Database, DatabaseObserver, PoolState } from "./database";
import { codeOf, isDriversError, toFailure } from "./database-errors";
import type { DatabaseMode } from "./database-mode";
import type { HeldLock } from "./held-lock";
import { migrate } from "./migrate";
import { probe } from "./probe";
import { Queue } from "./queue";
import { again } from "./retry";
import { Sending } from "./sending";
import { Session } from "./session";
import { holdFile } from "./sqlite-node-lock";
import { TimeBudget } from "./time-budget";

interface SqliteSettings {
  readonly file: string;
  /** How long one transaction may be retried. */
  readonly timeoutMs: number;
  readonly observer: DatabaseObserver;
  /** The node's; null for a tool. */
  readonly mode?: DatabaseMode | null;
}

/** The only node of this file: a lock within this process cannot be lost. */
const HELD_BY_THIS_PROCESS: HeldLock = { requireHeld: () => undefined, renewIn: () => Promise.resolve() };

/**
 * TypeORM's SQLite is one connection: two concurrent transactions on it would fail, or swallow each other's writes. So
 * every write goes through one queue. Reads have a separate connection, which in WAL mode sees what was committed.
 */
export class SqliteDatabase implements Database {
  readonly dialect = "sqlite";
  readonly #writes = new Queue();
  readonly #named = new Map<string, Queue>();

  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly held: { release(): void },
    private readonly settings: SqliteSettings,
  ) {}

  /** @throws SecondNode if another process has it open; SchemaAhead. */
  static async open(settings: SqliteSettings): Promise<SqliteDatabase> {
    const { file } = settings;
    const held = await holdFile(file);
    try {
      const writer = await sqliteSource({ file, readonly: false }).initialize();
      await migrate(writer, () => undefined, settings.mode);
      return new SqliteDatabase(writer, await sqliteSource({ file, readonly: true }).initialize(), held, settings);
    } catch (error) {
      held.release();
      throw error;
    }
  }

  read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#guarded(() => work(sessionOn(this.reader)));
  }

  /** There is no round trip. */
  readInPacket<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.read(work);
  }

  /** Nobody else holds a lock here: a batch needs no more time than other work. */
  transact<T>(work: (session: Session) => Promise<T>, _options?: TransactOptions): Promise<T> {
    const { timeoutMs, observer } = this.settings;
    const rules = {
      budget: new TimeBudget(timeoutMs, timeoutMs),
      lockWaitMs: 0,
      onRetry: observer.onRetry,
      endsAtLockTimeout: false,
    };
    return this.#guarded(() => again(rules, () => this.#writes.run(() => this.#inTurn(work))));
  }

  exclusively<T>(name: string, work: (held: HeldLock) => Promise<T>): Promise<T> {
    const queue = this.#named.get(name) ?? new Queue();
    this.#named.set(name, queue);
    return queue.run(() => work(HELD_BY_THIS_PROCESS));
  }

  probe(): Promise<void> {
    return this.read(probe);
  }

  pool(): PoolState {
    const { length } = this.#writes;
    return { size: 1, inUse: Math.min(1, length), waiting: Math.max(0, length - 1) };
  }

  /** There is no pool: reads have a separate connection, and writes take turns. */
  forRequests(): Database {
    return this;
  }

  async close(): Promise<void> {
    await this.#writes.run(async () => {
      await this.reader.destroy();
      await this.writer.destroy();
      this.held.release();
    });
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const failure = toFailure(error);
      if (failure instanceof Unavailable || isDriversError(failure)) this.settings.observer.onError(codeOf(failure));
      throw failure;
    }
  }

  /**
   * SQLite answers at once, so that a thousand deadlines could follow each other before a socket is read: between two
   * writes it is the sockets' turn.
   */
  async #inTurn<T>(work: (session: Session) => Promise<T>): Promise<T> {
    await setImmediate();
    return this.#transaction(work);
  }

  async #transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = sessionOn(this.writer);
    await session.run("BEGIN IMMEDIATE");
    try {
      const result = await work(session);
      if (session.failure !== null) throw session.failure;
      await session.commit();
      return result;
    } catch (error) {
      await this.#rollBack();
      throw error;
    }
  }

  /** SQLite has rolled back automatically after some errors (disk full): then there is nothing left to undo. */
  async #rollBack(): Promise<void> {
    await sessionOn(this.writer)
      .run("ROLLBACK")
      .catch(() => undefined);
  }
}

const sessionOn = (source: DataSource): Session =>
  new Session("sqlite", source, new Sending(source.createQueryRunner()));
