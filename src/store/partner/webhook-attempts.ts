import type { WebhookAttempt, WebhookReads } from "../../app/ports/webhook-endpoints";
import type { Database } from "../database/database";
import { byKey } from "../database/paging";
import type { Session } from "../database/session";
import { countUpTo } from "../database/totals";
import { WebhookAttemptEntity } from "../entities/webhook-attempt.entity";
import { ownedBy } from "./webhook-owners";

/** The newest of each endpoint that are kept. */
const ATTEMPTS_KEPT = 1_000;

type AttemptReads = Pick<WebhookReads, "attempt" | "attemptsPage" | "attemptsCount">;

export const attemptReads = (database: Database): AttemptReads => ({
  attempt: (owner, id) =>
    database.read(async (session) => {
      const { sql, values } = ownedBy(owner);
      const [row] = await session.select(
        WebhookAttemptEntity,
        `WHERE id = ? AND endpoint_id IN (SELECT e.id FROM webhook_endpoints e WHERE TRUE${sql})`,
        [id, ...values],
      );
      return row ?? null;
    }),
  /** Ids are ULIDs: their order is that of their births. */
  attemptsPage(endpointId, slice) {
    const list = { where: "endpoint_id = ?", values: [endpointId], key: ["id"], isDescending: true };
    return database.read((session) => session.pageOf(WebhookAttemptEntity, list, byKey(slice)));
  },
  attemptsCount: (endpointId) =>
    database.read((session) => countUpTo(session, "webhook_attempts WHERE endpoint_id = ?", [endpointId])),
});

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
