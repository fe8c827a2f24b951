import { useId } from "react";
import { useQuery } from "urql";
import { SANDBOX_CLOCK } from "../api/documents";
import { useNow } from "../api/use-now";
import type { OrderLineFragment } from "../generated/graphql";
import { statusWord } from "../orders/statuses";
import { TimeLeft } from "../orders/time-left";
import { Button } from "../parts/button";
import { useReader } from "../text/reader";
import style from "./side-by-side.module.css";
import { useAdvance } from "./use-advance";

interface Props {
  readonly orders: readonly OrderLineFragment[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
}

/** Which order both see, and what time it is. */
export function Controls({ orders, shown, onShow }: Props) {
  const { t } = useReader();
  const chooser = useId();
  const endsAt = orders.find(({ id }) => id === shown)?.countdown?.endsAt ?? null;
  return (
    <div className={style.controls}>
      <div className={style.chooser}>
        <label htmlFor={chooser}>{t.sandbox.order}</label>
        <select id={chooser} value={shown} onChange={({ target }) => onShow(target.value)}>
          {orders.map(({ id, title, status }) => (
            <option key={id} value={id}>
              {title} ({statusWord(t, status)})
            </option>
          ))}
        </select>
      </div>
      <Clock />
      <Advance endsAt={endsAt} />
    </div>
  );
}

function Clock() {
  const { t, clock } = useReader();
  useQuery({ query: SANDBOX_CLOCK });
  const now = new Date(useNow());
  return (
    <p className={style.clock}>
      <span>{t.sandbox.now}</span>
      <time dateTime={now.toISOString()}>{clock(now.getTime())}</time>
    </p>
  );
}

/** @param endsAt  of the deadline that runs on the shown order. */
function Advance({ endsAt }: { readonly endsAt: string | null }) {
  const { t } = useReader();
  const { advance, isBusy, outcome } = useAdvance();
  const reason = useId();
  return (
    <>
      <div className={style.advance}>
        <Button busy={isBusy} onClick={() => advance({ by: "PT1H" })}>
          {t.sandbox.hour}
        </Button>
        <Button busy={isBusy} onClick={() => advance({ by: "P1D" })}>
          {t.sandbox.day}
        </Button>
        <Button busy={isBusy || endsAt === null} aria-describedby={reason} onClick={() => advance({ to: endsAt })}>
          {t.sandbox.deadline}
        </Button>
      </div>
      <p className={style.outcome}>
        <span id={reason}>{endsAt === null ? t.sandbox.noDeadline : <TimeLeft endsAt={endsAt} />}</span>{" "}
        <span role="status">
          <strong key={outcome.count}>{outcome.text}</strong>
        </span>
      </p>
    </>
  );
}
