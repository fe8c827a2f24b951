import type { BreakdownFragment } from "../generated/graphql";
import { Money } from "../parts/money";
import { useReader } from "../text/reader";
import { Facts, type Fact } from "./facts";

/** What a partial refund does to every amount, as the API reckons it. */
export function Breakdown({ of: quoted }: { readonly of: BreakdownFragment }) {
  const { t, money } = useReader();
  const { quote } = t.dialogs;
  const { totalToClient, serviceFeeRefund, priceBefore, priceAfter, serviceFeeBefore, serviceFeeAfter, freelancerEarningsAfter } = quoted;
  const facts: readonly Fact[] = [
    [quote.toClient, <Money value={totalToClient} />],
    [quote.ofThis, <Money value={serviceFeeRefund} />],
    [quote.newPrice, quote.change(money(priceBefore), money(priceAfter))],
    [quote.serviceFee, quote.change(money(serviceFeeBefore), money(serviceFeeAfter))],
    ...(freelancerEarningsAfter === null ? [] : [[quote.earnings, <Money value={freelancerEarningsAfter} />] as const]),
  ];
  return <Facts title={quote.title} facts={facts} />;
}
