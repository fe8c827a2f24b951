import { type Language, LANGUAGES } from "../domain/vocabulary";

const SPOKEN: ReadonlySet<string> = new Set(LANGUAGES);
const isSpoken = (language: string): language is Language => SPOKEN.has(language);

function primaryLanguage(locale: string): string {
  try {
    return new Intl.Locale(locale.replaceAll("_", "-")).language;
  } catch {
    return "";
  }
}

/**
 * The language of the texts for a reader [A2].
 * @param locale  a BCP 47 tag such as `de-AT`; `de_AT` is understood too.
 * @returns       English for a language that is not supported, and for an invalid tag.
 */
export function languageOf(locale: string): Language {
  const language = primaryLanguage(locale);
  return isSpoken(language) ? language : "en";
}
