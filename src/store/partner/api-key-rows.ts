import type { ApiKeyRows } from "../../app/ports/api-keys";
import { lockCount } from "../database/lock-count";
import type { Session } from "../database/session";
import { ApiKeyEntity, ApiKeySecretEntity } from "../entities/api-key.entity";
import { toSafeInteger } from "../entities/columns";
import { HOLDING } from "./api-keys";

/** Keys of partner systems, as a transaction changes them. */
export const apiKeyRows = (session: Session): ApiKeyRows => ({
  async countHolding(now) {
    await lockCount(session, "api keys");
    const [row] = await session.query(`SELECT COUNT(*) AS total FROM api_keys WHERE ${HOLDING}`, [now]);
    return toSafeInteger(row?.total);
  },
  async add(key, hash) {
    await session.insert(ApiKeyEntity, [key]);
    await session.insert(ApiKeySecretEntity, [{ hash, keyId: key.id, holdsUntil: null }]);
  },
  async lock(id) {
    const lock = session.dialect === "mysql" ? " FOR UPDATE" : "";
    return (await session.select(ApiKeyEntity, `WHERE id = ?${lock}`, [id]))[0] ?? null;
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
