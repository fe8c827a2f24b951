/** The statuses with which an endpoint may say when to retry. */
const STATUSES: readonly number[] = [429, 503];

/** No partner can put a message off for longer at a time. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** RFC 9110's preferred form of a date; the two obsolete ones count as garbage. */
const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

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
  const at = HTTP_DATE.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now, 0), LONGEST_MS);
}
