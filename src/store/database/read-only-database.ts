import { existsSync } from "node:fs";
import type { DataSource } from "typeorm";
import { mysqlSource, sqliteSource } from "./data-sources";
import { isOutage, toFailure } from "./database-errors";
import { requireMigrated } from "./migrate";
import { toOpenFailure } from "./open-failure";
import { Sending } from "./sending";
import { type Dialect, Session } from "./session";

/** There is nothing to read. */
export class NoDatabase extends Error {
  override readonly name = "NoDatabase";
}

export interface ReadOnlyOptions {
  readonly databaseUrl: string | null;
  readonly sqliteFile: string;
  readonly connectTimeoutMs: number;
}

/** Reading a large database whole takes its time; a server that is gone must still be noticed. */
const QUERY_TIMEOUT_MS = 600_000;
const LOCK_WAIT_SECONDS = 50;

/** One connection that writes nothing and migrates nothing, beside a running service. */
export class ReadOnlyDatabase {
  private constructor(
    private readonly dialect: Dialect,
    private readonly source: DataSource,
  ) {}

  /** @throws NoDatabase, SchemaAhead, SchemaBehind, InvalidDatabaseUrl, DatabaseTlsFailed, Unavailable. */
  static async open(options: ReadOnlyOptions): Promise<ReadOnlyDatabase> {
    try {
      const source = await sourceOf(options).initialize();
      try {
        await requireMigrated(source);
        return new ReadOnlyDatabase(options.databaseUrl === null ? "sqlite" : "mysql", source);
      } catch (error) {
        await source.destroy();
        throw error;
      }
    } catch (error) {
      throw error instanceof NoDatabase ? error : toOpenFailure(error);
    }
  }

  /** Each statement alone. */
  read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#withSession(work);
  }

  /** Every statement of `work` sees the same moment. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#withSession(async (session) => {
      if (this.dialect === "mysql") await session.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      await session.run(this.dialect === "mysql" ? "START TRANSACTION READ ONLY" : "BEGIN");
      try {
        return await work(session);
      } finally {
        if (session.failure === null || !isOutage(session.failure)) await session.run("COMMIT");
      }
    });
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  async #withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(new Session(this.dialect, runner.dataSource, new Sending(runner)));
    } catch (error) {
      throw toFailure(error);
    } finally {
      await runner.release();
    }
  }
}

function sourceOf({ databaseUrl, sqliteFile, connectTimeoutMs }: ReadOnlyOptions): DataSource {
  if (databaseUrl === null) {
    if (!existsSync(sqliteFile)) throw new NoDatabase(`there is no database at ${sqliteFile}`);
    return sqliteSource({ file: sqliteFile, readonly: true });
  }
  const timeouts = { connectTimeoutMs, queryTimeoutMs: QUERY_TIMEOUT_MS, lockWaitSeconds: LOCK_WAIT_SECONDS };
  return mysqlSource({ url: databaseUrl, poolSize: 1, ...timeouts });
}
