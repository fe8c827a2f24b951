import { MINUTE_MS } from "../../domain/duration";
import type { Instant } from "../../domain/vocabulary";
import type { ApiKeyStore } from "../ports/api-keys";
import type { Logger } from "../ports/logger";

/** When keys were last used: written off the requests' path, and seldom. */
export interface KeyUses {
  /** A use now. @param lastUsedAt  as the database said it last. */
  note(keyId: string, lastUsedAt: Instant | null): void;
  /** Once everything that was noted is written, or could not be. */
  written(): Promise<void>;
}

export interface KeyUsesParts {
  readonly store: Pick<ApiKeyStore, "used">;
  /** The real clock. */
  readonly realNow: () => Instant;
  readonly logger: Pick<Logger, "warn">;
}

/** A key that is used all the time is written once in it, whatever the number of requests and nodes. */
const SPACING_MS = MINUTE_MS;

/**
 * Writes one after the other, so that uses never hold more than one connection. What can't be written is noted again
 * with the next use.
 */
export function keyUses({ store, realNow, logger }: KeyUsesParts): KeyUses {
  /** By key: of the last use that was noted. One for each key there is. */
  const noted = new Map<string, Instant>();
  const waiting = new Map<string, Instant>();
  let writing: Promise<void> | null = null;

  const write = async (): Promise<void> => {
    for (const [keyId, at] of waiting) {
      waiting.delete(keyId);
      try {
        await store.used(keyId, at, SPACING_MS);
      } catch (err) {
        noted.delete(keyId);
        logger.warn({ err, keyId }, "recording the last use of a key failed, will record its next use");
      }
    }
    writing = null;
  };

  return {
    note(keyId, lastUsedAt) {
      const now = realNow();
      if (now - Math.max(noted.get(keyId) ?? -Infinity, lastUsedAt ?? -Infinity) < SPACING_MS) return;
      noted.set(keyId, now);
      waiting.set(keyId, now);
      writing ??= write();
    },
    written: () => writing ?? Promise.resolve(),
  };
}
