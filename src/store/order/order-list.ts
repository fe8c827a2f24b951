import type { ListedOrder, OrderAudience, OrderListFilter, OrderPosition } from "../../app/ports/orders";
import type { Part, Slice, Total } from "../../app/ports/paging";
import type { PartyRole } from "../../domain/vocabulary";
import type { Database } from "../database/database";
import type { KeysetList, Position, Statement } from "../database/keyset";
import { mapPart } from "../database/paging";
import { marks } from "../database/session";
import { countUpTo, sumOf } from "../database/totals";
import { toSafeInteger } from "../entities/columns";

/**
 * Orders by audience and filter, most recently active first, ties by id downwards. A party's list is that of the client
 * and that of the freelancer, each read along its own index; nobody is both on one order [O1].
 */
export async function orderPage(
  database: Database,
  audience: OrderAudience,
  filter: OrderListFilter,
  slice: Slice<OrderPosition>,
): Promise<Part<ListedOrder>> {
  const list: KeysetList = {
    parts: conditionsOf(audience, filter).map(({ sql, values }) => ({
      sql: `SELECT id, active_at FROM orders WHERE ${sql}`,
      values,
    })),
    key: ["active_at", "id"],
    isDescending: true,
  };
  const positions = { ...slice, after: keyOf(slice.after), before: keyOf(slice.before) };
  const part = await database.read((session) => session.page(list, positions));
  return mapPart(part, ({ id, active_at: activeAt }) => ({
    orderId: String(id),
    position: { id: String(id), activeAt: toSafeInteger(activeAt) },
  }));
}

const keyOf = (position: OrderPosition | null): Position | null =>
  position === null ? null : [position.activeAt, position.id];

export async function orderCount(database: Database, audience: OrderAudience, filter: OrderListFilter): Promise<Total> {
  const counts = conditionsOf(audience, filter).map(({ sql, values }) =>
    database.read((session) => countUpTo(session, `orders WHERE ${sql}`, values)),
  );
  return sumOf(await Promise.all(counts));
}

const both = (a: Statement, b: Statement): Statement => ({ sql: a.sql + b.sql, values: [...a.values, ...b.values] });

function conditionsOf(audience: OrderAudience, filter: OrderListFilter): readonly Statement[] {
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
function filterOf({ statuses, hasOpenResolution }: OrderListFilter): Statement {
  const byStatus =
    statuses === null ? "" : statuses.length === 0 ? " AND 1 = 0" : ` AND status IN (${marks(statuses)})`;
  const byOpen = hasOpenResolution === null ? "" : ` AND status ${hasOpenResolution ? "=" : "<>"} 'IN_RESOLUTION'`;
  return { sql: byStatus + byOpen, values: statuses ?? [] };
}

function awaits(role: PartyRole, awaitingMe: boolean | null): Statement {
  if (awaitingMe === null) return { sql: "", values: [] };
  return { sql: awaitingMe ? " AND awaiting = ?" : " AND (awaiting IS NULL OR awaiting <> ?)", values: [role] };
}
