import { retryAfterMs } from "../../../src/delivery/webhook/retry-after";
import { DAY_MS } from "../../../src/domain/duration";

const NOW = Date.UTC(2025, 5, 1, 12);

describe("[F15] the time that an endpoint asks us to wait", () => {
  it.each([
    ["seconds", 429, "120", 120_000],
    ["seconds with 503", 503, "1", 1_000],
    ["zero seconds", 429, "0", 0],
    ["more than a day is a day", 429, "86401", DAY_MS],
    ["an infinite number is a day", 429, "9".repeat(400), DAY_MS],
    ["a date", 503, "Sun, 01 Jun 2025 12:00:30 GMT", 30_000],
    ["a date in the past", 503, "Sun, 01 Jun 2025 11:00:00 GMT", 0],
    ["a date years ahead is a day", 503, "Tue, 01 Jun 2055 12:00:00 GMT", DAY_MS],
    ["a negative number", 429, "-5", null],
    ["a fraction of a second", 429, "1.5", null],
    ["a date of another form", 429, "2025-06-01T12:00:30Z", null],
    ["an invalid date", 429, "Sun, 99 Jun 2025 12:00:30 GMT", null],
    ["words", 429, "soon", null],
    ["nothing", 429, undefined, null],
    ["another status", 500, "120", null],
    ["an accepted message", 200, "120", null],
  ])("%s", (_name, status, header, expected) => {
    expect(retryAfterMs(status, header, NOW)).toBe(expected);
  });
});
