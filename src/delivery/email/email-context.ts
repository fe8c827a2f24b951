import type { MailFacts } from "../../app/ports/email";
import { oneLine } from "../../domain/single-line";
import type { Instant, Language } from "../../domain/vocabulary";
import type { EventReader } from "../../wording/event-text";
import { formatInstant, formatMoney } from "../../wording/format";
import { languageOf } from "../../wording/language";
import type { MailTexts } from "../../wording/mail-texts";
import { fill, mailMessage, type MessageValues } from "../../wording/message";

/**
 * Writes for one reader: in the language and zone of the recipient, with the other party's name and the order at hand.
 */
export interface EmailContext {
  readonly facts: MailFacts;
  readonly language: Language;
  readonly reader: EventReader;
  readonly name: string;
  /**
   * One of the catalogue's messages. `name`, `you`, `number`, and `title` need not be given. Names and titles become
   * one line [S12].
   */
  write<S extends keyof MailTexts>(section: S, key: keyof MailTexts[S] & string, values?: MessageValues): string;
  /** @param minor  smallest units of the order's currency. */
  money(minor: bigint): string;
  instant(at: Instant): string;
}

const cleaned = (values: MessageValues): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "string" ? oneLine(value) : value]),
  );

export function emailContextFor(facts: MailFacts): EmailContext {
  const { recipient, otherParty, role, order, decimals, refundPayer } = facts;
  const language = languageOf(recipient.locale);
  const reader = { language, timeZone: recipient.timeZone, decimals, refundPayer };
  const known = { name: otherParty.displayName, you: role, number: order.number, title: order.title };
  return {
    facts,
    language,
    reader,
    name: oneLine(otherParty.displayName),
    write: (section, key, values = {}) => fill(mailMessage(section, key, language), cleaned({ ...known, ...values })),
    money: (minor) => formatMoney({ minor, currency: order.currency }, decimals, language),
    instant: (at) => formatInstant(at, reader),
  };
}
