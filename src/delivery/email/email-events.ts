import type { OrderEvent } from "../../domain/order/event";
import { isMailed } from "../../domain/order/recipients";
import { type Resolution, rulesOf } from "../../domain/order/resolution";
import { oneLine } from "../../domain/single-line";
import { ACTIVITY_TYPES, type ActivityType, type PartyRole } from "../../domain/vocabulary";
import { type WordedEvent, wordingArgsOf } from "../../wording/event-args-of";
import { eventText, eventValues } from "../../wording/event-text";
import type { MessageValues } from "../../wording/message";
import type { EmailContext } from "./email-context";
import { shortened } from "./plain-text";

/** An email's text about one event. */
export interface Notice {
  readonly headline: string;
  readonly happened: string;
}

/** An event as emails describe it. */
export type EmailedEvent = WordedEvent<ActivityType>;

/** Of a name, in a headline and so in a subject: its end says which order it is about. */
const NAME_IN_HEADLINE = 40;

const KNOWN: ReadonlySet<string> = new Set(ACTIVITY_TYPES);

export const shortName = (context: EmailContext): string => shortened(context.name, NAME_IN_HEADLINE);

/**
 * The reader's own action needs no email but a confirmation [P11]. If there is one, it uses the activity's sentence.
 */
const isOwnDeed = ({ type, actor }: Pick<OrderEvent, "type" | "actor">, role: PartyRole): boolean =>
  actor === role && type !== "REFUND_OFFERED";

function askerFor(openedBy: unknown, role: PartyRole): string {
  if (openedBy !== "CLIENT" && openedBy !== "FREELANCER") return "other";
  return openedBy === role ? "YOU" : "THEM";
}

/** An opened resolution as the event that opened it. */
export const openingOf = (resolution: Resolution): EmailedEvent => ({
  type: rulesOf(resolution.kind).openedEvent,
  actor: resolution.openedBy,
  data: { opened: resolution },
});

/**
 * @param alone  whether the move has no other event: what a second one says need not be said again.
 * @throws RangeError  if the event names a milestone or refund that the order lacks, or the reader's time zone is
 * unknown.
 */
export function describeEvent(event: EmailedEvent, context: EmailContext, alone: boolean): Notice {
  const { role, order } = context.facts;
  const headline = context.write("labels", "news");
  // A newer node may have written what this one doesn't know yet.
  if (!KNOWN.has(event.type)) return { headline, happened: context.write("sentences", "something") };
  const args = wordingArgsOf(event, order);
  const { type } = event;
  if (!isMailed(type) || isOwnDeed(event, role))
    return { headline, happened: oneLine(eventText(type, args, context.reader)) };
  const said = eventValues<ActivityType>(type, args, context.reader);
  const values: MessageValues = { ...said, alone: String(alone), asker: askerFor(said.openedBy, role) };
  return {
    headline: context.write("headlines", type, { ...values, name: shortName(context) }),
    happened: context.write("happenings", type, values),
  };
}
