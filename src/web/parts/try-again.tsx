import { useEffect } from "react";
import { useApi } from "../api/api-context";
import type { Failure } from "../api/failure";
import { useReader } from "../text/reader";
import { Button } from "./button";
import { Notice } from "./notice";

/** What could not be loaded and why. Temporary failures are retried when the connection is back, without a click. */
export function TryAgain({ failure, onTry }: { readonly failure: Failure; readonly onTry: () => void }) {
  const reader = useReader();
  const { connection } = useApi();
  useEffect(() => {
    if (!failure.passes) return undefined;
    let gone = false;
    void connection.opening(Math.max(PATIENCE_MS, failure.waitSeconds * 1_000)).then(() => gone || onTry());
    return () => {
      gone = true;
    };
  }, [connection, failure, onTry]);
  return (
    <Notice tone="bad" role="alert">
      <strong>{reader.t.shell.failed.title}</strong>
      <p>{failure.explain(reader)}</p>
      <p>
        <Button onClick={onTry}>{reader.t.shell.tryAgain}</Button>
      </p>
    </Notice>
  );
}

const PATIENCE_MS = 3_000;
