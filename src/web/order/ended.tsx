import type { PagedOrder } from "../order-parts/paged-order";
import { type Feed, newestIn } from "../order-parts/use-feed";
import { wordFor } from "../order-parts/word-for";
import { Notice } from "../parts/notice";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import style from "./ended.module.css";
import { Quote } from "./quote";

/** How an order ended, and the client's review. */
export function Ended({ order, feed }: { readonly order: PagedOrder; readonly feed: Feed }) {
  const { t } = useReader();
  const words = t.order.ended;
  const { status, completedAt, cancelledAt, cancellationKind, review } = order;
  const at = completedAt ?? cancelledAt;
  if (at === null) return null;
  const isCompleted = status === "COMPLETED";
  const how = howItEnded(feed) ?? wordFor(words, cancellationKind);
  return (
    <div className={style.ended}>
      <Notice tone={isCompleted ? "good" : "accent"}>
        <h2>{isCompleted ? words.completed : words.cancelled}</h2>
        <p>
          <When at={at} />
        </p>
        {how !== undefined && <p>{how}</p>}
        {review && (
          <>
            <h3>{words.review}</h3>
            <p>
              <span aria-hidden="true" className={style.stars}>
                {"★".repeat(review.rating)}{" "}
              </span>
              {words.stars(review.rating)}
            </p>
            {review.comment !== "" && <Quote words={review.comment} />}
          </>
        )}
      </Notice>
    </div>
  );
}

const ENDINGS: ReadonlySet<string> = new Set([
  "ORDER_COMPLETED",
  "CANCELLATION_ACCEPTED",
  "CANCELLATION_ACCEPTED_BY_SILENCE",
]);

/** The event that ended it says by whom, in the viewer's language; if it is on the page. */
const howItEnded = (feed: Feed): string | undefined => newestIn(feed, ({ type }) => ENDINGS.has(type))?.node.text;
