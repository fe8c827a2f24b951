import { LANGUAGES, type Language } from "../../src/domain/vocabulary";
import { formatInstant, formatMoney, formatNumber } from "../../src/wording/format";

/** Which blank stands between an amount and its currency is the affair of Unicode's tables. */
const plain = (text: string): string => text.replace(/\s/gu, " ");

describe("[M1] an amount is said exactly, whatever its size, with its currency's decimals and in the reader's format", () => {
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

describe("[T1] an instant is said in the reader's language and zone, which it names", () => {
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

  it("two zones never get each other's formatter, however many were asked for in between", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const say = (timeZone: string): readonly string[] => LANGUAGES.map((language) => formatInstant(at, { language, timeZone }));
    const first = zones.map(say);
    expect(zones.length * LANGUAGES.length).toBeGreaterThan(200);
    expect(zones.map(say)).toEqual(first);
  });

  it("an unknown zone is a RangeError", () => {
    expect(() => formatInstant(at, { language: "en", timeZone: "Mars/Olympus" })).toThrow(RangeError);
  });
});

it("a number is grouped as the reader's language does it", () => {
  expect(LANGUAGES.map((language) => plain(formatNumber(2500, language)))).toEqual(["2,500", "2.500", "2 500", "2.500"]);
});
