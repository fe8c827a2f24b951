import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { useApi } from "../api/api-context";

/**
 * Whether an order is late, and what can be done about that, is the API's to say, and passing of time alone pushes nothing: so it is asked
 * once whenever the server's clock passes the date, or is set back before it. A date that was moved by a push asks nothing: the push told all.
 * @param dueAt  the date; null where none is agreed. @param ask  asks for the order anew.
 */
export function useLateness(dueAt: string | null, ask: () => void): void {
  const hasPassed = useHasPassed(dueAt);
  const known = useRef({ dueAt, hasPassed });
  useEffect(() => {
    const before = known.current;
    known.current = { dueAt, hasPassed };
    if (before.dueAt === dueAt && before.hasPassed !== hasPassed) ask();
  }, [dueAt, hasPassed, ask]);
}

/** Looks with each second, and draws anew only when the answer changes. */
function useHasPassed(at: string | null): boolean {
  const { clock } = useApi();
  const watch = useCallback(
    (onLook: () => void) => {
      const timer = setInterval(onLook, EVERY_MS);
      const stop = clock.onJump(onLook);
      return () => {
        clearInterval(timer);
        stop();
      };
    },
    [clock],
  );
  return useSyncExternalStore(watch, () => at !== null && clock.now() > Date.parse(at));
}

const EVERY_MS = 1000;
