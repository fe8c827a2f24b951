import type { Cache } from "@urql/exchange-graphcache";
import type { MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables } from "../generated/graphql";
import { NOTIFICATIONS, VIEWER } from "./documents";
import { notificationPages } from "./notification-pages";

type Answer = MarkNotificationsReadMutation["markNotificationsRead"];

/** Before the server's answer: marking as read has no cost, and is undone automatically if it fails. */
export const assumeRead = (): Answer => ({ __typename: "MarkNotificationsReadPayload", viewer: null, userErrors: [] });

/** All up to and including the cursor are read. Newer ones are before it in the list, and are unread now. */
export function showRead(
  cache: Cache,
  { userErrors }: Answer,
  { upTo }: MarkNotificationsReadMutationVariables["input"],
): void {
  if (userErrors.length > 0) return;
  for (const variables of notificationPages(cache))
    cache.updateQuery({ query: NOTIFICATIONS, variables }, (page) => {
      if (!page) return page;
      const { notifications } = page.viewer;
      const isFirst = variables.after === undefined;
      const newer = isFirst ? notifications.edges.findIndex(({ cursor }) => cursor === upTo) : 0;
      if (isFirst) countUnread(cache, Math.max(0, newer));
      const edges = notifications.edges.map((edge, index) =>
        index < newer ? edge : { ...edge, node: asRead(edge.node) },
      );
      return { ...page, viewer: { ...page.viewer, notifications: { ...notifications, edges } } };
    });
}

/** The exact time is shown nowhere. */
const asRead = <N extends { readonly readAt: string | null }>(node: N): N => ({
  ...node,
  readAt: node.readAt ?? new Date().toISOString(),
});

function countUnread(cache: Cache, unreadNotifications: number): void {
  cache.updateQuery(
    { query: VIEWER, variables: {} },
    (page) => page && { ...page, viewer: { ...page.viewer, unreadNotifications } },
  );
}
