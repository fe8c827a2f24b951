import { DEMO_USERS } from "../../../src/sandbox/seed";
import { environmentFor } from "../../support/app/service";
import { until } from "../../support/app/until";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { databaseOn } from "../../support/database/database-on";
import { countRows, rowsOf, runOn } from "../../support/database/rows";
import { builtMain } from "../../support/processes/built-service";
import { failedStart, NodeProcess } from "../../support/processes/node-process";

beforeAll(builtMain);

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

/**
 * Each demo order with its status and the number of its events, as a sandbox is that filled itself without an
 * interruption.
 */
async function complete(): Promise<unknown> {
  const other = await freshDatabase();
  const node = await NodeProcess.start(environmentFor(other));
  const orders = await demoOrdersIn(other);
  await node.stop();
  await other.drop();
  return orders;
}

const demoOrdersIn = async (where: TestDatabase): Promise<unknown> =>
  (await rowsOf(where)).orders
    ?.map(({ number, status, version }) => ({ number, status, version: Number(version) }))
    .sort((one, other) => String(one.number).localeCompare(String(other.number)));

/** The first orders are created, each later one takes seconds: so a kill comes between them on any machine. */
async function slowAfterThreeOrders(): Promise<void> {
  await (await databaseOn(database)).close();
  await runOn(
    database,
    database.url === undefined
      ? `CREATE TRIGGER slow_orders BEFORE INSERT ON orders WHEN (SELECT COUNT(*) FROM orders) >= 3 BEGIN
           SELECT (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000000) SELECT COUNT(*) FROM n); END`
      : `CREATE TRIGGER slow_orders BEFORE INSERT ON orders FOR EACH ROW
           IF (SELECT COUNT(*) FROM orders) >= 3 THEN DO SLEEP(3); END IF`,
  );
}

it("[F29] a sandbox that is killed while it creates its data was not ready; its next start completes the demo data", async () => {
  const environment = environmentFor(database);
  await slowAfterThreeOrders();
  const node = await NodeProcess.unready(environment);
  await until(async () => (await countRows(database, "orders")) >= 3);
  await node.kill9();
  await runOn(database, "DROP TRIGGER slow_orders");
  expect(await countRows(database, "orders")).toBeLessThan(15);
  expect(await node.log()).not.toContain('"msg":"ready"');
  expect(await node.log()).not.toContain("Open http://");
  await node.start();
  expect(await demoOrdersIn(database)).toEqual(await complete());
  await node.stop();
});

it("[F29] a sandbox that cannot create its data ends and closes its port; once it can, the next start completes the demo data", async () => {
  const environment = environmentFor(database);
  const node = await NodeProcess.start(environment);
  expect(await node.terminate()).toBe("0");
  await refill(["DEMO-1015", "DEMO-1014", "DEMO-1013"]);
  const { exit, output } = await failedStart(environment);
  expect(exit).toBe("1");
  expect(output).toContain("The service cannot start. ");
  expect(output).not.toContain('"msg":"ready"');
  await runOn(database, "DROP TRIGGER no_more_orders");
  await node.start();
  expect(await demoOrdersIn(database)).toEqual(await complete());
  await node.stop();
});

/**
 * Takes the last orders and the last person away, as if the start had not come to them, and lets the database refuse
 * new orders.
 */
async function refill(numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await runOn(database, `DELETE FROM orders WHERE number = '${number}'`);
  await runOn(database, `DELETE FROM users WHERE external_id = '${DEMO_USERS.unknownUser.externalId}'`);
  await runOn(
    database,
    database.url === undefined
      ? "CREATE TRIGGER no_more_orders BEFORE INSERT ON orders BEGIN SELECT RAISE(ABORT, 'no more orders'); END"
      : "CREATE TRIGGER no_more_orders BEFORE INSERT ON orders FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no more orders'",
  );
}
