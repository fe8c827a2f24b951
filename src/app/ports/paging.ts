/** A part of a list in its own order: after and before are exclusive positions, `limit` counts from the named end. */
export interface Slice<K> {
  readonly after: K | null;
  readonly before: K | null;
  readonly limit: number;
  readonly from: "start" | "end";
}

export interface Part<T> {
  /** In the list's own order, whichever end it was taken from. */
  readonly items: readonly T[];
  /** Whether there are more beyond the items, at each side. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** How many a list has; counted only to a limit, and then `isExact` is false if there are more. */
export interface Total {
  readonly count: number;
  readonly isExact: boolean;
}

/** A page of one order's list; positions are numbers within the order. */
export interface PageOfOrder {
  readonly orderId: string;
  readonly slice: Slice<number>;
}
