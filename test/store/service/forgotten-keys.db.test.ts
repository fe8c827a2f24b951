import type { DataSource } from "typeorm";
import { mysqlSource, sqliteSource } from "../../../src/store/database/data-sources";
import { freshDatabase } from "../../support/database/database";
import { openOn } from "../../support/database/stored-orders";

it("[I1, T3] an idempotency key is stored for 7 days of the real clock, whatever business time says, and is then deleted", async () => {
  const database = await freshDatabase();
  const store = await openOn(database);
  const key = (name: string) => ({ person: "p", mutation: "M", key: name, inputHash: "h" });
  const recall = (name: string) => store.orders.transact((transaction) => transaction.idempotency.recall(key(name)));
  for (const name of ["old", "older", "young"])
    await store.orders.transact((transaction) => transaction.idempotency.remember(key(name), { orderId: name }));
  await store.sandboxClock?.goOnFrom((await store.clock.now()) + 300 * 86_400_000);
  expect(await recall("old")).toEqual({ inputHash: "h", result: { orderId: "old" } });

  const { url, file } = database;
  const source: DataSource = await (
    url === undefined
      ? sqliteSource({ file: file ?? "", readonly: false })
      : mysqlSource({ url, poolSize: 1, connectTimeoutMs: 3_000, queryTimeoutMs: 0, lockWaitSeconds: 2 })
  ).initialize();
  const sevenDays = 7 * 86_400_000;
  await source.query("UPDATE idempotency SET kept_since = kept_since - ? WHERE made NOT LIKE '%young%'", [sevenDays]);
  await source.destroy();

  expect(await recall("old")).toBeNull();
  await store.orders.transact((transaction) => transaction.idempotency.remember(key("old"), { orderId: "new" }));
  expect(await store.forgetOldKeys(10)).toBe(1);
  expect([await recall("old"), await recall("older"), await recall("young")]).toEqual([
    { inputHash: "h", result: { orderId: "new" } },
    null,
    { inputHash: "h", result: { orderId: "young" } },
  ]);
  await store.close();
  await database.drop();
});
