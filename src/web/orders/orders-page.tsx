import { useMemo } from "react";
import { useQuery } from "urql";
import { ORDERS } from "../api/documents";
import { failureOf } from "../api/failure";
import type { OrderLineFragment, OrdersQuery } from "../generated/graphql";
import { useSearch } from "../navigation/router";
import { useTitle } from "../navigation/use-title";
import { Skeleton } from "../parts/skeleton";
import { TryAgain } from "../parts/try-again";
import { useReader } from "../text/reader";
import { asked, countOf, type Filter, filterIn } from "./filter";
import { FilterForm } from "./filter-form";
import { OrderRows, PAGE_SIZE, ROWS_REM } from "./order-rows";
import style from "./orders-page.module.css";
import { statusesIn } from "./statuses";

const AWAITING = { awaitingMe: true };

const awaitsViewer = ({ countdown, viewerRole }: OrderLineFragment): boolean =>
  countdown !== null && countdown.awaiting === viewerRole;

const doesNotAwaitViewer = (order: OrderLineFragment): boolean => !awaitsViewer(order);

/** The viewer's orders: first those that wait for them, then the others; what is filtered for is shown whole. */
export function OrdersPage() {
  const { t } = useReader();
  useTitle(t.shell.orders);
  const search = useSearch();
  const filter = useMemo(() => filterIn(search, statusesIn(t)), [search, t]);
  const [waiting, askWaiting] = useQuery({ query: ORDERS, variables: { first: PAGE_SIZE, filter: AWAITING } });
  return (
    <>
      <h1>{t.shell.orders}</h1>
      {waiting.data !== undefined && <Waiting page={waiting.data.orders} />}
      <section className={style.part} aria-labelledby="all-orders">
        <h2 id="all-orders">{countOf(filter) === 0 ? t.orders.others : t.orders.all}</h2>
        <FilterForm filter={filter} />
        <List
          key={search}
          filter={filter}
          isHeld={waiting.data === undefined && waiting.error === undefined}
          onTry={() => waiting.data === undefined && askWaiting({ requestPolicy: "network-only" })}
        />
      </section>
    </>
  );
}

/**
 * An order that no longer waits disappears immediately, after a move of either party: the cache knows before the list
 * is requested again.
 */
function Waiting({ page }: { readonly page: OrdersQuery["orders"] }) {
  const { t } = useReader();
  if (!page.edges.some(({ node }) => awaitsViewer(node))) return null;
  return (
    <section className={style.part} aria-labelledby="waiting">
      <h2 id="waiting">{t.orders.waiting}</h2>
      <ul className={style.rows}>
        <OrderRows page={page} filter={AWAITING} isShown={awaitsViewer} />
      </ul>
    </section>
  );
}

interface ListProps {
  readonly filter: Filter;
  /** Whether the content above is still unknown: nothing may jump. */
  readonly isHeld: boolean;
  /** Other failed requests are retried as well. */
  readonly onTry: () => void;
}

function List({ filter, isHeld, onTry }: ListProps) {
  const { t } = useReader();
  const wanted = useMemo(() => asked(filter), [filter]);
  const [{ data, error }, ask] = useQuery({ query: ORDERS, variables: { first: PAGE_SIZE, filter: wanted } });
  if (data === undefined || isHeld)
    return error === undefined ? (
      <Skeleton heightsRem={ROWS_REM} />
    ) : (
      <TryAgain
        failure={failureOf(error)}
        onTry={() => {
          onTry();
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  if (data.orders.edges.length === 0)
    return <p className={style.none}>{countOf(filter) === 0 ? t.orders.none : t.orders.noneFits}</p>;
  return (
    <ul className={style.rows}>
      <OrderRows page={data.orders} filter={wanted} {...(countOf(filter) === 0 && { isShown: doesNotAwaitViewer })} />
    </ul>
  );
}
