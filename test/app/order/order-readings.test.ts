import { type OrderReadings, orderReadings } from "../../../src/app/order/order-readings";
import type { Order } from "../../../src/domain/order/order";
import { ManualTimers } from "../../support/app/manual-timers";
import { placed, PLACED_AT } from "../../support/domain/orders";

const FOLLOWERS = 500;
const ORDER = placed();

/** A store of one order, whose version and readings are counted. */
function stored(): {
  readonly readings: OrderReadings;
  readonly timers: ManualTimers;
  readonly reads: () => number;
  change(): void;
  fail(): void;
} {
  const timers = new ManualTimers();
  let order: Order = ORDER;
  let reads = 0;
  let fails = false;
  const readings = orderReadings({
    timers,
    clock: { now: () => Promise.resolve(PLACED_AT) },
    orders: {
      byId: (ids) => {
        reads += 1;
        if (fails) return Promise.reject(new Error("no connection"));
        return Promise.resolve(new Map(ids.includes(order.id) ? [[order.id, order]] : []));
      },
    },
  });
  return {
    readings,
    timers,
    reads: () => reads,
    change: () => (order = { ...order, version: order.version + 1 }),
    fail: () => (fails = !fails),
  };
}

const all = (readings: OrderReadings, version: number) =>
  Promise.all(Array.from({ length: FOLLOWERS }, () => readings.reaching(ORDER.id, version)));

describe("[B3, L1] the order that its followers need for one event", () => {
  it("is read once for all of them", async () => {
    const { readings, reads } = stored();
    const found = await all(readings, 1);
    expect(new Set(found.map((reading) => reading?.order.version))).toEqual(new Set([1]));
    expect(reads()).toBe(1);
  });

  it("is read again for the next event: nobody gets an older order", async () => {
    const { readings, reads, change } = stored();
    await all(readings, 1);
    change();
    const found = await all(readings, 2);
    expect(new Set(found.map((reading) => reading?.order.version))).toEqual(new Set([2]));
    expect(reads()).toBe(2);
  });

  it("is read again after its short cache time", async () => {
    const { readings, timers, reads } = stored();
    await all(readings, 1);
    await timers.advance(1_000);
    await all(readings, 1);
    expect(reads()).toBe(2);
  });

  it("is not cached if reading failed", async () => {
    const { readings, fail } = stored();
    fail();
    await expect(all(readings, 1)).rejects.toThrow("no connection");
    fail();
    expect((await all(readings, 1)).length).toBe(FOLLOWERS);
  });

  it("is null for an absent order", async () => {
    expect(await stored().readings.reaching("ord_00000000000000000000000000", 1)).toBeNull();
  });
});
