import type { DisabledReason, SealedEndpoint, WebhookAttempt, WebhookWrites } from "../../app/ports/webhook-endpoints";
import type { Instant } from "../../domain/vocabulary";
import { realNow } from "../database/business-clock";
import { lockCount } from "../database/lock-count";
import type { Session } from "../database/session";
import { WebhookAttemptEntity } from "../entities/webhook-attempt.entity";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity";
import { toSealed } from "./webhook-endpoint-rows";

/** The newest of each endpoint that are kept. */
const ATTEMPTS_KEPT = 1_000;

const CHANGEABLE = [
  "url",
  "event_types",
  "document",
  "disabled_reason",
  "reason_before_operator",
  "secret",
  "previous_secrets",
  "previous_secrets_until",
  "resumed_at",
];

/** On a query of endpoints, called e there. @param owner  null: of any owner. */
export const ownedBy = (owner: string | null): { readonly sql: string; readonly values: readonly string[] } =>
  owner === null ? { sql: "", values: [] } : { sql: " AND e.owner = ?", values: [owner] };

/** Of one transaction. */
class DatabaseWebhookWrites implements WebhookWrites {
  constructor(private readonly session: Session) {}

  realNow(): Promise<Instant> {
    return realNow(this.session);
  }

  async endpoint(owner: string | null, id: string): Promise<SealedEndpoint | null> {
    const { locking } = this.session;
    const { sql, values } = ownedBy(owner);
    const [row] = await this.session.select(WebhookEndpointEntity, `e WHERE e.id = ?${sql}${locking}`, [id, ...values]);
    return row === undefined ? null : toSealed(row);
  }

  async countOf(owner: string): Promise<number> {
    await lockCount(this.session, `webhook endpoints of ${owner}`);
    return this.session.count("webhook_endpoints WHERE owner = ?", [owner]);
  }

  save(endpoint: SealedEndpoint): Promise<void> {
    const changes = CHANGEABLE.map((name) => `${name} = new(${name})`);
    return this.session.upsert(WebhookEndpointEntity, [{ ...endpoint, lastSuccessAt: null }], changes);
  }

  async remove(endpointId: string): Promise<void> {
    await this.session.run("DELETE FROM webhook_endpoints WHERE id = ?", [endpointId]);
  }

  addAttempt(attempt: WebhookAttempt): Promise<void> {
    return addAttempt(this.session, attempt);
  }

  async ownerTokenEndsAt(owner: string, endsAt: Instant): Promise<void> {
    const now = await realNow(this.session);
    // MySQL assigns from left to right, so the old end is compared first.
    await this.session.run(
      `UPDATE webhook_endpoints SET resumed_at = CASE WHEN owner_token_ends_at <= ? THEN ? ELSE resumed_at END, owner_token_ends_at = ?
         WHERE owner = ? AND (owner_token_ends_at IS NULL OR owner_token_ends_at < ?)`,
      [now, now, endsAt, owner, endsAt],
    );
  }

  async disableOf(owner: string, reason: DisabledReason): Promise<void> {
    await this.session.run("UPDATE webhook_endpoints SET disabled_reason = ? WHERE owner = ?", [reason, owner]);
  }
}

export const webhookWrites = (session: Session): WebhookWrites => new DatabaseWebhookWrites(session);

/** The oldest beyond the bound go. */
export async function addAttempt(session: Session, attempt: WebhookAttempt): Promise<void> {
  await session.insert(WebhookAttemptEntity, [attempt]);
  const [oldest] = await session.query(
    "SELECT id FROM webhook_attempts WHERE endpoint_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?",
    [attempt.endpointId, ATTEMPTS_KEPT],
  );
  if (oldest === undefined) return;
  await session.run("DELETE FROM webhook_attempts WHERE endpoint_id = ? AND id <= ?", [attempt.endpointId, oldest.id]);
}
