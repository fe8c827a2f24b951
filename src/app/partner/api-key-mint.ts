import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { BASE32, BASE32_CHARACTER } from "../../domain/id";

/** A secret that was just made. `text` is shown once and kept nowhere. */
export interface MintedKey {
  readonly text: string;
  /** What people recognise it by. */
  readonly prefix: string;
  readonly hash: string;
}

export interface KeyMint {
  /** rck_, 8 characters that may be seen, _, and 52 that are the secret: 40 at random and 12 that prove where they come from. */
  mint(): MintedKey;
  /** What the database knows a key by; null for a text that was never minted here, found out without the database. */
  hashOf(text: string): string | null;
}

const SEEN_CHARACTERS = 8;
/** 200 bits. */
const RANDOM_CHARACTERS = 40;
/** 60 bits. */
const SEAL_CHARACTERS = 12;

/** For secret scanners, too: only letters and digits, so that a double click takes it whole. */
const KEY = new RegExp(
  `^(?<sealed>rck_${BASE32_CHARACTER}{${SEEN_CHARACTERS}}_${BASE32_CHARACTER}{${RANDOM_CHARACTERS}})(?<seal>${BASE32_CHARACTER}{${SEAL_CHARACTERS}})$`,
  "u",
);

/** 32 divides 256, so that every character is as likely as the next. */
const inBase32 = (bytes: Buffer): string => [...bytes].map((byte) => BASE32.charAt(byte % BASE32.length)).join("");

/**
 * Makes keys and knows its own again.
 *
 * The database keeps SHA-256 of a key and nothing else of it. A slow hash is for passwords, which can be guessed; nobody guesses 200 random
 * bits. A key is found by its hash, so that no comparison's time tells anything of the key.
 *
 * The last characters are an HMAC by the service's own secret: as with a signed token, a text that somebody made up is refused without
 * asking the database, so that a flood of guesses costs it nothing, and only keys that were really made are ever remembered [S15].
 */
export function keyMint(serviceSecret: Buffer): KeyMint {
  const sealOf = (sealed: string): string =>
    inBase32(createHmac("sha256", serviceSecret).update(sealed).digest().subarray(0, SEAL_CHARACTERS));
  return {
    mint() {
      const prefix = `rck_${inBase32(randomBytes(SEEN_CHARACTERS))}`;
      const sealed = `${prefix}_${inBase32(randomBytes(RANDOM_CHARACTERS))}`;
      const text = sealed + sealOf(sealed);
      return { text, prefix, hash: hashed(text) };
    },
    hashOf(text) {
      const { sealed, seal } = KEY.exec(text)?.groups ?? {};
      if (sealed === undefined || seal === undefined) return null;
      return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(sealed))) ? hashed(text) : null;
    },
  };
}

const hashed = (text: string): string => createHash("sha256").update(text).digest("hex");
