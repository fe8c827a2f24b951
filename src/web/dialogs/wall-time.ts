import { DAY_MS, SECOND_MS } from "../text/durations";

/** What the clocks on the wall of a zone show, as a browser's date field writes it: "2026-03-29T02:30". */

/** How far the zone's clocks are before UTC at an instant, in milliseconds. @param zone  IANA. */
function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / SECOND_MS) * SECOND_MS;
  return Date.parse(`${written(whole, zone)}Z`) - whole;
}

/**
 * To the second; Swedish writes dates as ISO 8601 does. @param zone  one that Intl knows: the reader's `timeZone`
 * always is.
 */
const written = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" })
    .format(instant)
    .replace(" ", "T");

/**
 * The instant at which the zone's clocks show this time. A time that is shown twice (clocks go back) means the first;
 * one that is skipped (clocks go forward) is as much later as they skip.
 * @returns RFC 3339 in UTC; null for what is no such time.
 */
export function instantOf(wallTime: string, zone: string): string | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wallTime) ? Date.parse(`${wallTime}Z`) : NaN;
  if (Number.isNaN(asUtc)) return null;
  const [before, after] = [asUtc - offsetAt(asUtc - DAY_MS, zone), asUtc - offsetAt(asUtc + DAY_MS, zone)];
  const shown = [before, after].filter((instant) => instant + offsetAt(instant, zone) === asUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : before).toISOString();
}

/** To the minute. @param instant  RFC 3339. */
export const wallTimeOf = (instant: string, zone: string): string =>
  written(Date.parse(instant), zone).slice(0, "2026-03-29T02:30".length);
