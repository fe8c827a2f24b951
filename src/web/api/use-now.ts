import { useEffect, useState } from "react";
import { useApi } from "./api-context";

/** The server's current time in milliseconds, updated each second and whenever its clock was moved. */
export function useNow(): number {
  const { clock } = useApi();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const look = (): void => setNow(clock.now());
    look();
    const timer = setInterval(look, EVERY_MS);
    const stop = clock.onJump(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [clock]);
  return now;
}

/** Four looks a second, so that both parties' pages turn to the next second together. */
const EVERY_MS = 250;
