import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import type { WriteTransaction } from "../../../src/app/ports/transaction";
import { DAY_MS } from "../../../src/domain/duration";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { changeOf, openOn, placeIn, placement, playIn, stored } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { client, taken } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;
let rival: Connection;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database, { lockWaitSeconds: 1 });
});
beforeEach(async () => {
  rival = await createConnection({ uri: database.url ?? "" });
});
afterEach(() => rival.end());
afterAll(async () => {
  await store.close();
  await database.drop();
});

const AT = PLACED_AT + DAY_MS;
const holding = { skipLocked: false } as const;

/** Resolves once some transaction waits for a row lock. */
async function somebodyWaits(): Promise<void> {
  const watcher = await createConnection({ uri: database.url ?? "" });
  try {
    for (;;) {
      const [rows] = await watcher.query("SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'");
      if (Array.isArray(rows) && rows.length > 0) return;
    }
  } finally {
    await watcher.end();
  }
}

describe("the order's lock comes first", () => {
  it("data read after waiting for it includes the other transaction's commit", async () => {
    const { id } = await placeIn(store);
    await rival.query("START TRANSACTION");
    await rival.query("UPDATE orders SET title = 'Changed meanwhile' WHERE id = ?", [id]);
    const seen = store.orders.transact(
      async (transaction) => (await transaction.orders.lock([id], holding)).get(id)?.title,
    );
    await somebodyWaits();
    await rival.query("COMMIT");
    expect(await seen).toBe("Changed meanwhile");
  });

  it("a plain read before it would be outdated under MySQL's default isolation, so connections are READ COMMITTED", async () => {
    const { id } = await placeIn(store);
    const title = async (connection: Connection, ending: string): Promise<unknown> => {
      const [rows] = await connection.query<RowDataPacket[]>(`SELECT title FROM orders WHERE id = ? ${ending}`, [id]);
      return rows[0]?.title;
    };
    await rival.query("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    await rival.query("START TRANSACTION");
    const before = await title(rival, "");
    const readBefore = store.orders.transact(async (transaction) => {
      const first = (await store.reads.orders.byId([id])).get(id)?.title;
      await transaction.users.known(["usr_nobody"]);
      const other = await createConnection({ uri: database.url ?? "" });
      await other.query("UPDATE orders SET title = 'Newer' WHERE id = ?", [id]);
      await other.end();
      return [first, (await transaction.orders.lock([id], holding)).get(id)?.title];
    });
    expect(await readBefore).toEqual([before, "Newer"]);
    expect(await title(rival, "")).toBe(before);
    await rival.query("ROLLBACK");
  });

  it("an order that another transaction has locked is skipped with SKIP LOCKED, and the rest is locked", async () => {
    const [held, free] = [await placeIn(store), await placeIn(store)];
    await rival.query("START TRANSACTION");
    await rival.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [held.id]);
    const got = await store.orders.transact(async (transaction) => [
      ...(await transaction.orders.lock([held.id, free.id, "ord_nothing"], { skipLocked: true })).keys(),
    ]);
    await rival.query("ROLLBACK");
    expect(got).toEqual([free.id]);
  });
});

describe("[F18] the whole transaction is repeated", () => {
  it("after a real deadlock between two that lock each other's orders, and both succeed", async () => {
    const [a, b] = [await placeIn(store), await placeIn(store)];
    const tries = { ab: 0, ba: 0 };
    const both = async (name: "ab" | "ba", first: string, second: string): Promise<void> => {
      await store.orders.transact(async (transaction) => {
        tries[name] += 1;
        await transaction.orders.lock([first], holding);
        if (tries[name] === 1) await bothHoldOne(name);
        await transaction.orders.lock([second], holding);
        await write(transaction, first);
      });
    };
    const arrived = new Set<string>();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const bothHoldOne = async (name: string): Promise<void> => {
      arrived.add(name);
      if (arrived.size === 2) open();
      await gate;
    };
    const write = async (transaction: WriteTransaction, id: string): Promise<void> => {
      const order = (await transaction.orders.lock([id], holding)).get(id);
      if (order === undefined) throw new Error("gone");
      await transaction.orders.write([changeOf(order, taken(order, AT, client("POST_MESSAGE")))]);
    };
    await Promise.all([both("ab", a.id, b.id), both("ba", b.id, a.id)]);
    expect([(await stored(store, a.id)).version, (await stored(store, b.id)).version]).toEqual([2, 2]);
    expect(tries.ab + tries.ba).toBeGreaterThan(2);
  });

  it("[F38] while its time lasts if it meets a lock each time, then it is UNAVAILABLE with the database's own error", async () => {
    const { id } = await placeIn(store);
    let tries = 0;
    await rival.query("START TRANSACTION");
    await rival.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [id]);
    const attempt = store.orders.transact(async (transaction) => {
      tries += 1;
      await transaction.orders.lock([id], holding);
    });
    await expect(attempt).rejects.toMatchObject({
      name: "Conflict",
      cause: { errno: 1205, code: "ER_LOCK_WAIT_TIMEOUT" },
    });
    await rival.query("ROLLBACK");
    // Each waits 1 s for the lock, and the last one has begun before 4 s of the 5 were over. The limit of 8 tries took
    // 8 s.
    expect(tries).toBeGreaterThan(1);
    expect(tries).toBeLessThan(5);
  });

  it("after a deadlock that the work itself ignores, and it is not committed before", async () => {
    const [a, b] = [await placeIn(store), await placeIn(store)];
    let tries = 0;
    await store.orders.transact(async (transaction) => {
      tries += 1;
      const placed = placement();
      await transaction.orders.lock([a.id], holding);
      if (tries === 1) {
        // Heavier than the store's transaction, so that InnoDB chooses that one as the victim.
        await rival.query("START TRANSACTION");
        await rival.query(
          "INSERT INTO audit_log (id, reader, order_id, operation, at) SELECT id, 'x', id, 'x', 0 FROM activity",
        );
        await rival.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [b.id]);
        void rival.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [a.id]).then(() => rival.query("ROLLBACK"));
        await somebodyWaits();
        await transaction.orders.lock([b.id], holding).catch(() => undefined);
      }
      await transaction.orders.write([placed]).catch(() => undefined);
    });
    expect(tries).toBe(2);
  });
});

it("[V3] and its final error contains no value of a statement", async () => {
  const { id } = await placeIn(store);
  const order = await playIn(store, id, AT, client("REQUEST_CANCELLATION", { confidentialNote: "canary words" }));
  const [resolution] = order.resolutions;
  const twice = store.orders.transact((transaction) =>
    transaction.orders.write([
      {
        ...changeOf(order, taken(order, AT, client("POST_MESSAGE"))),
        confidential: { resolutionId: resolution?.id ?? "", author: "CLIENT", reason: "OTHER", note: "canary words" },
      },
    ]),
  );
  const error: unknown = await twice.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ errno: 1062 });
  expect(
    JSON.stringify([error, Object.getOwnPropertyNames(error).map((name) => String(Reflect.get(Object(error), name)))]),
  ).not.toContain("canary");
});
