/** What a run of the bench shares between its benchmarks: the databases and the builds. */
import { join } from "node:path";
import { copiesFor, type Databases, openDatabases, type Place } from "./databases";
import { BenchNode } from "./node";
import type { PatternName } from "./orders";
import type { Settings, Size } from "./settings";

/** One build of the service. */
export interface Build {
  readonly name: string;
  readonly dist: string;
}

/** A build with its own filled database and its node. */
export interface Deployed {
  readonly build: Build;
  readonly place: Place;
  readonly node: BenchNode;
}

interface Filling {
  readonly pattern: PatternName;
  readonly orders: number;
}

/** Of as many orders as there are to as many as there shall be. */
export interface Growth {
  readonly pattern: "ORDINARY" | "PENDING";
  readonly from: number;
  readonly to: number;
}

export class Stage {
  readonly #ends: (() => Promise<void> | void)[] = [];
  #count = 0;

  private constructor(
    readonly settings: Settings,
    readonly databases: Databases,
    readonly builds: readonly Build[],
  ) {}

  /** The build of this checkout. */
  get product(): Build {
    const [product] = this.builds;
    if (product === undefined) throw new RangeError("there is no build");
    return product;
  }

  static async open(settings: Settings): Promise<Stage> {
    const databases = await openDatabases(settings.database);
    const product = { name: "product", dist: join(__dirname, "../../dist") };
    const before = settings.against === null ? [] : [{ name: "before", dist: settings.against }];
    return new Stage(settings, databases, [product, ...before]);
  }

  /** For the reader of the run. */
  say(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  bySize<T>(values: Readonly<Record<Size, T>>): T {
    return values[this.settings.size];
  }

  /** Whatever is started is ended with the stage. */
  async keep<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
    const started = await starting;
    this.atEnd(() => started.stop());
    return started;
  }

  atEnd(end: () => Promise<void> | void): void {
    this.#ends.push(end);
  }

  /** Every build with a database of its own, filled alike, after its node has made the schema. */
  deploy(filling: Filling, environment: Readonly<Record<string, string>> = {}): Promise<readonly Deployed[]> {
    return inTurn(this.builds, (build) => this.#deployOne(build, filling, environment));
  }

  async #deployOne(build: Build, filling: Filling, environment: Readonly<Record<string, string>>): Promise<Deployed> {
    const place = await this.fill(build, filling);
    const profileFolder = build.name === "product" ? this.settings.profileFolder : null;
    const node = await this.keep(BenchNode.start({ dist: build.dist, place, environment, profileFolder }));
    return { build, place, node };
  }

  /** A filled database with the schema of the build, which no node uses. */
  async fill({ dist }: Build, { pattern, orders }: Filling): Promise<Place> {
    this.#count += 1;
    const place = await this.databases.create(`bench_${this.#count}`);
    await (await BenchNode.start({ dist, place })).stop();
    await this.databases.copy(pattern, place, copiesFor(pattern, orders));
    return place;
  }

  /**
   * Adds orders to the ordinary ones of the filling, without what a list does not need: see copies.ts. Their numbers
   * follow, so that patterns of the same size never meet.
   */
  async grow(place: Place, { pattern, from, to }: Growth): Promise<void> {
    const [, filled] = copiesFor(pattern, from);
    const [, wanted] = copiesFor(pattern, to);
    if (wanted > filled) await this.databases.copy(pattern, place, [filled + 1, wanted], "LEAN");
  }

  /** Ends what was kept until now. */
  async clear(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) await end();
  }

  async close(): Promise<void> {
    await this.clear();
    await this.databases.close();
  }
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
