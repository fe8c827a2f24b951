import type { PagedOrder } from "./paged-order";

interface Props {
  readonly order: PagedOrder;
}

type Countdown = NonNullable<PagedOrder["countdown"]>;

/** What every event changes, and what the parts beside the activity do not show. */
const CHANGES_WITH_EVERY_EVENT: ReadonlySet<string> = new Set([
  "activity",
  "version",
  "serverTime", // of the countdown: it sets the page's clock
] satisfies (keyof PagedOrder | keyof Countdown)[]);

/**
 * For memo: whether a part of the page would show the same. After a message, which is most events, only the activity is
 * rendered [B11].
 */
export const sameState = <P extends Props>(before: P, after: P): boolean => isSame(before, after);

/** By value: the cache keeps the objects of an answer that did not change, but no lists of codes or addresses. */
function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (!isObject(before) || !isObject(after)) return false;
  const keys = Object.keys(after);
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => CHANGES_WITH_EVERY_EVENT.has(key) || isSame(before[key], after[key]))
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
