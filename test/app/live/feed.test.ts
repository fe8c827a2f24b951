import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { feedOf, notificationFeed, orderFeed } from "../../../src/app/live/feed";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { always, MemoryLogs, range, sequences, silentLogger, take } from "../../support/app/memory-logs";

const POLL_MS = 2000;

function setUp() {
  const timers = new ManualTimers();
  const wakeUps = inProcessWakeUps(timers);
  const logs = new MemoryLogs(wakeUps);
  const feed = feedOf(logs, { wakeUps, timers, pollMs: POLL_MS, logger: silentLogger });
  return {
    timers,
    wakeUps,
    logs,
    feed,
    follow: (id: string, after: number) => feed.follow(id, { after, allowed: always }),
  };
}

describe("[B3] many subscribers of one log", () => {
  it("cost one read for each wake-up", async () => {
    const { logs, follow } = setUp();
    const streams = range(1, 500).map(() => take(follow("a", 0), 20));
    await settled();
    logs.reads = 0;
    for (let written = 0; written < 20; written += 1) {
      logs.append("a");
      await settled();
    }
    for (const items of await Promise.all(streams)) expect(sequences(items)).toEqual(range(1, 20));
    expect(logs.reads).toBe(20);
  });

  it("receive a burst that is longer than the cache, each at its own speed", async () => {
    const { logs, follow } = setUp();
    const slow = follow("a", 0);
    const first = take(slow, 1);
    const fast = take(follow("a", 0), 500);
    await settled();
    logs.append("a", { count: 500 });
    expect(sequences(await fast)).toEqual(range(1, 500));
    expect(sequences(await first)).toEqual([1]);
    expect(sequences(await take(slow, 499))).toEqual(range(2, 500));
  });
});

describe("[B10] 5,000 idle subscribers that cannot lose their right", () => {
  it("have one timer together, and cost one question for each 500 logs in each poll", async () => {
    const { logs, feed, timers } = setUp();
    const ids = range(1, 2500).flatMap((number) => [`ord_${number}`, `ord_${number}`]);
    const streams = ids.map((id) => feed.follow(id, { after: 0, allowed: null }));
    const parked = streams.map((stream) => stream.next());
    await settled();
    expect(timers.pendingCount()).toBe(1);
    logs.asked = 0;
    await timers.advance(10 * POLL_MS);
    expect([logs.asked, timers.pendingCount()]).toEqual([10 * 5, 1]);
    for (const stream of streams) await stream.return?.();
    for (const end of await Promise.all(parked)) expect(end).toEqual({ done: true, value: undefined });
  });
});

describe("[B5] many subscribers that reconnect 20 events behind", () => {
  it("cost one read for 50 orders, and one question for hundreds of them", async () => {
    const { logs, follow } = setUp();
    const ids = range(1, 1000).map((number) => `ord_${number}`);
    for (const id of ids) logs.fill(id, 120);
    const parties = ids.flatMap((id) => [take(follow(id, 100), 20), take(follow(id, 100), 20)]);
    for (const items of await Promise.all(parties)) expect(sequences(items)).toEqual(range(101, 120));
    expect([logs.reads, logs.asked]).toEqual([20, 2]);
  });

  it("cost the same if the second party reconnects a moment later and is less far behind", async () => {
    const { logs, follow } = setUp();
    logs.fill("a", 120);
    const first = follow("a", 100);
    await take(first, 20);
    expect(sequences(await take(follow("a", 105), 15))).toEqual(range(106, 120));
    expect(logs.reads).toBe(1);
    await first.return?.();
  });
});

describe("[B10] many logs that grow in the same turn of the event loop", () => {
  it("cost one read for 50 of them", async () => {
    const { logs, follow } = setUp();
    const ids = range(1, 120).map((number) => `ord_${number}`);
    const streams = ids.flatMap((id) => [take(follow(id, 0), 1), take(follow(id, 0), 1)]);
    await settled();
    logs.reads = 0;
    for (const id of ids) logs.append(id);
    expect(await Promise.all(streams)).toEqual(ids.flatMap((id) => [[{ id, sequence: 1 }], [{ id, sequence: 1 }]]));
    expect(logs.reads).toBe(3);
  });
});

