import { type LeaseParts, Leases } from "../../../src/app/background/leases";
import { ManualTimers } from "../../support/app/manual-timers";
import { silentLogger } from "../../support/app/memory-logs";

const LEASE_MS = 9_000;

function setUp(renew: LeaseParts<string>["renew"]) {
  const timers = new ManualTimers();
  const asked: (readonly string[])[] = [];
  const leases = new Leases<string>({
    timers,
    logger: silentLogger,
    leaseMs: LEASE_MS,
    renew: (tasks, leaseMs) => {
      asked.push(tasks);
      return renew(tasks, leaseMs);
    },
  });
  const hold = (task: string, stopping = new AbortController().signal) => leases.hold(task, timers.now(), stopping);
  return { timers, asked, hold };
}

describe("[F41] the leases of tries in progress", () => {
  it("are renewed together, three times per lease, until their tries end; then nothing is done", async () => {
    const { timers, asked, hold } = setUp(() => Promise.resolve([]));
    const [a, b] = [hold("a"), hold("b")];
    await timers.advance(LEASE_MS);
    expect(asked).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a", "b"],
    ]);
    a.release();
    await timers.advance(LEASE_MS / 3);
    expect(asked.at(-1)).toEqual(["b"]);
    expect([a.signal.aborted, b.signal.aborted]).toEqual([false, false]);
    b.release();
    expect(timers.pendingCount()).toBe(0);
    const c = hold("c");
    await timers.advance(LEASE_MS / 3);
    expect([asked.length, asked.at(-1)]).toEqual([5, ["c"]]);
    c.release();
    expect(timers.pendingCount()).toBe(0);
  });

  it("abort only their own tries if another node has claimed them", async () => {
    const { timers, hold } = setUp(() => Promise.resolve(["a"]));
    const [a, b] = [hold("a"), hold("b")];
    await timers.advance(LEASE_MS / 3);
    expect([a.signal.aborted, b.signal.aborted]).toEqual([true, false]);
  });

  it("abort their tries if they could not be renewed for their whole length, and not before", async () => {
    const state = { isDown: false };
    const { timers, hold } = setUp(() => (state.isDown ? Promise.reject(new Error("away")) : Promise.resolve([])));
    const held = hold("a");
    await timers.advance(LEASE_MS);
    state.isDown = true;
    await timers.advance(LEASE_MS - 1);
    expect(held.signal.aborted).toBe(false);
    await timers.advance(1);
    expect(held.signal.aborted).toBe(true);
  });

  it("are renewed by one chain of timers, also if all tries end during a renewal and another one starts", async () => {
    let answer: (lost: readonly string[]) => void = () => undefined;
    const { timers, asked, hold } = setUp(() => new Promise((resolve) => (answer = resolve)));
    const first = hold("a");
    await timers.advance(LEASE_MS / 3);
    first.release();
    const second = hold("b");
    answer([]);
    await timers.advance(0);
    expect([asked.length, timers.pendingCount()]).toEqual([1, 1]);
    second.release();
    expect(timers.pendingCount()).toBe(0);
  });

  it("abort their tries when the node stops", () => {
    const stopping = new AbortController();
    const { hold } = setUp(() => Promise.resolve([]));
    const held = hold("a", stopping.signal);
    stopping.abort();
    expect([held.signal.aborted, hold("b", stopping.signal).signal.aborted]).toEqual([true, true]);
  });
});
