import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { follow, type LiveLog, type Subscriber } from "../../../src/app/live/follow";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { always, type Entry, MemoryLogs, range, sequences, silentLogger, take } from "../../support/app/memory-logs";

function setUp() {
  const timers = new ManualTimers();
  const wakeUps = inProcessWakeUps(timers);
  const logs = new MemoryLogs(wakeUps);
  const listen = (): LiveLog<Entry> => ({ log: logs.logOf("a"), grown: wakeUps.listen("order:a") });
  const settings = { pollMs: 2000, logger: silentLogger };
  return {
    timers,
    wakeUps,
    logs,
    listen,
    start: (after: number, allowed: Subscriber["allowed"] = always) => follow(listen, { after, allowed }, settings),
  };
}

describe("[L1] following a log", () => {
  it("sends the events after the cursor, over many pages, then new ones", async () => {
    const { logs, start } = setUp();
    logs.fill("a", 1234);
    const events = start(7);
    expect(sequences(await take(events, 1227))).toEqual(range(8, 1234));
    const next = take(events, 2);
    await settled();
    logs.append("a");
    logs.append("a");
    expect(sequences(await next)).toEqual([1235, 1236]);
  });

  it("is late, but loses no event, if a wake-up is lost", async () => {
    const { logs, start, timers } = setUp();
    const events = start(0);
    const next = take(events, 1);
    await settled();
    logs.append("a", { lost: true });
    await timers.advance(2000);
    expect(sequences(await next)).toEqual([1]);
  });

  it("continues after the database was unavailable", async () => {
    const { logs, start, timers } = setUp();
    logs.isDown = true;
    logs.fill("a", 3);
    const next = take(start(0), 3);
    await timers.advance(30_000);
    logs.isDown = false;
    await timers.advance(2000);
    expect(sequences(await next)).toEqual([1, 2, 3]);
  });
});

describe("[B10] a subscriber that cannot lose its right", () => {
  it("has no timer while nothing happens, and gets each event", async () => {
    const { start, timers, wakeUps, logs } = setUp();
    const next = take(start(0, null), 2);
    await timers.advance(60_000);
    expect([wakeUps.listenerCount(), timers.pendingCount()]).toEqual([1, 0]);
    logs.append("a", { count: 2 });
    expect(sequences(await next)).toEqual([1, 2]);
  });

  it("continues after the database was unavailable: a failed read is retried", async () => {
    const { start, timers, logs } = setUp();
    logs.isDown = true;
    logs.fill("a", 3);
    const next = take(start(0, null), 3);
    await timers.advance(30_000);
    logs.isDown = false;
    await timers.advance(2000);
    expect(sequences(await next)).toEqual([1, 2, 3]);
  });
});

describe("ending a waiting stream", () => {
  it("return() ends it immediately, informs the caller, and leaves neither listener nor timer", async () => {
    const { start, wakeUps, timers } = setUp();
    const streams = range(1, 100).map(() => start(0));
    const parked = streams.map((stream) => stream.next());
    await settled();
    expect([wakeUps.listenerCount(), timers.pendingCount()]).toEqual([100, 100]);
    for (const stream of streams) expect(await stream.return?.()).toEqual({ done: true, value: undefined });
    for (const end of await Promise.all(parked)) expect(end).toEqual({ done: true, value: undefined });
    expect([wakeUps.listenerCount(), timers.pendingCount()]).toEqual([0, 0]);
    await expect(streams[0]?.next()).resolves.toEqual({ done: true, value: undefined });
  });

  it("a bare generator that waits handles return() only with its next item, so this test can fail", async () => {
    const { listen, wakeUps, logs } = setUp();
    async function* bare() {
      const { grown } = listen();
      try {
        for (;;) {
          await grown.next(Infinity);
          yield 1;
        }
      } finally {
        grown.close();
      }
    }
    const stream = bare();
    void stream.next();
    await settled();
    const end = stream.return(undefined);
    await settled();
    expect(wakeUps.listenerCount()).toBe(1);
    logs.append("a");
    await end;
    expect(wakeUps.listenerCount()).toBe(0);
  });

  it("return() ends it also while a read hangs, and before the first item was asked for", async () => {
    const { start, wakeUps } = setUp();
    const never = start(0, () => new Promise<boolean>(() => undefined));
    const unstarted = start(0);
    await unstarted.return?.();
    await expect(unstarted.next()).resolves.toEqual({ done: true, value: undefined });
    expect(wakeUps.listenerCount()).toBe(0);
    await never.return?.();
    expect(wakeUps.listenerCount()).toBe(0);
  });
});

describe("[S3] rights that end", () => {
  it("are checked before each item", async () => {
    const { start, logs, wakeUps } = setUp();
    logs.fill("a", 10);
    let left = 3;
    const events = await take(
      start(0, () => Promise.resolve((left -= 1) >= 0)),
      10,
    );
    expect(sequences(events)).toEqual([1, 2, 3]);
    expect(wakeUps.listenerCount()).toBe(0);
  });

  it("end a stream without events within one poll", async () => {
    const { start, timers, wakeUps } = setUp();
    let isAllowed = true;
    const end = start(0, () => Promise.resolve(isAllowed)).next();
    await timers.advance(60_000);
    expect(wakeUps.listenerCount()).toBe(1);
    isAllowed = false;
    await timers.advance(2000);
    await expect(end).resolves.toEqual({ done: true, value: undefined });
    expect(wakeUps.listenerCount()).toBe(0);
  });

  it("block all items while they cannot be checked", async () => {
    const { start, timers, logs } = setUp();
    logs.fill("a", 1);
    let isKnown = false;
    let got: unknown = null;
    const asking = start(0, () =>
      isKnown ? Promise.resolve(true) : Promise.reject(new Error("the database is down")),
    );
    void asking.next().then(({ value }) => (got = value));
    await timers.advance(10_000);
    expect(got).toBeNull();
    isKnown = true;
    await timers.advance(2000);
    expect(got).toEqual({ id: "a", sequence: 1 });
  });
});
