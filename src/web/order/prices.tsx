import { memo, type ReactNode } from "react";
import { Fact, Facts } from "../order-parts/facts";
import type { PagedOrder } from "../order-parts/paged-order";
import { sameState } from "../order-parts/same-state";
import { wordFor } from "../order-parts/word-for";
import { Card } from "../parts/card";
import { Money } from "../parts/money";
import { When } from "../parts/when";
import type { MoneyValue } from "../text/format";
import { useReader } from "../text/reader";
import style from "./prices.module.css";
import { Refunds } from "./refunds";

/** What it costs and earns, and when it is due. Every amount is the API's: nothing is added up here. */
export const Prices = memo(function Prices({ order }: { readonly order: PagedOrder }) {
  const { t, money } = useReader();
  const words = t.order.price;
  const { price, quantity, viewerRole, refunds } = order;
  return (
    <Card title={words.title}>
      <Facts>
        <Fact
          name={
            <WithSmall
              name={words.original}
              small={quantity > 1 ? words.each(quantity, money(price.unit)) : undefined}
            />
          }
        >
          <Money value={price.original} />
        </Fact>
        {isSome(price.extras) && (
          <Fact name={words.extras}>
            <Money value={price.extras} />
          </Fact>
        )}
        {isSome(price.refunded) && (
          <Fact name={words.refunded}>
            <Money value={{ ...price.refunded, amount: `-${price.refunded.amount}` }} />
          </Fact>
        )}
        <Fact name={words.current} strong>
          <Money value={price.current} />
        </Fact>
        <Fact
          name={
            <WithSmall name={words.serviceFee} small={viewerRole === "CLIENT" ? words.feeOnTopYou : words.feeOnTop} />
          }
        >
          <Money value={price.serviceFee} />
        </Fact>
        {price.freelancerEarnings && (
          <Fact name={words.earnings} strong>
            <Money value={price.freelancerEarnings} />
          </Fact>
        )}
      </Facts>
      {refunds.length > 0 && <Refunds refunds={refunds} />}
      <Terms order={order} />
    </Card>
  );
}, sameState);

function Terms({ order: { deliveryDueAt, isLate, placedAt, discountSources } }: { readonly order: PagedOrder }) {
  const { t } = useReader();
  const sources = discountSources
    .map((source) => wordFor(t.words.discount, source))
    .filter((word) => word !== undefined);
  return (
    <Facts>
      <Fact
        name={
          <WithSmall
            name={t.order.dueAt}
            small={isLate ? <span className={style.late}>{t.order.lateText}</span> : undefined}
          />
        }
      >
        {deliveryDueAt === null ? t.order.noDate : <When at={deliveryDueAt} />}
      </Fact>
      <Fact name={t.order.placedAt}>
        <When at={placedAt} as="day" />
      </Fact>
      {sources.length > 0 && <Fact name={t.order.price.boughtWith}>{sources.join(", ")}</Fact>}
    </Facts>
  );
}

function WithSmall({ name, small }: { readonly name: string; readonly small: ReactNode }) {
  return (
    <>
      {name}
      {small !== undefined && <small>{small}</small>}
    </>
  );
}

/** Checks only whether it is greater than zero: the digits decide, whatever the currency's decimals. */
const isSome = ({ amount }: MoneyValue): boolean => /[1-9]/u.test(amount);
