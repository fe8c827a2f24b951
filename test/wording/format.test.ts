import { type Language, LANGUAGES } from "../../src/domain/vocabulary";
import { formatInstant, formatMoney, formatNumber, formatShortInstant } from "../../src/wording/format";

/** Unicode's tables decide which blank is between an amount and its currency. */
const plain = (text: string): string => text.replace(/\s/gu, " ");

describe("[M1] an amount is written exactly, at any size, with its currency's decimals and in the reader's format", () => {
  const HUGE = 1234567890123456789012345678n;

  it.each<[string, number, Language, string]>([
    ["USD", 2, "en", "$12,345,678,901,234,567,890,123,456.78"],
    ["USD", 2, "de", "12.345.678.901.234.567.890.123.456,78 $"],
    ["USD", 2, "fr", "12 345 678 901 234 567 890 123 456,78 $US"],
    ["USD", 2, "nl", "US$ 12.345.678.901.234.567.890.123.456,78"],
    ["JPY", 0, "en", "¥1,234,567,890,123,456,789,012,345,678"],
    ["JPY", 0, "de", "1.234.567.890.123.456.789.012.345.678 ¥"],
    ["JPY", 0, "fr", "1 234 567 890 123 456 789 012 345 678 JPY"],
    ["JPY", 0, "nl", "JP¥ 1.234.567.890.123.456.789.012.345.678"],
    ["KWD", 3, "en", "KWD 1,234,567,890,123,456,789,012,345.678"],
    ["KWD", 3, "de", "1.234.567.890.123.456.789.012.345,678 KWD"],
    ["KWD", 3, "fr", "1 234 567 890 123 456 789 012 345,678 KWD"],
    ["KWD", 3, "nl", "KWD 1.234.567.890.123.456.789.012.345,678"],
  ])("%s with %i decimals in %s: %s", (currency, decimals, language, text) => {
    expect(plain(formatMoney({ minor: HUGE, currency }, decimals, language))).toBe(text);
  });

  it.each<[bigint, string]>([
    [0n, "$0.00"],
    [1n, "$0.01"],
    [12000n, "$120.00"],
    [-550n, "-$5.50"],
  ])("%s minor units are %s", (minor, text) => {
    expect(formatMoney({ minor, currency: "USD" }, 2, "en")).toBe(text);
  });
});

describe("[R10] an amount has the policy's decimals, not those of Intl's own table", () => {
  it.each<[string, number, bigint, string]>([
    // Intl gives a yen no decimals, whichever version of its tables a machine has.
    ["JPY", 2, 123460n, "¥1,234.60"],
    ["HUF", 2, 123460n, "HUF 1,234.60"],
    ["PKR", 2, 5000050n, "PKR 50,000.50"],
    ["IDR", 2, 100n, "IDR 1.00"],
    ["COP", 2, -1n, "-COP 0.01"],
    ["USD", 4, 12345n, "$1.2345"],
  ])("%s with %i decimals", (currency, decimals, minor, text) => {
    expect(plain(formatMoney({ minor, currency }, decimals, "en"))).toBe(text);
  });
});

describe("[T1] a time is written in the reader's language and zone, which it names", () => {
  const at = Date.UTC(2026, 10, 21, 23, 5);

  it.each<[Language, string, string]>([
    ["en", "UTC", "November 21, 2026 at 11:05 PM UTC"],
    ["en", "America/New_York", "November 21, 2026 at 6:05 PM EST"],
    ["de", "Europe/Berlin", "22. November 2026 um 00:05 MEZ"],
    ["fr", "Europe/Paris", "22 novembre 2026 à 00:05 UTC+1"],
    ["nl", "Europe/Amsterdam", "22 november 2026 om 00:05 CET"],
  ])("%s in %s: %s", (language, timeZone, text) => {
    expect(plain(formatInstant(at, { language, timeZone }))).toBe(text);
  });

  it("two zones never share a formatter, for any number of other zones in between", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const say = (timeZone: string): readonly string[] =>
      LANGUAGES.map((language) => formatInstant(at, { language, timeZone }));
    const first = zones.map(say);
    expect(zones.length * LANGUAGES.length).toBeGreaterThan(200);
    expect(zones.map(say)).toEqual(first);
  });

  it.each<[string, (at: number, reader: { language: Language; timeZone: string }) => string, string]>([
    ["whole", formatInstant, "21. November 2026 um 23:05 UTC"],
    ["short", formatShortInstant, "21. Nov., 23:05 UTC"],
  ])("[R9] is written in UTC, by name, if this node does not know the zone: %s", (_form, format, text) => {
    expect(plain(format(at, { language: "de", timeZone: "Mars/Olympus" }))).toBe(text);
    // The next reader's known zone is not affected.
    expect(plain(format(at, { language: "de", timeZone: "Europe/Berlin" }))).toMatch(/00:05 MEZ$/u);
  });
});

it("a number is grouped as in the reader's language", () => {
  expect(LANGUAGES.map((language) => plain(formatNumber(2500, language)))).toEqual([
    "2,500",
    "2.500",
    "2 500",
    "2.500",
  ]);
});
