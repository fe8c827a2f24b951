import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useApi } from "../api/api-context";
import { OLDER_ACTIVITY } from "../api/documents";
import { type Failure, failureOf } from "../api/failure";
import type { PagedOrder } from "../order-parts/paged-order";

interface OlderPages {
  /** The cursor before which each page is, oldest page first. */
  readonly cursors: readonly string[];
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly show: () => void;
  /** The position on the screen stays when something is inserted above. */
  readonly firstKnown: RefObject<HTMLLIElement | null>;
}

interface Loaded {
  /** Where the page's own activity began: if it begins elsewhere now, there would be a gap. */
  readonly from: string | null;
  readonly cursors: readonly string[];
  readonly next: string | null;
}

export function useOlderPages({ id, activity: { pageInfo } }: PagedOrder): OlderPages {
  const { client } = useApi();
  const firstKnown = useRef<HTMLLIElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [asking, setAsking] = useState<{ readonly loading: boolean; readonly failure: Failure | null }>(AT_REST);
  const from = pageInfo.startCursor;
  const { cursors, next } =
    loaded?.from === from ? loaded : { cursors: [], next: pageInfo.hasPreviousPage ? from : null };
  const load = async (before: string): Promise<void> => {
    setAsking({ loading: true, failure: null });
    const { data, error } = await client
      .query(OLDER_ACTIVITY, { id, before }, { requestPolicy: "cache-first" })
      .toPromise();
    const page = data?.order?.activity.pageInfo;
    if (page === undefined) {
      setAsking({ loading: false, failure: error === undefined ? null : failureOf(error) });
      return;
    }
    keepingInPlace(firstKnown, () => {
      setAsking(AT_REST);
      setLoaded({ from, cursors: [before, ...cursors], next: page.hasPreviousPage ? page.startCursor : null });
    });
  };
  return { cursors, hasMore: next !== null, ...asking, firstKnown, show: () => void (next !== null && load(next)) };
}

const AT_REST = { loading: false, failure: null };

/** What somebody was reading stays under their eyes. */
function keepingInPlace({ current }: RefObject<HTMLElement | null>, change: () => void): void {
  const before = current?.getBoundingClientRect().top ?? 0;
  flushSync(change);
  const after = current?.getBoundingClientRect().top ?? 0;
  window.scrollBy({ top: after - before, behavior: "instant" });
  // The button disappears with the last page. The keyboard focus moves to the events.
  if (document.activeElement === document.body) current?.focus({ preventScroll: true });
}
