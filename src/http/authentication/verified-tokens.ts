import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";
import { BoundedCache } from "../../graphql/operation/bounded-cache";

/** @returns the claims, whose times are not checked yet. */
export type Verify = (token: string) => Promise<JWTPayload>;

/** The keys by which tokens are verified: another object whenever they change. */
export interface KeysInUse {
  /** null: none is known. */
  readonly last: object | null;
  /** Those of now, after a look whether they are still valid. */
  inUse(): Promise<object | null>;
}

/** The characters of all tokens that are remembered: some ten thousand tokens of usual length. */
const MAX_CHARACTERS = 8_000_000;

/**
 * A token's signature is verified once while the keys stay the same [B1]: its claims are remembered. Their times are
 * checked for each request by those who ask. Remembered is a hash of the token, never the token.
 */
export function rememberVerified(verify: Verify, keys: KeysInUse): Verify {
  const verified = new BoundedCache<{ readonly by: object; readonly claims: JWTPayload }>(MAX_CHARACTERS);
  return async (token) => {
    const key = createHash("sha256").update(token).digest("base64");
    const known = verified.get(key);
    if (known !== undefined) {
      const keysNow = await keys.inUse();
      if (known.by === keysNow) return known.claims;
    }
    // Of before: if they change meanwhile, the token is verified once more.
    const by = keys.last;
    const claims = await verify(token);
    if (by !== null) verified.set(key, { by, claims }, token.length);
    return claims;
  };
}
