import { useState } from "react";
import { useSubscription } from "urql";
import { NOTIFICATION_EVENTS } from "../api/documents";
import type { NoticeFragment } from "../generated/graphql";

/**
 * The newest notification that came while the page is open, null before the first: the cache has put it in its places
 * (api/show-notice.ts).
 *
 * @param cursor  of the newest one that the viewer's count knows.
 */
export function useNewNotice(cursor: string): NoticeFragment | null {
  // Where this page began: the cache's cursor moves with each push, and the subscription continues by its own cursor
  // (api/live.ts).
  const [after] = useState(cursor);
  const [{ data }] = useSubscription({ query: NOTIFICATION_EVENTS, variables: { after } });
  return data?.notifications.node ?? null;
}
