import type { OrderFinder, OrderReads, OrderWrites, PartOfOrder } from "../../app/ports/orders";
import type { ResolutionRules } from "../../domain/order/resolution";
import type { TransactionClock } from "../database/business-clock";
import type { Database } from "../database/database";
import { marks, type Session } from "../database/session";
import { ResolutionEntity } from "../entities/resolution.entity";
import { readMany } from "../reads/read-many";
import { endedOrdersCount, endedOrdersPage } from "./ended-orders";
import { withoutHeld } from "./held-changes";
import { loadLockedOrders, loadOrders, loadVisibleOrders } from "./load-orders";
import { orderCount, orderPage } from "./order-list";
import { toResolution } from "./order-rows";
import { onlyOfParty, onlyVisible } from "./visible-orders";
import { writeOrders } from "./write-orders";

/** Where things of each kind are found by their id. */
const TABLE_OF_PREFIX: Readonly<Record<string, string>> = {
  dsp: "resolutions",
  rfo: "resolutions",
  chg: "resolutions",
  mst: "milestones",
  ext: "extras",
  dlv: "deliveries",
  rev: "reviews",
  rfd: "refunds",
  evt: "activity",
} satisfies Readonly<Record<ResolutionRules["idPrefix"], string>> & Readonly<Record<string, string>>;

/** @param sandbox  whether business time can differ from the real clock. */
export const orderReads = (database: Database, sandbox: boolean): OrderReads => ({
  byId: (ids) => readMany(database, ids, (session) => loadOrders(session, ids)),
  visible: (ids, principal) =>
    database.readInPacket((session) => loadVisibleOrders(session, ids, { principal, sandbox })),
  idByNumber(number, principal) {
    const { sql, values } = onlyVisible(principal);
    return oneId(database, `SELECT id FROM orders WHERE number = ?${sql}`, [number, ...values]);
  },
  async idOfThing(id, principal) {
    const table = TABLE_OF_PREFIX[id.slice(0, id.indexOf("_"))];
    if (table === undefined) return null;
    const { sql, values } = onlyVisible(principal);
    return oneId(database, orderOf(table, sql), [id, ...values]);
  },
  page: (audience, filter, slice) => orderPage(database, audience, filter, slice),
  count: (audience, filter) => orderCount(database, audience, filter),
  endedPage: (freelancerId, slice) => endedOrdersPage(database, freelancerId, slice),
  endedCount: (freelancerId) => endedOrdersCount(database, freelancerId),
});

export const orderFinder = (database: Database): OrderFinder => ({
  orderIdOf(thing) {
    const [table, id] = placeOf(thing);
    return oneId(database, `SELECT order_id AS id FROM ${table} WHERE id = ?`, [id]);
  },
  orderIdFor(userId, target) {
    const { sql, values } = onlyOfParty(userId);
    if ("orderId" in target)
      return oneId(database, `SELECT id FROM orders WHERE id = ?${sql}`, [target.orderId, ...values]);
    const [table, id] = placeOf(target);
    return oneId(database, orderOf(table, sql), [id, ...values]);
  },
});

const orderOf = (table: string, condition: string): string =>
  `SELECT orders.id AS id FROM ${table} thing JOIN orders ON orders.id = thing.order_id WHERE thing.id = ?${condition}`;

function placeOf(thing: PartOfOrder): readonly [string, string] {
  if ("resolutionId" in thing) return ["resolutions", thing.resolutionId];
  return "milestoneId" in thing ? ["milestones", thing.milestoneId] : ["refunds", thing.refundId];
}

const oneId = (database: Database, sql: string, values: readonly string[]): Promise<string | null> =>
  database.readInPacket(async (session) => {
    const [row] = await session.query(sql, values);
    return row === undefined ? null : String(row.id);
  });

export const orderWrites = (session: Session, clock: TransactionClock): OrderWrites => ({
  async lock(orderIds, { skipLocked }) {
    const locked = await lock(session, orderIds, skipLocked);
    if (locked.length === 0) return new Map();
    const { orders, clocks } = await loadLockedOrders(session, locked, clock);
    clock.set(clocks);
    return orders;
  },
  async resolution(id) {
    const [row] = await session.select(ResolutionEntity, "WHERE id = ?", [id]);
    return row === undefined ? null : toResolution(row);
  },
  withoutHeld: (changes) => withoutHeld(session, changes),
  write: (changes) => writeOrders(session, clock, changes),
});

/**
 * Always in the order of the ids, so that two batches don't wait for each other. On SQLite the transaction is the lock.
 */
async function lock(session: Session, orderIds: readonly string[], skipLocked: boolean): Promise<readonly string[]> {
  if (session.dialect === "sqlite" || orderIds.length === 0) return orderIds;
  const select = `SELECT id FROM orders${session.byPrimaryKey} WHERE id IN (${marks(orderIds)}) ORDER BY id`;
  if (skipLocked) {
    const rows = await session.query(`${select}${session.lockingFree}`, orderIds);
    return rows.map(({ id }) => String(id));
  }
  await session.later(`${select}${session.locking}`, orderIds);
  return orderIds;
}
