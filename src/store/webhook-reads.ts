import type { Part, Slice, Total } from "../app/read-ports";
import type { WebhookAttempt, WebhookEndpoint, WebhookReads, WebhookTarget } from "../app/webhook-endpoint-ports";
import type { OrderEvent } from "../domain/event";
import { ActivityEntity } from "./activity.entity";
import { toEvent } from "./activity-rows";
import { realNow } from "./business-clock";
import type { Database } from "./database";
import { partOf, type PagedList } from "./paging";
import { countUpTo } from "./totals";
import { WebhookAttemptEntity } from "./webhook-attempt.entity";
import { toEndpoint, toSealed } from "./webhook-endpoint-rows";
import { KEY_HOLDS } from "./webhook-stream-rows";
import { WebhookEndpointEntity } from "./webhook-endpoint.entity";

export class DatabaseWebhookReads implements WebhookReads {
  constructor(private readonly database: Database) {}

  endpointsOf(owner: string): Promise<readonly WebhookEndpoint[]> {
    return this.database.read(async (session) => {
      const rows = await session.select(WebhookEndpointEntity, "WHERE owner = ? ORDER BY id", [owner]);
      return rows.map(toEndpoint);
    });
  }

  target(endpointId: string): Promise<WebhookTarget | null> {
    return this.database.read(async (session) => {
      const now = await realNow(session);
      const [row] = await session.select(WebhookEndpointEntity, `e WHERE id = ? AND ${KEY_HOLDS}`, [endpointId, now]);
      return row === undefined ? null : { endpoint: toSealed(row), now };
    });
  }

  attempt(owner: string, id: string): Promise<WebhookAttempt | null> {
    return this.database.read(async (session) => {
      const [row] = await session.select(
        WebhookAttemptEntity,
        "WHERE id = ? AND endpoint_id IN (SELECT e.id FROM webhook_endpoints e WHERE e.owner = ?)",
        [id, owner],
      );
      return row ?? null;
    });
  }

  attemptsPage(endpointId: string, slice: Slice<string>): Promise<Part<WebhookAttempt>> {
    return partOf(this.newestFirst(endpointId), slice);
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

  /** Ids are ULIDs: their order is that of their births. */
  private newestFirst(endpointId: string): PagedList<WebhookAttempt, string> {
    const read = (bounds: string, values: readonly string[], direction: "ASC" | "DESC", limit: number) =>
      this.database.read((session) =>
        session.select(WebhookAttemptEntity, `WHERE endpoint_id = ?${bounds} ORDER BY id ${direction} LIMIT ?`, [
          endpointId,
          ...values,
          limit,
        ]),
      );
    return {
      async items({ after, before }, from, limit) {
        const bounds = [after === null ? "" : " AND id < ?", before === null ? "" : " AND id > ?"].join("");
        const values = [after, before].filter((position) => position !== null);
        const rows = await read(bounds, values, from === "start" ? "DESC" : "ASC", limit);
        return from === "start" ? rows : rows.toReversed();
      },
      has: async (side, position) => (await read(` AND id ${side === "upTo" ? ">=" : "<="} ?`, [position], "ASC", 1)).length > 0,
    };
  }
}
