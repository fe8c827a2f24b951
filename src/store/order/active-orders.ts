import type { Instant } from "../../domain/vocabulary";
import type { Database } from "../database/database";

/** The next ids of the orders with an event at that instant or later, in the order of the ids. */
export async function activeOrders(
  database: Database,
  since: Instant,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const list = { parts: [{ sql: "SELECT id FROM orders WHERE active_at >= ?", values: [since] }], key: ["id"] };
  return (await database.read((session) => session.rowsAfter(list, [after], limit))).map(({ id }) => String(id));
}
