/** [B3, B10] Live events to many followers, and what followers cost that only wait, against raw frames of ws. */
import { setTimeout as pause } from "node:timers/promises";
import { type LimitProcess, startLimit } from "./limit-process";
import {
  addEvents,
  type FollowedOrder,
  followedOrders,
  LIVE_DOCUMENTS,
  LIVE_LIMITS,
  type LiveDocument,
  subscriptionsTo,
} from "./live-scene";
import { cpuMicroseconds, residentMegabytes } from "./processes";
import { type Result, runPlan, type Slice, type Variant } from "./slices";
import type { Deployed, Stage } from "./stage";
import { Subscribers } from "./subscribers";

/** SQLite's file cannot be written past the node. */
const MARIADB_ONLY: readonly Result[] = [];
const PARTIES = 2;
const IDLE_MS = 5_000;
/** Events are written past the node, which looks for them this often. */
const QUICK_POLL_MS = "100";

/** Sends the same bytes to all its sockets. */
async function sendRaw({ url }: LimitProcess, text: string): Promise<void> {
  const response = await fetch(url, { method: "POST", body: text });
  if (!response.ok) throw new Error(`the limit failed: ${await response.text()}`);
}

const opened = (stage: Stage): Subscribers => {
  const subscribers = new Subscribers();
  stage.atEnd(() => subscribers.close());
  return subscribers;
};

interface Followers {
  readonly stage: Stage;
  readonly deployed: Deployed;
  readonly orders: readonly FollowedOrder[];
  readonly perOrder: number;
  readonly document: LiveDocument;
}

/** One event on each of the orders, again and again: a unit is one message to one follower. */
async function nodeVariant(
  name: string,
  followers: Followers,
): Promise<Variant & { readonly subscribers: Subscribers }> {
  const { stage, deployed, orders, perOrder, document } = followers;
  const subscribers = opened(stage);
  const current = await followedOrders(stage, deployed, orders.length);
  await subscribers.open(subscriptionsTo(deployed.node.wsUrl, current, perOrder, document));
  return {
    name: `${deployed.build.name}, ${name}`,
    pid: deployed.node.pid,
    subscribers,
    run: (units) => inEvents(units, subscribers, () => addEvents(stage, deployed, orders, 1)),
  };
}

async function inEvents(
  units: number,
  subscribers: Subscribers,
  happen: () => Promise<void>,
): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (let sent = 0; sent < units; sent += subscribers.count) {
    subscribers.expect(subscribers.count);
    await happen();
    for (const one of await subscribers.arrived()) latencies.push(one);
  }
  return latencies;
}

async function limitVariant(stage: Stage, name: string, count: number, text: () => string): Promise<Variant> {
  const limit = await stage.keep(startLimit("live-server.ts", {}));
  const subscribers = opened(stage);
  await subscribers.open(rawSubscriptions(limit, count));
  return { name, pid: limit.pid, run: (units) => inEvents(units, subscribers, () => sendRaw(limit, text())) };
}

const rawSubscriptions = ({ url }: LimitProcess, count: number) =>
  Array.from({ length: count }, () => ({
    wsUrl: url.replace("http:", "ws:"),
    token: "",
    query: LIVE_DOCUMENTS.small,
    variables: {},
  }));

/** How many orders, and how many followers of each. */
interface Shape {
  readonly name: string;
  readonly orders: number;
  readonly perOrder: number;
  readonly events: number;
}

async function benchShape(stage: Stage, all: readonly Deployed[], shape: Shape): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const document of ["small", "page"] as const) {
    const name = `${shape.name}, ${document} document`;
    const builds = await inTurn(all, async (deployed) => {
      const orders = await followedOrders(stage, deployed, shape.orders);
      return nodeVariant(name, { stage, deployed, orders, perOrder: shape.perOrder, document });
    });
    const count = shape.orders * shape.perOrder;
    // One event before the rest, so that the limit has bytes to send.
    for (const one of builds) await one.run(count);
    const text = builds[0]?.subscribers.last ?? "";
    const limit = await limitVariant(stage, `limit: raw ws, ${name}`, count, () => text);
    results.push(
      ...(await runPlan({
        bench: "B3",
        work: name,
        variants: [limit, ...builds],
        limit: limit.name,
        database: stage.databases.measured,
        unitsPerSlice: count * shape.events,
        rounds: stage.bySize({ SHORT: 1, QUICK: 5, WHOLE: 7 }),
        warmUpRounds: 1,
      })),
    );
    for (const { subscribers } of builds) subscribers.close();
  }
  return results;
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const deployLive = (stage: Stage, environment: Readonly<Record<string, string>> = {}): Promise<readonly Deployed[]> =>
  stage.deploy({ pattern: "ORDINARY", orders: stage.bySize(ORDERS) }, { ...LIVE_LIMITS, ...environment });

/** A fifth of all orders are followed at most. */
const ORDERS = { SHORT: 200, QUICK: 2_000, WHOLE: 25_000 } as const;

