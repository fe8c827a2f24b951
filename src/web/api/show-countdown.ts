import { gql } from "@urql/core";
import type { Cache } from "@urql/exchange-graphcache";
import type { OrderCountdownSubscription } from "../generated/graphql";

const COUNTDOWN_OF_ORDER = gql(`
  fragment CountdownOfOrder on Order {
    id
    countdown {
      startsAt
      endsAt
      serverTime
      awaiting
      onExpiry
      resolution {
        id
        kind
      }
    }
  }
`);

/** The pushed countdown is the order's: it starts, changes and ends wherever the order is shown. */
export function showCountdown(cache: Cache, { order, countdown }: OrderCountdownSubscription["orderCountdown"]): void {
  cache.writeFragment(COUNTDOWN_OF_ORDER, { __typename: "Order", id: order.id, countdown });
}
