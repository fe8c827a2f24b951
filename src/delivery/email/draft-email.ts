import type { MailFacts } from "../../app/ports/email";
import type { OrderEvent } from "../../domain/order/event";
import { oneLine } from "../../domain/single-line";
import { maySeeEventMessage } from "../../domain/order/visibility";
import type { PartyRole } from "../../domain/vocabulary";
import type { LetterDraft, LetterPart } from "./email-draft";
import { duty, isAwaited, isSettled, reminderHeadline } from "./email-duty";
import { openingOf, tell } from "./email-events";
import { figuresOf } from "./email-figures";
import { penFor, type Pen } from "./email-context";
import { linesOf } from "./plain-text";

interface Body {
  readonly headline: string;
  readonly parts: readonly LetterPart[];
}

const sentences = (text: string): readonly LetterPart[] => [{ kind: "sentences", text }];

function quotation(author: PartyRole, words: string | null, pen: Pen): readonly LetterPart[] {
  if (words === null) return [];
  const intro = pen.say("labels", author === pen.facts.role ? "youWrote" : "theyWrote");
  return [{ kind: "quotation", intro, lines: linesOf(words) }];
}

/** The parties' words, each once: a delivery that answers an update bears the same words twice [O8]. */
function quotations(events: readonly OrderEvent[], pen: Pen): readonly LetterPart[] {
  const said = new Set<string>();
  return events.flatMap((event) => {
    const { actor, message } = event;
    if (message === null || said.has(message) || !maySeeEventMessage(pen.facts.role, event)) return [];
    said.add(message);
    return actor === "CLIENT" || actor === "FREELANCER" ? quotation(actor, message, pen) : [];
  });
}

/** What follows from some events besides their own sentence. */
function additions(event: OrderEvent, pen: Pen): readonly string[] {
  if (event.type === "ORDER_DELIVERED" && event.data.attachmentUrls.length > 0) {
    return [pen.say("sentences", "files", { count: event.data.attachmentUrls.length })];
  }
  const keeps = event.type === "ORDER_CANCELLED" && pen.facts.order.milestones.some(({ completedAt }) => completedAt !== null);
  return keeps ? [pen.say("sentences", "keptMilestones")] : [];
}

function task(pen: Pen): readonly LetterPart[] {
  const text = duty(pen);
  return text === null ? [] : [{ kind: isAwaited(pen) ? "task" : "sentences", text }];
}

function ofMove(events: readonly OrderEvent[], pen: Pen): Body {
  const told = events.map((event) => tell(event, pen, events.length === 1));
  const figures = events.flatMap((event) => figuresOf(event, pen));
  return {
    headline: told.at(-1)?.headline ?? pen.say("labels", "news"),
    parts: [
      ...sentences([...told.map(({ happened }) => happened), ...events.flatMap((event) => additions(event, pen))].join(" ")),
      ...quotations(events, pen),
      ...(figures.length > 0 ? [{ kind: "figures", rows: figures } as const] : []),
      ...(isSettled(pen) ? sentences(pen.say("sentences", "settled")) : []),
    ],
  };
}

/** What is awaited is told again, as the answer needs it: the offer's amounts, the question's words. */
function ofReminder(pen: Pen): Body {
  const { resolution } = pen.facts;
  const headline = reminderHeadline(pen);
  if (resolution === null) return { headline, parts: sentences(pen.say("sentences", "waiting")) };
  const opening = openingOf(resolution);
  const rows = figuresOf(opening, pen);
  return {
    headline,
    parts: [
      ...sentences(tell(opening, pen, true).happened),
      ...quotation(resolution.openedBy, resolution.message, pen),
      ...(rows.length > 0 ? [{ kind: "figures", rows } as const] : []),
    ],
  };
}

/** @throws RangeError  if the facts don't fit each other (damaged data), or the recipient's time zone is unknown. */
export function draftLetter(facts: MailFacts): LetterDraft {
  const pen = penFor(facts);
  const { about, order, recipient, orderUrl } = facts;
  const { headline, parts } = about.kind === "MOVE" ? ofMove(about.events, pen) : ofReminder(pen);
  return {
    language: pen.language,
    subject: `${headline} (${oneLine(order.number)})`,
    headline,
    order: pen.say("labels", "order"),
    greeting: pen.say("labels", "greeting", { name: recipient.displayName }),
    parts: [...parts, ...task(pen)],
    link: { label: pen.say("labels", isAwaited(pen) ? "answer" : "open"), url: orderUrl, hint: pen.say("labels", "address") },
    closing: [pen.say("sentences", "why"), pen.say("sentences", "preferences")],
  };
}
