import type { Cache } from "@urql/exchange-graphcache";
import type { OrderEventsSubscription } from "../generated/graphql";
import { ORDER_PAGE } from "./documents";

type Edge = OrderEventsSubscription["orderActivity"];

/** The pushed event, at the end of the activity that the page shows; once, however often it comes. */
export function appendEvent(cache: Cache, { cursor, node, __typename }: Edge): void {
  cache.updateQuery({ query: ORDER_PAGE, variables: { id: node.order.id } }, (page) => {
    const order = page?.order;
    if (!order || order.activity.edges.some((edge) => edge.node.sequence >= node.sequence)) return page;
    const edges = [...order.activity.edges, { __typename, cursor, node }];
    return { ...page, order: { ...order, activity: { ...order.activity, edges } } };
  });
}
