import { demoOrders } from "../../../src/sandbox/demo-orders";
import { MIGRATIONS } from "../../../src/store/schema";
import type { TestDatabase } from "../../support/database";
import { GaleraCluster } from "../../support/galera";
import { withConnection } from "../../support/mariadb";
import { NodeProcess } from "../../support/node-process";
import { environmentFor } from "../../support/service";
import { times } from "../long-forms";

const STARTS = times({ short: 1, long: 5 });

let cluster: GaleraCluster;
beforeAll(async () => {
  cluster = await GaleraCluster.start();
});
afterAll(() => cluster.stop());

it("a server that is cut off from the majority refuses statements, and rejoins with everything that it missed", async () => {
  const [one, other] = [cluster.server(0), cluster.server(2)];
  await one.run("CREATE DATABASE cut");
  await one.run("CREATE TABLE cut.numbers (number INT PRIMARY KEY)");
  await other.hasAll();
  await other.cutOff();
  await one.run("INSERT INTO cut.numbers VALUES (1)");
  await expect(other.run("SELECT * FROM cut.numbers")).rejects.toMatchObject({ errno: 1047 });
  await other.reconnect();
  await cluster.whole();
  await other.hasAll();
  await expect(other.run("SELECT * FROM cut.numbers")).resolves.toMatchObject([[{ number: 1 }], {}]);
});

async function startTogether(databases: readonly TestDatabase[]): Promise<readonly NodeProcess[]> {
  const starts = await Promise.allSettled(databases.map((database) => NodeProcess.start(environmentFor(database))));
  const reasons = starts.flatMap((start) => (start.status === "rejected" ? [String(start.reason)] : []));
  expect(reasons).toEqual([]);
  return starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
}

it("[F25] nodes that start at once, each at another server with an empty schema: migrated once, filled once, all ready", async () => {
  for (let round = 0; round < STARTS; round += 1) {
    const databases = await cluster.freshSchema();
    const nodes = await startTogether(databases);
    const [migrations, counts] = await withConnection(databases[0]?.url ?? "", async (connection) => [
      (await connection.query("SELECT name FROM migrations ORDER BY timestamp"))[0],
      (await connection.query("SELECT (SELECT COUNT(*) FROM users) AS users, (SELECT COUNT(*) FROM orders) AS orders"))[0],
    ]);
    expect(migrations).toEqual(MIGRATIONS.map(({ name }) => ({ name })));
    expect(counts).toEqual([{ users: 3, orders: demoOrders(0).length }]);
    await Promise.all(nodes.map((node) => node.stop()));
    await databases[0]?.drop();
  }
});
