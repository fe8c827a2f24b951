import { MAILED_TYPES } from "../../src/domain/order/recipients";
import {
  ACTIVITY_TYPES,
  CANCELLATION_REASONS,
  ERROR_CODES,
  EXPIRY_OUTCOMES,
  type Language,
  REFUND_REASONS,
} from "../../src/domain/vocabulary";
import { type Catalogue, CATALOGUES, LABELLED_WORDS } from "../../src/wording/catalogue";
import { MAIL_LABELS, MAIL_SENTENCES } from "../../src/wording/mail-texts";
import { compile } from "../../src/wording/message";

/** Everything that is said in one language, flat: `events.ORDER_PLACED`, `reasons.refund.OTHER`. */
export type Texts = Readonly<Record<string, string>>;
export type AllTexts = Readonly<Partial<Record<Language, Texts>>>;

const under = (prefix: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${prefix}.${key}`, text]));

const textsOf = ({ events, errors, mails, reasons, words }: Catalogue): Texts => ({
  ...under("events", events),
  ...under("errors", errors),
  ...Object.fromEntries(
    Object.entries(mails).flatMap(([section, texts]: [string, Texts]) =>
      Object.entries(under(`mails.${section}`, texts)),
    ),
  ),
  ...under("reasons.cancellation", reasons.cancellation),
  ...under("reasons.refund", reasons.refund),
  ...under("words", words),
});

export const ALL_TEXTS = {
  en: textsOf(CATALOGUES.en),
  de: textsOf(CATALOGUES.de),
  fr: textsOf(CATALOGUES.fr),
  nl: textsOf(CATALOGUES.nl),
} satisfies AllTexts;

/** What the vocabulary asks for. */
export const KEYS: readonly string[] = [
  ...ACTIVITY_TYPES.map((type) => `events.${type}`),
  ...ERROR_CODES.map((code) => `errors.${code}`),
  ...MAILED_TYPES.flatMap((type) => [`mails.headlines.${type}`, `mails.happenings.${type}`]),
  ...EXPIRY_OUTCOMES.flatMap((outcome) => [`mails.reminders.${outcome}`, `mails.duties.${outcome}`]),
  ...MAIL_SENTENCES.map((name) => `mails.sentences.${name}`),
  ...MAIL_LABELS.map((name) => `mails.labels.${name}`),
  ...CANCELLATION_REASONS.map((reason) => `reasons.cancellation.${reason}`),
  ...REFUND_REASONS.map((reason) => `reasons.refund.${reason}`),
  ...LABELLED_WORDS.map((word) => `words.${word}`),
];

/** The same texts with one of them changed or removed: a deliberate error. */
export function injected(language: Language, key: string, text: string | null): AllTexts {
  const others = Object.entries(ALL_TEXTS[language]).filter(([name]) => name !== key);
  return { ...ALL_TEXTS, [language]: Object.fromEntries(text === null ? others : [...others, [key, text]]) };
}

type Elements = ReturnType<ReturnType<typeof compile>["getAst"]>;

/** The parser's number for a plain {argument}. */
const PLAIN_ARGUMENT = 1;

/** How an argument is used: plainly, for its plural, or with these branches. */
function usesIn(elements: Elements): readonly (readonly [name: string, use: readonly string[] | "plain" | "plural"])[] {
  return elements.flatMap((element) => {
    if ("options" in element) {
      const branches = Object.values(element.options).flatMap((option) => usesIn(option.value));
      const use = "pluralType" in element ? ("plural" as const) : Object.keys(element.options).sort();
      return [[element.value, use] as const, ...branches];
    }
    const type: number = element.type;
    return "value" in element && type === PLAIN_ARGUMENT ? [[element.value, "plain"] as const] : [];
  });
}

export const argumentsOf = (message: string, language: Language) => usesIn(compile(message, language).getAst());

const COUNTS = [0, 1, 2, 5];

/** Every way of filling it: each branch with each other one, each plural for 0, 1, 2 and 5. */
export function fillings(message: string, language: Language): readonly Readonly<Record<string, string | number>>[] {
  const choices = new Map<string, readonly (string | number)[]>();
  for (const [name, use] of argumentsOf(message, language)) {
    const known = choices.get(name) ?? [];
    if (use === "plural") choices.set(name, COUNTS);
    else if (use === "plain") choices.set(name, known.length > 0 ? known : ["42"]);
    else choices.set(name, [...new Set([...known.filter((choice) => choice !== "42"), ...use])]);
  }
  return [...choices].reduce<Record<string, string | number>[]>(
    (soFar, [name, values]) => soFar.flatMap((filling) => values.map((value) => ({ ...filling, [name]: value }))),
    [{}],
  );
}
