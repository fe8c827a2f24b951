import { systemTimers } from "../../src/app/background/timers";
import { inProcessWakeUps } from "../../src/app/background/wake-ups";
import { feedOf } from "../../src/app/live/feed";
import type { Logger } from "../../src/app/ports/logger";
import type { Topic } from "../../src/app/ports/wake-ups";
import { redisWakeUps } from "../../src/delivery/redis-wake-ups";
import { always, MemoryLogs, range, sequences, silentLogger, take } from "../support/app/memory-logs";
import { until } from "../support/app/until";
import { freePort } from "../support/database/kept-server";
import { type RedisServer, startRedis } from "../support/database/redis";

let redis: RedisServer;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  redis = await startRedis();
});
afterEach(async () => {
  for (const node of open.splice(0)) await node.close();
});
afterAll(() => redis.stop());

/** One node. `woken` resolves when everybody on it is woken: it has subscribed. */
async function startNode(url: string = redis.url, local = inProcessWakeUps()) {
  let recipients: () => void = () => undefined;
  const watched = {
    ...local,
    wakeAll: () => {
      local.wakeAll();
      recipients();
    },
  };
  const said: string[] = [];
  const say = (_fields: unknown, message: string) => void said.push(message);
  const logger: Logger = { info: say, warn: say, error: say };
  const nextSubscription = () => new Promise<void>((resolve) => (recipients = resolve));
  const subscribed = nextSubscription();
  const node = await redisWakeUps(url, watched, logger);
  open.push(node);
  return { node, said, subscribed, nextSubscription };
}

/** Announces until it has arrived: the publisher may still be on its way. */
async function reaches(from: { announce(topics: readonly Topic[]): void }, parked: Promise<boolean>): Promise<boolean> {
  const arrived = new Set<boolean>();
  void parked.then((isOpen) => arrived.add(isOpen));
  while (arrived.size === 0) {
    from.announce(["order:other", "order:a"]);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return parked;
}

describe("[L1] wake-ups between nodes", () => {
  it("reach the other nodes' listeners of that topic, and local listeners immediately", async () => {
    const [one, two] = [await startNode(), await startNode()];
    await Promise.all([one.subscribed, two.subscribed]);
    const there = two.node.listen("order:a");
    const elsewhere = two.node.listen("order:b");
    let wrong = false;
    void elsewhere.next(Infinity).then((isOpen) => (wrong = isOpen));
    await expect(reaches(one.node, there.next(Infinity))).resolves.toBe(true);
    const here = one.node.listen("clock");
    one.node.announce(["clock"]);
    await expect(here.next(Infinity)).resolves.toBe(true);
    expect(wrong).toBe(false);
    elsewhere.close();
  });
});

describe("[F8] Redis is unavailable", () => {
  it("at the start: publishing neither throws nor waits, local listeners are woken, and it is logged once", async () => {
    const { node, said } = await startNode(`redis://127.0.0.1:${await freePort()}`);
    const here = node.listen("order:a");
    for (const round of range(1, 1000)) {
      node.announce(["order:a", `order:${round}`]);
      await expect(here.next(Infinity)).resolves.toBe(true);
    }
    await until(() => said.length >= 1);
    await node.close();
    expect(said).toHaveLength(1);
  });

  it("killed: subscribers of another node get everything by polls; when it is back, all are woken once, and wake-ups are sent again", async () => {
    const [one, two] = [await startNode(), await startNode()];
    await Promise.all([one.subscribed, two.subscribed]);
    // One database, two nodes: what is written on one is read on the other.
    const logs = new MemoryLogs(one.node);
    const feed = feedOf(logs, { wakeUps: two.node, timers: systemTimers, pollMs: 50, logger: silentLogger });
    const stream = feed.follow("a", { after: 0, allowed: always });
    logs.append("a", { count: 3 });
    expect(sequences(await take(stream, 3))).toEqual(range(1, 3));

    await redis.kill();
    logs.append("a", { count: 200 });
    expect(sequences(await take(stream, 200))).toEqual(range(4, 203));

    const back = two.nextSubscription();
    const parked = two.node.listen("order:quiet").next(Infinity);
    await redis.restart();
    await back;
    await expect(parked).resolves.toBe(true);
    await expect(reaches(one.node, two.node.listen("order:a").next(Infinity))).resolves.toBe(true);
    await stream.return?.();
  });

  it("frozen: publishing continues without waiting, and wake-ups are sent again when it resumes", async () => {
    const [one, two] = [await startNode(), await startNode()];
    await Promise.all([one.subscribed, two.subscribed]);
    await reaches(one.node, two.node.listen("order:a").next(Infinity));
    redis.freeze();
    const here = one.node.listen("order:a");
    for (const round of range(1, 20_000)) one.node.announce(["order:a", `order:${round}`]);
    await expect(here.next(Infinity)).resolves.toBe(true);
    redis.thaw();
    await expect(reaches(one.node, two.node.listen("order:a").next(Infinity))).resolves.toBe(true);
  });
});
