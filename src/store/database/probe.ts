import type { Session } from "./session";

/** The smallest read of a table: a server without a majority still answers SELECT 1. */
export async function probe(session: Session): Promise<void> {
  await session.query("SELECT id FROM orders LIMIT 1");
}
