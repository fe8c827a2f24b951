import { expireDue } from "../../../src/app/order/expire-due";
import { ManualTimers } from "../../support/app/manual-timers";
import { range } from "../../support/app/memory-logs";
import { until } from "../../support/app/until";
import { MemoryDeadlines } from "../../support/database/memory-deadlines";

const idOf = (number: number) => `ord_${String(number).padStart(4, "0")}`;

function setUp(count: number) {
  const timers = new ManualTimers();
  const deadlines = new MemoryDeadlines(timers);
  // Written in another order than they fall due.
  for (const number of range(1, count).toReversed()) deadlines.add(idOf(number), timers.now() - 5000 + number);
  return { timers, deadlines, done: () => deadlines.expiredIds.map(({ orderId }) => orderId) };
}

describe("[L3] a sweep", () => {
  it("processes all deadlines that are due in the order of their times, two hundred at once", async () => {
    const { deadlines, done } = setUp(501);
    await expect(expireDue(deadlines.parts())).resolves.toBe("NOTHING_DUE");
    expect(done()).toEqual(range(1, 501).map(idOf));
    expect(deadlines.batches.map(({ length }) => length)).toEqual([200, 200, 101]);
  });

  it("processes a deadline at its time, and none that is due 1 ms later", async () => {
    const { deadlines, done, timers } = setUp(0);
    deadlines.add("now", timers.now());
    deadlines.add("later", timers.now() + 1);
    await expireDue(deadlines.parts());
    expect(done()).toEqual(["now"]);
  });

  it("reports how late each was", async () => {
    const { deadlines, timers } = setUp(0);
    const lateness: number[] = [];
    deadlines.add("a", timers.now() - 250);
    deadlines.add("b", timers.now());
    await expireDue({ ...deadlines.parts(), onExpired: (lateMs) => lateness.push(lateMs) });
    expect(lateness).toEqual([250, 0]);
  });

  it("[B4] reads and decides a batch while another one is processed, and never a third", async () => {
    const { deadlines, done } = setUp(601);
    const parts = deadlines.parts();
    const started: string[] = [];
    const waiting: (() => void)[] = [];
    const expire: typeof parts.execute.expire = async (orderIds) => {
      started.push(orderIds[0] ?? "");
      await new Promise<void>((resolve) => waiting.push(resolve));
      return parts.execute.expire(orderIds);
    };
    const swept = expireDue({ ...parts, execute: { expire } });
    await until(() => waiting.length === 2);
    expect(started).toEqual([1, 201].map(idOf));
    waiting.shift()?.();
    await until(() => waiting.length === 2);
    expect(started).toEqual([1, 201, 401].map(idOf));
    waiting.splice(0).forEach((end) => {
      end();
    });
    await until(() => waiting.length === 1);
    waiting.shift()?.();
    await expect(swept).resolves.toBe("NOTHING_DUE");
    expect(started).toEqual([1, 201, 401, 601].map(idOf));
    expect(done()).toEqual(range(1, 601).map(idOf));
  });

  it("reads what is due a second time only after a batch that is not full", async () => {
    const { deadlines } = setUp(3);
    await expireDue(deadlines.parts());
    expect(deadlines.sweeps).toBe(2);
  });

  it("finishes the batches that have begun when it is stopped", async () => {
    const { deadlines, done } = setUp(600);
    await expireDue(deadlines.parts(), () => deadlines.batches.length > 0);
    expect(done()).toEqual(range(1, 400).map(idOf));
  });
});

describe("[L3] a deadline that cannot be processed", () => {
  it("stops no other deadline, and is tried once per sweep", async () => {
    const { deadlines, done } = setUp(450);
    for (const number of [1, 77, 300]) deadlines.poisonous.add(idOf(number));
    await expect(expireDue(deadlines.parts())).resolves.toBe("SOME_LEFT");
    expect(done()).toHaveLength(447);
    expect([...deadlines.pending.values()].map(({ orderId, tries }) => [orderId, tries]).toSorted()).toEqual([
      [idOf(1), 1],
      [idOf(77), 1],
      [idOf(300), 1],
    ]);
  });

  it("is no longer retried after five tries, and is reported", async () => {
    const { deadlines } = setUp(3);
    deadlines.poisonous.add(idOf(2));
    const ends: string[] = [];
    for (let sweep = 0; sweep < 6; sweep += 1) ends.push(await expireDue(deadlines.parts()));
    expect(ends).toEqual(["SOME_LEFT", "SOME_LEFT", "SOME_LEFT", "SOME_LEFT", "NOTHING_DUE", "NOTHING_DUE"]);
    expect(deadlines.setAside).toEqual([idOf(2)]);
  });

  it("stops no other deadline, even if a batch has fewer places than there are such deadlines first", async () => {
    const { deadlines, done } = setUp(300);
    for (const number of range(1, 250)) deadlines.poisonous.add(idOf(number));
    await expireDue(deadlines.parts());
    expect(done()).toEqual(range(251, 300).map(idOf));
  });
});

describe("several nodes, and a database that is unavailable", () => {
  it("skips orders that other nodes have locked, requests each once per sweep, and continues with the rest", async () => {
    const { deadlines, done } = setUp(300);
    for (const number of range(1, 200)) deadlines.held.add(idOf(number));
    await expect(expireDue(deadlines.parts())).resolves.toBe("SOME_LEFT");
    expect(done()).toEqual(range(201, 300).map(idOf));
    expect(deadlines.batches.map(({ length }) => length)).toEqual([200, 100]);
  });

  it("[F6] records no failure for any deadline during an outage", async () => {
    const { deadlines, done } = setUp(10);
    const parts = deadlines.parts();
    deadlines.isDown = true;
    for (let sweep = 0; sweep < 10; sweep += 1) await expect(expireDue(parts)).resolves.toBe("UNAVAILABLE");
    deadlines.isDown = false;
    expect([...deadlines.pending.values()].every(({ tries }) => tries === 0)).toBe(true);
    await expireDue(parts);
    expect(done()).toEqual(range(1, 10).map(idOf));
  });

  it("[F6] records none if the outage begins while they are tried one by one", async () => {
    const { deadlines } = setUp(10);
    deadlines.poisonous.add(idOf(5));
    const parts = deadlines.parts();
    const expire: typeof parts.execute.expire = (orderIds) => {
      deadlines.isDown = orderIds.length === 1 && orderIds[0] === idOf(3);
      return parts.execute.expire(orderIds);
    };
    await expect(expireDue({ ...parts, execute: { expire } })).resolves.toBe("UNAVAILABLE");
    expect([...deadlines.pending.values()].every(({ tries }) => tries === 0)).toBe(true);
    expect(deadlines.pending.size).toBe(8);
  });
});
