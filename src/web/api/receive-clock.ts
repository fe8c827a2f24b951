import type { Exchange } from "@urql/core";
import { pipe, tap } from "wonka";
import { foundIn } from "./found-in";
import type { ServerClock } from "./server-clock";

/** Sets the clock by each time that an answer contains. */
export const receiveClock =
  (clock: ServerClock): Exchange =>
  ({ forward }) =>
  (operations$) =>
    pipe(
      forward(operations$),
      tap(({ data, operation }) => {
        const how = operation.kind === "subscription" ? "push" : "answer";
        for (const { serverTime } of foundIn(data, "Countdown"))
          if (typeof serverTime === "string") clock.receive(serverTime, how);
        for (const { now } of [...foundIn(data, "Sandbox"), ...foundIn(data, "AdvanceClockPayload")])
          if (typeof now === "string") clock.receive(now, how);
      }),
    );
