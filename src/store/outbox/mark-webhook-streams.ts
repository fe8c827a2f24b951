import type { OrderChange } from "../../app/ports/orders";
import { realNowIn } from "../database/business-clock";
import { marks, type Session } from "../database/session";
import { WebhookStreamEntity } from "../entities/webhook-stream.entity";

/**
 * In the transaction of the events: every endpoint's stream of these orders has something to send from now on. A stream
 * begins at the first event after its endpoint was created. Disabled endpoints are included, so that nothing is lost
 * when one is enabled again. Endpoints of a key that was revoked or has expired are not, because nobody can enable
 * them. If there is no endpoint, it costs one statement that finds nothing.
 *
 * The sequence of the newest event changes the stream's row each time, also while a try runs. On a cluster this makes
 * the write conflict with the end of a try at another server: a row that is written but not changed conflicts with
 * nothing [F32].
 */
export async function markWebhooks(session: Session, changes: readonly OrderChange[]): Promise<void> {
  const first = changes.flatMap(({ events }) => (events[0] === undefined ? [] : events[0].id));
  if (first.length === 0) return;
  const { sql: now, values } = realNowIn(session);
  const streams = {
    columns: ["endpoint_id", "order_id", "next_sequence", "newest_sequence", "due_at", "tries"],
    select: `SELECT e.id, a.order_id, a.sequence, o.version, ${now}, 0
         FROM webhook_endpoints e CROSS JOIN activity a JOIN orders o ON o.id = a.order_id
         WHERE a.id IN (${marks(first)}) AND (e.disabled_reason IS NULL OR e.disabled_reason NOT IN ('KEY_REVOKED', 'KEY_EXPIRED'))`,
    values: [...values, ...first],
  };
  await session.upsert(WebhookStreamEntity, streams, [
    "newest_sequence = new(newest_sequence)",
    "due_at = COALESCE(webhook_streams.due_at, new(due_at))",
  ]);
}
