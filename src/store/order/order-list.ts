import type { ListedOrder, OrderAudience, OrderListFilter, OrderPosition } from "../../app/ports/orders";
import type { Part, Slice, Total } from "../../app/ports/paging";
import { ORDER_STATUSES, type OrderStatus, PARTY_ROLES, type PartyRole } from "../../domain/vocabulary";
import type { Database } from "../database/database";
import type { KeysetList, Position, Statement } from "../database/keyset";
import { mapPart } from "../database/paging";
import { marks } from "../database/session";
import { countUpTo, sumOf } from "../database/totals";
import { toSafeInteger } from "../entities/columns";

/**
 * Orders by audience and filter, most recently active first, ties by id downwards. Each part of a list is read along an
 * index in this order: a party's list has the orders of the client and those of the freelancer, because nobody is both
 * on one order [O1]; support's list has a part for each party that grants it, and the back end's filtered list one for
 * each status. So a page reads as few rows of a rare status as of a frequent one [B9].
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
  if (list.parts.length === 0) return { items: [], hasPrevious: false, hasNext: false };
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
  return database.read(async (session) => {
    const totals: Total[] = [];
    for (const { sql, values } of conditionsOf(audience, filter))
      totals.push(await countUpTo(session, `orders WHERE ${sql}`, values));
    return sumOf(totals);
  });
}

const both = (a: Statement, b: Statement): Statement => ({ sql: a.sql + b.sql, values: [...a.values, ...b.values] });

/**
 * One for each part of the list; none if no order can match the filter. Role and awaiting are about the viewer. They
 * have no meaning if the viewer is not a party.
 */
function conditionsOf(audience: OrderAudience, filter: OrderListFilter): readonly Statement[] {
  const statuses = statusesOf(filter);
  if (statuses?.length === 0) return [];
  if (audience.kind === "backEnd")
    return statuses?.map((status) => ({ sql: "status = ?", values: [status] })) ?? [{ sql: "1 = 1", values: [] }];
  const ofStatuses: Statement =
    statuses === null ? { sql: "", values: [] } : { sql: ` AND status IN (${marks(statuses)})`, values: statuses };
  if (audience.kind === "support")
    return PARTY_ROLES.map((party) => both({ sql: "support_granted_by = ?", values: [party] }, ofStatuses));
  return (filter.role === null ? PARTY_ROLES : [filter.role]).map((role) => {
    const mine = { sql: `${role === "CLIENT" ? "client_id" : "freelancer_id"} = ?`, values: [audience.userId] };
    return both(both(mine, ofStatuses), awaits(role, filter.awaitingMe));
  });
}

/** The statuses that match; null: each. */
function statusesOf({ statuses, hasOpenResolution }: OrderListFilter): readonly OrderStatus[] | null {
  if (statuses === null && hasOpenResolution === null) return null;
  return ORDER_STATUSES.filter(
    (status) =>
      (statuses === null || statuses.includes(status)) &&
      (hasOpenResolution === null || hasOpenResolution === (status === "IN_RESOLUTION")),
  );
}

function awaits(role: PartyRole, awaitingMe: boolean | null): Statement {
  if (awaitingMe === null) return { sql: "", values: [] };
  return { sql: awaitingMe ? " AND awaiting = ?" : " AND (awaiting IS NULL OR awaiting <> ?)", values: [role] };
}
