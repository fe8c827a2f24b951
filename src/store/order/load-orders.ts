import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { VisibleOrders } from "../../app/ports/orders";
import type { Order } from "../../domain/order/order";
import type { Principal } from "../../domain/order/visibility";
import { OPENINGS_KEPT_MS } from "../../domain/policy";
import { clockColumns, type Clocks, clocksOf } from "../database/business-clock";
import type { Statement } from "../database/keyset";
import type { Values } from "../database/rows";
import { marks, type Session } from "../database/session";
import { toSafeInteger } from "../entities/columns";
import { ExtraEntity } from "../entities/extra.entity";
import { MilestoneEntity } from "../entities/milestone.entity";
import { OrderEntity } from "../entities/order.entity";
import { RefundEntity } from "../entities/refund.entity";
import { ResolutionEntity } from "../entities/resolution.entity";
import { ReviewEntity } from "../entities/review.entity";
import { UserEntity } from "../entities/user.entity";
import { type OpeningRow, toOrder } from "./order-rows";
import { onlyVisible } from "./visible-orders";

const PARTS = [
  { name: "order", entity: OrderEntity, rows: "orders WHERE id IN" },
  { name: "milestone", entity: MilestoneEntity, rows: "milestones WHERE order_id IN" },
  { name: "extra", entity: ExtraEntity, rows: "extras WHERE order_id IN" },
  { name: "refund", entity: RefundEntity, rows: "refunds WHERE order_id IN" },
  { name: "resolution", entity: ResolutionEntity, rows: "resolutions WHERE is_newest = 1 AND order_id IN" },
  { name: "review", entity: ReviewEntity, rows: "reviews WHERE order_id IN" },
] as const;

/** [O17] As `evolve` remembers them: the openings of the last days before the order's newest event. */
const OPENINGS = `SELECT 'opening' AS part, JSON_ARRAY(opened.order_id, opened.opened_by, opened.opened_at) AS list
  FROM orders JOIN resolutions opened ON opened.order_id = orders.id
  WHERE opened.opened_at > orders.active_at - ${OPENINGS_KEPT_MS} AND orders.id IN`;

/** Which of the parts of these orders. */
interface Choice {
  readonly ofOrders: string;
  readonly ofTheirParts: string;
  readonly values: readonly string[];
  readonly valuesOfParts: readonly string[];
}

function chosen(ids: readonly string[], principal: Principal | undefined): Choice {
  const { sql, values } = onlyVisible(principal);
  const ofOrders = `(${marks(ids)})${sql}`;
  if (principal === undefined) return { ofOrders, ofTheirParts: ofOrders, values: ids, valuesOfParts: ids };
  const visible = [...ids, ...values];
  // Twice the ids: so MariaDB reads a part by its index, and the order by its key, whatever it thinks of the sizes of
  // the tables.
  const ofTheirParts = `(${marks(ids)}) AND order_id IN (SELECT id FROM orders WHERE id IN ${ofOrders})`;
  return { ofOrders, ofTheirParts, values: visible, valuesOfParts: [...ids, ...visible] };
}

/** Orders under their lock, and the clocks by the same statement. */
export async function loadLockedOrders(
  session: Session,
  ids: readonly string[],
  { sandbox }: { readonly sandbox: boolean },
): Promise<{ readonly orders: ReadonlyMap<string, Order>; readonly clocks: Clocks }> {
  const lists = await loadLists(session, ids, { further: [clockPart(session, sandbox)] });
  return { orders: toOrders(session, lists), clocks: clocksIn(lists) };
}

/** What this viewer can see, and nothing of the other orders [S29]. */
export async function loadVisibleOrders(
  session: Session,
  ids: readonly string[],
  { principal, sandbox }: { readonly principal: Principal; readonly sandbox: boolean },
): Promise<VisibleOrders> {
  const { ofOrders, values } = chosen(ids, principal);
  const party = (column: string): Statement => ({
    sql: `SELECT 'party' AS part, ${listOf(session, UserEntity, "users.")} AS list
      FROM orders JOIN users ON users.id = orders.${column} WHERE orders.id IN ${ofOrders}`,
    values,
  });
  const further = [clockPart(session, sandbox), party("client_id"), party("freelancer_id")];
  const lists = await loadLists(session, ids, { principal, further });
  const parties = (lists.get("party") ?? []).map((list) => session.mapping(UserEntity).decodeList(list));
  return {
    orders: toOrders(session, lists),
    parties: new Map(parties.map((user) => [user.id, user])),
    now: clocksIn(lists).business,
  };
}

