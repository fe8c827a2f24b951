import { memo } from "react";
import { answersOf, isFirstChoice } from "../order-parts/open-requests";
import type { PagedOrder } from "../order-parts/paged-order";
import { sameState } from "../order-parts/same-state";
import { SpokenTime } from "../order-parts/spoken-time";
import { TimeLeft } from "../order-parts/time-left";
import { wordFor } from "../order-parts/word-for";
import { Card } from "../parts/card";
import { When } from "../parts/when";
import { type Reader, useReader } from "../text/reader";
import { ActionButton, type OpenDialog } from "./action-button";
import { OpenResolution } from "./open-resolution";
import style from "./progress.module.css";

type Countdown = NonNullable<PagedOrder["countdown"]>;

/** What is running: how long, for whom, what comes after it, and what the viewer can do about it. */
export const Progress = memo(function Progress({
  order,
  onOpen,
}: {
  readonly order: PagedOrder;
  readonly onOpen: OpenDialog;
}) {
  const { t } = useReader();
  const { countdown, openResolution, viewerRole } = order;
  return (
    <div className={style.place}>
      <SpokenTime countdown={countdown} />
      {(countdown ?? openResolution) && (
        <Card title={titleOf(order, t)} className={style.card}>
          {countdown && <Running countdown={countdown} isMine={countdown.awaiting === viewerRole} />}
          {openResolution && <OpenResolution of={openResolution} order={order} />}
          <Answers order={order} onOpen={onOpen} />
        </Card>
      )}
    </div>
  );
}, sameState);

function Running({ countdown, isMine }: { readonly countdown: Countdown; readonly isMine: boolean }) {
  const { t } = useReader();
  const words = t.order.progress;
  return (
    <div className={style.running}>
      <p className={isMine ? style.mine : style.theirs}>
        {isMine ? words.you : (wordFor(words, countdown.awaiting) ?? words.unknown)}
      </p>
      <TimeLeft startsAt={countdown.startsAt} endsAt={countdown.endsAt} />
      <p className={style.outcome}>
        {words.until} <When at={countdown.endsAt} as="deadline" />. {outcomeOf(countdown, t)}
      </p>
    </div>
  );
}

function Answers({ order, onOpen }: { readonly order: PagedOrder; readonly onOpen: OpenDialog }) {
  const names = answersOf(order);
  if (names.length === 0) return null;
  return (
    <p className={style.answers}>
      {names.map((name) => (
        <ActionButton key={name} name={name} look={isFirstChoice(name) ? "primary" : "plain"} onOpen={onOpen} />
      ))}
    </p>
  );
}

const titleOf = ({ countdown, openResolution }: PagedOrder, t: Reader["t"]): string =>
  wordFor(t.words.kind, openResolution?.kind ?? countdown?.resolution?.kind) ??
  (openResolution === null && countdown?.resolution === null ? t.order.progress.delivery : t.order.progress.unknown);

const outcomeOf = ({ onExpiry, resolution }: Countdown, t: Reader["t"]): string | undefined =>
  wordFor(t.order.outcome, `${onExpiry}_${resolution?.kind ?? ""}`) ?? wordFor(t.order.outcome, onExpiry);
