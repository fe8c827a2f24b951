import { useState } from "react";
import { useQuery, useSubscription } from "urql";
import { ORDER_COUNTDOWN, ORDER_EVENTS, ORDER_PAGE } from "../api/documents";
import { failureOf } from "../api/failure";
import type { OrderPageQuery } from "../generated/graphql";
import { NotHere } from "../page/not-here";
import { TryAgain } from "../page/try-again";
import { useTitle } from "../page/use-title";
import { Skeleton } from "../parts/skeleton";
import { Activity } from "./activity";
import { Progress } from "./progress";

/** @param id  of the order; what is not there and what is not the viewer's look the same. */
export function OrderPage({ id }: { readonly id: string }) {
  const [{ data, error, fetching }, ask] = useQuery({ query: ORDER_PAGE, variables: { id } });
  if (data?.order) return <LiveOrder order={data.order} />;
  if (error !== undefined) return <TryAgain failure={failureOf(error)} onTry={() => ask({ requestPolicy: "network-only" })} />;
  return fetching ? <Skeleton heightsRem={[2, 6, 24]} /> : <NotHere />;
}

export type PagedOrder = NonNullable<OrderPageQuery["order"]>;

/** Pushes go into the cache (api/cache.ts), from which the whole page reads: nothing is fetched after one. */
function LiveOrder({ order }: { readonly order: PagedOrder }) {
  useTitle(order.title);
  const { id, activity } = order;
  // Where this page began; from then on the subscription itself goes on with the last cursor that it got (api/live.ts).
  const [after] = useState(activity.edges.at(-1)?.cursor ?? null);
  useSubscription({ query: ORDER_EVENTS, variables: { id, after } });
  useSubscription({ query: ORDER_COUNTDOWN, variables: { id } });
  return (
    <>
      <h1>{order.title}</h1>
      <Progress order={order} />
      <Activity order={order} />
    </>
  );
}
