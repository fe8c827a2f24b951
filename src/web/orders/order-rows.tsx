import { useState } from "react";
import { useQuery, useSubscription } from "urql";
import { ORDER_COUNTDOWN, ORDERS } from "../api/documents";
import { failureOf } from "../api/failure";
import type { OrderFilter, OrderLineFragment, OrdersQuery } from "../generated/graphql";
import { Button } from "../parts/button";
import { takeLostFocus } from "../parts/focus-lost";
import { Skeleton } from "../parts/skeleton";
import { TryAgain } from "../parts/try-again";
import { useReader } from "../text/reader";
import { OrderRow } from "./order-row";

/** Orders in a page of a list. A push finds the list by its arguments: see api/show-notice.ts. */
export const PAGE_SIZE = 20;

interface Props {
  readonly page: OrdersQuery["orders"];
  readonly filter: OrderFilter;
  /** Those that no longer belong here, although the server has not been asked again. */
  readonly isShown?: (order: OrderLineFragment) => boolean;
  /** Whether the user asked for this page. */
  readonly further?: boolean;
}

/** A page of a list and, on request, the page after it. If the end of the first page moves, the next begins there. */
export function OrderRows({ page: { edges, pageInfo }, filter, isShown = () => true, further = false }: Props) {
  const { t } = useReader();
  const [more, setMore] = useState(false);
  const shown = edges.filter(({ node }) => isShown(node));
  useClockOf(further ? undefined : shown.find(({ node }) => node.countdown !== null)?.node.id);
  return (
    <>
      {shown.map(({ node }, index) => (
        <li key={node.id} ref={further && index === 0 ? takeLostFocus : undefined}>
          <OrderRow order={node} />
        </li>
      ))}
      {pageInfo.hasNextPage &&
        (more && pageInfo.endCursor !== null ? (
          <NextRows after={pageInfo.endCursor} filter={filter} isShown={isShown} />
        ) : (
          <li>
            <Button onClick={() => setMore(true)}>{t.shell.showMore}</Button>
          </li>
        ))}
    </>
  );
}

/**
 * One running countdown is followed for all rows: its pushes contain the server's current time, also after it was
 * moved.
 */
function useClockOf(id: string | undefined): void {
  useSubscription({ query: ORDER_COUNTDOWN, variables: { id: id ?? "" }, pause: id === undefined });
}

function NextRows({ after, ...list }: Omit<Props, "page" | "further"> & { readonly after: string }) {
  const [{ data, error }, ask] = useQuery({
    query: ORDERS,
    variables: { first: PAGE_SIZE, filter: list.filter, after },
  });
  if (data !== undefined) return <OrderRows page={data.orders} further {...list} />;
  return (
    <li>
      {error === undefined ? (
        <Skeleton heightsRem={ROWS_REM} />
      ) : (
        <TryAgain failure={failureOf(error)} onTry={() => ask({ requestPolicy: "network-only" })} />
      )}
    </li>
  );
}

/** The room that some rows take. */
export const ROWS_REM = [7, 5, 5, 7, 5];
