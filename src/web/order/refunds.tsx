import type { PagedOrder } from "../order-parts/paged-order";
import { wordFor } from "../order-parts/word-for";
import { Badge, type Tone } from "../parts/badge";
import { Money } from "../parts/money";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import style from "./entries.module.css";

const TONES: Readonly<Record<string, Tone>> = { PENDING: "accent", PROCESSED: "good", FAILED: "bad" };

type Words = ReturnType<typeof useReader>["t"]["words"];

/** [R17] A refund whose payment has not begun is not on its way. */
function progressOf(
  {
    state,
    paidBy,
    settledByOtherMeans,
  }: Pick<PagedOrder["refunds"][number], "state" | "paidBy" | "settledByOtherMeans">,
  words: Words,
) {
  if (state === "PENDING" && paidBy === "MARKETPLACE") return words.refundWaits;
  return settledByOtherMeans ? words.refundSettledByOtherMeans : (wordFor(words.refundState, state) ?? state);
}

/** What is refunded to the client, and its progress. Only the client's API says where to. */
export function Refunds({ refunds }: { readonly refunds: PagedOrder["refunds"] }) {
  const { t, money } = useReader();
  const words = t.order.refunds;
  return (
    <>
      <h3>{words.title}</h3>
      <ul className={style.entries}>
        {refunds.map(({ id, amount, price, serviceFee, destination, requestedAt, processedAt, ...refund }) => (
          <li key={id}>
            <p className={style.head}>
              <strong>
                <Money value={amount} /> {destination !== null && words.to(destination)}
              </strong>
              <Badge tone={TONES[refund.state] ?? "plain"}>{progressOf(refund, t.words)}</Badge>
            </p>
            <p className={style.small}>
              {words.parts(money(price), money(serviceFee))} · <When at={processedAt ?? requestedAt} as="day" />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
