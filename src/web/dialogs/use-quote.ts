import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { REFUND_QUOTE } from "../api/documents";
import type { RefundQuoteQuery } from "../generated/graphql";
import type { PagedOrder } from "../order/paged-order";

export type Quote = NonNullable<NonNullable<RefundQuoteQuery["order"]>["refundQuote"]>;

const PAUSE_MS = 200;

/** The limits of an offer, as the API has them for this order now; null until they are there. */
export const useLimits = (order: PagedOrder): Quote | null => useAnswer(order, "0", false);

/**
 * What an offer of this amount would do, asked for when the amount rests for a moment. The newest answer wins; until it is there the last one
 * stays, so that nothing jumps.
 * @param amount  decimal string; null while none is chosen.
 */
export function useQuote(order: PagedOrder, amount: string | null): Quote | null {
  const [rested, setRested] = useState(amount);
  useEffect(() => {
    const timer = setTimeout(() => setRested(amount), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [amount]);
  const quote = useAnswer(order, rested ?? "0", rested === null);
  return amount === null ? null : quote;
}

function useAnswer({ id, price }: PagedOrder, amount: string, pause: boolean): Quote | null {
  const variables = { id, amount: { amount, currencyCode: price.original.currencyCode } };
  const [{ data }] = useQuery({ query: REFUND_QUOTE, variables, pause });
  return data?.order?.refundQuote ?? null;
}
