import { createLoaders, createSharedLoaders, type OwnLoaders, type SharedLoaders } from "../../src/store/loaders";
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

const viewer = (userId: string | null) => ({
  principal: { userId, scopes: new Set<never>() },
  onTime: () => undefined,
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
  const loaders = createLoaders({ ...store.reads, orders }, viewer(null));
  const loaded = await Promise.all([loaders.order.load(id), loaders.order.load("ord_nothing"), loaders.order.load(id)]);
  expect(loaded.map((order) => order?.id ?? null)).toEqual([id, null, id]);
  expect(reads).toBe(1);
});

/** Each loader is listed here: among the viewer's own ones, unless nothing that it reads depends on a viewer. */
const OWN: Readonly<Record<keyof OwnLoaders, true>> = {
  order: true,
  visibleOrder: true,
  confidentialWords: true,
  paymentLabel: true,
};
const SHARED: Readonly<Record<keyof SharedLoaders, true>> = {
  user: true,
  freelancerRecord: true,
  resolution: true,
  delivery: true,
  event: true,
  activityPage: true,
  deliveryPage: true,
  resolutionPage: true,
  resolutionCount: true,
};

describe("[B10, V1, V3] the loaders of a shared reading", () => {
  it("are the same for two viewers, except those that are a viewer's own", () => {
    const shared = createSharedLoaders(store.reads);
    const [one, other] = [
      createLoaders(store.reads, viewer("usr_1"), shared),
      createLoaders(store.reads, viewer("usr_2"), shared),
    ];
    for (const name of Object.keys(SHARED) as (keyof SharedLoaders)[]) {
      expect(one[name]).toBe(shared[name]);
      expect(other[name]).toBe(shared[name]);
    }
    for (const name of Object.keys(OWN) as (keyof OwnLoaders)[]) {
      expect(one[name]).toBe(one[name]);
      expect(one[name]).not.toBe(other[name]);
      expect(name in shared).toBe(false);
    }
  });

  it("show an order only to those who see it", async () => {
    const { id, clientId } = await placeIn(store);
    const shared = createSharedLoaders(store.reads);
    const seen = await Promise.all(
      [clientId, "usr_other", null].map((userId) =>
        createLoaders(store.reads, viewer(userId), shared).visibleOrder.load(id),
      ),
    );
    expect(seen.map((order) => order?.id ?? null)).toEqual([id, null, null]);
  });

  it("read again what could not be read", async () => {
    let isDown = true;
    const users = {
      ...store.reads.users,
      byId: () => (isDown ? Promise.reject(new Error("no connection")) : Promise.resolve(new Map())),
    };
    const shared = createSharedLoaders({ ...store.reads, users });
    await expect(shared.user.load("usr_1")).rejects.toThrow("no connection");
    isDown = false;
    expect(await shared.user.load("usr_1")).toBeNull();
  });
});
