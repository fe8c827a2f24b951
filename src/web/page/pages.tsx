import { lazy, memo, Suspense } from "react";
import type { Place } from "../navigation/router";
import { useFollowing } from "../navigation/use-following";
import { OrderPage } from "../order/order-page";
import { NotHere } from "../parts/not-here";
import { Skeleton } from "../parts/skeleton";

/** Most come by a link to one order: they don't load the list. */
const OrdersPage = lazy(async () => ({ default: (await import("../orders/orders-page")).OrdersPage }));

/** A new number of unread notifications changes the frame only [B11]. */
export const Pages = memo(function Pages({ place }: { readonly place: Place }) {
  useFollowing(place);
  return <Suspense fallback={<Skeleton heightsRem={[2, 10, 20]} />}>{pageAt(place)}</Suspense>;
});

function pageAt(place: Place) {
  switch (place.name) {
    case "orders":
      return <OrdersPage />;
    case "order":
      return <OrderPage key={place.id} id={place.id} />;
    default:
      return <NotHere />;
  }
}
