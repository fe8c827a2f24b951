import { Breakdown } from "../order-parts/breakdown";
import { Fact, Facts } from "../order-parts/facts";
import { personOf } from "../order-parts/open-requests";
import type { PagedOrder } from "../order-parts/paged-order";
import { wordFor } from "../order-parts/word-for";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import { ExtrasTable } from "./extras-table";
import { OnlyYou } from "./only-you";
import style from "./open-resolution.module.css";
import { Quote } from "./quote";

type Resolution = NonNullable<PagedOrder["openResolution"]>;

/** What is requested, in the text of the party that requests it, and what exactly it would change. */
export function OpenResolution({ of, order }: { readonly of: Resolution; readonly order: PagedOrder }) {
  const { t } = useReader();
  const words = t.order.progress;
  const asks = wordFor(t.order.asks, of.kind);
  return (
    <div className={style.resolution}>
      {asks !== undefined && <p>{asks}</p>}
      {of.message !== null && (
        <div className={style.words}>
          <p>{of.openedBy === order.viewerRole ? words.youWrote : words.openedBy(personOf(order, of.openedBy))}</p>
          <Quote words={of.message} />
        </div>
      )}
      <ResolutionDetails of={of} dueAt={order.deliveryDueAt} />
    </div>
  );
}

function ResolutionDetails({ of, dueAt }: { readonly of: Resolution; readonly dueAt: string | null }) {
  switch (of.__typename) {
    case "Dispute":
      return <DisputeDetails of={of} />;
    case "RefundOffer":
      return <RefundDetails of={of} />;
    case "ChangeRequest":
      return <ChangeDetails of={of} dueAt={dueAt} />;
    default:
      return null;
  }
}

/** A freelancer's reason is for both parties, a client's only for the client. */
function DisputeDetails({ of }: { readonly of: Extract<Resolution, { __typename: "Dispute" }> }) {
  const { t } = useReader();
  const { openedBy, cancellationReasonLabel, confidentialNote } = of;
  const isForBoth = openedBy === "FREELANCER";
  return (
    <>
      {isForBoth && cancellationReasonLabel !== null && (
        <Facts>
          <Fact name={t.order.reason}>{cancellationReasonLabel}</Fact>
        </Facts>
      )}
      <OnlyYou reason={isForBoth ? null : cancellationReasonLabel} note={confidentialNote} />
    </>
  );
}

function RefundDetails({ of }: { readonly of: Extract<Resolution, { __typename: "RefundOffer" }> }) {
  const { t } = useReader();
  return (
    <>
      <h3>{t.order.breakdown.title}</h3>
      <Breakdown of={of.breakdown} />
      <OnlyYou reason={of.reasonLabel} note={of.confidentialNote} />
    </>
  );
}

interface ChangeProps {
  readonly of: Extract<Resolution, { __typename: "ChangeRequest" }>;
  readonly dueAt: string | null;
}

function ChangeDetails({ of: { proposedDeliveryDueAt, proposedExtras }, dueAt }: ChangeProps) {
  const { t } = useReader();
  return (
    <>
      {proposedDeliveryDueAt !== null && (
        <Facts>
          <Fact name={t.order.date.before}>{dueAt === null ? t.order.noDate : <When at={dueAt} />}</Fact>
          <Fact name={t.order.date.after} strong>
            <When at={proposedDeliveryDueAt} />
          </Fact>
        </Facts>
      )}
      {proposedExtras.length > 0 && <ExtrasTable extras={proposedExtras} />}
    </>
  );
}
