import { rulesOf } from "../../domain/order/resolution";
import type { MessageValues } from "../../wording/message";
import { formatShortInstant } from "../../wording/format";
import type { Pen } from "./email-context";

/** Whether the countdown waits for the letter's reader. */
export const isAwaited = ({ facts: { countdown, role } }: Pen): boolean => countdown?.awaiting === role;

/** Some outcomes read differently by what is asked. */
function kindOf({ facts: { countdown, order } }: Pen): string {
  return order.resolutions.find(({ id }) => id === countdown?.resolutionId)?.kind ?? "other";
}

/** What the reader, or the other party, has to do, until when, and what happens by itself at the end; null where nothing counts down. */
export function duty(pen: Pen): string | null {
  const { countdown } = pen.facts;
  if (countdown === null) return null;
  const values: MessageValues = { yours: String(isAwaited(pen)), kind: kindOf(pen), respondBy: pen.instant(countdown.endsAt) };
  return pen.say("duties", countdown.onExpiry, values);
}

/** [N3] In one line: that an answer is awaited, until when, and what silence does. */
export function reminderHeadline(pen: Pen): string {
  const { countdown } = pen.facts;
  if (countdown === null) return pen.say("labels", "news");
  const respondBy = formatShortInstant(countdown.endsAt, pen.reader);
  return pen.say("reminders", countdown.onExpiry, { kind: kindOf(pen), respondBy });
}

/** A request whose letter comes after its end: slow mail. */
export function isSettled({ facts: { about, resolution } }: Pen): boolean {
  if (about.kind !== "MOVE" || resolution === null || resolution.status === "OPEN") return false;
  return about.events.some(({ type }) => type === rulesOf(resolution.kind).openedEvent);
}
