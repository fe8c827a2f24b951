import type { ApiKey } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";

/** What the database knows of one secret: whose it is, and what its key may and how long. */
export interface KeySecret extends Pick<ApiKey, "scopes" | "expiresAt" | "revokedAt" | "lastUsedAt"> {
  readonly keyId: string;
  /** When the overlap after a rotation ends; null for the newest secret, which holds as long as its key. */
  readonly holdsUntil: Instant | null;
}

/** Keys as they are read, without a lock. */
export interface ApiKeyStore {
  /** @param hash  as `KeyMint` makes it. @throws Unavailable. */
  secret(hash: string): Promise<KeySecret | null>;
  key(id: string): Promise<ApiKey | null>;
  /** Newest first: all that hold now, and the newest `ended` of the others. */
  list(now: Instant, ended: number): Promise<readonly ApiKey[]>;
  /** Writes down a use, unless a later one, or one within `spacingMs` before it, is written already. */
  used(keyId: string, at: Instant, spacingMs: number): Promise<void>;
}

/** Keys as a transaction changes them. */
export interface ApiKeyWrites {
  /**
   * The number of valid keys. No other transaction can count them until this one ends, so that a key that is added
   * after it is counted by the next one [S27].
   */
  countHolding(now: Instant): Promise<number>;
  add(key: ApiKey, hash: string): Promise<void>;
  /** The key as it is now, locked until the transaction ends; null if there is none. */
  lock(id: string): Promise<ApiKey | null>;
  /**
   * Adds a secret. Those before it hold until `overlapEndsAt` at the latest; those that hold no more at `now` are
   * removed.
   */
  addSecret(
    id: string,
    secret: { readonly prefix: string; readonly hash: string },
    times: { readonly now: Instant; readonly overlapEndsAt: Instant },
  ): Promise<void>;
  revoke(id: string, at: Instant): Promise<void>;
}
