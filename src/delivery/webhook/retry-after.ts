import { DateTime } from "luxon";
import { DAY_MS } from "../../domain/duration";

/** The statuses with which an endpoint may say when to retry. */
const STATUSES: readonly number[] = [429, 503];

/** No partner can put a message off for longer at a time. */
const LONGEST_MS = DAY_MS;

/** RFC 9110's preferred form of a date. The two obsolete ones are invalid. */
const HTTP_DATE = "EEE, dd LLL yyyy HH:mm:ss 'GMT'";

/**
 * How long an answer asks the sender to wait.
 * @param header  of `retry-after`: seconds or an HTTP date.
 * @param now     epoch milliseconds.
 * @returns       0 (a date that has passed) to a day; null if the header is absent or invalid, and with any status but
 *   429 and 503.
 */
export function retryAfterMs(status: number, header: string | undefined, now: number): number | null {
  if (header === undefined || !STATUSES.includes(status)) return null;
  if (/^\d+$/.test(header)) return Math.min(Number(header) * 1000, LONGEST_MS);
  const date = DateTime.fromFormat(header, HTTP_DATE, { zone: "utc", locale: "en" });
  return date.isValid ? Math.min(Math.max(date.toMillis() - now, 0), LONGEST_MS) : null;
}
