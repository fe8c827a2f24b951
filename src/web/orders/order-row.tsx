import type { OrderLineFragment } from "../generated/graphql";
import { Link } from "../navigation/link";
import { pathTo } from "../navigation/router";
import { Badge } from "../parts/badge";
import { Money } from "../parts/money";
import { When } from "../parts/when";
import { type Texts, useReader } from "../text/reader";
import style from "./order-row.module.css";
import { statusTone, statusWord } from "./statuses";
import { TimeLeft } from "./time-left";

/** An order in a list; all of it leads to the order. */
export function OrderRow({ order }: { readonly order: OrderLineFragment }) {
  const { t } = useReader();
  return (
    <article className={style.row}>
      <div className={style.what}>
        <h3 dir="auto">
          <Link href={pathTo.order(order.id)}>{order.title}</Link>
        </h3>
        <p className={style.who}>
          {order.number} · {whose(t, order)}
        </p>
      </div>
      <p className={style.badges}>
        <Badge tone={statusTone(order.status)}>{statusWord(t, order.status)}</Badge>
        {order.isLate && <Badge tone="bad">{t.orders.late}</Badge>}
      </p>
      <dl className={style.facts}>
        {order.deliveryDueAt !== null && (
          <div>
            <dt>{t.orders.due}</dt>
            <dd>
              <When at={order.deliveryDueAt} as="day" />
            </dd>
          </div>
        )}
        <div className={style.price}>
          <dt>{t.orders.price}</dt>
          <dd>
            <Money value={order.price.current} />
          </dd>
        </div>
      </dl>
      <Running order={order} />
    </article>
  );
}

function whose({ orders, words }: Texts, { client, freelancer, viewerRole }: OrderLineFragment): string {
  if (viewerRole === null) return orders.between(client.displayName, freelancer.displayName);
  return orders.with((viewerRole === "CLIENT" ? freelancer : client).displayName, words.role[viewerRole]);
}

/** What is open, until when, and who must answer. */
function Running({
  order: { openResolution, countdown, viewerRole, client, freelancer },
}: {
  readonly order: OrderLineFragment;
}) {
  const { t } = useReader();
  if (openResolution === null && countdown === null) return null;
  const mine = countdown !== null && countdown.awaiting === viewerRole;
  const kind =
    openResolution === null
      ? t.orders.delivery
      : (t.words.kind as Partial<Record<string, string>>)[openResolution.kind];
  const other = countdown?.awaiting === "CLIENT" ? client : freelancer;
  return (
    <p className={mine ? style.mine : style.running}>
      <strong>{kind}</strong>
      {countdown !== null && (
        <>
          <span>{mine ? t.orders.youAnswer : t.orders.theyAnswer(other.displayName)}</span>
          <TimeLeft endsAt={countdown.endsAt} />
        </>
      )}
    </p>
  );
}