function clockPart(session: Session, sandbox: boolean): Statement {
  const { columns, values } = clockColumns(session, sandbox);
  return { sql: `SELECT 'clock' AS part, JSON_ARRAY(${columns.join(", ")}) AS list`, values };
}

const clocksIn = (lists: Lists): Clocks => clocksOf(lists.get("clock")?.[0] ?? []);

/**
 * Whole aggregates by ONE statement, whatever their number. It costs one round trip, and one statement sees one state,
 * never the row of one version with the resolutions of the next. Each row comes as its part's name and a JSON list of
 * its columns' values.
 */
export async function loadOrders(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, Order>> {
  return ids.length === 0 ? new Map() : toOrders(session, await loadLists(session, ids, { further: [] }));
}

/** The lists of each part, by its name. */
type Lists = ReadonlyMap<string, (readonly unknown[])[]>;

interface ListOptions {
  readonly principal?: Principal | undefined;
  /** SELECTs of further parts. */
  readonly further: readonly Statement[];
}

async function loadLists(
  session: Session,
  ids: readonly string[],
  { principal, further }: ListOptions,
): Promise<Lists> {
  const { ofOrders, ofTheirParts, values, valuesOfParts } = chosen(ids, principal);
  const selects = PARTS.map(({ name, entity, rows }) => {
    const which = name === "order" ? ofOrders : ofTheirParts;
    return `SELECT '${name}' AS part, ${listOf(session, entity)} AS list FROM ${rows} ${which}`;
  });
  const statements = [...selects, `${OPENINGS} ${ofOrders}`, ...further.map(({ sql }) => sql)];
  const rows = await session.query(statements.join(" UNION ALL "), [
    ...PARTS.flatMap(({ name }) => (name === "order" ? values : valuesOfParts)),
    ...values,
    ...further.flatMap((part) => part.values),
  ]);
  return grouped(
    rows,
    ({ part }) => String(part),
    ({ list }) => asList(list),
  );
}

function toOrders(session: Session, lists: Lists): ReadonlyMap<string, Order> {
  const part = <E extends ObjectLiteral>(name: string, entity: EntityTarget<E>): readonly Values<E>[] =>
    (lists.get(name) ?? []).map((list) => session.mapping(entity).decodeList(list));

  const milestones = byOrder(part("milestone", MilestoneEntity));
  const extras = byOrder(part("extra", ExtraEntity));
  const refunds = byOrder(part("refund", RefundEntity));
  const resolutions = byOrder(part("resolution", ResolutionEntity));
  const reviews = byOrder(part("review", ReviewEntity));
  const openings = byOrder((lists.get("opening") ?? []).map(toOpening));
  const orders = part("order", OrderEntity).map((order) =>
    toOrder({
      order,
      milestones: milestones.get(order.id) ?? [],
      extras: extras.get(order.id) ?? [],
      refunds: refunds.get(order.id) ?? [],
      resolutions: resolutions.get(order.id) ?? [],
      openings: openings.get(order.id) ?? [],
      review: reviews.get(order.id)?.[0] ?? null,
    }),
  );
  return new Map(orders.map((order) => [order.id, order]));
}

const listOf = <E extends ObjectLiteral>(session: Session, entity: EntityTarget<E>, table = ""): string =>
  `JSON_ARRAY(${session
    .mapping(entity)
    .names.map((name) => `${table}\`${name}\``)
    .join(", ")})`;

function toOpening([orderId, openedBy, openedAt]: readonly unknown[]): OpeningRow {
  if (typeof orderId !== "string") throw new RangeError("an order's id is a text");
  return { orderId, openedBy: openedBy === "CLIENT" ? "CLIENT" : "FREELANCER", openedAt: toSafeInteger(openedAt) };
}

function asList(list: unknown): readonly unknown[] {
  const values: unknown = typeof list === "string" ? JSON.parse(list) : list;
  if (!Array.isArray(values)) throw new RangeError("not a JSON list");
  return values;
}

const byOrder = <R extends { readonly orderId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> =>
  grouped(
    rows,
    ({ orderId }) => orderId,
    (row) => row,
  );

function grouped<T, V>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  valueOf: (thing: T) => V,
): ReadonlyMap<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [valueOf(thing)]);
    else group.push(valueOf(thing));
  }
  return groups;
}
