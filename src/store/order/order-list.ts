import type { OrderAudience, OrderListFilter, OrderPosition } from "../../app/ports/orders";
import type { Total } from "../../app/ports/paging";
import type { PartyRole } from "../../domain/vocabulary";
import type { Database } from "../database/database";
import type { PagedList } from "../database/paging";
import { marks } from "../database/session";
import { countUpTo, sumOf } from "../database/totals";
import { toSafeInteger } from "../entities/columns";

export interface ListedOrder {
  readonly orderId: string;
  readonly position: OrderPosition;
}

/** SQL and its values. */
interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Orders by audience and filter, most recently active first, ties by id downwards. A party's list is that of the client
 * and that of the freelancer, each read along its own index; nobody is both on one order [O1].
 */
export function orderList(
  database: Database,
  audience: OrderAudience,
  filter: OrderListFilter,
): PagedList<ListedOrder, OrderPosition> {
  const branches = branchesOf(audience, filter);
  const read = async (extra: Condition, direction: "ASC" | "DESC", limit: number): Promise<readonly ListedOrder[]> => {
    if (branches.length === 0) return [];
    const selects = branches.map(
      ({ sql }) =>
        `SELECT * FROM (SELECT id, active_at FROM orders WHERE ${sql}${extra.sql} ORDER BY active_at ${direction}, id ${direction} LIMIT ?) AS branch`,
    );
    const sql = `${selects.join(" UNION ALL ")} ORDER BY active_at ${direction}, id ${direction} LIMIT ?`;
    const values = [...branches.flatMap((branch) => [...branch.values, ...extra.values, limit]), limit];
    const rows = await database.read((session) => session.query(sql, values));
    return rows.map(({ id, active_at: activeAt }) => ({
      orderId: String(id),
      position: { id: String(id), activeAt: toSafeInteger(activeAt) },
    }));
  };
  return {
    async items({ after, before }, from, limit) {
      const rows = await read(both(beyond(after, "<"), beyond(before, ">")), from === "start" ? "DESC" : "ASC", limit);
      return from === "start" ? rows : rows.toReversed();
    },
    has: async (side, position) => (await read(beyond(position, side === "upTo" ? ">=" : "<="), "DESC", 1)).length > 0,
  };
}

export async function orderCount(database: Database, audience: OrderAudience, filter: OrderListFilter): Promise<Total> {
  const counts = branchesOf(audience, filter).map(({ sql, values }) =>
    database.read((session) => countUpTo(session, `orders WHERE ${sql}`, values)),
  );
  return sumOf(await Promise.all(counts));
}

/** Row comparison by parts: MySQL uses no index for (a, b) < (?, ?). */
function beyond(position: OrderPosition | null, comparison: "<" | ">" | "<=" | ">="): Condition {
  if (position === null) return { sql: "", values: [] };
  const strict = comparison.charAt(0);
  return {
    sql: ` AND active_at ${strict}= ? AND (active_at ${strict} ? OR id ${comparison} ?)`,
    values: [position.activeAt, position.activeAt, position.id],
  };
}

const both = (a: Condition, b: Condition): Condition => ({ sql: a.sql + b.sql, values: [...a.values, ...b.values] });

function branchesOf(audience: OrderAudience, filter: OrderListFilter): readonly Condition[] {
  const common = filterOf(filter);
  if (audience.kind === "backEnd") return [both({ sql: "1 = 1", values: [] }, common)];
  if (audience.kind === "support") return [both({ sql: "support_granted_by IS NOT NULL", values: [] }, common)];
  const roles: readonly PartyRole[] = filter.role === null ? ["CLIENT", "FREELANCER"] : [filter.role];
  return roles.map((role) => {
    const mine = { sql: `${role === "CLIENT" ? "client_id" : "freelancer_id"} = ?`, values: [audience.userId] };
    return both(both(mine, common), awaits(role, filter.awaitingMe));
  });
}

/** Role and awaiting are about the viewer. They have no meaning if the viewer is not a party. */
function filterOf({ statuses, hasOpenResolution }: OrderListFilter): Condition {
  const byStatus =
    statuses === null ? "" : statuses.length === 0 ? " AND 1 = 0" : ` AND status IN (${marks(statuses)})`;
  const byOpen = hasOpenResolution === null ? "" : ` AND status ${hasOpenResolution ? "=" : "<>"} 'IN_RESOLUTION'`;
  return { sql: byStatus + byOpen, values: statuses ?? [] };
}

function awaits(role: PartyRole, awaitingMe: boolean | null): Condition {
  if (awaitingMe === null) return { sql: "", values: [] };
  return { sql: awaitingMe ? " AND awaiting = ?" : " AND (awaiting IS NULL OR awaiting <> ?)", values: [role] };
}
