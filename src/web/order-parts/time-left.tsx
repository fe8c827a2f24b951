import { useNow } from "../api/use-now";
import { useReader } from "../text/reader";
import style from "./time-left.module.css";

interface Props {
  /** RFC 3339, as is endsAt. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * How much time is left, by the server's clock. At 0 it waits for the server: the effect has happened only when the
 * server reports it.
 */
export function TimeLeft({ startsAt, endsAt }: Props) {
  const reader = useReader();
  const words = reader.t.order.progress;
  const now = useNow();
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  const isOver = now >= end;
  return (
    <>
      <p className={isOver ? style.over : style.time} role="timer" aria-live="off" aria-label={words.remaining}>
        {isOver ? words.over : reader.remaining(end - now)}
      </p>
      <progress
        className={style.bar}
        aria-label={words.bar}
        max={end - start}
        value={Math.min(Math.max(0, now - start), end - start)}
      />
    </>
  );
}
