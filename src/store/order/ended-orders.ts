import type { Part, Slice, Total } from "../../app/ports/paging";
import type { Database } from "../database/database";
import type { KeysetList } from "../database/keyset";
import { byKey, mapPart } from "../database/paging";
import { countUpTo } from "../database/totals";

/**
 * Each is a range of the index `orders_record`, and in it InnoDB keeps ids in order: a page reads no more rows than it
 * shows.
 */
const RANGES = [
  "status = 'COMPLETED' AND cancellation_counts IS NULL",
  "status = 'CANCELLED' AND cancellation_counts = 0",
  "status = 'CANCELLED' AND cancellation_counts = 1",
] as const;

/**
 * [C10] Ids of a freelancer's ended orders, from the highest down: the last registered ones come first, and none ever
 * moves.
 */
export async function endedOrdersPage(
  database: Database,
  freelancerId: string,
  slice: Slice<string>,
): Promise<Part<string>> {
  const list: KeysetList = {
    parts: RANGES.map((range) => ({
      sql: `SELECT id FROM orders WHERE freelancer_id = ? AND ${range}`,
      values: [freelancerId],
    })),
    key: ["id"],
    isDescending: true,
  };
  return mapPart(await database.read((session) => session.page(list, byKey(slice))), ({ id }) => String(id));
}

export const endedOrdersCount = (database: Database, freelancerId: string): Promise<Total> =>
  database.read((session) =>
    countUpTo(session, "orders WHERE freelancer_id = ? AND status IN ('COMPLETED', 'CANCELLED')", [freelancerId]),
  );
