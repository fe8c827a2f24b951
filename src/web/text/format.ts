import { decimalsOf } from "./amounts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./durations";
import { isUsable } from "./usable";

/** How amounts, dates and lengths of time are written for one reader. */
export interface Formats {
  /** IANA. The zone of all times: the reader's, or UTC if this browser does not know the reader's. */
  readonly timeZone: string;
  /** The reader's zone if this browser does not know it; else null. Its data can be older than the server's. */
  readonly unknownTimeZone: string | null;
  /**
   * Exactly as it is: the amount is a decimal string and never becomes a floating-point number. It has the decimals
   * that the API sends. Those of Intl's own table can be fewer: in Chromium 156 a forint has none, in ISO 4217 and at
   * payment gateways two.
   */
  readonly money: (money: MoneyValue) => string;
  /** «21 Nov 2026, 11:15», in the reader's time zone. */
  readonly instant: (instant: string | number) => string;
  /** With the weekday and the zone's name: for a deadline that the reader must keep. */
  readonly deadline: (instant: string | number) => string;
  readonly day: (instant: string | number) => string;
  /** To the second. */
  readonly clock: (instant: string | number) => string;
  /** How long is left, in the two largest units that matter. @param ms  milliseconds; below 0 counts as 0. */
  readonly remaining: (ms: number) => string;
}

export interface MoneyValue {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Every browser's Intl knows it. */
const UTC = "UTC";

/** @param wantedZone  IANA; undefined if the browser cannot name its own. */
export function formatsFor(locale: string, wantedZone: string | undefined): Formats {
  const isKnown = wantedZone !== undefined && isUsable(() => new Intl.DateTimeFormat("en", { timeZone: wantedZone }));
  const timeZone = isKnown ? wantedZone : UTC;
  const dates = (options: Intl.DateTimeFormatOptions): ((instant: string | number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (instant) => format.format(new Date(instant));
  };
  /** Readers know their own zone. If it is another one, each time names it; Intl adds no name to these styles. */
  const styled = (options: Pick<Intl.DateTimeFormatOptions, "dateStyle" | "timeStyle">) => {
    const format = dates(options);
    return isKnown ? format : (instant: string | number) => `${format(instant)} ${UTC}`;
  };
  const inUnit = (unit: string, digits = 1): ((count: number) => string) => {
    const format = new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: "short",
      minimumIntegerDigits: digits,
    });
    return (count) => format.format(count);
  };
  const units = { days: inUnit("day"), hours: inUnit("hour"), minutes: inUnit("minute"), seconds: inUnit("second", 2) };
  return {
    timeZone,
    unknownTimeZone: isKnown ? null : (wantedZone ?? null),
    money: (money) => formatMoney(money, locale),
    instant: styled({ dateStyle: "medium", timeStyle: "short" }),
    deadline: dates({
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    }),
    day: styled({ dateStyle: "medium" }),
    clock: styled({ dateStyle: "medium", timeStyle: "medium" }),
    remaining: (ms) => remaining(ms, units),
  };
}

function formatMoney({ amount, currencyCode }: MoneyValue, locale: string): string {
  const digits = decimalsOf(amount);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currencyCode,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A numeric string is formatted digit for digit; TypeScript's library knows it as a template of a number.
  return format.format(amount as `${number}`);
}

type Units = Readonly<Record<"days" | "hours" | "minutes" | "seconds", (count: number) => string>>;

/**
 * Above 48 h days and hours, below hours and minutes, in the last hour minutes and seconds. Rounded up: 0 only at the
 * end.
 */
function remaining(ms: number, { days, hours, minutes, seconds }: Units): string {
  const whole = Math.max(0, Math.ceil(ms / 1_000)) * 1_000;
  const parts = (large: number, small: number): readonly [number, number] => [
    Math.floor(whole / large),
    Math.floor((whole % large) / small),
  ];
  if (whole > 2 * DAY_MS) {
    const [d, h] = parts(DAY_MS, HOUR_MS);
    return `${days(d)} ${hours(h)}`;
  }
  if (whole > HOUR_MS) {
    const [h, m] = parts(HOUR_MS, MINUTE_MS);
    return `${hours(h)} ${minutes(m)}`;
  }
  const [m, s] = parts(MINUTE_MS, 1_000);
  return `${minutes(m)} ${seconds(s)}`;
}
