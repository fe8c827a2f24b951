import type { Database } from "../database/database";
import type { Session } from "../database/session";

/** What is found of many ids, by id: one row or a few of each. No query for an empty list: IN () is no SQL. */
export const readMany = <V>(
  database: Database,
  ids: readonly string[],
  read: (session: Session) => Promise<ReadonlyMap<string, V>>,
): Promise<ReadonlyMap<string, V>> =>
  ids.length === 0 ? Promise.resolve(new Map<string, V>()) : database.readInPacket(read);
