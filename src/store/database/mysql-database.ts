import { setTimeout as pause } from "node:timers/promises";
import type { DataSource, QueryRunner } from "typeorm";
import { Unavailable } from "../../app/failures";
import type { TransactOptions } from "../../app/ports/transaction";
import { mysqlSource } from "./data-sources";
import type { Database, DatabaseObserver, PoolState } from "./database";
import {
  codeOf,
  isConnectionLost,
  isDriversError,
  isTooManyConnections,
  spoilsConnection,
  toFailure,
} from "./database-errors";
import { destroyConnection } from "./destroy-connection";
import type { HeldLock } from "./held-lock";
import { migrateAlone, type MigrationSettings } from "./migrate-alone";
import { failedSetUp } from "./mysql-connections";
import { withNamedLock } from "./named-lock";
import { toOpenFailure } from "./open-failure";
import { probe } from "./probe";
import { ReadPackets } from "./read-packets";
import { NoConnection, RequestShare, sharesOf } from "./request-share";
import { again } from "./retry";
import { Sending } from "./sending";
import { Session } from "./session";
import { TimeBudget } from "./time-budget";

export interface MysqlSettings extends MigrationSettings {
  /** How long a request waits for a connection of the pool. */
  readonly acquireTimeoutMs: number;
  readonly observer: DatabaseObserver;
}

/** A batch's share of time, in statements' timeouts: still below the time that an orderly stop waits. */
const BATCH_TIME = 2;

/** Before the next look for a connection where the account has no more of them. */
const LONGEST_PAUSE_MS = 100;

/**
 * While a connection is passed on, nobody has it: it may be in the pool again by the time at which opening another one
 * failed.
 */
const TRIES_WHILE_NOBODY_HAS_ONE = 3;

/**
 * The transaction was not begun: its connection was missing or dead, or could not be set up. Nothing can have happened.
 */
class NotBegun extends Unavailable {
  constructor(cause: Error) {
    super("database", { cause });
  }
}

/** How long a probe waits for its connection, and then for its answer. */
const PROBE_MS = 1_500;

/**
 * MySQL 8 or MariaDB 10.6+, over a pool with bounded waits: a server that is stopped makes requests fail, never hang
 * [F7].
 */
export class MysqlDatabase implements Database {
  readonly dialect = "mysql";
  #inUse = 0;
  #waiting = 0;
  readonly #packets = new ReadPackets((budget, work) => this.#onLiveConnection(budget, isConnectionLost, work));

  private constructor(
    private readonly source: DataSource,
    private readonly settings: MysqlSettings,
    private readonly prober: MysqlDatabase | null,
  ) {}

  /** @throws SchemaAhead, InvalidDatabaseUrl, DatabaseTlsFailed, Unavailable. */
  static async open(settings: MysqlSettings): Promise<MysqlDatabase> {
    try {
      await migrateAlone(settings);
      const brief = {
        ...settings,
        poolSize: 1,
        acquireTimeoutMs: PROBE_MS,
        connectTimeoutMs: PROBE_MS,
        queryTimeoutMs: PROBE_MS,
      };
      const prober = new MysqlDatabase(await mysqlSource(brief).initialize(), brief, null);
      return new MysqlDatabase(await mysqlSource({ ...settings, together: true }).initialize(), settings, prober);
    } catch (error) {
      throw toOpenFailure(error);
    }
  }

