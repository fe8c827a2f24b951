import type { Part, Slice, Total } from "../../app/ports/paging";
import type {
  EndpointNow,
  WebhookAttempt,
  WebhookEndpoint,
  WebhookReads,
  WebhookTarget,
} from "../../app/ports/webhook-endpoints";
import type { OrderEvent } from "../../domain/order/event";
import type { Instant } from "../../domain/vocabulary";
import { realNow } from "../database/business-clock";
import type { Database } from "../database/database";
import { byKey, mapPart } from "../database/paging";
import { countUpTo } from "../database/totals";
import { ActivityEntity } from "../entities/activity.entity";
import { WebhookAttemptEntity } from "../entities/webhook-attempt.entity";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity";
import { toEvent } from "../order/activity-rows";
import { toEndpoint, toSealed } from "./webhook-endpoint-rows";
import { ownedBy } from "./webhook-endpoints";
import { OWNER_IS_VALID } from "./webhook-streams";

const atThatTime = (endpoint: WebhookEndpoint, now: Instant): EndpointNow => ({
  ...endpoint,
  disabledReason: endpoint.disabledReason ?? ((endpoint.ownerTokenEndsAt ?? Infinity) <= now ? "TOKEN_ENDED" : null),
});

export class DatabaseWebhookReads implements WebhookReads {
  constructor(private readonly database: Database) {}

  endpointsOf(owner: string): Promise<readonly EndpointNow[]> {
    return this.endpoints("WHERE owner = ? ORDER BY id", [owner]);
  }

  async endpoint(owner: string | null, id: string): Promise<EndpointNow | null> {
    const { sql, values } = ownedBy(owner);
    return (await this.endpoints(`e WHERE id = ?${sql}`, [id, ...values]))[0] ?? null;
  }

  endpointsPage(slice: Slice<string>): Promise<Part<EndpointNow>> {
    return this.database.read(async (session) => {
      const now = await realNow(session);
      const list = { where: "TRUE", values: [], key: ["id"] };
      const part = await session.pageOf(WebhookEndpointEntity, list, byKey(slice));
      return mapPart(part, (row) => atThatTime(toEndpoint(row), now));
    });
  }

  endpointsCount(): Promise<Total> {
    return this.database.read((session) => countUpTo(session, "webhook_endpoints"));
  }

  reliesOnEarlierToken(owner: string, endsAt: Instant): Promise<boolean> {
    return this.database.read(async (session) => {
      const rows = await session.query(
        "SELECT id FROM webhook_endpoints WHERE owner = ? AND (owner_token_ends_at IS NULL OR owner_token_ends_at < ?) LIMIT 1",
        [owner, endsAt],
      );
      return rows.length > 0;
    });
  }

  target(endpointId: string): Promise<WebhookTarget | null> {
    return this.database.read(async (session) => {
      const now = await realNow(session);
      const [row] = await session.select(WebhookEndpointEntity, `e WHERE id = ? AND ${OWNER_IS_VALID}`, [
        endpointId,
        now,
        now,
      ]);
      return row === undefined ? null : { endpoint: toSealed(row), now };
    });
  }

  attempt(owner: string | null, id: string): Promise<WebhookAttempt | null> {
    return this.database.read(async (session) => {
      const { sql, values } = ownedBy(owner);
      const [row] = await session.select(
        WebhookAttemptEntity,
        `WHERE id = ? AND endpoint_id IN (SELECT e.id FROM webhook_endpoints e WHERE TRUE${sql})`,
        [id, ...values],
      );
      return row ?? null;
    });
  }

  /** Ids are ULIDs: their order is that of their births. */
  attemptsPage(endpointId: string, slice: Slice<string>): Promise<Part<WebhookAttempt>> {
    const list = { where: "endpoint_id = ?", values: [endpointId], key: ["id"], isDescending: true };
    return this.database.read((session) => session.pageOf(WebhookAttemptEntity, list, byKey(slice)));
  }

  attemptsCount(endpointId: string): Promise<Total> {
    return this.database.read((session) => countUpTo(session, "webhook_attempts WHERE endpoint_id = ?", [endpointId]));
  }

  newestEvent(): Promise<OrderEvent | null> {
    return this.database.read(async (session) => {
      const [row] = await session.select(ActivityEntity, "ORDER BY id DESC LIMIT 1");
      return row === undefined ? null : toEvent(row);
    });
  }

  private endpoints(rest: string, values: readonly unknown[]): Promise<readonly EndpointNow[]> {
    return this.database.read(async (session) => {
      const now = await realNow(session);
      return (await session.select(WebhookEndpointEntity, rest, values)).map((row) => atThatTime(toEndpoint(row), now));
    });
  }
}
