import type { Part, Slice } from "../../app/ports/paging";
import type { Position } from "./keyset";

/** A position is the value of the key's only column. */
export const byKey = (slice: Slice<string> | Slice<number>): Slice<Position> => ({
  ...slice,
  after: slice.after === null ? null : [slice.after],
  before: slice.before === null ? null : [slice.before],
});

/** The same page of other items. */
export const mapPart = <T, U>(part: Part<T>, to: (item: T) => U): Part<U> => ({ ...part, items: part.items.map(to) });

/** A list in its own order, read by position. */
export interface PageSource<T, K> {
  /**
   * At most `limit` items between the two positions, both exclusive, the first or the last of them; in the list's
   * order.
   */
  items(
    between: { readonly after: K | null; readonly before: K | null },
    from: "start" | "end",
    limit: number,
  ): Promise<readonly T[]>;
  /** Whether there is any item at the position or before it, or at it or after it. */
  has(side: "upTo" | "from", position: K): Promise<boolean>;
}

/**
 * A part of a list. Whether there is more beyond it is read only where a position bounds it: on the other side, one
 * extra item shows it.
 */
export async function partOf<T, K>(list: PageSource<T, K>, slice: Slice<K>): Promise<Part<T>> {
  const { after, before, limit, from } = slice;
  const found = await list.items({ after, before }, from, limit + 1);
  const isMore = found.length > limit;
  const items = from === "start" ? found.slice(0, limit) : found.slice(Math.max(0, found.length - limit));
  return {
    items,
    hasPrevious: (from === "end" && isMore) || (after !== null && (await list.has("upTo", after))),
    hasNext: (from === "start" && isMore) || (before !== null && (await list.has("from", before))),
  };
}
