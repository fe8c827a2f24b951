import type { PagedOrder } from "../order-parts/paged-order";
import { Badge } from "../parts/badge";
import { Card } from "../parts/card";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import { Attachments } from "./attachments";
import style from "./entries.module.css";

/** What was delivered, oldest first. */
export function Deliveries({ deliveries }: { readonly deliveries: PagedOrder["deliveries"]["nodes"] }) {
  const words = useReader().t.order.deliveries;
  return (
    <Card title={words.title}>
      <ol className={style.entries}>
        {deliveries.map(({ id, number, milestone, note, attachmentUrls, deliveredAt, isRevision }) => (
          <li key={id}>
            <p className={style.head}>
              <strong>{words.one(number)}</strong>
              {isRevision && <Badge>{words.revision}</Badge>}
              <span className={style.small}>
                {milestone !== null && (
                  <>
                    <bdi>{milestone.title}</bdi>
                    {" · "}
                  </>
                )}
                <When at={deliveredAt} />
              </span>
            </p>
            {note !== "" && (
              <p className={style.note} dir="auto">
                {note}
              </p>
            )}
            <Attachments urls={attachmentUrls} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
