import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { orderReadings } from "../../../src/app/order/order-readings";
import type { Order } from "../../../src/domain/order/order";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { range } from "../../support/app/memory-logs";
import { placed, PLACED_AT } from "../../support/domain/orders";

const FOLLOWERS = 500;
const ORDER = placed();
const ID = ORDER.id;

/** A store of orders, whose version and readings are counted. */
function stored({ ids = [ID], stands = false } = {}) {
  const timers = new ManualTimers();
  const wakeUps = inProcessWakeUps(timers);
  const began = timers.now();
  /** Of each read, the orders that it asks for. */
  const reads: (readonly string[])[] = [];
  const state = { version: 1, clockReads: 0, fails: false, movedMs: 0, loaders: 0 };
  const readings = orderReadings({
    timers,
    wakeUps,
    newLoaders: () => (state.loaders += 1),
    clock: {
      stands,
      now: () => {
        state.clockReads += 1;
        return Promise.resolve(PLACED_AT + state.movedMs + (stands ? 0 : timers.now() - began));
      },
    },
    orders: {
      byId: (asked) => {
        reads.push(asked);
        if (state.fails) return Promise.reject(new Error("no connection"));
        const found = asked.filter((id) => ids.includes(id)).map((id) => ({ ...ORDER, id, version: state.version }));
        return Promise.resolve(new Map(found.map((order): [string, Order] => [order.id, order])));
      },
    },
  });
  const all = (version: number) => Promise.all(Array.from({ length: FOLLOWERS }, () => readings.reaching(ID, version)));
  return { readings, timers, wakeUps, reads, state, all };
}

describe("[B3, B10, L1] the order that its followers need for their events", () => {
  it("is read once for all of them, with the clock and the loaders", async () => {
    const { all, reads, state } = stored();
    const found = await all(1);
    expect(new Set(found)).toEqual(new Set([expect.objectContaining({ order: ORDER, loaders: 1 })]));
    expect([reads.length, state.clockReads, state.loaders]).toEqual([1, 1, 1]);
  });

  it("is read again for the next event, with new loaders: nobody gets an older order", async () => {
    const { all, reads, state } = stored();
    await all(1);
    state.version = 2;
    const found = await all(2);
    expect(new Set(found.map((reading) => reading?.order.version))).toEqual(new Set([2]));
    expect([reads.length, state.loaders]).toEqual([2, 2]);
  });

  it("is read once for every event up to its version, however slowly they come", async () => {
    const { readings, timers, reads, state } = stored();
    state.version = 30;
    for (const sequence of range(11, 30)) {
      expect((await readings.reaching(ID, sequence))?.order.version).toBe(30);
      await timers.advance(400);
    }
    expect(reads).toHaveLength(1);
  });

  it("is read again after 10 s, and after a failure", async () => {
    const { all, timers, reads, state } = stored();
    await all(1);
    await timers.advance(10_000);
    state.fails = true;
    await expect(all(1)).rejects.toThrow("no connection");
    state.fails = false;
    expect(await all(1)).toHaveLength(FOLLOWERS);
    expect(reads).toHaveLength(3);
  });

  it("is null for an absent order", async () => {
    expect(await stored().readings.reaching("ord_00000000000000000000000000", 1)).toBeNull();
  });

  it("need not be read if a follower that is behind has just read it", async () => {
    const { readings, timers, reads, state } = stored();
    readings.offer({ ...ORDER, version: 20 }, PLACED_AT);
    await timers.advance(300);
    const reading = await readings.reaching(ID, 20);
    expect([reading?.order.version, reading?.now(), reads.length]).toEqual([20, PLACED_AT + 300, 0]);
    state.version = 21;
    expect((await readings.reaching(ID, 21))?.order.version).toBe(21);
    readings.offer({ ...ORDER, version: 20 }, PLACED_AT);
    expect((await readings.reaching(ID, 20))?.order.version).toBe(21);
  });
});

describe("[B10] the orders of many events in one turn of the event loop", () => {
  it("are read by one statement for 100 of them, and share the clock's reading and the loaders", async () => {
    const ids = range(1, 250).map((number) => `ord_${number}`);
    const { readings, reads, state } = stored({ ids });
    const found = await Promise.all(ids.flatMap((id) => [readings.reaching(id, 1), readings.reaching(id, 1)]));
    expect(found.map((reading) => reading?.order.id)).toEqual(ids.flatMap((id) => [id, id]));
    expect(reads.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect([state.clockReads, state.loaders]).toEqual([3, 3]);
  });

  it("of which one is absent: the others are found", async () => {
    const { readings } = stored();
    const [known, absent] = await Promise.all([readings.reaching(ID, 1), readings.reaching("ord_absent", 1)]);
    expect([known?.order.id, absent]).toEqual([ID, null]);
  });
});

describe("[T3] the time of a reading", () => {
  it("passes while it is shared", async () => {
    const { readings, timers } = stored();
    const reading = await readings.reaching(ID, 1);
    await timers.advance(9_000);
    expect((await readings.reaching(ID, 1))?.now()).toBe(PLACED_AT + 9_000);
    expect(reading?.now()).toBe(PLACED_AT + 9_000);
  });

  it("stands with the clock", async () => {
    const { readings, timers } = stored({ stands: true });
    await readings.reaching(ID, 1);
    await timers.advance(9_000);
    expect((await readings.reaching(ID, 1))?.now()).toBe(PLACED_AT);
  });

  it("is read again when the clock was moved", async () => {
    const { readings, wakeUps, state } = stored({ stands: true });
    await readings.reaching(ID, 1);
    state.movedMs = 60_000;
    wakeUps.announce(["clock"]);
    await settled();
    expect((await readings.reaching(ID, 1))?.now()).toBe(PLACED_AT + 60_000);
  });
});
