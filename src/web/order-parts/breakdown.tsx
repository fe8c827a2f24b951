import type { BreakdownFragment } from "../generated/graphql";
import { Money } from "../parts/money";
import type { MoneyValue } from "../text/format";
import { useReader } from "../text/reader";
import { Fact, Facts } from "./facts";

/** How a refund changes each amount, as the API calculated it. */
export function Breakdown({ of }: { readonly of: BreakdownFragment }) {
  const { t } = useReader();
  const words = t.order.breakdown;
  return (
    <Facts>
      <Fact name={words.refund}>
        <Money value={of.refund} />
      </Fact>
      <Fact name={words.price}>
        <Change before={of.priceBefore} after={of.priceAfter} />
      </Fact>
      <Fact name={words.serviceFee}>
        <Change before={of.serviceFeeBefore} after={of.serviceFeeAfter} />
      </Fact>
      <Fact name={words.serviceFeeRefund}>
        <Money value={of.serviceFeeRefund} />
      </Fact>
      <Fact name={words.total} strong>
        <Money value={of.totalToClient} />
      </Fact>
      {of.freelancerEarningsAfter && (
        <Fact name={words.earnings}>
          <Money value={of.freelancerEarningsAfter} />
        </Fact>
      )}
    </Facts>
  );
}

function Change({ before, after }: { readonly before: MoneyValue; readonly after: MoneyValue }) {
  const { from, to } = useReader().t.order.breakdown;
  return (
    <>
      <span className="visually-hidden">{from} </span>
      <Money value={before} />
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden"> {to} </span>
      <Money value={after} />
    </>
  );
}
