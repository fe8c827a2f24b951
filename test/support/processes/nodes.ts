import type { Store } from "../../../src/store/open-store";
import { type Answer, environmentFor, type TokenFor } from "../app/service";
import type { Place } from "../app/users";
import { freshDatabase, type TestDatabase } from "../database/database";
import { openOn } from "../database/stored-orders";
import { NodeProcess } from "./node-process";

interface Options {
  /** Environment variables on top of the tests' own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** One that is there already; the nodes don't drop it. */
  readonly database?: TestDatabase;
}

/** The reads of the test itself: on a busy machine a slow one says nothing about the service. */
const OWN_STORE = { poolSize: 10, queryTimeoutMs: 60_000 };

/** Several processes of the service on one MariaDB, whose business clock is stopped except for `moveTo`. */
export class Nodes implements Place {
  private constructor(
    readonly all: readonly NodeProcess[],
    /** This process's own look at the database. */
    readonly store: Store,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(count: number, { environment = {}, database: given }: Options = {}): Promise<Nodes> {
    const database = given ?? (await freshDatabase());
    const variables = environmentFor(database, environment);
    const all = await Promise.all(Array.from({ length: count }, () => NodeProcess.start(variables)));
    const store = await openOn(database, OWN_STORE);
    return new Nodes(all, store, () => (given === undefined ? database.drop() : Promise.resolve()));
  }

  /**
   * One node at each of these ways to one database, as at the servers of a cluster; the first one migrates before the
   * others start.
   */
  static async openAt(databases: readonly TestDatabase[], environment: Options["environment"] = {}): Promise<Nodes> {
    const [first, ...others] = databases;
    if (first === undefined) throw new RangeError("no database");
    const start = (database: TestDatabase): Promise<NodeProcess> =>
      NodeProcess.start(environmentFor(database, environment));
    const all = [await start(first), ...(await Promise.all(others.map(start)))];
    // A store sets the clock's mode, for all nodes.
    const clockMode = environment.SANDBOX_CLOCK === "RUNNING" ? "RUNNING" : "FROZEN";
    return new Nodes(all, await openOn(first, { ...OWN_STORE, clockMode }), () => Promise.resolve());
  }

  node(index: number): NodeProcess {
    const node = this.all[index % this.all.length];
    if (node === undefined) throw new RangeError("no nodes");
    return node;
  }

  ask(token: string | null, query: string, variables?: object): Promise<Answer> {
    return this.node(0).ask(token, query, variables);
  }

  token(subject: string, options?: TokenFor): Promise<string> {
    return this.node(0).token(subject, options);
  }

  now(): Promise<number> {
    return this.store.clock.now();
  }

  /** Business time is stopped at this instant, for all nodes. */
  async moveTo(at: number): Promise<void> {
    await this.store.sandboxClock?.goOnFrom(at);
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((node) => node.stop()));
    await this.store.close();
    await this.drop();
  }
}
