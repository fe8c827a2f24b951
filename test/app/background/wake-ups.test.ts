import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { ManualTimers, settled } from "../../support/app/manual-timers";

function setUp() {
  const timers = new ManualTimers();
  return { timers, wakeUps: inProcessWakeUps(timers) };
}

describe("[L1] wake-ups within a process", () => {
  it("wake a listener of their own topic only", async () => {
    const { wakeUps } = setUp();
    const mine = wakeUps.listen("order:ord_1");
    let woken = false;
    void mine.next(Infinity).then(() => (woken = true));
    wakeUps.announce(["order:ord_2", "clock"]);
    await settled();
    expect(woken).toBe(false);
    wakeUps.announce(["order:ord_1"]);
    await settled();
    expect(woken).toBe(true);
  });

  it("wake once for a wake-up that came before the wait, and for several of them", async () => {
    const { wakeUps, timers } = setUp();
    const listener = wakeUps.listen("clock", "deadlines");
    for (let count = 0; count < 1000; count += 1) wakeUps.announce(["clock", "deadlines"]);
    await expect(listener.next(Infinity)).resolves.toBe(true);
    let again = false;
    void listener.next(500).then(() => (again = true));
    await timers.advance(499);
    expect(again).toBe(false);
    await timers.advance(1);
    expect(again).toBe(true);
  });

  it("end waiting listeners when they are closed, and leave neither listener nor timer", async () => {
    const { wakeUps, timers } = setUp();
    const listeners = Array.from({ length: 10_000 }, (_, index) => wakeUps.listen(`order:${index}`, "clock"));
    const parked = listeners.map((listener) => listener.next(5000));
    expect(wakeUps.listenerCount()).toBe(10_000);
    for (const listener of listeners) listener.close();
    await expect(Promise.all(parked)).resolves.toEqual(listeners.map(() => false));
    expect([wakeUps.listenerCount(), timers.pendingCount()]).toEqual([0, 0]);
  });

  it("return false after they were closed, also if they were triggered before", async () => {
    const { wakeUps } = setUp();
    const listener = wakeUps.listen("clock");
    wakeUps.announce(["clock"]);
    listener.close();
    listener.close();
    await expect(listener.next(Infinity)).resolves.toBe(false);
  });

  it("clear the timer of a wait when it is woken", async () => {
    const { wakeUps, timers } = setUp();
    const listener = wakeUps.listen("clock");
    const parked = listener.next(5000);
    expect(timers.pendingCount()).toBe(1);
    wakeUps.wakeAll();
    await expect(parked).resolves.toBe(true);
    expect(timers.pendingCount()).toBe(0);
  });
});