  /** @param budget  what is left of the request's time, if it has waited before. */
  read<T>(work: (session: Session) => Promise<T>, budget = this.budget({})): Promise<T> {
    return this.#guarded(() =>
      this.#onLiveConnection(budget, isConnectionLost, (runner) =>
        work(sessionOn(runner, new Sending(runner, budget))),
      ),
    );
  }

  /** @param budget  what is left of the request's time, if it has waited before. */
  readInPacket<T>(work: (session: Session) => Promise<T>, budget = this.budget({})): Promise<T> {
    return this.#guarded(() => work(new Session("mysql", this.source, this.#packets.of(budget))));
  }

  /** @param budget  what is left of the request's time, if it has waited before. */
  transact<T>(
    work: (session: Session) => Promise<T>,
    options: TransactOptions = {},
    budget = this.budget(options),
  ): Promise<T> {
    const { lockWaitSeconds, observer } = this.settings;
    const rules = {
      budget,
      lockWaitMs: lockWaitSeconds * 1_000,
      onRetry: observer.onRetry,
      endsAtLockTimeout: options.isBatch === true,
    };
    const once = () =>
      this.#onLiveConnection(budget, isNotBegun, (runner) =>
        transaction(sessionOn(runner, new Sending(runner, budget, true)), work),
      );
    return this.#guarded(() => again(rules, once));
  }

  exclusively<T>(name: string, work: (held: HeldLock) => Promise<T>): Promise<T> {
    return withNamedLock(this.settings, name, work);
  }

  async probe(): Promise<void> {
    await (this.prober ?? this).read(probe);
  }

  pool(): PoolState {
    return { size: this.settings.poolSize, inUse: this.#inUse, waiting: this.#waiting };
  }

  forRequests(): Database {
    const { poolSize, acquireTimeoutMs } = this.settings;
    return new RequestShare(this, sharesOf(poolSize), acquireTimeoutMs);
  }

  async close(): Promise<void> {
    await this.prober?.close();
    await this.source.destroy();
  }

  /** The time that a request, or a batch, has from now on. */
  budget({ isBatch = false }: TransactOptions): TimeBudget {
    const { queryTimeoutMs } = this.settings;
    return new TimeBudget(isBatch ? BATCH_TIME * queryTimeoutMs : queryTimeoutMs, queryTimeoutMs);
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
   * A server or a proxy may have closed a connection while it was idle: what cannot have had any effect is repeated on
   * another one [F30]. The pool has at most so many dead ones, and each is used once.
   */
  async #onLiveConnection<T>(
    budget: TimeBudget,
    isWithoutEffect: (error: unknown) => boolean,
    work: (runner: QueryRunner) => Promise<T>,
  ): Promise<T> {
    for (let dead = 0; ; dead += 1) {
      try {
        return await this.#withRunner(budget, work);
      } catch (error) {
        if (!isWithoutEffect(error) || dead === this.settings.poolSize || budget.leftMs === 0) throw error;
      }
    }
  }

  async #withRunner<T>(budget: TimeBudget, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = await this.#acquire(budget);
    this.#inUse += 1;
    try {
      return await work(runner);
    } catch (error) {
      if (spoilsConnection(error)) await destroyConnection(runner);
      const setUp = await failedSetUp(runner);
      throw setUp === null ? error : new NotBegun(setUp);
    } finally {
      this.#inUse -= 1;
      await runner.release();
    }
  }

  /** @throws Unavailable */
  async #acquire(budget: TimeBudget): Promise<QueryRunner> {
    this.#waiting += 1;
    let nobodyHasOne = 0;
    try {
      for (;;) {
        try {
          return await this.#connected(Math.min(this.settings.acquireTimeoutMs, budget.leftMs));
        } catch (error) {
          const isLimit = error instanceof Unavailable && isTooManyConnections(error.cause);
          if (this.#inUse === 0) nobodyHasOne += 1;
          if (!isLimit || nobodyHasOne > TRIES_WHILE_NOBODY_HAS_ONE || budget.leftMs === 0) throw error;
          // One that is open is free sooner or later.
          await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, budget.leftMs));
        }
      }
    } finally {
      this.#waiting -= 1;
    }
  }

  /**
   * The driver's pool lets its queue wait without a limit. A connection that comes too late is returned immediately.
   */
  async #connected(timeoutMs: number): Promise<QueryRunner> {
    const runner = this.source.createQueryRunner();
    const connected = runner.connect() as Promise<unknown>;
    try {
      await within(timeoutMs, connected);
      return runner;
    } catch (error) {
      connected.then(
        () => runner.release(),
        () => undefined,
      );
      throw error;
    }
  }
}

const sessionOn = (runner: QueryRunner, sending: Sending): Session => new Session("mysql", runner.dataSource, sending);

const isNotBegun = (error: unknown): boolean => error instanceof NotBegun && isConnectionLost(error.cause);

async function transaction<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
  await session.later("START TRANSACTION", [], asNotBegun);
  try {
    const result = await work(session);
    if (session.failure !== null) throw session.failure;
    await session.commit();
    return result;
  } catch (error) {
    if (!(error instanceof NotBegun) && !spoilsConnection(error)) await session.rollBack();
    throw error;
  }
}

/** Whatever the driver reports: a server that does not begin a transaction does not work. */
const asNotBegun = (error: Error): Error => (isDriversError(error) ? new NotBegun(error) : error);

async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Unavailable("database", { cause: new NoConnection() }));
    }, timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
