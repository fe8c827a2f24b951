import { Column, type ColumnOptions, type ValueTransformer } from "typeorm";
import { decodeJson, encodeJson } from "./json-codec";

/**
 * The kinds of column. Both databases know these types. Drivers return BIGINT as a number, a bigint, or a decimal
 * string, and all of them are checked when written and read: an instant or an amount that lost digits is an error,
 * never a wrong value.
 */

interface Options {
  readonly primary?: boolean;
  readonly nullable?: boolean;
  /** For rows that an older release writes. */
  readonly default?: number;
}

const ID_LENGTH = 64;
const CODE_LENGTH = 40;

/** Ids and references of the service: ord_01j… */
export const Id = (options: Options = {}): PropertyDecorator => column({ type: "varchar", length: ID_LENGTH }, options);

/** One value of a closed list of the domain. */
export const Code = (options: Options = {}): PropertyDecorator =>
  column({ type: "varchar", length: CODE_LENGTH }, options);

/** A name or key of somebody else's: `length` characters at most. */
export const Name = (length: number, options: Options = {}): PropertyDecorator =>
  column({ type: "varchar", length }, options);

/** Users' text: up to 65,535 bytes. */
export const Words = (options: Options = {}): PropertyDecorator => column({ type: "text" }, options);

/** A whole number of things. */
export const Count = (options: Options = {}): PropertyDecorator =>
  column({ type: "int", transformer: safeInteger }, options);

/** Milliseconds since 1970-01-01T00:00:00Z, in a BIGINT: no zone and no rounding anywhere [T1, F11]. */
export const InstantMs = (options: Options = {}): PropertyDecorator =>
  column({ type: "bigint", transformer: safeInteger }, options);

/** Minor units of a currency: ±(2^53 − 1), the range in which JSON functions of both databases are exact [M1]. */
export const Minor = (options: Options = {}): PropertyDecorator =>
  column({ type: "bigint", transformer: minorUnits }, options);

export const Flag = (options: Options = {}): PropertyDecorator =>
  column({ type: "tinyint", transformer: flag }, options);

export const Json = (options: Options = {}): PropertyDecorator => column({ type: "json", transformer: json }, options);

/** 32 random bytes or a digest, as hex. */
export const Digest = (options: Options = {}): PropertyDecorator => column({ type: "varchar", length: 64 }, options);

function column(kind: ColumnOptions, options: Options): PropertyDecorator {
  return Column({ ...kind, ...options });
}

function nullable(to: (value: unknown) => unknown, from: (value: unknown) => unknown): ValueTransformer {
  return {
    to: (value: unknown) => (value === null || value === undefined ? null : to(value)),
    from: (value: unknown) => (value === null || value === undefined ? null : from(value)),
  };
}

/** @throws RangeError for anything that is not a whole number of ±(2^53 − 1). */
export function toSafeInteger(value: unknown): number {
  const number =
    typeof value === "string" && /^-?\d+$/.test(value)
      ? Number(value)
      : typeof value === "bigint"
        ? Number(value)
        : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number))
    throw new RangeError("a stored number is not a safe integer");
  return number;
}

export const safeInteger = nullable(toSafeInteger, toSafeInteger);

export const minorUnits = nullable(
  (value) => toSafeInteger(typeof value === "bigint" ? value : Number.NaN),
  (value) => BigInt(toSafeInteger(value)),
);

const flag = nullable(
  (value) => (value === true ? 1 : 0),
  (value) => toSafeInteger(value) === 1,
);

const json = nullable(encodeJson, decodeJson);
