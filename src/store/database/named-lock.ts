import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { Unavailable } from "../../app/failures";
import { NamedLockEntity } from "../entities/named-lock.entity";
import { createNamedLocks } from "../migrations/named-locks";
import { realNowIn } from "./business-clock";
import { type MysqlOptions, mysqlSource } from "./data-sources";
import { isConflict, isMissingTable, isOutage } from "./database-errors";
import { destroyConnection } from "./destroy-connection";
import type { HeldLock } from "./held-lock";
import { Sending } from "./sending";
import { Session } from "./session";

export interface NamedLockSettings extends MysqlOptions {
  /** How long a node waits for another one that migrates, and a caller of `advanceClock` for another one. */
  readonly namedLockSeconds: number;
  /** How long a holder that is gone keeps others waiting. */
  readonly namedLockLeaseMs?: number;
}

/** Another node can hold the lock by now. */
export class LockLost extends Unavailable {
  constructor(name: string, options: { cause?: unknown } = {}) {
    super(`the lock on ${name}, which was lost,`, options);
  }
}

/** A holder renews its lock four times in this time. It can so miss two renewals before others take the lock. */
const LEASE_MS = 10_000;
const RENEWALS = 4;
const LONGEST_PAUSE_MS = 200;

/**
 * Runs `work` while nobody else runs any under that name, at any server of a cluster. GET_LOCK does not do that: it is
 * local to one server. The lock is a row that each holder changes, so that two holders at two servers conflict, and its
 * lease ends by the database's clock.
 * @throws Unavailable if another holder keeps it too long.
 */
export async function withNamedLock<T>(
  settings: NamedLockSettings,
  name: string,
  work: (held: HeldLock) => Promise<T>,
): Promise<T> {
  const source = await mysqlSource({ ...settings, poolSize: 1 }).initialize();
  const lock = new NamedLock(name, settings.namedLockLeaseMs ?? LEASE_MS, source);
  try {
    await lock.take(settings.namedLockSeconds * 1_000);
    try {
      return await work(lock);
    } finally {
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}

class NamedLock implements HeldLock {
  readonly #holder = randomUUID();
  #heldUntil = 0;
  #failure: unknown;
  #renewals: NodeJS.Timeout | undefined;
  #renewing: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly leaseMs: number,
    private readonly source: DataSource,
  ) {}

  async take(waitMs: number): Promise<void> {
    const giveUpAt = performance.now() + waitMs;
    while (!(await this.#tryToTake())) {
      if (performance.now() >= giveUpAt) throw new Unavailable(`the lock on ${this.name}`);
      await pause(Math.random() * LONGEST_PAUSE_MS);
    }
    this.#renewals = setInterval(() => {
      this.#renewing = this.#renewing.then(() => this.#renew());
    }, this.leaseMs / RENEWALS);
  }

  requireHeld(): void {
    if (performance.now() >= this.#heldUntil) throw new LockLost(this.name, { cause: this.#failure });
  }

  async renewIn(session: Session): Promise<void> {
    const { sql: now, values } = realNowIn(session);
    const renewed = await session.run(
      `UPDATE named_locks SET ends_at = ${now} + ?, changes = changes + 1 WHERE name = ? AND holder = ?`,
      [...values, this.leaseMs, this.name, this.#holder],
    );
    if (renewed === 0) throw new LockLost(this.name);
  }

  /** A lock that cannot be released now ends with its lease. */
  async release(): Promise<void> {
    clearInterval(this.#renewals);
    await this.#renewing;
    try {
      await this.#withSession((session) =>
        session.run(
          "UPDATE named_locks SET holder = '', ends_at = 0, changes = changes + 1 WHERE name = ? AND holder = ?",
          [this.name, this.#holder],
        ),
      );
    } catch (error) {
      if (!isOutage(error) && !isConflict(error)) throw error;
    }
  }

  async #tryToTake(): Promise<boolean> {
    try {
      return await this.#withSession((session) => this.#takeIn(session));
    } catch (error) {
      if (isMissingTable(error)) await this.#createTable();
      else if (!isConflict(error)) throw error;
      return false;
    }
  }

  /** The lease is counted from before the statement, so that it ends here no later than in the database. */
  async #takeIn(session: Session): Promise<boolean> {
    const askedAt = performance.now();
    const { sql: now, values } = realNowIn(session);
    await session.insertMissing(NamedLockEntity, [{ name: this.name, holder: "", endsAt: 0, changes: 0 }]);
    const taken = await session.run(
      `UPDATE named_locks SET holder = ?, ends_at = ${now} + ?, changes = changes + 1 WHERE name = ? AND ends_at <= ${now}`,
      [this.#holder, ...values, this.leaseMs, this.name, ...values],
    );
    if (taken > 0) this.#heldUntil = askedAt + this.leaseMs;
    return taken > 0;
  }

  /** The next renewal retries one that failed. If none succeeds, the holder learns why from `requireHeld`. */
  async #renew(): Promise<void> {
    const askedAt = performance.now();
    try {
      await this.#withSession((session) => this.renewIn(session));
      this.#heldUntil = askedAt + this.leaseMs;
    } catch (error) {
      this.#failure = error;
    }
  }

  async #createTable(): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      await createNamedLocks(runner);
    } finally {
      await runner.release();
    }
  }

  /** Each statement commits separately, on a connection that works. */
  async #withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(new Session("mysql", runner.dataSource, new Sending(runner)));
    } catch (error) {
      if (isOutage(error)) await destroyConnection(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
