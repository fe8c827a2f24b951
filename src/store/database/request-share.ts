import { Turns } from "../../app/background/turns";
import { Conflict, Unavailable } from "../../app/failures";
import type { TransactOptions } from "../../app/ports/transaction";
import type { Database, PoolState } from "./database";
import type { HeldLock } from "./held-lock";
import type { Session } from "./session";
import type { TimeBudget } from "./time-budget";

/** All connections of the pool were in use for so long, or the server did not answer. */
export class NoConnection extends Error {
  override readonly name = "NoConnection";
  readonly code = "NO_CONNECTION";
  constructor() {
    super("no connection to the database was free within DATABASE_TIMEOUT_MS");
  }
}

/**
 * The part of the pool that users' requests can use [S18]. The loops keep the rest, so that deadlines and refunds are
 * on time whatever users send. Reads keep what writes cannot take, because a write can wait for somebody else's lock.
 */
export interface Shares {
  readonly requests: number;
  readonly writes: number;
}

/**
 * A tenth of the pool and one more for the loops, about a quarter of the rest for reads only; a pool of one is
 * everybody's.
 */
export function sharesOf(poolSize: number): Shares {
  const requests = Math.max(1, poolSize - 1 - Math.floor(poolSize / 10));
  return { requests, writes: Math.max(1, requests - Math.ceil(requests / 4)) };
}

const ALL = "";

/** A database whose work can be given what is left of a request's time. */
interface BudgetedDatabase extends Database {
  budget(options: TransactOptions): TimeBudget;
  read<T>(work: (session: Session) => Promise<T>, budget?: TimeBudget): Promise<T>;
  readInPacket<T>(work: (session: Session) => Promise<T>, budget?: TimeBudget): Promise<T>;
  transact<T>(work: (session: Session) => Promise<T>, options: TransactOptions, budget?: TimeBudget): Promise<T>;
}

/**
 * The database as requests use it. Requests that write the same order take turns before they take a connection: the
 * order's lock lets only one of them work anyway.
 */
export class RequestShare implements Database {
  readonly dialect = "mysql";
  readonly #orders = new Turns(1);
  readonly #writes: Turns;
  readonly #requests: Turns;

  constructor(
    private readonly database: BudgetedDatabase,
    { requests, writes }: Shares,
    private readonly acquireTimeoutMs: number,
  ) {
    this.#requests = new Turns(requests);
    this.#writes = new Turns(writes);
  }

  read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#readInTurn((budget) => this.database.read(work, budget));
  }

  readInPacket<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#readInTurn((budget) => this.database.readInPacket(work, budget));
  }

  async transact<T>(work: (session: Session) => Promise<T>, options: TransactOptions = {}): Promise<T> {
    const budget = this.database.budget(options);
    const write = (): Promise<T> =>
      this.#writes.run(ALL, budget.leftMs, noConnection, () =>
        this.#requests.run(ALL, budget.leftMs, noConnection, () => this.database.transact(work, options, budget)),
      );
    return options.orderId === undefined
      ? write()
      : this.#orders.run(options.orderId, budget.leftMs, orderIsBusy, write);
  }

  #readInTurn<T>(read: (budget: TimeBudget) => Promise<T>): Promise<T> {
    const budget = this.database.budget({});
    const waitMs = Math.min(this.acquireTimeoutMs, budget.leftMs);
    return this.#requests.run(ALL, waitMs, noConnection, () => read(budget));
  }

  exclusively<T>(name: string, work: (held: HeldLock) => Promise<T>): Promise<T> {
    return this.database.exclusively(name, work);
  }

  probe(): Promise<void> {
    return this.database.probe();
  }

  pool(): PoolState {
    const { waiting, ...pool } = this.database.pool();
    return { ...pool, waiting: waiting + this.#orders.waiting + this.#writes.waiting + this.#requests.waiting };
  }

  forRequests(): Database {
    return this;
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

const noConnection = (): Error => new Unavailable("database", { cause: new NoConnection() });
const orderIsBusy = (): Error => new Conflict("an order that others write");
