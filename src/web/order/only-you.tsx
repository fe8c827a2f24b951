import { useReader } from "../text/reader";
import { Fact, Facts } from "../order-parts/facts";
import style from "./only-you.module.css";

interface Props {
  readonly reason: string | null;
  readonly note: string | null;
}

/** What its author alone gets from the API: said so, that nobody fears having told it to the other. */
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
