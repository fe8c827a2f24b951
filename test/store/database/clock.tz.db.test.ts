import type { MovableClock } from "../../../src/app/ports/clock";
import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { Store, StoreConfig } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { openOn, placeIn, playIn, stored } from "../../support/database/stored-orders";
import { client, resolutionOf } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;

beforeEach(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const clockOf = ({ sandboxClock }: Store): MovableClock => {
  if (sandboxClock === null) throw new Error("no sandbox");
  return sandboxClock;
};

const reopen = async (changes: Partial<StoreConfig>): Promise<void> => {
  await store.close();
  store = await openOn(database, changes);
};

describe("[F11] times are read back to the millisecond, in any time zone of the process", () => {
  it.each([
    ["the night in which summer time begins in Amsterdam", Date.UTC(2026, 2, 29, 1, 30, 0, 123)],
    ["the night in which it ends, at the hour that comes twice", Date.UTC(2026, 9, 25, 0, 30, 0, 999)],
    ["the hour after that", Date.UTC(2026, 9, 25, 1, 30, 0, 1)],
    ["the night in which summer time begins in New York", Date.UTC(2026, 2, 8, 7, 30, 0, 123)],
    ["the night in which it ends there, at the hour that comes twice", Date.UTC(2026, 10, 1, 5, 30, 0, 999)],
    ["a leap day", Date.UTC(2028, 1, 29, 23, 59, 59, 999)],
  ])("%s", async (_sentence, at) => {
    const { id } = await placeIn(store, { placedAt: at - DAY_MS, deliveryDueAt: at + DAY_MS + 7 });
    const asked = await playIn(store, id, at, client("REQUEST_CANCELLATION"));
    const { openedAt, respondBy } = resolutionOf(await stored(store, id), "CANCELLATION");
    expect([openedAt, respondBy - openedAt]).toEqual([at, 172_800_000]);
    expect(await stored(store, id)).toEqual(asked);
    expect(await store.orders.dueDeadlines(respondBy, 10)).toEqual([{ orderId: id, dueAt: respondBy }]);
    expect(await store.orders.dueDeadlines(respondBy - 1, 10)).toEqual([]);
    expect(await store.orders.nextDeadlineAt()).toBe(respondBy);
  });
});

describe("[T3] the sandbox's clock", () => {
  it("is unchanged while it is frozen, except by moves, in a transaction too", async () => {
    const now = await store.clock.now();
    await clockOf(store).goOnFrom(now + DAY_MS);
    expect([await store.clock.now(), await clockOf(store).now()]).toEqual([now + DAY_MS, now + DAY_MS]);
    expect(await store.orders.transact((transaction) => transaction.now())).toBe(now + DAY_MS);
  });

  it("never moves backwards", async () => {
    const now = await store.clock.now();
    await clockOf(store).holdAt(now - 1);
    await clockOf(store).goOnFrom(now - DAY_MS);
    expect(await store.clock.now()).toBe(now);
  });

  it("is preserved over a restart, and continues from there if it runs", async () => {
    const moved = (await store.clock.now()) + 30 * DAY_MS;
    await clockOf(store).goOnFrom(moved);
    await reopen({ clockMode: "RUNNING" });
    const first = await store.clock.now();
    expect(first).toBeGreaterThanOrEqual(moved);
    expect(first).toBeLessThan(moved + HOUR_MS);
    await reopen({ clockMode: "FROZEN" });
    const stopped = await store.clock.now();
    expect(stopped).toBeGreaterThanOrEqual(first);
    expect(await store.clock.now()).toBe(stopped);
  });

  it("is the same for everybody while it is held, until it is moved, also if it runs otherwise", async () => {
    await reopen({ clockMode: "RUNNING" });
    const at = (await store.clock.now()) + HOUR_MS;
    await clockOf(store).holdAt(at);
    expect([await store.clock.now(), await store.clock.now()]).toEqual([at, at]);
    await clockOf(store).goOnFrom(at + DAY_MS);
    expect(await store.clock.now()).toBeGreaterThanOrEqual(at + DAY_MS);
  });

  it("is moved by one caller at a time", async () => {
    let inside = 0;
    const max = await Promise.all(
      Array.from({ length: 8 }, () =>
        clockOf(store).alone(async () => {
          inside += 1;
          const seen = inside;
          await clockOf(store).goOnFrom((await store.clock.now()) + 1);
          inside -= 1;
          return seen;
        }),
      ),
    );
    expect(max).toEqual(Array.from({ length: 8 }, () => 1));
  });

  it("does not exist outside a sandbox, and a remaining one is not read", async () => {
    await clockOf(store).goOnFrom((await store.clock.now()) + 300 * DAY_MS);
    await reopen({ sandbox: false });
    expect(store.sandboxClock).toBeNull();
    expect(Math.abs((await store.clock.now()) - Date.now())).toBeLessThan(HOUR_MS);
    expect(Math.abs((await store.orders.transact((transaction) => transaction.now())) - Date.now())).toBeLessThan(
      HOUR_MS,
    );
  });
});
