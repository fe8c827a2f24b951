import { useMemo, useSyncExternalStore } from "react";
import { useApi } from "../api/api-context";
import { laterThan, type LiveEvent, type LivePage } from "../api/live-events";
import type { PagedOrder } from "./paged-order";

/** The newest part of an order's activity, oldest event first. */
export interface Feed {
  /** As it was read. */
  readonly read: readonly LiveEvent[];
  /** As it was pushed since then. */
  readonly pushed: readonly LivePage[];
  readonly newest: LiveEvent | undefined;
}

/** The events of both: none is missing between them, and none is in both. */
export function useFeed({ id, activity: { edges: read } }: PagedOrder): Feed {
  const { liveEvents } = useApi();
  const pages = useSyncExternalStore(liveEvents.onChange, () => liveEvents.of(id));
  return useMemo(() => {
    const last = read.at(-1);
    const pushed = laterThan(last?.node.sequence ?? 0, pages);
    return { read, pushed, newest: pushed.at(-1)?.at(-1) ?? last };
  }, [read, pages]);
}

/** The newest event of that kind, if it is on the page. */
export const newestIn = ({ read, pushed }: Feed, isSo: (node: LiveEvent["node"]) => boolean): LiveEvent | undefined =>
  [read, ...pushed].flat().findLast(({ node }) => isSo(node));
