import { gql } from "@urql/core";
import type { Cache } from "@urql/exchange-graphcache";
import type { OrderEventsSubscription } from "../generated/graphql";

type Edge = OrderEventsSubscription["orderActivity"];
type ShownEdge = Pick<Edge, "__typename" | "cursor"> & {
  readonly node: Pick<Edge["node"], "__typename" | "id" | "sequence">;
};

interface Shown {
  readonly order: {
    readonly __typename: "Order";
    readonly id: string;
    readonly activity: { readonly edges: readonly ShownEdge[] };
  } | null;
}

/**
 * The events that the page shows, as OrderPage asks for them, but without what they say: the cache has that already.
 * While the cache is written to, it reads every fragment whatever the type, and so would miss a part of each event that
 * is about something. It is never sent.
 */
const SHOWN = gql<Shown, { readonly id: string }>`
  query ($id: ID!) {
    order(id: $id) {
      id
      activity(last: 20) {
        edges {
          cursor
          node {
            id
            sequence
          }
        }
      }
    }
  }
`;

/** The pushed event, at the end of the activity that the page shows; once, however often it comes. */
export function appendEvent(cache: Cache, { cursor, node, __typename }: Edge): void {
  cache.updateQuery({ query: SHOWN, variables: { id: node.order.id } }, (shown) => {
    const order = shown?.order;
    if (!order || order.activity.edges.some((edge) => edge.node.sequence >= node.sequence)) return shown;
    const { __typename: type, id, sequence } = node;
    const edges = [...order.activity.edges, { __typename, cursor, node: { __typename: type, id, sequence } }];
    return { ...shown, order: { ...order, activity: { ...order.activity, edges } } };
  });
}
