import DataLoader from "dataloader";
import type { PageOfOrder, Part } from "../app/ports/paging";
import type { ReadStore } from "../app/ports/read-store";
import type { Principal } from "../domain/order/visibility";
import type { Instant } from "../domain/vocabulary";

/**
 * Many loads of one tick become one read, and each key is read once for the loader's life. What could not be read is
 * not remembered: others can use the loader after the failure.
 */
function loaderOf<K, V, C = K>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
  options?: DataLoader.Options<K, V, C>,
): DataLoader<K, V, C> {
  const loader = new DataLoader<K, V, C>(async (keys) => {
    try {
      return await read(keys);
    } catch (error) {
      for (const key of keys) loader.clear(key);
      throw error;
    }
  }, options);
  return loader;
}

const byId = <V>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>): DataLoader<string, V | null> =>
  loaderOf(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? null);
  });

/**
 * Pages of one list of many orders. Pages that are requested in one tick are read together, and the same page is read
 * once.
 */
const pages = <T>(
  read: (wanted: readonly PageOfOrder[]) => Promise<readonly T[]>,
): DataLoader<PageOfOrder, T, string> =>
  loaderOf(read, { cacheKeyFn: ({ orderId, slice }) => JSON.stringify([orderId, slice]) });

/**
 * By id, after the pages that are being read now: what a page brought is not read again. An order's page shows its
 * deliveries, and its activity names them.
 */
function byIdAfterPages<V extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  readPages: (wanted: readonly PageOfOrder[]) => Promise<readonly Part<V>[]>,
) {
  const paged = new Map<string, V>();
  let reading: Promise<unknown> = Promise.resolve();
  const readAndKeep = async (wanted: readonly PageOfOrder[]): Promise<readonly Part<V>[]> => {
    const parts = await readPages(wanted);
    for (const { items } of parts) for (const item of items) paged.set(item.id, item);
    return parts;
  };
  return {
    pages: pages((wanted) => {
      const parts = readAndKeep(wanted);
      reading = Promise.allSettled([reading, parts]);
      return parts;
    }),
    byId: byId(async (ids) => {
      await reading;
      const others = ids.filter((id) => !paged.has(id));
      return others.length === 0 ? paged : new Map([...paged, ...(await read(others))]);
    }),
  };
}

/**
 * What all viewers can share [B10]: batched reads, by id, null for an absent object, and pages by order. They know ids
 * only, never a viewer: the resolvers decide what is shown of it [V1]. Nothing is here that only some relations to an
 * order may read at all.
 */
export function createSharedLoaders(reads: ReadStore) {
  const deliveries = byIdAfterPages(
    (ids) => reads.deliveries.byId(ids),
    (wanted) => reads.deliveries.pages(wanted),
  );
  return {
    user: byId((ids) => reads.users.byId(ids)),
    freelancerRecord: byId((ids) => reads.users.freelancerRecords(ids)),
    resolution: byId((ids) => reads.resolutions.byId(ids)),
    delivery: deliveries.byId,
    event: byId((ids) => reads.activity.byId(ids)),
    activityPage: pages((wanted) => reads.activity.pages(wanted)),
    deliveryPage: deliveries.pages,
    resolutionPage: pages((wanted) => reads.resolutions.pages(wanted)),
    /** By order; null: none. */
    resolutionCount: byId((ids) => reads.resolutions.counts(ids)),
  };
}

/** What is one viewer's own. @param user  gets the parties of the orders that the viewer sees. */
function createOwnLoaders(
  reads: ReadStore,
  { principal, onTime }: ViewerOfLoaders,
  { user }: Pick<SharedLoaders, "user">,
) {
  const visible = async (ids: readonly string[]) => {
    const { orders, parties, now } = await reads.orders.visible(ids, principal);
    onTime(now);
    for (const [id, party] of parties) user.prime(id, party);
    return orders;
  };
  return {
    /** Any order: only for operators and for endpoints' owners, who see it as the back end does. */
    order: byId((ids) => reads.orders.byId(ids)),
    /** With its parties and the time, by the same statement. */
    visibleOrder: byId(visible),
    /** Only for the resolvers of the author's own text [V3]. */
    confidentialWords: byId((ids) => reads.resolutions.confidentialWords(ids)),
    /** By order. Neither the freelancer nor support may see it [V1]. */
    paymentLabel: byId((ids) => reads.money.paymentLabels(ids)),
  };
}

export type SharedLoaders = ReturnType<typeof createSharedLoaders>;
export type OwnLoaders = ReturnType<typeof createOwnLoaders>;
export type Loaders = SharedLoaders & OwnLoaders;

/** For whom the loaders are. */
export interface ViewerOfLoaders {
  readonly principal: Principal;
  /** Gets the business time of orders that were read for the viewer. */
  readonly onTime: (now: Instant) => void;
}

/**
 * For one reading: discarded if newer rows are wanted.
 * @param shared  of a reading that others share; absent: new ones.
 */
export function createLoaders(
  reads: ReadStore,
  viewer: ViewerOfLoaders,
  shared: SharedLoaders = createSharedLoaders(reads),
): Loaders {
  return { ...shared, ...createOwnLoaders(reads, viewer, shared) };
}
