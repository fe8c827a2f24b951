import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { DateTime as LuxonDateTime, Duration as LuxonDuration } from "luxon";
import { LAST_INSTANT } from "../../domain/last-instant";
import { DECIMAL_PATTERN } from "../../domain/money";
import type { Instant } from "../../domain/vocabulary";

interface StringScalar<T> {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL: string;
  /** What the scalar accepts, as a text for the client. */
  readonly right: string;
  /** undefined: not one of these. */
  readonly parse: (text: string) => T | undefined;
  readonly serialize: (value: unknown) => string;
}

/** A scalar that is always a string in JSON: a number would have been a float on its way. */
function stringScalar<T>({
  name,
  description,
  specifiedByURL,
  right,
  parse,
  serialize,
}: StringScalar<T>): GraphQLScalarType<T, string> {
  const read = (value: unknown): T => {
    const parsed = typeof value === "string" ? parse(value) : undefined;
    if (parsed === undefined)
      throw new GraphQLError(`${name} must be ${right}.`, { extensions: { code: "BAD_USER_INPUT", expected: right } });
    return parsed;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    specifiedByURL,
    serialize,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const asIs = (value: unknown): string => String(value);

/** Date, T, time, and an offset: luxon reads other forms of ISO 8601 too. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Only a day and a time that exist: no 31 February, no hour 24, no leap second. */
function parseInstant(text: string): Instant | undefined {
  const upper = text.toUpperCase();
  if (!RFC_3339.test(upper) || upper.includes("T24")) return undefined;
  const read = LuxonDateTime.fromISO(upper);
  const at = read.isValid ? read.toMillis() : undefined;
  return at !== undefined && at >= 0 && at <= LAST_INSTANT ? at : undefined;
}

/** In: any offset, kept to the millisecond. Out: UTC with milliseconds. Inside: epoch milliseconds. */
export const DateTime = stringScalar<Instant>({
  name: "DateTime",
  description:
    "A point in time in RFC 3339 format. Output is in UTC with milliseconds, for example 2026-11-21T10:15:30.000Z. Input can have any offset and must be in the years 1970 to 9999. Fractions of a millisecond are cut off.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  right: "an RFC 3339 time with an offset, such as 2026-11-21T10:15:30.000Z, from 1970 to 9999",
  parse: parseInstant,
  serialize: (value) => new Date(Number(value)).toISOString(),
});

/** Stays a string inside: the currency's decimals are checked where the currency is known [M1]. */
export const Decimal = stringScalar<string>({
  name: "Decimal",
  description:
    'A decimal amount as a string, never a floating-point number, for example "120.00". Output has exactly the number of decimals of the currency (JPY 0, USD 2, KWD 3). Input can have as many or fewer. Input with more is refused with AMOUNT_PRECISION.',
  specifiedByURL: "https://www.w3.org/TR/xmlschema11-2/#decimal",
  right: 'a decimal number as a string, such as "120.00"',
  parse: (text) => (DECIMAL_PATTERN.test(text) ? text : undefined),
  serialize: asIs,
});

export const CurrencyCode = stringScalar<string>({
  name: "CurrencyCode",
  description:
    "An ISO 4217 currency code in capitals, for example USD, EUR, or JPY. The policy defines which currencies the marketplace accepts.",
  specifiedByURL: "https://www.iso.org/iso-4217-currency-codes.html",
  right: "an ISO 4217 code of three capitals, such as USD",
  parse: (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined),
  serialize: asIs,
});

const MAX_URL_CHARACTERS = 2_048;

/** Invisible: URL.canParse takes them, but they could show the reader another address than the one that is opened. */
const CONTROL_OR_FORMAT = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** Without a user and password: they would be shown to the other party. */
function parseUrl(text: string): string | undefined {
  if (CONTROL_OR_FORMAT.test(text)) return undefined;
  if (text.length > MAX_URL_CHARACTERS || !/^https:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password } = new URL(text);
  return protocol === "https:" && username === "" && password === "" ? text : undefined;
}

export const Url = stringScalar<string>({
  name: "URL",
  description:
    "An absolute https URL of at most 2,048 characters, without a user name or password, and without control or direction characters.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  right: "an absolute https URL of at most 2,048 characters",
  parse: parseUrl,
  serialize: asIs,
});

/** Whole weeks to seconds: luxon reads years, months, fractions, and signs too. */
const WEEKS_TO_SECONDS = /^P(?!$)(?:\d{1,6}[WD])*(?:T(?:\d{1,9}[HMS])+)?$/;

/** Milliseconds; a day is 24 hours [T1]. Years and months have no fixed length, so they are refused. */
function parseDuration(text: string): number | undefined {
  const read = LuxonDuration.fromISO(text);
  return read.isValid && WEEKS_TO_SECONDS.test(text) ? read.toMillis() : undefined;
}

export const Duration = stringScalar<number>({
  name: "Duration",
  description:
    "An ISO 8601 duration of whole weeks, days, hours, minutes, and seconds, for example PT48H, P3D, or P1DT12H. A day is 24 hours. Years and months are not possible.",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  right: "an ISO 8601 duration of weeks to seconds, such as PT48H",
  parse: parseDuration,
  serialize: (value) => `PT${Math.trunc(Number(value) / 1_000)}S`,
});
