/**
 * JSON as it is in columns: a bigint is {"minor":"12000"}, because JSON has no exact numbers of that size. No other
 * object of the domain has only that string field.
 */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === "bigint" ? { minor: field.toString() } : field,
  );
}

/** @param stored  the text, or what the driver or a JSON function has parsed of it already. */
export function decodeJson(stored: unknown): unknown {
  return typeof stored === "string" ? JSON.parse(stored, revived) : revivedDeeply(stored);
}

function revived(_key: string, value: unknown): unknown {
  return isEncodedBigint(value) ? BigInt(value.minor) : value;
}

function revivedDeeply(value: unknown): unknown {
  if (isEncodedBigint(value)) return BigInt(value.minor);
  if (Array.isArray(value)) return value.map(revivedDeeply);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, revivedDeeply(field)]));
}

function isEncodedBigint(value: unknown): value is { readonly minor: string } {
  if (typeof value !== "object" || value === null || !("minor" in value)) return false;
  return typeof value.minor === "string" && Object.keys(value).length === 1;
}
