/** How amounts, dates and lengths of time are written for one reader. */
export interface Formats {
  /** Exactly as it is: the amount is a decimal string and never becomes a floating-point number. */
  readonly money: (money: MoneyValue) => string;
  /** «21 Nov 2026, 11:15», in the reader's time zone. */
  readonly instant: (instant: string | number) => string;
  /** With the weekday and the zone's name: for what somebody has to keep to. */
  readonly deadline: (instant: string | number) => string;
  readonly day: (instant: string | number) => string;
  /** How long is left, in the two largest units that matter. @param ms  milliseconds; below 0 counts as 0. */
  readonly remaining: (ms: number) => string;
}

export interface MoneyValue {
  readonly amount: string;
  readonly currencyCode: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** @param timeZone  IANA. */
export function formatsFor(locale: string, timeZone: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions): ((instant: string | number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (instant) => format.format(new Date(instant));
  };
  const inUnit = (unit: string, digits = 1): ((count: number) => string) => {
    const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", minimumIntegerDigits: digits });
    return (count) => format.format(count);
  };
  const units = { days: inUnit("day"), hours: inUnit("hour"), minutes: inUnit("minute"), seconds: inUnit("second", 2) };
  return {
    money: ({ amount, currencyCode }) =>
      // A numeric string is formatted digit for digit; TypeScript's library knows it as a template of a number.
      new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode }).format(amount as `${number}`),
    instant: dates({ dateStyle: "medium", timeStyle: "short" }),
    deadline: dates({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" }),
    day: dates({ dateStyle: "medium" }),
    remaining: (ms) => remaining(ms, units),
  };
}

type Units = Readonly<Record<"days" | "hours" | "minutes" | "seconds", (count: number) => string>>;

/** Above 48 h days and hours, below hours and minutes, in the last hour minutes and seconds. Rounded up: 0 only at the end. */
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
