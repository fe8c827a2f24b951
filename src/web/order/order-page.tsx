import { useCallback, useEffect, useState } from "react";
import { type RequestPolicy, useQuery, useSubscription } from "urql";
import { useApi } from "../api/api-context";
import { ORDER_COUNTDOWN, ORDER_EVENTS, ORDER_PAGE } from "../api/documents";
import { failureOf } from "../api/failure";
import { useTitle } from "../navigation/use-title";
import type { PagedOrder } from "../order-parts/paged-order";
import { useFeed } from "../order-parts/use-feed";
import { NotHere } from "../parts/not-here";
import { TryAgain } from "../parts/try-again";
import { Activity } from "./activity";
import { Details } from "./details";
import { Ended } from "./ended";
import { Head } from "./head";
import { fetchDialog, OpenedDialog } from "./open-dialog";
import style from "./order-page.module.css";
import { OrderSkeleton } from "./order-skeleton";
import { Prices } from "./prices";
import { Progress } from "./progress";
import { ResolutionCenter } from "./resolution-center";
import { useDialog } from "./use-dialog";

/** @param id  of the order. An order that does not exist and one that the viewer cannot access look the same. */
export function OrderPage({ id }: { readonly id: string }) {
  const { ahead } = useApi();
  const [requestPolicy] = useState<RequestPolicy>(() => (ahead.take(id) ? "cache-first" : "cache-and-network"));
  const [{ data, error, fetching }, ask] = useQuery({ query: ORDER_PAGE, variables: { id }, requestPolicy });
  const askAgain = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  if (data?.order) return <LiveOrder order={data.order} />;
  if (error !== undefined) return <TryAgain failure={failureOf(error)} onTry={askAgain} />;
  return fetching ? <OrderSkeleton /> : <NotHere />;
}

/**
 * Pushes update the cache (api/cache.ts) and the list of pushed events, from which the whole page reads: nothing is
 * fetched after one.
 */
function LiveOrder({ order }: { readonly order: PagedOrder }) {
  useTitle(order.title);
  const { id } = order;
  const feed = useFeed(order);
  // Where this page began. From then on, the subscription continues from its last cursor (api/live.ts).
  const [after] = useState(feed.newest?.cursor ?? null);
  useSubscription({ query: ORDER_EVENTS, variables: { id, after } });
  useSubscription({ query: ORDER_COUNTDOWN, variables: { id } });
  const dialog = useDialog(order);
  // Beforehand, so that a dialog opens without a connection, too: a browser that failed to import a chunk may never try
  // again.
  useEffect(() => void fetchDialog().catch(() => undefined), []);
  return (
    <div className={style.page}>
      <Head order={order} />
      <div className={style.columns}>
        <div>
          <Ended order={order} feed={feed} />
          <Progress order={order} onOpen={dialog.open} />
        </div>
        <div className={style.side}>
          <ResolutionCenter order={order} onOpen={dialog.open} />
          <Prices order={order} />
        </div>
        <div className={style.main}>
          <Details order={order} />
          <Activity order={order} feed={feed} />
        </div>
      </div>
      {dialog.action !== null && <OpenedDialog action={dialog.action} order={order} onClose={dialog.close} />}
    </div>
  );
}
