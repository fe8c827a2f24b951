import { createLoaders } from "../../src/store/loaders";
import type { Store } from "../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { openOn, placeIn } from "../support/database/stored-orders";

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

it("loaders read many ids at once, and return null for absent objects", async () => {
  const { id } = await placeIn(store);
  let reads = 0;
  const orders = {
    ...store.reads.orders,
    byId: (ids: readonly string[]) => {
      reads += 1;
      return store.reads.orders.byId(ids);
    },
  };
  const loaders = createLoaders({ ...store.reads, orders }, { userId: null, scopes: new Set() }, () => undefined);
  const loaded = await Promise.all([loaders.order.load(id), loaders.order.load("ord_nothing"), loaders.order.load(id)]);
  expect(loaded.map((order) => order?.id ?? null)).toEqual([id, null, id]);
  expect(reads).toBe(1);
});