export async function benchLive(stage: Stage): Promise<readonly Result[]> {
  if (stage.databases.kind === "SQLITE") return MARIADB_ONLY;
  const all = await deployLive(stage, { POLL_MS: QUICK_POLL_MS });
  const followers = stage.bySize({ SHORT: 6, QUICK: 200, WHOLE: 1_000 });
  const orders = stage.bySize({ SHORT: 4, QUICK: 200, WHOLE: 2_500 });
  return [
    ...(await benchShape(stage, all, { name: `${followers} on one order`, orders: 1, perOrder: followers, events: 5 })),
    ...(await benchShape(stage, all, { name: `2 on each of ${orders}`, orders, perOrder: PARTIES, events: 2 })),
  ];
}

/** [B10] Followers that only wait. A unit is one of them for one second. */
export async function benchIdle(stage: Stage): Promise<readonly Result[]> {
  if (stage.databases.kind === "SQLITE") return MARIADB_ONLY;
  const count = stage.bySize({ SHORT: 8, QUICK: 1_000, WHOLE: 5_000 });
  const all = await deployLive(stage);
  const limit = await stage.keep(startLimit("live-server.ts", {}));
  const ofLimit = opened(stage);
  const limitName = `limit: raw ws, ${count} idle`;
  const variants = [
    await idleVariant(stage, limitName, {
      pid: limit.pid,
      open: () => ofLimit.open(rawSubscriptions(limit, count)),
      count,
    }),
  ];
  for (const deployed of all) {
    const { build, node } = deployed;
    const wanted = stage.bySize({ SHORT: 4, QUICK: 200, WHOLE: 2_500 });
    const orders = await followedOrders(stage, deployed, wanted);
    const subscriptions = subscriptionsTo(node.wsUrl, orders, count / wanted, "page");
    const open = () => opened(stage).open(subscriptions);
    variants.push(await idleVariant(stage, `${build.name}, ${count} idle`, { pid: node.pid, open, count }));
  }
  return runPlan({
    bench: "B10",
    work: "idle subscribers",
    variants,
    limit: limitName,
    database: stage.databases.measured,
    unitsPerSlice: 1,
    rounds: stage.bySize({ SHORT: 1, QUICK: 3, WHOLE: 7 }),
    warmUpRounds: 0,
  });
}

interface Idle {
  readonly pid: number;
  readonly count: number;
  open(): Promise<void>;
}

async function idleVariant(stage: Stage, name: string, { pid, count, open }: Idle): Promise<Variant> {
  const before = await residentMegabytes(pid);
  await open();
  const database = stage.databases.measured.pid;
  const databaseUs = async (): Promise<number> => (database === null ? 0 : cpuMicroseconds(database));
  const measure = async (): Promise<Slice> => {
    const [from, fromDatabase] = [await cpuMicroseconds(pid), await databaseUs()];
    await pause(IDLE_MS);
    const usPerSecond = ((await cpuMicroseconds(pid)) - from) / (IDLE_MS / 1_000);
    const memoryMb = await residentMegabytes(pid);
    return {
      cpuNodeUs: usPerSecond / count,
      cpuDatabaseUs: ((await databaseUs()) - fromDatabase) / (IDLE_MS / 1_000) / count,
      perSecond: count,
      statements: null,
      rowsRead: null,
      memoryMb,
      latencies: [],
      besides: { "% of a core": usPerSecond / 10_000, "kB each": ((memoryMb - before) * 1_024) / count },
    };
  };
  return { name, pid, run: () => Promise.resolve([]), measure };
}

/** [B5] All reconnect at once, 20 events behind. A unit is one subscriber that has caught up. */
export async function benchReconnect(stage: Stage): Promise<readonly Result[]> {
  if (stage.databases.kind === "SQLITE") return MARIADB_ONLY;
  const behind = 20;
  const count = stage.bySize({ SHORT: 4, QUICK: 200, WHOLE: 5_000 });
  const all = await deployLive(stage, { POLL_MS: QUICK_POLL_MS });
  const results: Result[] = [];
  for (const document of ["small", "page"] as const) {
    const variants = await inTurn(all, async (deployed): Promise<Variant> => {
      const orders = await followedOrders(stage, deployed, count / PARTIES);
      await addEvents(stage, deployed, orders, behind);
      const subscriptions = subscriptionsTo(deployed.node.wsUrl, orders, PARTIES, document);
      return {
        name: `${deployed.build.name}, ${count} subscribers, ${behind} events behind, ${document} document`,
        pid: deployed.node.pid,
        run: async () => {
          const subscribers = opened(stage);
          subscribers.expect(count * behind);
          await subscribers.open(subscriptions);
          const latencies = await subscribers.arrived();
          subscribers.close();
          return latencies;
        },
      };
    });
    const [first] = variants;
    results.push(
      ...(await runPlan({
        bench: "B5",
        work: `reconnect, ${document} document`,
        variants,
        limit: first?.name ?? "",
        database: stage.databases.measured,
        unitsPerSlice: count,
        rounds: stage.bySize({ SHORT: 1, QUICK: 3, WHOLE: 5 }),
        warmUpRounds: stage.bySize({ SHORT: 0, QUICK: 1, WHOLE: 1 }),
      })),
    );
  }
  return results;
}
