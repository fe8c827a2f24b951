import { expireDue } from "../../../src/app/order/expire-due";
import { ManualTimers } from "../../support/app/manual-timers";
import { range } from "../../support/app/memory-logs";
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

  it("finishes the current batch when it is stopped", async () => {
    const { deadlines, done } = setUp(500);
    await expireDue(deadlines.parts(), () => deadlines.batches.length > 0);
    expect(done()).toEqual(range(1, 200).map(idOf));
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
