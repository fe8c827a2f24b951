import DataLoader from "dataloader";
import type { PageOfOrder, ReadStore } from "../app/ports/read-store";
import type { Principal } from "../domain/order/visibility";

/** Many loads of one tick become one read; each id is read once for the loader's life. */
function byId<V>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>): DataLoader<string, V | null> {
  return new DataLoader(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/**
 * Pages of one list of many orders. Pages that are requested in one tick are read together, and the same page is read
 * once.
 */
function pages<T>(read: (wanted: readonly PageOfOrder[]) => Promise<readonly T[]>): DataLoader<PageOfOrder, T, string> {
  return new DataLoader(read, { cacheKeyFn: ({ orderId, slice }) => JSON.stringify([orderId, slice]) });
}

/**
 * Batched reads: by id, null for an absent object, and pages by order. For one reading: discarded if newer rows are
 * wanted.
 */
export const createLoaders = (reads: ReadStore, principal: Principal) => ({
  /** Any order: only for operators and for endpoints' owners, who see it as the back end does. */
  order: byId((ids) => reads.orders(ids)),
  visibleOrder: byId((ids) => reads.orders(ids, principal)),
  user: byId((ids) => reads.users(ids)),
  freelancerRecord: byId((ids) => reads.freelancerRecords(ids)),
  resolution: byId((ids) => reads.resolutions(ids)),
  /** Only for the resolvers of the author's own text [V3]. */
  confidentialWords: byId((ids) => reads.confidentialWords(ids)),
  delivery: byId((ids) => reads.deliveries(ids)),
  /** By order. */
  paymentLabel: byId((ids) => reads.paymentLabels(ids)),
  event: byId((ids) => reads.events(ids)),
  activityPage: pages((wanted) => reads.activityPages(wanted)),
  deliveryPage: pages((wanted) => reads.deliveryPages(wanted)),
  resolutionPage: pages((wanted) => reads.resolutionPages(wanted)),
  /** By order; null: none. */
  resolutionCount: byId((ids) => reads.resolutionCounts(ids)),
});

export type Loaders = ReturnType<typeof createLoaders>;
