import { useQuery } from "urql";
import { OLDER_ACTIVITY } from "../api/documents";
import type { PagedOrder } from "../order-parts/paged-order";
import { FeedEntry } from "./feed-entry";

/**
 * One page of the activity further back; it was loaded before, and is read from the cache, where pushes keep it
 * current.
 */
export function OlderPage({ order, before }: { readonly order: PagedOrder; readonly before: string }) {
  const [{ data }] = useQuery({
    query: OLDER_ACTIVITY,
    variables: { id: order.id, before },
    requestPolicy: "cache-first",
  });
  return data?.order?.activity.edges.map(({ node }) => (
    <FeedEntry key={node.id} event={node} viewerRole={order.viewerRole} />
  ));
}
