import type {
  DisabledReason,
  EndpointNow,
  SealedEndpoint,
  WebhookAttempt,
  WebhookEndpoint,
  WebhookReads,
  WebhookWrites,
} from "../../app/ports/webhook-endpoints";
import type { Instant } from "../../domain/vocabulary";
import { realNow } from "../database/business-clock";
import type { Database } from "../database/database";
import { lockCount } from "../database/lock-count";
import { byKey, mapPart } from "../database/paging";
import type { Session } from "../database/session";
import { countUpTo } from "../database/totals";
import { ActivityEntity } from "../entities/activity.entity";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity";
import { toEvent } from "../order/activity-rows";
import { addAttempt, attemptReads } from "./webhook-attempts";
import { toEndpoint, toSealed } from "./webhook-endpoint-rows";
import { ownedBy, OWNER_IS_VALID } from "./webhook-owners";

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

const atThatTime = (endpoint: WebhookEndpoint, now: Instant): EndpointNow => ({
  ...endpoint,
  disabledReason: endpoint.disabledReason ?? ((endpoint.ownerTokenEndsAt ?? Infinity) <= now ? "TOKEN_ENDED" : null),
});

export const webhookReads = (database: Database): WebhookReads => ({
  endpointsOf: (owner) => database.read((session) => endpoints(session, "WHERE owner = ? ORDER BY id", [owner])),
  async endpoint(owner, id) {
    const { sql, values } = ownedBy(owner);
    const found = await database.read((session) => endpoints(session, `e WHERE id = ?${sql}`, [id, ...values]));
    return found[0] ?? null;
  },
  endpointsPage: (slice) =>
    database.read(async (session) => {
      const now = await realNow(session);
      const list = { where: "TRUE", values: [], key: ["id"] };
      const part = await session.pageOf(WebhookEndpointEntity, list, byKey(slice));
      return mapPart(part, (row) => atThatTime(toEndpoint(row), now));
    }),
  endpointsCount: () => database.read((session) => countUpTo(session, "webhook_endpoints")),
  reliesOnEarlierToken: (owner, endsAt) =>
    database.read(async (session) => {
      const rows = await session.query(
        "SELECT id FROM webhook_endpoints WHERE owner = ? AND (owner_token_ends_at IS NULL OR owner_token_ends_at < ?) LIMIT 1",
        [owner, endsAt],
      );
      return rows.length > 0;
    }),
  target: (endpointId) =>
    database.read(async (session) => {
      const now = await realNow(session);
      const [row] = await session.select(WebhookEndpointEntity, `e WHERE id = ? AND ${OWNER_IS_VALID}`, [
        endpointId,
        now,
        now,
      ]);
      return row === undefined ? null : { endpoint: toSealed(row), now };
    }),
  ...attemptReads(database),
  newestEvent: () =>
    database.read(async (session) => {
      const [row] = await session.select(ActivityEntity, "ORDER BY id DESC LIMIT 1");
      return row === undefined ? null : toEvent(row);
    }),
});

async function endpoints(session: Session, rest: string, values: readonly unknown[]): Promise<readonly EndpointNow[]> {
  const now = await realNow(session);
  return (await session.select(WebhookEndpointEntity, rest, values)).map((row) => atThatTime(toEndpoint(row), now));
}

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
