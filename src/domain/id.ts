/** Ids are a prefix, `_`, and a ULID in lower-case Crockford base32: ord_01j… */
export const ID_PREFIXES = [
  "ord",
  "dsp",
  "rfo",
  "chg",
  "evt",
  "usr",
  "mst",
  "ext",
  "dlv",
  "rev",
  "rfd",
  "ntf",
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** Crockford base32 in lower case: 32 characters. */
export const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

/** One character of it, for regular expressions. */
export const BASE32_CHARACTER = "[0-9a-hjkmnp-tv-z]";

/** Characters of a ULID. */
export const ULID_CHARACTERS = 26;

/** What stands behind an id's prefix, for regular expressions. */
export const ULID_PATTERN = `${BASE32_CHARACTER}{${ULID_CHARACTERS}}`;

const COUNTED_CHARACTERS = 8;
const COUNT_RANGE = BASE32.length ** COUNTED_CHARACTERS;

/** The n-th id after a fresh ULID; 0 is the ULID itself. One fresh ULID so serves all that one decision makes. */
export function idAfter(freshId: string, prefix: IdPrefix, n = 0): string {
  const counted = [...freshId.slice(-COUNTED_CHARACTERS)].reduce(
    (value, character) => value * BASE32.length + BASE32.indexOf(character),
    0,
  );
  return `${prefix}_${freshId.slice(0, -COUNTED_CHARACTERS)}${inBase32((counted + n) % COUNT_RANGE)}`;
}

function inBase32(value: number): string {
  let rest = value;
  let digits = "";
  for (let position = 0; position < COUNTED_CHARACTERS; position += 1) {
    digits = BASE32.charAt(rest % BASE32.length) + digits;
    rest = Math.floor(rest / BASE32.length);
  }
  return digits;
}
