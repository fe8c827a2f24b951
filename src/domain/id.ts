/** Ids are a prefix, `_`, and a ULID in lower-case Crockford base32: ord_01j… */
export const ID_PREFIXES = ["ord", "dsp", "rfo", "chg", "evt", "usr", "mst", "ext", "dlv", "rev", "rfd", "ntf"] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const COUNTED_CHARACTERS = 8;
const COUNT_RANGE = ALPHABET.length ** COUNTED_CHARACTERS;

/** The n-th id after a fresh ULID; 0 is the ULID itself. One fresh ULID so serves all that one decision makes. */
export function idAfter(freshId: string, prefix: IdPrefix, n = 0): string {
  const counted = [...freshId.slice(-COUNTED_CHARACTERS)].reduce(
    (value, character) => value * ALPHABET.length + ALPHABET.indexOf(character),
    0,
  );
  return `${prefix}_${freshId.slice(0, -COUNTED_CHARACTERS)}${inBase32((counted + n) % COUNT_RANGE)}`;
}

function inBase32(value: number): string {
  let rest = value;
  let digits = "";
  for (let position = 0; position < COUNTED_CHARACTERS; position += 1) {
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits;
}
