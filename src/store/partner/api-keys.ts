import type { ApiKeyStore, KeySecret } from "../../app/ports/api-keys";
import type { ApiKey } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";
import type { Database } from "../database/database";
import { ApiKeyEntity, ApiKeySecretEntity } from "../entities/api-key.entity";

export const HOLDING = "revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)";

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
