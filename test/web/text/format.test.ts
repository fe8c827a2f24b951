import { HOUR_MS } from "../../../src/web/text/durations";
import { formatsFor } from "../../../src/web/text/format";
import { countedIn } from "../../../src/web/text/plural";

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, " ");

describe("the time left", () => {
  const { remaining } = formatsFor("en", "UTC");

  it.each([
    ["above 48 h days and hours", 48 * HOUR_MS + 1, "2 days 0 hr"],
    ["72 h", 72 * HOUR_MS, "3 days 0 hr"],
    ["1 s more than 48 h is above it", 48 * HOUR_MS + 1_000, "2 days 0 hr"],
    ["at 48 h hours and minutes", 48 * HOUR_MS, "48 hr 0 min"],
    ["just below", 48 * HOUR_MS - 1_000, "47 hr 59 min"],
    ["above 1 h", HOUR_MS + 1_000, "1 hr 0 min"],
    ["at 1 h minutes and seconds", HOUR_MS, "60 min 00 sec"],
    ["in the last hour", HOUR_MS - 1_000, "59 min 59 sec"],
    ["a started second counts as a whole one", HOUR_MS - 999, "60 min 00 sec"],
    ["the last second", 1_000, "0 min 01 sec"],
    ["the last millisecond", 1, "0 min 01 sec"],
    ["0 only at the end", 0, "0 min 00 sec"],
    ["after the end", -5_000, "0 min 00 sec"],
  ])("%s", (_sentence, ms, text) => {
    expect(plain(remaining(ms))).toBe(text);
  });

  it.each(["de", "fr", "nl"])("is in the units of %s", (locale) => {
    const text = plain(formatsFor(locale, "UTC").remaining(49 * HOUR_MS));
    expect(text).toMatch(/^2 \S+ 1 \S+$/u);
    expect(text).not.toMatch(/hr/u);
  });
});

describe("[M1] amounts are written exactly", () => {
  const { money } = formatsFor("en", "UTC");

  it.each([
    ["beyond what a floating-point number holds", "90071992547409.93", "USD", "$90,071,992,547,409.93"],
    ["far beyond", "123456789012345678901.27", "USD", "$123,456,789,012,345,678,901.27"],
    ["without decimals", "15000", "JPY", "¥15,000"],
    ["with three", "30.001", "KWD", "KWD 30.001"],
    ["negative", "-0.01", "EUR", "-€0.01"],
    ["nothing", "0.00", "GBP", "£0.00"],
  ])("%s", (_sentence, amount, currencyCode, text) => {
    expect(plain(money({ amount, currencyCode }))).toBe(text);
  });

  it.each([
    // Intl gives a yen no decimals, whichever version of its tables a browser has.
    ["JPY", "1234.60", "¥1,234.60"],
    ["HUF", "1234.60", "HUF 1,234.60"],
    ["PKR", "50000.50", "PKR 50,000.50"],
    ["IDR", "48765.90", "IDR 48,765.90"],
    ["COP", "0.01", "COP 0.01"],
    ["USD", "1.2345", "$1.2345"],
    ["USD", "120", "$120"],
  ])(
    "[R10] with the decimals that the API sends, not with those of Intl's own table: %s %s",
    (currencyCode, amount, text) => {
      expect(plain(money({ amount, currencyCode }))).toBe(text);
    },
  );

  it("in the reader's format", () => {
    expect(plain(formatsFor("de", "UTC").money({ amount: "1234.50", currencyCode: "EUR" }))).toBe("1.234,50 €");
  });
});

describe("times are in the reader's time zone, whatever the device's", () => {
  const INSTANT = "2026-11-21T23:15:00Z";

  it("date and time", () => {
    expect(plain(formatsFor("en-GB", "Europe/Amsterdam").instant(INSTANT))).toBe("22 Nov 2026, 00:15");
    expect(plain(formatsFor("en-GB", "America/New_York").instant(INSTANT))).toBe("21 Nov 2026, 18:15");
  });

  it("a deadline has its weekday and zone", () => {
    expect(plain(formatsFor("en-GB", "UTC").deadline(INSTANT))).toMatch(/^Sat\D.*21 Nov.*23:15 UTC$/u);
  });

  it("a day", () => {
    expect(plain(formatsFor("de", "Europe/Berlin").day(INSTANT))).toBe("22.11.2026");
  });
});

describe("[R9] in a zone that the browser does not know or cannot report", () => {
  const INSTANT = "2026-11-21T23:15:00Z";

  it.each(["Mars/Olympus", "Etc/Unknown", "", undefined])("%p: every time is in UTC and says so", (timeZone) => {
    const formats = formatsFor("en-GB", timeZone);
    expect(formats.timeZone).toBe("UTC");
    expect(formats.unknownTimeZone).toBe(timeZone ?? null);
    expect(plain(formats.instant(INSTANT))).toBe("21 Nov 2026, 23:15 UTC");
    expect(plain(formats.day(INSTANT))).toBe("21 Nov 2026 UTC");
    expect(plain(formats.clock(INSTANT))).toBe("21 Nov 2026, 23:15:00 UTC");
    expect(plain(formats.deadline(INSTANT))).toMatch(/21 Nov.*23:15 UTC$/u);
    expect(plain(formats.remaining(90_000))).toMatch(/^1 min 30 sec/u);
  });

  it("a known zone is named with deadlines only", () => {
    const formats = formatsFor("en-GB", "UTC");
    expect(formats).toMatchObject({ timeZone: "UTC", unknownTimeZone: null });
    expect(plain(formats.instant(INSTANT))).toBe("21 Nov 2026, 23:15");
    expect(plain(formats.clock(INSTANT))).toBe("21 Nov 2026, 23:15:00");
  });
});

describe("counted nouns", () => {
  it.each([
    ["en", 0, "0 days"],
    ["en", 1, "1 day"],
    ["en", 2, "2 days"],
    ["de", 1, "1 day"],
    ["fr", 0, "0 day"],
    ["fr", 2, "2 days"],
    ["nl", 1_000, "1.000 days"],
  ])("in %s %i", (locale, count, text) => {
    expect(plain(countedIn(locale)(count, { one: "# day", other: "# days" }))).toBe(text);
  });
});
