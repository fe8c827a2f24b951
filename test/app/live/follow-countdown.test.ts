import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { nextTickAt } from "../../../src/app/live/countdown-watch";
import { countdowns } from "../../../src/app/live/follow-countdown";
import { liveClock } from "../../../src/app/live/live-clock";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../src/domain/duration";
import type { Order } from "../../../src/domain/order/order";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { always, silentLogger, take } from "../../support/app/memory-logs";
import { placed, PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { client, freelancer, play } from "../../support/domain/run-steps";

const POLL_MS = 2000;
const WINDOW_MS = 48 * HOUR_MS;
const OPENED_AT = PLACED_AT + HOUR_MS;

const quiet = placed();
const asked = play(quiet, [OPENED_AT, client("REQUEST_ORDER_UPDATE")]);

/** A node on which business time passes as fast as the machine's, from `start` on. */
function setUp(start: number, order: Order = asked) {
  const timers = new ManualTimers();
  const began = timers.now();
  const wakeUps = inProcessWakeUps(timers);
  const world = { order, movedMs: 0, reads: 0, clockReads: 0, isAllowed: true };
  const now = () => {
    world.clockReads += 1;
    return Promise.resolve(start + world.movedMs + timers.now() - began);
  };
  const parts = { wakeUps, timers, pollMs: POLL_MS, logger: silentLogger };
  const clock = liveClock({ ...parts, clock: { now } });
  const byId = () => {
    world.reads += 1;
    return Promise.resolve(new Map([["a", world.order]]));
  };
  const node = countdowns({
    ...parts,
    orders: { byId },
    feed: { listen: (id) => wakeUps.listen(`order:${id}`) },
    clock,
    policies: FIRST_BOOK,
  });
  const change = (next: Order) => {
    world.order = next;
    wakeUps.announce(["order:a"]);
  };
  /** Everything that one viewer is shown from now on: the remaining milliseconds, or null. */
  const watch = () => {
    const shown: (number | null)[] = [];
    const stream = node.follow("a", { allowed: () => Promise.resolve(world.isAllowed) });
    const reading = (async () => {
      for await (const { countdown, now: at } of stream) shown.push(countdown === null ? null : countdown.endsAt - at);
    })();
    return { shown, stream, reading };
  };
  return { timers, wakeUps, world, node, change, watch };
}

describe("[L2] when a countdown ticks", () => {
  it.each([
    [48 * HOUR_MS, 47 * HOUR_MS],
    [HOUR_MS + 1, HOUR_MS],
    [HOUR_MS, 59 * MINUTE_MS],
    [MINUTE_MS + 1, MINUTE_MS],
    [MINUTE_MS, 59 * SECOND_MS],
    [1500, SECOND_MS],
    [SECOND_MS, 0],
    [1, 0],
  ])("with %d ms left, the next tick is at %d ms", (left, next) => {
    expect(1_000_000_000 - nextTickAt(1_000_000_000, 1_000_000_000 - left)).toBe(next);
  });
});

describe("[L2] a countdown that is followed", () => {
  it("is shown immediately, each hour, each minute of the last hour, and each second of the last minute, and ends once, with null", async () => {
    const { timers, watch } = setUp(OPENED_AT);
    const { shown } = watch();
    await timers.advance(WINDOW_MS + HOUR_MS);
    const hours = Array.from({ length: 48 }, (_, index) => (48 - index) * HOUR_MS);
    const minutes = Array.from({ length: 59 }, (_, index) => (59 - index) * MINUTE_MS);
    const seconds = Array.from({ length: 59 }, (_, index) => (59 - index) * SECOND_MS);
    expect(shown).toEqual([...hours, ...minutes, ...seconds, null]);
  });

  it("needs no query for a tick, and one timer of its own, however many follow it", async () => {
    const { timers, watch, world } = setUp(OPENED_AT + WINDOW_MS - MINUTE_MS);
    const viewers = Array.from({ length: 20 }, watch);
    await timers.advance(500);
    expect(world.reads).toBe(1);
    const started = timers.pendingCount();
    await timers.advance(30_000);
    for (const { shown } of viewers) expect(shown.slice(0, 3)).toEqual([60_000, 59_000, 58_000]);
    expect([world.reads, timers.pendingCount()]).toEqual([1, started]);
  });

  it("starts, changes, and ends on both sides immediately", async () => {
    const { timers, watch, change } = setUp(OPENED_AT, quiet);
    const viewers = [watch(), watch()];
    await timers.advance(1000);
    change(asked);
    await timers.advance(1000);
    change(play(asked, [OPENED_AT + 2000, client("POST_MESSAGE")]));
    await timers.advance(1000);
    change(play(asked, [OPENED_AT + 3000, freelancer("ANSWER_ORDER_UPDATE")]));
    await timers.advance(HOUR_MS);
    for (const { shown } of viewers) expect(shown).toEqual([null, WINDOW_MS - 1000, null]);
  });

  it("ends at the deadline without a scheduler, and not earlier", async () => {
    const { timers, watch } = setUp(OPENED_AT + WINDOW_MS - 2);
    const { shown } = watch();
    await timers.advance(1);
    expect(shown).toEqual([2]);
    await timers.advance(1);
    expect(shown).toEqual([2, null]);
  });

  it("shows the order again when its end has taken effect, because no other event carries the new status", async () => {
    const { timers, change, node } = setUp(OPENED_AT + WINDOW_MS - 1);
    const shown: string[] = [];
    const stream = node.follow("a", { allowed: () => Promise.resolve(true) });
    void (async () => {
      for await (const { countdown, order } of stream)
        shown.push(`${countdown === null ? "ended" : "running"} ${order.status}`);
    })();
    await timers.advance(1);
    change(play(asked, [OPENED_AT + WINDOW_MS, client("POST_MESSAGE")]));
    await timers.advance(POLL_MS);
    change(
      play(asked, [OPENED_AT + WINDOW_MS, client("POST_MESSAGE")], [OPENED_AT + WINDOW_MS + 1, client("POST_MESSAGE")]),
    );
    await timers.advance(POLL_MS);
    expect(shown).toEqual(["running IN_RESOLUTION", "ended IN_RESOLUTION", "ended ACTIVE"]);
  });

  it("is null immediately if the deadline has passed and its expiry is not processed", async () => {
    const { watch } = setUp(OPENED_AT + WINDOW_MS);
    const { shown } = watch();
    await settled();
    expect(shown).toEqual([null]);
  });
});

describe("[O4] lateness on the countdown's stream", () => {
  const DUE_AT = OPENED_AT + 30 * MINUTE_MS;

  /** Everything that one viewer receives about an order with a date. */
  const recipients = (start: number, order: Order) => {
    const node = setUp(start, order);
    const shown: { readonly counts: boolean; readonly isLate: boolean }[] = [];
    const stream = node.node.follow("a", { allowed: () => Promise.resolve(true) });
    const reading = (async () => {
      for await (const { countdown, isLate } of stream) shown.push({ counts: countdown !== null, isLate });
    })();
    return { ...node, shown, stream, reading };
  };
  const dated = placed({ deliveryDueAt: DUE_AT });

  it("is sent at its time, once, if no countdown runs", async () => {
    const { timers, shown } = recipients(DUE_AT - MINUTE_MS, dated);
    await timers.advance(MINUTE_MS);
    expect(shown).toEqual([{ counts: false, isLate: false }]);
    await timers.advance(1);
    expect(shown).toEqual([
      { counts: false, isLate: false },
      { counts: false, isLate: true },
    ]);
    await timers.advance(HOUR_MS);
    expect(shown).toHaveLength(2);
  });

  it("is sent between two ticks of a countdown, too", async () => {
    const asks = play(dated, [OPENED_AT, client("REQUEST_ORDER_UPDATE")]);
    const { timers, shown } = recipients(DUE_AT - MINUTE_MS, asks);
    await timers.advance(MINUTE_MS + 1);
    expect(shown).toEqual([
      { counts: true, isLate: false },
      { counts: true, isLate: true },
    ]);
  });

  it("[T3] is sent if the clock was moved past it while no countdown runs", async () => {
    const { timers, wakeUps, world, shown } = recipients(DUE_AT - MINUTE_MS, dated);
    await settled();
    world.movedMs = HOUR_MS;
    wakeUps.announce(["clock"]);
    await timers.advance(0);
    await settled();
    expect(shown.map(({ isLate }) => isLate)).toEqual([false, true]);
  });
});

describe("[T3] a frozen clock", () => {
  it("does not advance with the machine's time: nothing ends before it is moved, and moves of 1 ms count", async () => {
    const timers = new ManualTimers();
    const wakeUps = inProcessWakeUps(timers);
    let at = OPENED_AT;
    const clock = liveClock({
      wakeUps,
      timers,
      pollMs: POLL_MS,
      logger: silentLogger,
      clock: { stands: true, now: () => Promise.resolve(at) },
    });
    const woken = clock.listen();
    await timers.advance(POLL_MS - 1);
    expect(clock.now()).toBe(OPENED_AT);
    at += 1;
    wakeUps.announce(["clock"]);
    await settled();
    expect(await woken.next(0)).toBe(true);
    expect(clock.now()).toBe(OPENED_AT + 1);
  });

  it("needs no timer except its poll for a countdown 1 ms before its end", async () => {
    const timers = new ManualTimers();
    const parts = { wakeUps: inProcessWakeUps(timers), timers, pollMs: POLL_MS, logger: silentLogger };
    const clock = liveClock({
      ...parts,
      clock: { stands: true, now: () => Promise.resolve(OPENED_AT + WINDOW_MS - 1) },
    });
    const byId = () => Promise.resolve(new Map([["a", asked]]));
    const feed = { listen: (id: string) => parts.wakeUps.listen(`order:${id}`) };
    const node = countdowns({ ...parts, orders: { byId }, feed, clock, policies: FIRST_BOOK });
    const [state] = await take(node.follow("a", { allowed: always }), 1);
    expect(state?.countdown).toMatchObject({ endsAt: OPENED_AT + WINDOW_MS });
    expect(timers.pendingCount()).toBe(1);
  });
});

describe("[T3] a clock that is moved", () => {
  it.each([
    ["by a wake-up", 0],
    ["by the next poll if that was lost", POLL_MS],
  ])("moves the countdown, noticed %s", async (_how, waitMs) => {
    const { timers, watch, world, wakeUps } = setUp(OPENED_AT);
    const { shown } = watch();
    await timers.advance(0);
    world.movedMs = 24 * HOUR_MS;
    if (waitMs === 0) wakeUps.announce(["clock"]);
    await timers.advance(waitMs);
    world.movedMs = 48 * HOUR_MS;
    wakeUps.announce(["clock"]);
    await settled();
    expect(shown).toEqual([WINDOW_MS, 24 * HOUR_MS - waitMs, null]);
  });

  it("is read once in a poll for all countdowns of a node", async () => {
    const { timers, watch, world } = setUp(OPENED_AT);
    for (let viewer = 0; viewer < 50; viewer += 1) watch();
    await timers.advance(10 * POLL_MS);
    expect(world.clockReads).toBe(11);
  });
});

describe("a viewer of a countdown", () => {
  it("leaves no listener or timer if they leave while waiting or before the start", async () => {
    const { timers, watch, wakeUps, node } = setUp(OPENED_AT);
    const viewers = Array.from({ length: 10 }, watch);
    await timers.advance(1000);
    expect(node.followerCount()).toBe(10);
    for (const { stream, reading } of viewers) {
      await stream.return?.();
      await reading;
    }
    await node.follow("a", { allowed: always }).return?.();
    await settled();
    expect([node.followerCount(), wakeUps.listenerCount(), timers.pendingCount()]).toEqual([0, 0, 0]);
  });

  it("[B10] has no timer of their own if they cannot lose access", async () => {
    const { timers, node } = setUp(OPENED_AT, quiet);
    const streams = Array.from({ length: 50 }, () => node.follow("a", { allowed: null }));
    const parked = streams.map((stream) => take(stream, 2));
    await timers.advance(10 * POLL_MS);
    expect([node.followerCount(), timers.pendingCount()]).toEqual([50, 2]); // the clock's, and the order's next change
    for (const stream of streams) await stream.return?.();
    for (const states of await Promise.all(parked)) expect(states).toHaveLength(1);
  });

  it("[S3] loses access within one poll when their rights end", async () => {
    const { timers, watch, world, node } = setUp(OPENED_AT);
    const { shown, reading } = watch();
    await timers.advance(1000);
    world.isAllowed = false;
    await timers.advance(POLL_MS);
    await reading;
    expect([shown.length, node.followerCount()]).toEqual([1, 0]);
  });

  it("gets the newest state if they read slowly, and none of the ticks in between", async () => {
    const { timers, node } = setUp(OPENED_AT + WINDOW_MS - MINUTE_MS);
    const stream = node.follow("a", { allowed: always });
    const [first] = await take(stream, 1);
    await timers.advance(30_000);
    const [second] = await take(stream, 1);
    expect((second?.now ?? 0) - (first?.now ?? 0)).toBe(30_000);
    await stream.return?.();
  });
});
