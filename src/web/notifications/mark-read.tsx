import { useState } from "react";
import { useMutation } from "urql";
import { MARK_NOTIFICATIONS_READ } from "../api/documents";
import { Button } from "../parts/button";
import { useReader } from "../text/reader";
import style from "./bell.module.css";

interface Props {
  /** The newest one's cursor. */
  readonly upTo: string;
  /** Whether there is nothing to mark. The button stays, and with it the focus. */
  readonly isDone: boolean;
}

/** Shown as read at once, and as it was if that fails: see api/show-read.ts. */
export function MarkRead({ upTo, isDone }: Props) {
  const { t } = useReader();
  const [, send] = useMutation(MARK_NOTIFICATIONS_READ);
  const [problem, setProblem] = useState("");
  const mark = async (): Promise<void> => {
    const { data, error } = await send({ input: { upTo } });
    setProblem(error === undefined ? (data?.markNotificationsRead.userErrors[0]?.message ?? "") : t.shell.failed.title);
  };
  return (
    <>
      <Button look="quiet" busy={isDone} onClick={() => void mark()}>
        {t.orders.notifications.markRead}
      </Button>
      {problem !== "" && (
        <p className={style.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
