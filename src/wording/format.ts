import { formatAmount, type Money } from "../domain/money";
import type { Instant, Language } from "../domain/vocabulary";

/** The reader of a text. */
export interface Reader {
  readonly language: Language;
  /** IANA name, such as Europe/Amsterdam. */
  readonly timeZone: string;
}

/**
 * Making a formatter costs far more than using it. Zones and currencies come from outside, so what is kept is bounded.
 */
const MAX_STORED = 200;

function cached<V>(make: (...key: string[]) => V): (...key: string[]) => V {
  const formatters = new Map<string, V>();
  return (...key) => {
    const name = key.join(" ");
    const found = formatters.get(name);
    if (found !== undefined) return found;
    if (formatters.size >= MAX_STORED) formatters.clear();
    const created = make(...key);
    formatters.set(name, created);
    return created;
  };
}

const currencyFormat = cached((language, currency, decimals) => {
  const digits = Number(decimals);
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
});

/**
 * In UTC, which it names, if this node does not know the zone: another node with newer time zone data can have
 * registered the person.
 */
function dateFormat(
  language: string | undefined,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const format = (zone: string | undefined) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "short", ...options });
  try {
    return format(timeZone);
  } catch (error) {
    if (error instanceof RangeError) return format("UTC");
    throw error;
  }
}

const instantFormat = cached((language, timeZone) =>
  dateFormat(language, timeZone, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }),
);

const shortInstantFormat = cached((language, timeZone) =>
  dateFormat(language, timeZone, {
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }),
);

const numberFormat = cached((language) => new Intl.NumberFormat(language));

const isNumeric = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/**
 * An amount for people: 12000n USD is $120.00 in English and 120,00 $ in German. Exact at any size: Intl takes decimal
 * strings [M1].
 *
 * @param decimals  the currency's number of decimals.
 * @throws RangeError  if the currency is no three-letter code.
 */
export function formatMoney(money: Money, decimals: number, language: Language): string {
  const amount = formatAmount(money.minor, decimals);
  return isNumeric(amount) ? currencyFormat(language, money.currency, String(decimals)).format(amount) : amount;
}

/**
 * An instant for people, in their zone and with its name: 21 novembre 2026 à 11:15 UTC+1. In UTC if this node does not
 * know their zone.
 */
export function formatInstant(at: Instant, { language, timeZone }: Reader): string {
  return instantFormat(language, timeZone).format(at);
}

/**
 * An instant of these days, where there is room for one line only: Nov 21, 6:05 PM EST. In UTC if this node does not
 * know their zone.
 */
export function formatShortInstant(at: Instant, { language, timeZone }: Reader): string {
  return shortInstantFormat(language, timeZone).format(at);
}

export const formatNumber = (value: number, language: Language): string => numberFormat(language).format(value);
