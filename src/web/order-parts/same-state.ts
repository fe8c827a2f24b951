import type { PagedOrder } from "./paged-order";

interface Props {
  readonly order: PagedOrder;
}

/** What every event changes, and what the parts beside the activity do not show. */
const CHANGES_WITH_EVERY_EVENT: ReadonlySet<string> = new Set(["activity", "version"] satisfies (keyof PagedOrder)[]);

/**
 * For memo: whether a part of the page would show the same. The cache keeps the objects of an answer that did not
 * change, so after a message, which is most events, only the activity is rendered [B11].
 */
export function sameState<P extends Props>({ order: before, ...rest }: P, { order: after, ...others }: P): boolean {
  return isSame(before, after, CHANGES_WITH_EVERY_EVENT) && isSame(rest, others);
}

const isSame = (before: object, after: object, except: ReadonlySet<string> = new Set()): boolean =>
  Object.entries(after).every(([key, value]) => except.has(key) || Object.is(Reflect.get(before, key), value));
