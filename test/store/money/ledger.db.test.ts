import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { mysqlSource, sqliteSource } from "../../../src/store/database/data-sources";
import { SchemaBehind } from "../../../src/store/database/migrate";
import { NoDatabase, ReadOnlyDatabase } from "../../../src/store/database/read-only-database";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { NotBookedYet } from "../../../src/store/money/ledger-reader";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { runOn } from "../../support/database/rows";
import { changeOf, expireIn, openOn, placeIn, placement, playIn } from "../../support/database/stored-orders";
import { brokenOrders, checked, entryRows } from "../../support/domain/ledger";
import { milestone, PLACED_AT } from "../../support/domain/orders";
import { FIRST, FIRST_BOOK } from "../../support/domain/policy";
import { client, freelancer, taken, type Turn } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;

beforeEach(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const AT = PLACED_AT + DAY_MS;

async function live(turns: readonly Turn[], changes: Parameters<typeof placeIn>[1] = {}): Promise<string> {
  const { id } = await placeIn(store, changes);
  for (const [index, turn] of turns.entries()) await playIn(store, id, AT + index, turn);
  return id;
}

const refunded: readonly Turn[] = [freelancer("OFFER_PARTIAL_REFUND"), client("ACCEPT_REFUND_OFFER")];
const completed: readonly Turn[] = [freelancer("DELIVER"), client("ACCEPT_DELIVERY")];
const cancelled: readonly Turn[] = [client("REQUEST_CANCELLATION"), freelancer("ACCEPT_CANCELLATION")];
const extras: readonly Turn[] = [freelancer("OFFER_EXTRAS"), client("ACCEPT_CHANGE")];
const milestoneDone: readonly Turn[] = [freelancer("DELIVER"), client("COMPLETE_MILESTONE")];
const inMilestones = {
  type: "MILESTONE",
  unitPrice: null,
  deliveryDueAt: null,
  milestones: [milestone("33.33"), milestone("33.33"), milestone("33.34")],
} as const;

describe("[M3] entries are written in the transaction of the events that they belong to", () => {
  it("each has its event's order, sequence, type, and time", async () => {
    const id = await live([]);
    const about = { order_id: id, sequence: 1, type: "ORDER_PLACED", currency: "USD", occurred_at: PLACED_AT };
    expect(await entryRows(database, id)).toEqual([
      { ...about, account: "CLIENT_PAYMENT_SOURCE", amount: -21_100, balance: -21_100 },
      { ...about, account: "ESCROW", amount: 21_100, balance: 21_100 },
    ]);
  });

  it("none remains from a transaction that fails", async () => {
    const id = await live([freelancer("DELIVER")]);
    const before = await entryRows(database);
    const failing = store.orders.transact(async (transaction) => {
      const order = (await transaction.orders.lock([id], { skipLocked: false })).get(id);
      if (order === undefined) throw new Error("no order");
      const change = changeOf(order, taken(order, AT + 1, client("ACCEPT_DELIVERY")));
      expect(change.ledger).toHaveLength(4);
      await transaction.orders.write([change, placement()]);
      throw new Error("after the writing");
    });
    await expect(failing).rejects.toThrow("after the writing");
    expect(await entryRows(database)).toEqual(before);
  });

  it("no entry is ever changed: later movements only add entries", async () => {
    const id = await live(extras);
    const before = await entryRows(database, id);
    await playIn(store, id, AT + 2, freelancer("DELIVER"));
    await playIn(store, id, AT + 3, client("ACCEPT_DELIVERY"));
    const after = await entryRows(database, id);
    expect(after).toHaveLength(before.length + 4);
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it("the entries of two hundred expiries are booked together", async () => {
    const placements = Array.from({ length: 200 }, () => placement());
    const ids = placements.map(({ after }) => after.id);
    await store.orders.transact((transaction) => transaction.orders.write(placements));
    await store.orders.transact(async (transaction) => {
      const orders = [...(await transaction.orders.lock(ids, { skipLocked: false })).values()];
      await transaction.orders.write(
        orders.map((order) => changeOf(order, taken(order, AT, client("REQUEST_CANCELLATION")))),
      );
    });
    await expireIn(store, ids, AT + 48 * HOUR_MS);
    const cancellations = (await entryRows(database)).filter(({ type }) => type === "ORDER_CANCELLED");
    expect(cancellations.map(({ account, amount }) => [account, amount])).toEqual(
      ids.flatMap(() => [
        ["ESCROW", -21_100],
        ["REFUNDS_UNDER_WAY", 21_100],
      ]),
    );
  });
});

/** Back to the schema of the release before the ledger. */
async function downgraded(): Promise<void> {
  await store.close();
  const { url, file } = database;
  const source = await (
    url === undefined
      ? sqliteSource({ file: file ?? "", readonly: false })
      : mysqlSource({ url, poolSize: 1, connectTimeoutMs: 3_000, queryTimeoutMs: 0, lockWaitSeconds: 2 })
  ).initialize();
  for (const { name } of MIGRATIONS.toReversed()) {
    await source.undoLastMigration();
    if (name === "Ledger1796000000000") break;
  }
  await source.destroy();
}

describe("a database from before the ledger", () => {
  it("[M3, A1] gets the missing entries, event by event, before the service opens, and once", async () => {
    await live([...extras, ...refunded, ...completed]);
    await live(cancelled);
    await live([...milestoneDone, ...milestoneDone, ...milestoneDone], inMilestones);
    await live([...milestoneDone, ...cancelled], inMilestones);
    await store.orders.transact((transaction) =>
      transaction.orders.write(Array.from({ length: 60 }, () => placement())),
    );
    await store.orders.transact((transaction) => transaction.policies.use(FIRST));
    const entries = await entryRows(database);

    await downgraded();
    await expect(checked(database)).rejects.toThrow(SchemaBehind);
    store = await openOn(database);
    await expect(checked(database)).rejects.toThrow(NotBookedYet);
    const booked = await Promise.all([store.bookBacklog(FIRST_BOOK), store.bookBacklog(FIRST_BOOK)]);

    expect(booked.toSorted((a, b) => a - b)).toEqual([0, 64]);
    expect(await entryRows(database)).toEqual(entries);
    expect(await store.bookBacklog(FIRST_BOOK)).toBe(0);
    const { verdict, errors } = await checked(database);
    expect(errors).toEqual([]);
    expect(verdict).toEqual({
      entries: entries.length,
      orders: 64,
      currencies: ["USD"],
      differences: 0,
      withoutDigest: 0,
    });
  });
});

describe("the check", () => {
  it.each([1, 2, 3, 4, 5, 7])("reads every entry and every order, also %i at a time", async (size) => {
    await live([...extras, ...refunded, ...completed]);
    await live(cancelled);
    await live([...milestoneDone, ...milestoneDone, ...milestoneDone], inMilestones);
    await live([]);
    const { length: entries } = await entryRows(database);
    const { verdict, errors } = await checked(database, { pages: { events: size, orders: size } });
    expect(errors).toEqual([]);
    expect(verdict).toEqual({ entries, orders: 4, currencies: ["USD"], differences: 0, withoutDigest: 0 });
  });

  it("compares an order with its entries at the same time, during any writes", async () => {
    const { url, file } = database;
    const reader = await ReadOnlyDatabase.open({
      databaseUrl: url ?? null,
      sqliteFile: file ?? "",
      connectTimeoutMs: 3_000,
    });
    const booked = () =>
      reader.snapshot(async (session) => {
        const ordersBefore = await session.query("SELECT id FROM orders");
        await placeIn(store);
        return [ordersBefore.length, (await session.query("SELECT DISTINCT order_id FROM ledger_entries")).length];
      });
    expect(await booked()).toEqual([0, 0]);
    expect(await booked()).toEqual([1, 1]);
    await reader.close();
  });

  it("raises no false alarm beside a service that writes", async () => {
    const service = { writes: true };
    const write = async (): Promise<void> => {
      for (let order = 0; order < 10; order += 1) await live([...extras, ...refunded, ...completed]);
    };
    const writing = write().finally(() => {
      service.writes = false;
    });
    while (service.writes) expect((await checked(database, { pages: { events: 3, orders: 2 } })).errors).toEqual([]);
    await writing;
    expect((await checked(database)).verdict).toMatchObject({ orders: 10, differences: 0 });
  });

  it.each([
    [
      "missing",
      (id: string) => `DELETE FROM ledger_entries WHERE order_id = '${id}' AND sequence = 1 AND account = 'ESCROW'`,
    ],
    [
      "repeated as another event's",
      (
        id: string,
      ) => `INSERT INTO ledger_entries (order_id, sequence, account, type, currency, amount, balance, occurred_at)
        SELECT order_id, 1000, account, type, currency, amount, balance, occurred_at FROM ledger_entries
          WHERE order_id = '${id}' AND sequence = 1 AND account = 'ESCROW'`,
    ],
    [
      "shifted by one",
      (id: string) =>
        `UPDATE ledger_entries SET amount = amount + 1 WHERE order_id = '${id}' AND sequence = 1 AND account = 'ESCROW'`,
    ],
  ])("[M3, M4] finds an entry that is %s, and names that order alone", async (_how, inject) => {
    await live([...extras, ...refunded, ...completed]);
    const id = await live(cancelled);
    await live([...milestoneDone, ...cancelled], inMilestones);
    expect((await checked(database)).errors).toEqual([]);
    await runOn(database, inject(id));
    expect(brokenOrders(await checked(database))).toEqual([id]);
  });

  it("has no finding in an empty database, and reports a missing one", async () => {
    expect((await checked(database)).verdict).toEqual({
      entries: 0,
      orders: 0,
      currencies: [],
      differences: 0,
      withoutDigest: 0,
    });
    await expect(checked({ url: undefined, file: "/nowhere/at-all.sqlite" })).rejects.toThrow(NoDatabase);
  });
});
