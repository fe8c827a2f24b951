import { demoOrders } from "../../../src/sandbox/demo-orders";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { environmentFor } from "../../support/app/service";
import { freshDatabase } from "../../support/database/database";
import { withConnection } from "../../support/database/mariadb";
import { NodeProcess } from "../../support/processes/node-process";

it("[F19] five processes that start at once on an empty database migrate it once, fill it once, and are all ready", async () => {
  const database = await freshDatabase();
  const nodes = await Promise.all(Array.from({ length: 5 }, () => NodeProcess.start(environmentFor(database))));
  const [migrations, counts] = await withConnection(database.url ?? "", async (connection) => [
    (await connection.query("SELECT name FROM migrations ORDER BY name"))[0],
    (
      await connection.query("SELECT (SELECT COUNT(*) FROM users) AS users, (SELECT COUNT(*) FROM orders) AS orders")
    )[0],
  ]);
  expect(migrations).toEqual(MIGRATIONS.map(({ name }) => ({ name })).sort((a, b) => (a.name < b.name ? -1 : 1)));
  expect(counts).toEqual([{ users: 3, orders: demoOrders(0).length }]);
  expect(await Promise.all(nodes.map((node) => node.readiness()))).toEqual([200, 200, 200, 200, 200]);
  expect(await Promise.all(nodes.map((node) => node.terminate()))).toEqual(["0", "0", "0", "0", "0"]);
  await Promise.all(nodes.map((node) => node.stop()));
  await database.drop();
});
