import { rulesOf } from "../../domain/order/resolution";
import { formatShortInstant } from "../../wording/format";
import type { MessageValues } from "../../wording/message";
import type { EmailContext } from "./email-context";

/** Whether the countdown waits for the email's reader. */
export const isAwaited = ({ facts: { countdown, role } }: EmailContext): boolean => countdown?.awaiting === role;

/** Some outcomes have different texts, depending on the request. */
function kindOf({ facts: { countdown, order } }: EmailContext): string {
  return order.resolutions.find(({ id }) => id === countdown?.resolutionId)?.kind ?? "other";
}

/**
 * What the reader, or the other party, must do, until when, and what happens automatically at the end; null if there is
 * no countdown.
 */
export function duty(context: EmailContext): string | null {
  const { countdown } = context.facts;
  if (countdown === null) return null;
  const values: MessageValues = {
    yours: String(isAwaited(context)),
    kind: kindOf(context),
    respondBy: context.instant(countdown.endsAt),
  };
  return context.write("duties", countdown.onExpiry, values);
}

/** [N3] In one line: that an answer is awaited, until when, and what happens without one. */
export function reminderHeadline(context: EmailContext): string {
  const { countdown } = context.facts;
  if (countdown === null) return context.write("labels", "news");
  const respondBy = formatShortInstant(countdown.endsAt, context.reader);
  return context.write("reminders", countdown.onExpiry, { kind: kindOf(context), respondBy });
}

/** A request whose email is rendered after its end, because mail is slow. */
export function isSettled({ facts: { about, resolution } }: EmailContext): boolean {
  if (about.kind !== "MOVE" || resolution === null || resolution.status === "OPEN") return false;
  return about.events.some(({ type }) => type === rulesOf(resolution.kind).openedEvent);
}
