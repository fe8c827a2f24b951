import { IntlMessageFormat } from "intl-messageformat";
import type { ActivityType, ErrorCode, Language } from "../domain/vocabulary";
import { CATALOGUES } from "./catalogue";
import type { MailTexts } from "./mail-texts";

/**
 * What an ICU message is filled with: texts ready to read, counts for plurals, names and yes or no for its branches.
 */
export type MessageValues = Readonly<Record<string, string | number>>;

/** As many as the catalogues contain messages: compiled at first use, and kept. */
const compiled = new Map<string, IntlMessageFormat>();

/** Tags are no part of our messages: a bare < is a text like any other. */
export const compile = (message: string, language: Language): IntlMessageFormat =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true });

function compiledOnce(name: string, message: string, language: Language): IntlMessageFormat {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const format = compile(message, language);
  compiled.set(name, format);
  return format;
}

/** @throws Error  if a value is missing that the message uses: an internal error, which the tests rule out. */
export function fill(message: IntlMessageFormat, values: MessageValues): string {
  const text: unknown = message.format({ ...values });
  return Array.isArray(text) ? text.join("") : String(text);
}

export const eventMessage = (type: ActivityType, language: Language): IntlMessageFormat =>
  compiledOnce(`${language} event ${type}`, CATALOGUES[language].events[type], language);

export const errorMessage = (code: ErrorCode, language: Language): IntlMessageFormat =>
  compiledOnce(`${language} error ${code}`, CATALOGUES[language].errors[code], language);

export const mailMessage = <S extends keyof MailTexts>(
  section: S,
  key: keyof MailTexts[S] & string,
  language: Language,
): IntlMessageFormat =>
  compiledOnce(`${language} mail ${section} ${key}`, String(CATALOGUES[language].mails[section][key]), language);