describe("[F8] wake-ups that are lost", () => {
  it("cost one poll and no event; all logs are polled by one question", async () => {
    const { logs, follow, timers } = setUp();
    const ids = range(1, 400).map((number) => `ord_${number}`);
    const streams = ids.map((id) => take(follow(id, 0), 3));
    await settled();
    logs.asked = 0;
    for (const id of ids) logs.append(id, { count: 3, lost: true });
    await timers.advance(POLL_MS);
    for (const items of await Promise.all(streams)) expect(sequences(items)).toEqual([1, 2, 3]);
    expect(logs.asked).toBe(1);
  });

  it("cost no more while the database is away", async () => {
    const { logs, follow, timers } = setUp();
    const stream = take(follow("a", 0), 2);
    await settled();
    logs.append("a");
    await settled();
    logs.isDown = true;
    logs.append("a");
    await timers.advance(30_000);
    logs.isDown = false;
    await timers.advance(POLL_MS);
    expect(sequences(await stream)).toEqual([1, 2]);
  });

  it("are found also by a subscriber that came while the database was unavailable", async () => {
    const { logs, follow, timers } = setUp();
    logs.fill("a", 2);
    logs.isDown = true;
    const stream = take(follow("a", 1), 1);
    await timers.advance(30_000);
    logs.isDown = false;
    await timers.advance(POLL_MS);
    expect(sequences(await stream)).toEqual([2]);
  });
});

describe("the memory of a feed", () => {
  it("is empty after the last subscriber left: no listener, and no timer except the poll that finds nobody", async () => {
    const { feed, follow, wakeUps, timers } = setUp();
    const streams = range(1, 1000).map((number) => follow(`ord_${number % 10}`, 0));
    for (const stream of streams) void stream.next();
    await settled();
    expect([feed.followerCount(), wakeUps.listenerCount()]).toEqual([1000, 10]);
    for (const stream of streams) await stream.return?.();
    expect([feed.followerCount(), wakeUps.listenerCount()]).toEqual([0, 0]);
    await timers.advance(POLL_MS);
    expect(timers.pendingCount()).toBe(0);
  });

  it("serves subscribers that come after that", async () => {
    const { follow, timers, logs } = setUp();
    const first = follow("a", 0);
    void first.next();
    await settled();
    await first.return?.();
    await timers.advance(POLL_MS);
    const second = take(follow("a", 0), 1);
    await settled();
    logs.append("a", { lost: true });
    await timers.advance(POLL_MS);
    expect(sequences(await second)).toEqual([1]);
  });

  it("has no events of a quiet log, and reads them again for a late subscriber", async () => {
    const { follow, timers, logs } = setUp();
    const first = follow("a", 0);
    const got = take(first, 5);
    await settled();
    logs.append("a", { count: 5 });
    await got;
    await timers.advance(2 * POLL_MS);
    logs.reads = 0;
    expect(sequences(await take(follow("a", 0), 5))).toEqual(range(1, 5));
    expect(logs.reads).toBe(1);
  });
});

describe("the feeds of the read store", () => {
  it("[L1] an order's events and [N4] a person's notifications have topics of their own", async () => {
    const { wakeUps, timers } = setUp();
    const parts = { wakeUps, timers, pollMs: POLL_MS, logger: silentLogger };
    const asked: unknown[] = [];
    const answer = (name: string) => (ids: unknown) => {
      asked.push([name, ids]);
      return Promise.resolve(new Map<string, number>([["x", 1]]));
    };
    const none = () => Promise.resolve([]);
    const orders = orderFeed({ newest: answer("events"), after: none, afterEach: none }, parts);
    const people = notificationFeed({ newest: answer("notifications"), after: none, afterEach: none }, parts);
    const listeners = [orders.listen("x"), people.listen("x")];
    await settled();
    expect(asked).toEqual([
      ["events", ["x"]],
      ["notifications", ["x"]],
    ]);
    for (const listener of listeners) listener.close();
  });
});
