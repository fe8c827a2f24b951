import type { Total } from "../../app/ports/paging";
import type { Database } from "../database/database";
import type { PagedList } from "../database/paging";
import { countUpTo } from "../database/totals";

/**
 * Each is a range of the index `orders_record`, and in it InnoDB keeps ids in order: a page reads no more rows than it
 * shows.
 */
const BRANCHES = [
  "status = 'COMPLETED' AND cancellation_counts IS NULL",
  "status = 'CANCELLED' AND cancellation_counts = 0",
  "status = 'CANCELLED' AND cancellation_counts = 1",
] as const;

/**
 * [C10] Ids of a freelancer's ended orders, from the highest down: the last registered ones come first, and none ever
 * moves.
 */
export function endedOrders(database: Database, freelancerId: string): PagedList<string, string> {
  const read = async (bounds: string, values: readonly string[], direction: "ASC" | "DESC", limit: number) => {
    const selects = BRANCHES.map(
      (branch) =>
        `SELECT * FROM (SELECT id FROM orders WHERE freelancer_id = ? AND ${branch}${bounds} ORDER BY id ${direction} LIMIT ?) AS branch`,
    );
    const sql = `${selects.join(" UNION ALL ")} ORDER BY id ${direction} LIMIT ?`;
    const rows = await database.read((session) =>
      session.query(sql, [...BRANCHES.flatMap(() => [freelancerId, ...values, limit]), limit]),
    );
    return rows.map(({ id }) => String(id));
  };
  return {
    async items({ after, before }, from, limit) {
      const bounds = [after === null ? "" : " AND id < ?", before === null ? "" : " AND id > ?"].join("");
      const values = [after, before].filter((position) => position !== null);
      const ids = await read(bounds, values, from === "start" ? "DESC" : "ASC", limit);
      return from === "start" ? ids : ids.toReversed();
    },
    has: async (side, position) =>
      (await read(` AND id ${side === "upTo" ? ">=" : "<="} ?`, [position], "DESC", 1)).length > 0,
  };
}

export const endedOrdersCount = (database: Database, freelancerId: string): Promise<Total> =>
  database.read((session) =>
    countUpTo(session, "orders WHERE freelancer_id = ? AND status IN ('COMPLETED', 'CANCELLED')", [freelancerId]),
  );
