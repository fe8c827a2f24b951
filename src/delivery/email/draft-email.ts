import type { MailFacts } from "../../app/ports/email";
import type { OrderEvent } from "../../domain/order/event";
import { maySeeEventMessage } from "../../domain/order/visibility";
import { oneLine } from "../../domain/single-line";
import type { PartyRole } from "../../domain/vocabulary";
import { type EmailContext, emailContextFor } from "./email-context";
import type { EmailDraft, EmailPart } from "./email-draft";
import { duty, isAwaited, isSettled, reminderHeadline } from "./email-duty";
import { describeEvent, openingOf } from "./email-events";
import { figuresOf } from "./email-figures";
import { linesOf } from "./plain-text";

interface Body {
  readonly headline: string;
  readonly parts: readonly EmailPart[];
}

const sentences = (text: string): readonly EmailPart[] => [{ kind: "sentences", text }];

function quotation(author: PartyRole, words: string | null, context: EmailContext): readonly EmailPart[] {
  if (words === null) return [];
  const intro = context.write("labels", author === context.facts.role ? "youWrote" : "theyWrote");
  return [{ kind: "quotation", intro, lines: linesOf(words) }];
}

/** The parties' texts, each once: a delivery that answers an update contains the same text twice [O8]. */
function quotations(events: readonly OrderEvent[], context: EmailContext): readonly EmailPart[] {
  const said = new Set<string>();
  return events.flatMap((event) => {
    const { actor, message } = event;
    if (message === null || said.has(message) || !maySeeEventMessage(context.facts.role, event)) return [];
    said.add(message);
    return actor === "CLIENT" || actor === "FREELANCER" ? quotation(actor, message, context) : [];
  });
}

/** What follows from some events besides their own sentence. */
function additions(event: OrderEvent, context: EmailContext): readonly string[] {
  if (event.type === "ORDER_DELIVERED" && event.data.attachmentUrls.length > 0) {
    return [context.write("sentences", "files", { count: event.data.attachmentUrls.length })];
  }
  const keeps =
    event.type === "ORDER_CANCELLED" && context.facts.order.milestones.some(({ completedAt }) => completedAt !== null);
  return keeps ? [context.write("sentences", "keptMilestones")] : [];
}

function task(context: EmailContext): readonly EmailPart[] {
  const text = duty(context);
  return text === null ? [] : [{ kind: isAwaited(context) ? "task" : "sentences", text }];
}

function ofMove(events: readonly OrderEvent[], context: EmailContext): Body {
  const recipients = events.map((event) => describeEvent(event, context, events.length === 1));
  const figures = events.flatMap((event) => figuresOf(event, context));
  return {
    headline: recipients.at(-1)?.headline ?? context.write("labels", "news"),
    parts: [
      ...sentences(
        [...recipients.map(({ happened }) => happened), ...events.flatMap((event) => additions(event, context))].join(
          " ",
        ),
      ),
      ...quotations(events, context),
      ...(figures.length > 0 ? [{ kind: "figures", rows: figures } as const] : []),
      ...(isSettled(context) ? sentences(context.write("sentences", "settled")) : []),
    ],
  };
}

/** A reminder repeats what the answer needs: the offer's amounts, or the question's text. */
function ofReminder(context: EmailContext): Body {
  const { resolution } = context.facts;
  const headline = reminderHeadline(context);
  if (resolution === null) return { headline, parts: sentences(context.write("sentences", "waiting")) };
  const opening = openingOf(resolution);
  const rows = figuresOf(opening, context);
  return {
    headline,
    parts: [
      ...sentences(describeEvent(opening, context, true).happened),
      ...quotation(resolution.openedBy, resolution.message, context),
      ...(rows.length > 0 ? [{ kind: "figures", rows } as const] : []),
    ],
  };
}

/** @throws RangeError  if the facts don't fit each other (damaged data), or the recipient's time zone is unknown. */
export function draftEmail(facts: MailFacts): EmailDraft {
  const context = emailContextFor(facts);
  const { about, order, recipient, orderUrl } = facts;
  const { headline, parts } = about.kind === "MOVE" ? ofMove(about.events, context) : ofReminder(context);
  return {
    language: context.language,
    subject: `${headline} (${oneLine(order.number)})`,
    headline,
    order: context.write("labels", "order"),
    greeting: context.write("labels", "greeting", { name: recipient.displayName }),
    parts: [...parts, ...task(context)],
    link: {
      label: context.write("labels", isAwaited(context) ? "answer" : "open"),
      url: orderUrl,
      hint: context.write("labels", "address"),
    },
    closing: [context.write("sentences", "why"), context.write("sentences", "preferences")],
  };
}
