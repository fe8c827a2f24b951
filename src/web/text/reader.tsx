import { createContext, type ReactNode, use } from "react";
import type { en } from "./en";
import { type Formats, formatsFor } from "./format";
import { usableLocale } from "./usable";

/** All that the page says; every language says the same things. */
export type Texts = typeof en;

/** The user at the page, with the language and the zone that the marketplace registered. */
export interface Reader extends Formats {
  /** BCP 47. */
  readonly locale: string;
  readonly t: Texts;
}

const LANGUAGES = {
  en: async () => (await import("./en")).en,
  de: async () => (await import("./de")).de,
  fr: async () => (await import("./fr")).fr,
  nl: async () => (await import("./nl")).nl,
} as const satisfies Record<string, () => Promise<Texts>>;

type Language = keyof typeof LANGUAGES;

const isSpoken = (language: string): language is Language => Object.hasOwn(LANGUAGES, language);

const readers = new Map<string, Promise<Reader>>();

/**
 * The texts in the reader's language, in English if it is not supported; loaded once. Names that this browser's Intl
 * refuses do no harm: such a locale becomes its language, such a zone UTC.
 * @param locale  BCP 47: de-AT.
 */
export function readerFor(locale: string, timeZone: string | undefined): Promise<Reader> {
  const key = `${locale} ${timeZone ?? ""}`;
  const reader = readers.get(key) ?? load(locale, timeZone);
  readers.set(key, reader);
  return reader;
}

/** For an unknown user: the browser's settings. */
export const browsersReader = (): Promise<Reader> => readerFor(navigator.language, browsersZone());

/** undefined if the browser cannot name it: some leave it out, which TypeScript's library does not know. */
const browsersZone = (): string | undefined => Intl.DateTimeFormat().resolvedOptions().timeZone;

async function load(locale: string, timeZone: string | undefined): Promise<Reader> {
  const [language = ""] = locale.toLowerCase().split("-");
  const spoken = isSpoken(language) ? language : "en";
  const t = await LANGUAGES[spoken]();
  const written = usableLocale(locale, spoken);
  return { locale: written, t, ...formatsFor(written, timeZone) };
}

const ReaderContext = createContext<Reader | null>(null);

export function ReaderProvider({ reader, children }: { readonly reader: Reader; readonly children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** @throws Error  outside of a ReaderProvider: an internal error. */
export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (reader === null) throw new Error("no reader");
  return reader;
}
