import type { FeedItemFragment } from "../generated/graphql";
import { Breakdown } from "../order-parts/breakdown";
import { useReader } from "../text/reader";
import style from "./activity.module.css";
import { Attachments } from "./attachments";
import { ExtrasTable } from "./extras-table";

interface Props {
  readonly of: NonNullable<FeedItemFragment["subject"]>;
  readonly type: FeedItemFragment["type"];
}

/** The subject of an event, at its first mention: its amounts, its extras, its files. */
export function FeedSubject({ of, type }: Props) {
  const { t } = useReader();
  if (of.__typename === "Delivery") return <Attachments urls={of.attachmentUrls} />;
  if (of.__typename === "RefundOffer" && type === "REFUND_OFFERED")
    return (
      <details open className={style.details}>
        <summary>{t.order.breakdown.title}</summary>
        <Breakdown of={of.breakdown} />
      </details>
    );
  if (of.__typename === "ChangeRequest" && type === "CHANGE_REQUESTED" && of.proposedExtras.length > 0)
    return (
      <details open className={style.details}>
        <summary>{t.order.extras.title}</summary>
        <ExtrasTable extras={of.proposedExtras} />
      </details>
    );
  return null;
}
