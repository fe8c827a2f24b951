import {
  type ActivityType,
  type CancellationReason,
  CHANNELS,
  DISCOUNT_SOURCES,
  type ErrorCode,
  EXPECTED_FORMS,
  type Language,
  ORDER_STATUSES,
  ORDER_TYPES,
  PARTY_ROLES,
  type RefundReason,
  RESOLUTION_KINDS,
  RESOLUTION_STATUSES,
} from "../domain/vocabulary";
import type { MailTexts } from "./mail-texts";
import deMails from "./messages/de/emails.json";
import deErrors from "./messages/de/errors.json";
import deEvents from "./messages/de/events.json";
import deReasons from "./messages/de/reasons.json";
import deWords from "./messages/de/words.json";
import enMails from "./messages/en/emails.json";
import enErrors from "./messages/en/errors.json";
import enEvents from "./messages/en/events.json";
import enReasons from "./messages/en/reasons.json";
import enWords from "./messages/en/words.json";
import frMails from "./messages/fr/emails.json";
import frErrors from "./messages/fr/errors.json";
import frEvents from "./messages/fr/events.json";
import frReasons from "./messages/fr/reasons.json";
import frWords from "./messages/fr/words.json";
import nlMails from "./messages/nl/emails.json";
import nlErrors from "./messages/nl/errors.json";
import nlEvents from "./messages/nl/events.json";
import nlReasons from "./messages/nl/reasons.json";
import nlWords from "./messages/nl/words.json";

/** The domain's words that an error can name: a rule's `actual` or `required` of kind word. */
export const LABELLED_WORDS = [
  ...PARTY_ROLES,
  ...CHANNELS,
  ...ORDER_TYPES,
  ...DISCOUNT_SOURCES,
  ...ORDER_STATUSES,
  ...RESOLUTION_KINDS,
  ...RESOLUTION_STATUSES,
  ...EXPECTED_FORMS,
] as const;
export type LabelledWord = (typeof LABELLED_WORDS)[number];

/** All texts of one language. Events, errors, and emails are ICU messages. Reasons and words are plain labels. */
export interface Catalogue {
  readonly events: Readonly<Record<ActivityType, string>>;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  readonly mails: MailTexts;
  readonly reasons: {
    readonly cancellation: Readonly<Record<CancellationReason, string>>;
    readonly refund: Readonly<Record<RefundReason, string>>;
  };
  readonly words: Readonly<Record<LabelledWord, string>>;
}

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: { events: enEvents, errors: enErrors, mails: enMails, reasons: enReasons, words: enWords },
  de: { events: deEvents, errors: deErrors, mails: deMails, reasons: deReasons, words: deWords },
  fr: { events: frEvents, errors: frErrors, mails: frMails, reasons: frReasons, words: frWords },
  nl: { events: nlEvents, errors: nlErrors, mails: nlMails, reasons: nlReasons, words: nlWords },
};
