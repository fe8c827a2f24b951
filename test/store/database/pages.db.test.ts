import type { PageOfOrder, Slice } from "../../../src/app/ports/paging";
import { DAY_MS } from "../../../src/domain/duration";
import { createSharedLoaders } from "../../../src/store/loaders";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { runOn } from "../../support/database/rows";
import { openOn, placeIn, placement, playIn } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { client } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const AT = PLACED_AT + DAY_MS;

it("[S18] pages of many orders are read together, each with the same result as alone", async () => {
  const placements = Array.from({ length: 120 }, () => placement());
  await store.orders.transact((transaction) => transaction.orders.write(placements));
  const orders = placements.map(({ after }) => after);
  for (const [index, { id }] of orders.slice(0, 3).entries())
    for (let count = 0; count <= index; count += 1) await playIn(store, id, AT + count, client("POST_MESSAGE"));
  const slices: readonly Slice<number>[] = [
    { after: null, before: null, limit: 2, from: "start" },
    { after: null, before: null, limit: 2, from: "end" },
    { after: 1, before: null, limit: 1, from: "start" },
    { after: null, before: 4, limit: 1, from: "end" },
    { after: null, before: null, limit: 0, from: "start" },
  ];
  const wanted = orders.flatMap(({ id: orderId }) => slices.map((slice) => ({ orderId, slice })));
  const together = await store.reads.activity.pages(wanted);
  expect(together).toHaveLength(600);
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 599]) {
    const alone = wanted[index];
    if (alone !== undefined) expect([together[index]]).toEqual(await store.reads.activity.pages([alone]));
  }
  expect(together.slice(10, 15).map(({ items }) => items.map(({ sequence }) => sequence))).toEqual([
    [1, 2],
    [3, 4],
    [2],
    [3],
    [],
  ]);
  expect(await store.reads.activity.pages([])).toEqual([]);
});

it("[S18] a page that one operation requests many times is read once", async () => {
  const { id } = await placeIn(store);
  const reads: number[] = [];
  const activity = {
    ...store.reads.activity,
    pages: (wanted: readonly PageOfOrder[]) => (reads.push(wanted.length), store.reads.activity.pages(wanted)),
  };
  const { activityPage } = createSharedLoaders({ ...store.reads, activity });
  const slice = (limit: number) => ({ after: null, before: null, limit, from: "start" }) as const;
  const pages = Array.from({ length: 4_800 }, (_, index) =>
    activityPage.load({ orderId: id, slice: slice(1 + (index % 48)) }),
  );
  expect(new Set(await Promise.all(pages)).size).toBe(48);
  expect(reads).toEqual([48]);
});

it("[S18] a list is counted to 10,000, and says whether that is its whole length", async () => {
  const add = async (from: number, to: number): Promise<void> => {
    const rows = Array.from(
      { length: to - from + 1 },
      (_, index) => `('REFUND:${from + index}','REFUND','ord_1','rfd_${from + index}',0,0,1)`,
    );
    await runOn(
      database,
      `INSERT INTO outbox (id, kind, order_id, subject_id, due_at, tries, set_aside) VALUES ${rows.join(",")}`,
    );
  };
  await add(1, 10_000);
  expect(await store.reads.money.failedRefundsCount()).toEqual({ count: 10_000, isExact: true });
  await add(10_001, 10_001);
  expect(await store.reads.money.failedRefundsCount()).toEqual({ count: 10_000, isExact: false });
  await runOn(database, "DELETE FROM outbox WHERE order_id = 'ord_1'");
});
