import DataLoader from "dataloader";
import type { PageOfOrder, Part } from "../app/ports/paging";
import type { ReadStore } from "../app/ports/read-store";
import type { Principal } from "../domain/order/visibility";
import type { Instant } from "../domain/vocabulary";

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
 * Batched reads: by id, null for an absent object, and pages by order. For one reading: discarded if newer rows are
 * wanted.
 * @param onTime  gets the business time of orders that were read for the viewer.
 */
export function createLoaders(reads: ReadStore, principal: Principal, onTime: (now: Instant) => void) {
  const user = byId((ids) => reads.users.byId(ids));
  const deliveries = byIdAfterPages(
    (ids) => reads.deliveries.byId(ids),
    (wanted) => reads.deliveries.pages(wanted),
  );
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
    user,
    freelancerRecord: byId((ids) => reads.users.freelancerRecords(ids)),
    resolution: byId((ids) => reads.resolutions.byId(ids)),
    /** Only for the resolvers of the author's own text [V3]. */
    confidentialWords: byId((ids) => reads.resolutions.confidentialWords(ids)),
    delivery: deliveries.byId,
    /** By order. */
    paymentLabel: byId((ids) => reads.money.paymentLabels(ids)),
    event: byId((ids) => reads.activity.byId(ids)),
    activityPage: pages((wanted) => reads.activity.pages(wanted)),
    deliveryPage: deliveries.pages,
    resolutionPage: pages((wanted) => reads.resolutions.pages(wanted)),
    /** By order; null: none. */
    resolutionCount: byId((ids) => reads.resolutions.counts(ids)),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
