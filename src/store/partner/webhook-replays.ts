import type { ReplayFrom, WebhookReplays } from "../../app/ports/webhook-endpoints";
import type { ActivityType } from "../../domain/vocabulary";
import { realNow, realNowIn } from "../database/business-clock";
import type { Database } from "../database/database";
import { marks, type Session } from "../database/session";
import { toSafeInteger } from "../entities/columns";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity";
import { WebhookStreamEntity } from "../entities/webhook-stream.entity";
import { activeOrders } from "../order/active-orders";

/** Orders that one transaction puts back: it must hold up no move for long. */
const ORDERS_AT_ONCE = 500;

interface Replay {
  readonly endpointId: string;
  readonly eventTypes: readonly ActivityType[];
  readonly from: ReplayFrom & { readonly occurredAt: number };
}

export class DatabaseWebhookReplays implements WebhookReplays {
  constructor(private readonly database: Database) {}

  async replay(endpointId: string, from: ReplayFrom): Promise<number | null> {
    const replay = await this.database.read((session) => begin(session, endpointId, from));
    if (replay === null) return null;
    let scheduled = 0;
    for (let after: string | undefined = ""; after !== undefined;) {
      const orderIds = await activeOrders(this.database, replay.from.occurredAt, after, ORDERS_AT_ONCE);
      if (orderIds.length > 0)
        scheduled += await this.database.transact((session) => putBack(session, replay, orderIds), { isBatch: true });
      after = orderIds.length < ORDERS_AT_ONCE ? undefined : orderIds.at(-1);
    }
    return scheduled;
  }

  removeLeftovers(limit: number): Promise<number> {
    return this.database.transact(
      async (session) =>
        (await dropOf(session, "webhook_streams", limit)) +
        (await dropOf(session, "webhook_attempts", limit)) +
        (await dropOf(session, "webhook_dead_letters", limit)),
      { isBatch: true },
    );
  }

  disableExpired(): Promise<void> {
    return this.database.transact(async (session) => {
      await session.run(
        `UPDATE webhook_endpoints SET disabled_reason = 'KEY_EXPIRED' WHERE owner IN (SELECT k.id FROM api_keys k WHERE k.expires_at <= ?)
           AND (disabled_reason IS NULL OR disabled_reason NOT IN ('KEY_REVOKED', 'KEY_EXPIRED'))`,
        [await realNow(session)],
      );
    });
  }
}

async function begin(session: Session, endpointId: string, from: ReplayFrom): Promise<Replay | null> {
  const [event] = await session.query("SELECT occurred_at FROM activity WHERE order_id = ? AND sequence = ?", [
    from.orderId,
    from.sequence,
  ]);
  const [endpoint] = await session.select(WebhookEndpointEntity, "WHERE id = ?", [endpointId]);
  if (event === undefined || endpoint === undefined) return null;
  return {
    endpointId,
    eventTypes: endpoint.eventTypes,
    from: { ...from, occurredAt: toSafeInteger(event.occurred_at) },
  };
}

/**
 * A stream returns to the first event that is to be sent again, or stays where it is if it has not reached it yet. Its
 * lease ends, so that a try in progress moves nothing on.
 */
async function putBack(
  session: Session,
  { endpointId, eventTypes, from }: Replay,
  orderIds: readonly string[],
): Promise<number> {
  const wanted = `activity a WHERE a.order_id IN (${marks(orderIds)}) AND a.type IN (${marks(eventTypes)})
    AND CASE WHEN a.order_id = ? THEN a.sequence > ? ELSE a.occurred_at >= ? END`;
  const values = [...orderIds, ...eventTypes, from.orderId, from.sequence, from.occurredAt];
  const { sql: now, values: nowValues } = realNowIn(session);
  const scheduled = await session.count(wanted, values);
  const streams = {
    columns: ["endpoint_id", "order_id", "next_sequence", "due_at", "tries"],
    select: `SELECT ?, a.order_id, MIN(a.sequence), ${now}, 0 FROM ${wanted} GROUP BY a.order_id`,
    values: [endpointId, ...nowValues, ...values],
  };
  const least = session.dialect === "sqlite" ? "MIN" : "LEAST";
  await session.upsert(WebhookStreamEntity, streams, [
    `next_sequence = ${least}(webhook_streams.next_sequence, new(next_sequence))`,
    "due_at = new(due_at)",
    "tries = 0",
    "first_tried_at = NULL",
    "lease_owner = NULL",
  ]);
  return scheduled;
}

/** Rows of an endpoint that was deleted: nobody sees them, and they are many. */
async function dropOf(
  session: Session,
  table: "webhook_streams" | "webhook_attempts" | "webhook_dead_letters",
  limit: number,
): Promise<number> {
  const [gone] = await session.query(
    `SELECT endpoint_id FROM ${table} t WHERE NOT EXISTS (SELECT 1 FROM webhook_endpoints e WHERE e.id = t.endpoint_id) LIMIT 1`,
  );
  if (gone === undefined) return 0;
  const key = table === "webhook_streams" ? "order_id" : "id";
  const rows = await session.query(`SELECT ${key} AS part FROM ${table} WHERE endpoint_id = ? LIMIT ?`, [
    gone.endpoint_id,
    limit,
  ]);
  const parts = rows.map(({ part }) => String(part));
  return session.run(`DELETE FROM ${table} WHERE endpoint_id = ? AND ${key} IN (${marks(parts)})`, [
    gone.endpoint_id,
    ...parts,
  ]);
}
