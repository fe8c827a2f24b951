import type { Statement } from "../database/keyset";

/**
 * [S3, S24] An endpoint whose owner's key or token has ended receives nothing more. This is checked before each
 * message, because nothing happens at the end itself. Both values are the real time.
 */
export const OWNER_IS_VALID = `NOT EXISTS (SELECT 1 FROM api_keys k WHERE k.id = e.owner AND (k.revoked_at IS NOT NULL OR k.expires_at <= ?))
  AND (e.owner_token_ends_at > ? OR (e.owner_token_ends_at IS NULL AND e.owner LIKE 'key|_%' ESCAPE '|'))`;

/** On a query of endpoints, called e there. @param owner  null: of any owner. */
export const ownedBy = (owner: string | null): Statement =>
  owner === null ? { sql: "", values: [] } : { sql: " AND e.owner = ?", values: [owner] };
