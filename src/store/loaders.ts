import DataLoader from "dataloader";
import type { PageOfOrder } from "../app/ports/paging";
import type { ReadStore } from "../app/ports/read-store";
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
  order: byId((ids) => reads.orders.byId(ids)),
  visibleOrder: byId((ids) => reads.orders.byId(ids, principal)),
  user: byId((ids) => reads.users.byId(ids)),
  freelancerRecord: byId((ids) => reads.users.freelancerRecords(ids)),
  resolution: byId((ids) => reads.resolutions.byId(ids)),
  /** Only for the resolvers of the author's own text [V3]. */
  confidentialWords: byId((ids) => reads.resolutions.confidentialWords(ids)),
  delivery: byId((ids) => reads.deliveries.byId(ids)),
  /** By order. */
  paymentLabel: byId((ids) => reads.money.paymentLabels(ids)),
  event: byId((ids) => reads.activity.byId(ids)),
  activityPage: pages((wanted) => reads.activity.pages(wanted)),
  deliveryPage: pages((wanted) => reads.deliveries.pages(wanted)),
  resolutionPage: pages((wanted) => reads.resolutions.pages(wanted)),
  /** By order; null: none. */
  resolutionCount: byId((ids) => reads.resolutions.counts(ids)),
});

export type Loaders = ReturnType<typeof createLoaders>;
