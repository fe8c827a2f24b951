import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { REFUND_QUOTE } from "../api/documents";
import { type Failure, failureOf } from "../api/failure";
import type { RefundQuoteQuery } from "../generated/graphql";
import type { PagedOrder } from "../order-parts/paged-order";

export type Quote = NonNullable<NonNullable<RefundQuoteQuery["order"]>["refundQuote"]>;

const PAUSE_MS = 200;

/** What the API answered about an amount, or why it could not be asked. */
export interface QuoteAnswer {
  /** The newest that came; null before the first. */
  readonly quote: Quote | null;
  /** Whether it is about this very amount. If not, it is the last one that was shown. */
  readonly isCurrent: boolean;
  readonly failure: Failure | null;
  readonly askAgain: () => void;
}

/** The limits of an offer, as the API has them for this order now. */
export const useLimits = (order: PagedOrder): QuoteAnswer => useAnswer(order, "0", false);

/**
 * What an offer of this amount would do, requested when the amount has not changed for a moment. Until the answer
 * comes, the last one stays, so that nothing jumps; `isCurrent` says so.
 * @param amount  decimal string; null while none is chosen.
 */
export function useQuote(order: PagedOrder, amount: string | null): QuoteAnswer {
  const [rested, setRested] = useState(amount);
  useEffect(() => {
    const timer = setTimeout(() => setRested(amount), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [amount]);
  const answer = useAnswer(order, rested ?? "0", rested === null);
  return { ...answer, quote: amount === null ? null : answer.quote, isCurrent: amount === rested && answer.isCurrent };
}

function useAnswer({ id, price }: PagedOrder, amount: string, pause: boolean): QuoteAnswer {
  const variables = { id, amount: { amount, currencyCode: price.original.currencyCode } };
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: REFUND_QUOTE, variables, pause });
  return {
    quote: data?.order?.refundQuote ?? null,
    isCurrent: !fetching && !stale && error === undefined,
    failure: error === undefined || fetching ? null : failureOf(error),
    askAgain: () => ask({ requestPolicy: "network-only" }),
  };
}
