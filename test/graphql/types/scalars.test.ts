import { GraphQLError } from "graphql";
import { CurrencyCode, DateTime, Decimal, Duration, Url } from "../../../src/graphql/types/scalars";

const refuses = (scalar: { parseValue(value: unknown): unknown }, value: unknown): void => {
  const read = () => scalar.parseValue(value);
  expect(read).toThrow(GraphQLError);
  expect(read).toThrow(/ must be /);
};

describe("DateTime", () => {
  it.each([
    ["2026-11-21T10:15:30.000Z", "2026-11-21T10:15:30.000Z"],
    ["2026-11-21T10:15:30Z", "2026-11-21T10:15:30.000Z"],
    ["2026-11-21t12:15:30.5+02:00", "2026-11-21T10:15:30.500Z"],
    ["2026-11-21T10:15:30.123999Z", "2026-11-21T10:15:30.123Z"],
    ["1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
  ])("accepts %s and returns %s", (text, utc) => {
    expect(DateTime.serialize(DateTime.parseValue(text))).toBe(utc);
  });

  it.each([
    "2026-11-21T10:15:30",
    "2026-11-21",
    "2026-02-30T00:00:00Z",
    "2025-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-11-21T24:00:00Z",
    "2026-11-21T10:15:60Z",
    "1969-12-31T23:59:59Z",
    "9999-12-31T23:59:59-01:00",
    "+12026-11-21T10:15:30Z",
    "now",
    "",
    0,
    null,
  ])("refuses %s", (value) => {
    refuses(DateTime, value);
  });
});

describe("[M1, S8] Decimal", () => {
  it.each(["120.00", "120", "-1", "0", "0.001"])("accepts %s unchanged", (text) => {
    expect(Decimal.parseValue(text)).toBe(text);
  });

  it.each(["1e309", "NaN", "Infinity", "", ".5", "5.", "1,00", " 1", "0x1", "9".repeat(31), 1.5, 120, true])(
    "refuses %s",
    (value) => {
      refuses(Decimal, value);
    },
  );

  it("[V3] never repeats the input", () => {
    expect(() => Decimal.parseValue("CANARY")).toThrow(
      'Decimal must be a decimal number as a string, such as "120.00".',
    );
  });
});

describe("CurrencyCode", () => {
  it("consists of three capitals", () => {
    expect(CurrencyCode.parseValue("KWD")).toBe("KWD");
    for (const value of ["usd", "US", "USDT", "U$D", 840]) refuses(CurrencyCode, value);
  });
});

describe("URL", () => {
  it.each(["https://example.org/a?b=c#d", "HTTPS://example.org"])("accepts %s", (text) => {
    expect(Url.parseValue(text)).toBe(text);
  });

  it.each([
    "http://example.org",
    "//example.org",
    "/a",
    "javascript:alert(1)",
    "https://user:pass@example.org",
    "https://",
    "https:\\\\example.org",
    "https://exam ple.org",
    "https://example.org/\n",
    `https://example.org/${"a".repeat(2_048)}`,
  ])("refuses %s", (text) => {
    refuses(Url, text);
  });
});

describe("[T1] Duration", () => {
  it.each([
    ["PT48H", 172_800_000],
    ["P3D", 259_200_000],
    ["P1W", 604_800_000],
    ["P1DT12H30M5S", 131_405_000],
    ["PT0S", 0],
  ])("accepts %s as %d ms", (text, ms) => {
    expect(Duration.parseValue(text)).toBe(ms);
  });

  it.each(["P", "PT", "P1DT", "P1Y", "P1M", "48H", "PT1.5S", "-PT1S", "pt1h", 48])("refuses %s", (value) => {
    refuses(Duration, value);
  });
});
