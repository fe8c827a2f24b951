import { Fact, Facts } from "../order-parts/facts";
import { useReader } from "../text/reader";
import style from "./only-you.module.css";

interface Props {
  readonly reason: string | null;
  readonly note: string | null;
}

/** What the API sends to its author only. It is labelled, so that no author fears that the other party can see it. */
export function OnlyYou({ reason, note }: Props) {
  const { t } = useReader();
  if (reason === null && note === null) return null;
  return (
    <div className={style.box}>
      <strong className={style.label}>{t.order.onlyYou}</strong>
      <Facts>
        {reason !== null && <Fact name={t.order.reason}>{reason}</Fact>}
        {note !== null && (
          <Fact name={t.order.note}>
            <bdi>{note}</bdi>
          </Fact>
        )}
      </Facts>
    </div>
  );
}
