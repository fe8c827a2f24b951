import { memo } from "react";
import type { LivePage } from "../api/live-events";
import type { PagedOrder } from "../order-parts/paged-order";
import { FeedEntry } from "./feed-entry";

interface Props {
  readonly page: LivePage;
  readonly viewerRole: PagedOrder["viewerRole"];
  /** The newest event when the page was opened. */
  readonly seen: number;
}

/** Some events that were pushed. Of all such pages, a further event changes the last one only [B11]. */
export const PushedPage = memo(function PushedPage({ page, viewerRole, seen }: Props) {
  return page.map(({ node }) => (
    <FeedEntry key={node.id} event={node} viewerRole={viewerRole} isNew={node.sequence > seen} />
  ));
});
