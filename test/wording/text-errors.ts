import { type Language, LANGUAGES } from "../../src/domain/vocabulary";
import { compile, fill } from "../../src/wording/message";
import { type AllTexts, argumentsOf, fillings, KEYS } from "./texts";

/** ICU messages, as opposed to plain labels, which hold no arguments. */
const isMessage = (key: string): boolean => /^(events|errors|mails)\./.test(key);

/** Of a mail, headings and labels are no sentences. */
const isSentence = (key: string): boolean => isMessage(key) && !/^mails\.(headlines|reminders|labels)\./.test(key);

interface Text {
  readonly language: Language;
  readonly key: string;
  readonly text: string;
}

const each = (texts: AllTexts): readonly Text[] =>
  LANGUAGES.flatMap((language) =>
    Object.entries(texts[language] ?? {}).map(([key, text]) => ({ language, key, text })),
  );

/** Keys and languages that are missing, or that nothing uses. */
export function keyErrors(texts: AllTexts): readonly string[] {
  const known = new Set(KEYS);
  return LANGUAGES.flatMap((language) => {
    const present = texts[language];
    if (present === undefined) return [`${language} is missing`];
    const missing = KEYS.filter((key) => (present[key] ?? "").trim() === "").map((key) => `${language} lacks ${key}`);
    const superfluous = Object.keys(present).filter((key) => !known.has(key));
    return [...missing, ...superfluous.map((key) => `${language} has ${key}, which nobody asks for`)];
  });
}

const signature = (message: string, language: Language): string =>
  [...new Set(argumentsOf(message, language).map((use) => JSON.stringify(use)))].sort().join(" ");

/** Messages that use other arguments, or other branches of them, than the English ones. */
export function argumentErrors(texts: AllTexts): readonly string[] {
  return each(texts)
    .filter(({ key }) => isMessage(key))
    .filter(({ language, key, text }) => signature(text, language) !== signature(texts.en?.[key] ?? "", "en"))
    .map(({ language, key }) => `${language} uses other arguments in ${key}`);
}

function renderingsOf({ language, key, text }: Text): readonly string[] {
  if (!isMessage(key)) return [text];
  const message = compile(text, language);
  return fillings(text, language).map((values) => fill(message, values));
}

const rendered = new Map<string, readonly string[]>();

/** Each text is rendered once, however many checks look at it. */
function renderings(text: Text): readonly string[] {
  const name = JSON.stringify(text);
  const known = rendered.get(name) ?? renderingsOf(text);
  rendered.set(name, known);
  return known;
}

/** An ASCII apostrophe quotes in ICU messages: it would swallow an argument. */
const FLAWS = /[{}#']| {2}|^\s|\s$|\s[.,]|\.\.|undefined|\bNaN\b/;

/** Messages that can't be rendered in every branch and count, or not as a whole sentence. */
export function renderingErrors(texts: AllTexts): readonly string[] {
  return each(texts).flatMap((text) => {
    const where = `${text.language} ${text.key}`;
    try {
      const flawed = renderings(text).filter((said) => FLAWS.test(said) || said.endsWith(".") !== isSentence(text.key));
      return [
        ...(text.text.includes("'") ? [`${where} has an ASCII apostrophe`] : []),
        ...flawed.map((said) => `${where}: ${said}`),
      ];
    } catch (error) {
      return [`${where} can't be rendered: ${String(error)}`];
    }
  });
}

const words = (text: string): number => (text.match(/\p{L}+/gu) ?? []).length;

/** Texts of more than two words that two languages share: one of them was not translated. */
export function sharedTexts(texts: AllTexts): readonly string[] {
  const languagesOf = new Map<string, Set<Language>>();
  for (const text of each(texts)) {
    for (const said of renderings(text).filter((candidate) => words(candidate) > 2)) {
      const same = said.toLowerCase();
      languagesOf.set(same, (languagesOf.get(same) ?? new Set()).add(text.language));
    }
  }
  return [...languagesOf]
    .filter(([, languages]) => languages.size > 1)
    .map(([text, languages]) => `${[...languages].join(" and ")}: ${text}`);
}
