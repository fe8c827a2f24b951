import { setImmediate } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { Database, PoolState } from "./database";
import { sqliteSource } from "./data-sources";
import { toFailure } from "./database-errors";
import { migrate } from "./migrate";
import type { HeldLock } from "./held-lock";
import { Queue } from "./queue";
import { again } from "./retry";
import { Session } from "./session";
import { holdFile } from "./sqlite-node-lock";

/** The only node of this file: a lock within this process cannot be lost. */
const HELD_BY_THIS_PROCESS: HeldLock = { requireHeld: () => undefined, renewIn: () => Promise.resolve() };

/**
 * TypeORM's SQLite is one connection: two transactions at once on it would fail, or swallow each other's writes. So every write goes
 * through one queue, and reads have a connection of their own, which in WAL mode sees what was committed.
 */
export class SqliteDatabase implements Database {
  readonly dialect = "sqlite";
  readonly #writes = new Queue();
  readonly #named = new Map<string, Queue>();

  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly held: { release(): void },
  ) {}

  /** @throws SecondNode if another process has it open; SchemaAhead. */
  static async open(file: string): Promise<SqliteDatabase> {
    const held = holdFile(file);
    try {
      const writer = await sqliteSource({ file, readonly: false }).initialize();
      await migrate(writer);
      return new SqliteDatabase(writer, await sqliteSource({ file, readonly: true }).initialize(), held);
    } catch (error) {
      held.release();
      throw error;
    }
  }

  async read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await work(new Session("sqlite", this.reader.createQueryRunner()));
    } catch (error) {
      throw toFailure(error);
    }
  }

  async transact<T>(work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await again(() => this.#writes.run(() => this.#inTurn(work)));
    } catch (error) {
      throw toFailure(error);
    }
  }

  exclusively<T>(name: string, work: (held: HeldLock) => Promise<T>): Promise<T> {
    const queue = this.#named.get(name) ?? new Queue();
    this.#named.set(name, queue);
    return queue.run(() => work(HELD_BY_THIS_PROCESS));
  }

  pool(): PoolState {
    const { length } = this.#writes;
    return { size: 1, inUse: Math.min(1, length), waiting: Math.max(0, length - 1) };
  }

  async close(): Promise<void> {
    await this.#writes.run(async () => {
      await this.reader.destroy();
      await this.writer.destroy();
      this.held.release();
    });
  }

  /**
   * SQLite answers at once, so that a thousand deadlines could follow each other before a socket is read: between two writes it is the
   * sockets' turn.
   */
  async #inTurn<T>(work: (session: Session) => Promise<T>): Promise<T> {
    await setImmediate();
    return this.#transaction(work);
  }

  async #transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = new Session("sqlite", this.writer.createQueryRunner());
    await session.run("BEGIN IMMEDIATE");
    try {
      const result = await work(session);
      if (session.fault !== null) throw session.fault;
      await session.run("COMMIT");
      return result;
    } catch (error) {
      await this.#rollBack();
      throw error;
    }
  }

  /** SQLite has rolled back by itself after some faults (disk full): then there is nothing left to undo. */
  async #rollBack(): Promise<void> {
    await new Session("sqlite", this.writer.createQueryRunner()).run("ROLLBACK").catch(() => undefined);
  }
}
