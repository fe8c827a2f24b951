import type { OrderAudience, OrderListFilter, OrderPosition } from "../../../src/app/ports/orders";
import { ORDER_STATUSES, type OrderStatus, type PartyRole } from "../../../src/domain/vocabulary";
import type { Database } from "../../../src/store/database/database";
import type { Row } from "../../../src/store/database/rows";
import type { Session } from "../../../src/store/database/session";
import { orderCount, orderPage } from "../../../src/store/order/order-list";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { databaseOn } from "../../support/database/database-on";
import { runOn } from "../../support/database/rows";

/** Enough that a scan is seen, and few enough for each run. */
const ORDERS = 2_000;
const PAGE = 20;

interface ListedRow {
  readonly id: string;
  readonly status: OrderStatus;
  readonly grantedBy: PartyRole | null;
  readonly activeAt: number;
}

/** Most are ACTIVE. The oldest two are COMPLETED, and one in a hundred is in resolution. Ten have equal times each. */
const ROWS: readonly ListedRow[] = Array.from({ length: ORDERS }, (_, index) => ({
  id: `ord_${String(index).padStart(6, "0")}`,
  status: index < 2 ? "COMPLETED" : index % 100 === 50 ? "IN_RESOLUTION" : "ACTIVE",
  grantedBy: index % 300 === 7 ? "CLIENT" : index % 300 === 8 ? "FREELANCER" : null,
  activeAt: 1_000 + Math.floor(index / 10),
}));

const insertion = (rows: readonly ListedRow[]): string =>
  `INSERT INTO orders (id, version, number, title, type, discount_sources, quantity, currency, unit_price,
     original_price, refunded_price, service_fee, client_id, freelancer_id, status, placed_at, policy_version,
     delivery_count, active_at, support_granted_by)
   VALUES ${rows
     .map(
       ({ id, status, grantedBy, activeAt }) =>
         `('${id}', 1, '${id}', 't', 'ONE_TIME', '[]', 1, 'USD', 100, 100, 0, 5, 'usr_1', 'usr_2', '${status}', 1, '1',
           0, ${activeAt}, ${grantedBy === null ? "NULL" : `'${grantedBy}'`})`,
     )
     .join(", ")}`;

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await freshDatabase();
  database = await databaseOn(testDatabase);
  await runOn(testDatabase, insertion(ROWS));
  await runOn(testDatabase, testDatabase.kind === "sqlite" ? "ANALYZE" : "ANALYZE TABLE orders");
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const NO_FILTER: OrderListFilter = { statuses: null, role: null, hasOpenResolution: null, awaitingMe: null };
const BACK_END: OrderAudience = { kind: "backEnd" };
const SUPPORT: OrderAudience = { kind: "support" };

const FILTERS: readonly (readonly [string, Partial<OrderListFilter>])[] = [
  ["all", {}],
  ["a status that few have", { statuses: ["COMPLETED"] }],
  ["a status that none has", { statuses: ["CANCELLED"] }],
  ["a status twice, and another one", { statuses: ["IN_RESOLUTION", "COMPLETED", "IN_RESOLUTION"] }],
  ["every status", { statuses: ORDER_STATUSES }],
  ["no status", { statuses: [] }],
  ["an open resolution", { hasOpenResolution: true }],
  ["no open resolution", { hasOpenResolution: false }],
  ["no open resolution, and a status that few have", { statuses: ["COMPLETED"], hasOpenResolution: false }],
  ["an open resolution, and a status without one", { statuses: ["COMPLETED"], hasOpenResolution: true }],
];

/** The ids that match, in the list's order: by the rows above. */
const expected = (audience: OrderAudience, { statuses, hasOpenResolution }: OrderListFilter): readonly string[] =>
  ROWS.filter(
    ({ status, grantedBy }) =>
      (audience.kind === "backEnd" || grantedBy !== null) &&
      (statuses?.includes(status) ?? true) &&
      (hasOpenResolution === null || hasOpenResolution === (status === "IN_RESOLUTION")),
  )
    .toSorted((a, b) => b.activeAt - a.activeAt || (a.id < b.id ? 1 : -1))
    .map(({ id }) => id);

/** Every page of a list, one after the other. */
async function listed(audience: OrderAudience, filter: OrderListFilter, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: OrderPosition | null = null;
  for (;;) {
    const part = await orderPage(database, audience, filter, { after, before: null, limit, from: "start" });
    ids.push(...part.items.map(({ orderId }) => orderId));
    after = part.items.at(-1)?.position ?? null;
    if (!part.hasNext || after === null) return ids;
  }
}

describe.each([
  ["the back end", BACK_END],
  ["support", SUPPORT],
])("[B9] the list of %s", (_who, audience) => {
  it.each(FILTERS)("%s", async (_sentence, changes) => {
    const filter = { ...NO_FILTER, ...changes };
    const ids = expected(audience, filter);
    expect(await listed(audience, filter, 300)).toEqual(ids);
    expect(await orderCount(database, audience, filter)).toEqual({ count: ids.length, isExact: true });
    const last = await orderPage(database, audience, filter, { after: null, before: null, limit: 3, from: "end" });
    expect(last.items.map(({ orderId }) => orderId)).toEqual(ids.slice(-3));
  });
});

/** What MariaDB read to answer, in rows and entries of indexes. */
async function rowsRead(session: Session): Promise<number> {
  const counters = await session.query("SHOW SESSION STATUS LIKE 'Handler_read%'");
  return counters.reduce((sum, { Value: value }) => sum + Number(value), 0);
}

/** SQLite's plan of each statement, in one line for each table or index that it reads. */
function planning(session: Session, plans: Row[]): Session {
  const query = async (sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
    plans.push(...(await session.query(`EXPLAIN QUERY PLAN ${sql}`, values)));
    return session.query(sql, values);
  };
  return Object.assign(Object.create(session) as Session, { query });
}

/**
 * How SQLite reads a page: along the index of a status, along the index by activity without a condition, or what the
 * parts of a list found.
 */
const readsPage = (detail: string): boolean =>
  detail.startsWith("SEARCH orders USING COVERING INDEX orders_by_status (status=?") ||
  detail === "SCAN orders USING COVERING INDEX orders_by_activity" ||
  !detail.includes(" orders ");

/** Runs work on a watched database: the rows that MariaDB read, and the other ways in which SQLite read orders. */
async function reads(work: (watched: Database) => Promise<unknown>): Promise<{ rows: number; scans: number }> {
  let rows = 0;
  const plans: Row[] = [];
  const read: Database["read"] = (readWork) =>
    database.read(async (session) => {
      if (database.dialect === "sqlite") return readWork(planning(session, plans));
      const [first, second] = [await rowsRead(session), await rowsRead(session)];
      const result = await readWork(session);
      rows += (await rowsRead(session)) - second - (second - first); // without what the counters themselves read
      return result;
    });
  await work(Object.assign(Object.create(database) as Database, { read }));
  const scans = plans.filter(({ detail }) => !readsPage(String(detail)));
  return { rows, scans: scans.length };
}

describe("[B9] a list reads no more rows than its page has", () => {
  it.each(FILTERS)("%s", async (_sentence, changes) => {
    const filter = { ...NO_FILTER, ...changes };
    const { rows, scans } = await reads((watched) =>
      orderPage(watched, BACK_END, filter, { after: null, before: null, limit: PAGE, from: "start" }),
    );
    expect(rows).toBeLessThanOrEqual(10 * PAGE);
    expect(scans).toBe(0);
  });
});
