import type { Cache } from "@urql/exchange-graphcache";
import type { NotificationEventsSubscription, OrderFilter, OrderLineFragment } from "../generated/graphql";
import { NOTIFICATIONS, ORDERS, VIEWER } from "./documents";
import { notificationPages } from "./notification-pages";

type Edge = NotificationEventsSubscription["notifications"];

/** The pushed notification: first in the list, one more unread, and its order at its place in the lists of orders. */
export function showNotice(cache: Cache, edge: Edge): void {
  countUnread(cache, edge);
  addToNotifications(cache, edge);
  for (const { fieldName, arguments: given } of cache.inspectFields("Query"))
    if (fieldName === "orders") placeInList(cache, edge.node.event.order, given ?? {});
}

/** Count and cursor belong together: a subscriber after this cursor receives exactly what is not counted yet. */
function countUnread(cache: Cache, { cursor }: Edge): void {
  cache.updateQuery({ query: VIEWER, variables: {} }, (page) => {
    if (!page) return page;
    const unreadNotifications = page.viewer.unreadNotifications + 1;
    return { ...page, viewer: { ...page.viewer, unreadNotifications, notificationsCursor: cursor } };
  });
}

/** Once: a list that was read a moment ago can have it already. */
function addToNotifications(cache: Cache, { cursor, node, __typename }: Edge): void {
  for (const variables of notificationPages(cache)) {
    if (variables.after !== undefined) continue;
    cache.updateQuery({ query: NOTIFICATIONS, variables }, (page) => {
      if (!page) return page;
      const { notifications } = page.viewer;
      if (notifications.edges.some((other) => other.node.sequence >= node.sequence)) return page;
      const edges = [{ __typename, cursor, node }, ...notifications.edges];
      return { ...page, viewer: { ...page.viewer, notifications: { ...notifications, edges } } };
    });
  }
}

/** The order is first in a list that it belongs to, and nowhere else in it. */
function placeInList(cache: Cache, order: OrderLineFragment, given: Readonly<Record<string, unknown>>): void {
  const variables = {
    first: Number(given.first),
    after: stringIn(given.after),
    filter: given.filter as OrderFilter | null | undefined,
  };
  cache.updateQuery({ query: ORDERS, variables }, (page) => {
    if (!page) return page;
    const others = page.orders.edges.filter(({ node }) => node.id !== order.id);
    const isFirstPage = variables.after === undefined;
    // A list is paged by its pageInfo: the cursor of an inserted item is never sent.
    const mine = { __typename: "OrderEdge" as const, cursor: "", node: order };
    const edges = isFirstPage && belongsTo(order, variables.filter ?? {}) ? [mine, ...others] : others;
    return { ...page, orders: { ...page.orders, edges } };
  });
}

const stringIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The list's filter, applied to one order. */
function belongsTo({ status, viewerRole, openResolution, countdown }: OrderLineFragment, filter: OrderFilter): boolean {
  const wants = (wanted: unknown, is: unknown): boolean => wanted === undefined || wanted === null || wanted === is;
  return (
    (!filter.statuses || filter.statuses.includes(status)) &&
    wants(filter.role, viewerRole) &&
    wants(filter.hasOpenResolution, openResolution !== null) &&
    wants(filter.awaitingMe, countdown !== null && countdown.awaiting === viewerRole)
  );
}
