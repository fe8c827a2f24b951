import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { BASE32, BASE32_CHARACTER } from "../../domain/id";

/** A new secret. `text` is shown once and stored nowhere. */
export interface MintedKey {
  readonly text: string;
  /** The part by which people recognise it. */
  readonly prefix: string;
  readonly hash: string;
}

export interface KeyMint {
  /**
   * rck_, 8 characters that may be seen, _, and 52 that are the secret: 40 at random and 12 that prove where they come
   * from.
   */
  mint(): MintedKey;
  /**
   * The part by which the database knows a key; null for a text that was never created here, which is found out without
   * the database.
   */
  hashOf(text: string): string | null;
}

const SEEN_CHARACTERS = 8;
/** 200 bits. */
const RANDOM_CHARACTERS = 40;
/** 60 bits. */
const SEAL_CHARACTERS = 12;

/** For secret scanners, too: only letters and digits, so that a double click selects all of it. */
const KEY = new RegExp(
  `^(?<sealed>rck_${BASE32_CHARACTER}{${SEEN_CHARACTERS}}_${BASE32_CHARACTER}{${RANDOM_CHARACTERS}})(?<seal>${BASE32_CHARACTER}{${SEAL_CHARACTERS}})$`,
  "u",
);

/** 32 divides 256, so that every character is as likely as the next. */
const inBase32 = (bytes: Buffer): string => [...bytes].map((byte) => BASE32.charAt(byte % BASE32.length)).join("");

/**
 * Creates keys and recognises its own.
 *
 * The database stores only the SHA-256 of a key. A slow hash is for passwords, which can be guessed; nobody guesses 200
 * random bits. A key is found by its hash, so that the time of a comparison reveals nothing about the key.
 *
 * The last characters are an HMAC with the service's own secret. As with a signed token, an invented text is refused
 * without asking the database. So a flood of guesses costs the database nothing, and only real keys are ever remembered
 * [S15].
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
