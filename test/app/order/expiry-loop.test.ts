import { STUCK_AFTER_MS } from "../../../src/app/background/sweep-loop";
import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { startExpiryLoop } from "../../../src/app/order/expiry-loop";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { range } from "../../support/app/memory-logs";
import { MemoryDeadlines } from "../../support/database/memory-deadlines";

const POLL_MS = 1000;

function setUp() {
  const timers = new ManualTimers();
  const wakeUps = inProcessWakeUps(timers);
  const deadlines = new MemoryDeadlines(timers);
  const start = () => startExpiryLoop({ ...deadlines.parts(), wakeUps, pollMs: POLL_MS });
  return { timers, wakeUps, deadlines, start };
}

describe("[L3] the expiry loop", () => {
  it("processes each deadline at its time: never early, and less than one poll late", async () => {
    const { timers, deadlines, start } = setUp();
    for (const number of range(1, 50)) deadlines.add(`ord_${number}`, timers.now() + 337 * number);
    const loop = start();
    await timers.advance(20_000);
    expect(deadlines.expiredIds).toHaveLength(50);
    for (const { lateMs } of deadlines.expiredIds) expect(lateMs).toBe(0);
    await loop.stop();
  });

  it("is woken for a new deadline that is earlier than all others", async () => {
    const { timers, wakeUps, deadlines, start } = setUp();
    const loop = start();
    await timers.advance(500);
    deadlines.add("a", timers.now() + 150);
    wakeUps.announce(["deadlines"]);
    await timers.advance(150);
    expect(deadlines.expiredIds).toEqual([{ orderId: "a", lateMs: 0 }]);
    await loop.stop();
  });

  it("is at most one poll late if the wake-up was lost", async () => {
    const { timers, deadlines, start } = setUp();
    const loop = start();
    await timers.advance(500);
    deadlines.add("a", timers.now() + 1);
    await timers.advance(POLL_MS);
    expect(deadlines.expiredIds.map(({ orderId }) => orderId)).toEqual(["a"]);
    await loop.stop();
  });

  it("sweeps ten times a second at most, however often it is woken", async () => {
    const { timers, wakeUps, deadlines, start } = setUp();
    const loop = start();
    for (let ms = 0; ms < 1000; ms += 1) {
      wakeUps.announce(["deadlines"]);
      await timers.advance(1);
    }
    expect(deadlines.sweeps).toBeLessThanOrEqual(11);
    await loop.stop();
  });

  it("does not run in a busy loop while other nodes have locked what is due, and processes it when they release it", async () => {
    const { timers, deadlines, start } = setUp();
    deadlines.add("a", timers.now());
    deadlines.held.add("a");
    const loop = start();
    await timers.advance(10_000);
    expect(deadlines.sweeps).toBeLessThan(40);
    deadlines.held.clear();
    await timers.advance(POLL_MS);
    expect(deadlines.expiredIds).toHaveLength(1);
    await loop.stop();
  });

  it("[F6] recovers from an outage within one poll, and processes all overdue deadlines in the order of their times", async () => {
    const { timers, deadlines, start } = setUp();
    const loop = start();
    await timers.advance(100);
    deadlines.isDown = true;
    for (const number of range(1, 20)) deadlines.add(`ord_${number}`, timers.now() + 1000 * (21 - number));
    await timers.advance(30_000);
    expect([loop.isHealthy(), deadlines.expiredIds.length]).toEqual([false, 0]);
    deadlines.isDown = false;
    await timers.advance(POLL_MS);
    expect(loop.isHealthy()).toBe(true);
    expect(deadlines.expiredIds.map(({ orderId }) => orderId)).toEqual(
      range(1, 20)
        .toReversed()
        .map((number) => `ord_${number}`),
    );
    expect(deadlines.batches).toHaveLength(1);
    await loop.stop();
  });

  it("stops retrying a deadline that cannot be processed, while the others are processed at their times or one poll later", async () => {
    const { timers, deadlines, start } = setUp();
    deadlines.add("poison", timers.now());
    deadlines.poisonous.add("poison");
    for (const number of range(1, 5)) deadlines.add(`ord_${number}`, timers.now() + 500 * number);
    const loop = start();
    await timers.advance(10_000);
    expect(deadlines.setAside).toEqual(["poison"]);
    expect(deadlines.expiredIds).toHaveLength(5);
    for (const { lateMs } of deadlines.expiredIds) expect(lateMs).toBeLessThanOrEqual(POLL_MS);
    await loop.stop();
  });

  it("[F39] is not healthy while one batch takes longer than every limit, and healthy again once it ends", async () => {
    const { timers, wakeUps, deadlines } = setUp();
    deadlines.add("a", timers.now());
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const parts = deadlines.parts();
    const expire: typeof parts.execute.expire = async (orderIds) => {
      await held;
      return parts.execute.expire(orderIds);
    };
    const loop = startExpiryLoop({ ...parts, execute: { expire }, wakeUps, pollMs: POLL_MS });
    await timers.advance(STUCK_AFTER_MS);
    expect([loop.isHealthy(), loop.stepMs()]).toEqual([true, STUCK_AFTER_MS]);
    await timers.advance(1);
    expect(loop.isHealthy()).toBe(false);
    release();
    await timers.advance(POLL_MS);
    expect([loop.isHealthy(), loop.stepMs(), deadlines.expiredIds.length]).toEqual([true, 0, 1]);
    await loop.stop();
  });

  it("[F39] stays healthy while many batches take long together", async () => {
    const { timers, wakeUps, deadlines } = setUp();
    for (const number of range(1, 2_000)) deadlines.add(`ord_${number}`, timers.now());
    const parts = deadlines.parts();
    const slow = async () => {
      await new Promise<void>((resolve) => timers.after(STUCK_AFTER_MS - 1_000, resolve));
    };
    const expire: typeof parts.execute.expire = async (orderIds) => {
      await slow();
      return parts.execute.expire(orderIds);
    };
    const loop = startExpiryLoop({ ...parts, execute: { expire }, wakeUps, pollMs: POLL_MS });
    for (const pairs of range(1, 5)) {
      await timers.advance(STUCK_AFTER_MS - 1_000);
      expect([loop.isHealthy(), deadlines.expiredIds.length]).toEqual([true, 400 * pairs]);
    }
    await loop.stop();
  });

  it("stops immediately when it is idle, otherwise after the batches that have begun, and leaves nothing running", async () => {
    const { timers, wakeUps, deadlines, start } = setUp();
    const idle = start();
    await timers.advance(100);
    await idle.stop();
    for (const number of range(1, 600)) deadlines.add(`ord_${number}`, timers.now());
    let release: () => void = () => undefined;
    const parts = deadlines.parts();
    const held = new Promise<void>((resolve) => (release = resolve));
    const expire: typeof parts.execute.expire = async (orderIds) => {
      await held;
      return parts.execute.expire(orderIds);
    };
    const busy = startExpiryLoop({ ...parts, execute: { expire }, wakeUps, pollMs: POLL_MS });
    await settled();
    const stopping = busy.stop();
    release();
    await stopping;
    expect(deadlines.expiredIds).toHaveLength(400);
    expect([wakeUps.listenerCount(), timers.pendingCount()]).toEqual([0, 0]);
  });
});
