import { useState } from "react";
import { useMutation } from "urql";
import { MARK_NOTIFICATIONS_READ } from "../api/documents";
import { failureOf } from "../api/failure";
import { Button } from "../parts/button";
import { useReader } from "../text/reader";
import style from "./bell.module.css";

/** Shown as read at once, and as it was if that fails: see api/show-read.ts. @param upTo  the newest one's cursor. */
export function MarkRead({ upTo }: { readonly upTo: string }) {
  const reader = useReader();
  const [, send] = useMutation(MARK_NOTIFICATIONS_READ);
  const [problem, setProblem] = useState("");
  const mark = async (): Promise<void> => {
    const { data, error } = await send({ input: { upTo } });
    setProblem(error === undefined ? (data?.markNotificationsRead.userErrors[0]?.message ?? "") : failureOf(error).explain(reader));
  };
  return (
    <>
      <Button look="quiet" onClick={() => void mark()}>
        {reader.t.orders.notifications.markRead}
      </Button>
      {problem !== "" && (
        <p className={style.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
