import type { ApiKeyStore, ApiKeyWrites, KeySecret } from "../../app/ports/api-keys";
import type { ApiKey } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";
import type { Database } from "../database/database";
import { lockCount } from "../database/lock-count";
import type { Session } from "../database/session";
import { ApiKeyEntity, ApiKeySecretEntity } from "../entities/api-key.entity";

const HOLDING = "revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)";

/** Keys of partner systems, as they are read. */
export class DatabaseApiKeys implements ApiKeyStore {
  constructor(private readonly database: Database) {}

  secret(hash: string): Promise<KeySecret | null> {
    return this.database.read(async (session) => {
      const [secret] = await session.select(ApiKeySecretEntity, "WHERE hash = ?", [hash]);
      if (secret === undefined) return null;
      const [key] = await session.select(ApiKeyEntity, "WHERE id = ?", [secret.keyId]);
      return key === undefined ? null : { ...key, keyId: key.id, holdsUntil: secret.holdsUntil };
    });
  }

  key(id: string): Promise<ApiKey | null> {
    return this.database.read(async (session) => (await session.select(ApiKeyEntity, "WHERE id = ?", [id]))[0] ?? null);
  }

  /** Ids are in the order of their births. */
  list(now: Instant, ended: number): Promise<readonly ApiKey[]> {
    return this.database.read(async (session) => {
      const holding = await session.select(ApiKeyEntity, `WHERE ${HOLDING} ORDER BY id DESC`, [now]);
      const others = await session.select(ApiKeyEntity, `WHERE NOT (${HOLDING}) ORDER BY id DESC LIMIT ?`, [
        now,
        ended,
      ]);
      return [...holding, ...others].sort((a, b) => (a.id < b.id ? 1 : -1));
    });
  }

  used(keyId: string, at: Instant, spacingMs: number): Promise<void> {
    return this.database.transact(async (session) => {
      await session.run(
        "UPDATE api_keys SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)",
        [at, keyId, at - spacingMs],
      );
    });
  }
}

/** Keys of partner systems, as a transaction changes them. */
export const apiKeyWrites = (session: Session): ApiKeyWrites => ({
  async countHolding(now) {
    await lockCount(session, "api keys");
    return session.count(`api_keys WHERE ${HOLDING}`, [now]);
  },
  async add(key, hash) {
    await session.insert(ApiKeyEntity, [key]);
    await session.insert(ApiKeySecretEntity, [{ hash, keyId: key.id, holdsUntil: null }]);
  },
  async lock(id) {
    return (await session.select(ApiKeyEntity, `WHERE id = ?${session.locking}`, [id]))[0] ?? null;
  },
  async addSecret(id, { prefix, hash }, { now, overlapEndsAt }) {
    await session.run("DELETE FROM api_key_secrets WHERE key_id = ? AND holds_until <= ?", [id, now]);
    await session.run("UPDATE api_key_secrets SET holds_until = ? WHERE key_id = ? AND holds_until IS NULL", [
      overlapEndsAt,
      id,
    ]);
    await session.insert(ApiKeySecretEntity, [{ hash, keyId: id, holdsUntil: null }]);
    await session.run("UPDATE api_keys SET prefix = ? WHERE id = ?", [prefix, id]);
  },
  async revoke(id, at) {
    await session.run("UPDATE api_keys SET revoked_at = ? WHERE id = ?", [at, id]);
  },
});
