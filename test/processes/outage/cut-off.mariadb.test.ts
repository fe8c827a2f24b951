import { createConnection, type RowDataPacket } from "mysql2/promise";
import { environmentFor, millis } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { NodeProcess } from "../../support/processes/node-process";
import { Nodes } from "../../support/processes/nodes";

/** The server rolls an idle transaction back after twice this time. */
const environment = { DATABASE_TIMEOUT_MS: "1000" };

const REQUEST = `mutation($input: RequestOrderUpdateInput!) { it: requestOrderUpdate(input: $input) { dispute { respondBy } } }`;

let database: TestDatabase;
let nodes: Nodes;
let second: NodeProcess | undefined;
beforeAll(async () => {
  database = await freshDatabase();
  nodes = await Nodes.open(1, { database, environment });
});
afterAll(async () => {
  await second?.stop();
  await nodes.close();
  await database.drop();
});

it("[F9] a node stops in the middle of an expiry: another one completes it, and the first cannot commit it any more", async () => {
  const first = nodes.node(0);
  const users = await registerTestUsers(nodes);
  const { id } = await placeOrder(nodes, users);
  const { data } = await nodes.ask(users.client.token, REQUEST, {
    input: { orderId: id, message: "How is it going?" },
  });

  // The transaction of an expiry reads this table after it locked the order and before it writes: nothing else does.
  const holder = await createConnection({ uri: database.url ?? "" });
  await holder.query("LOCK TABLES reviews WRITE");
  await nodes.moveTo(millis(data.it?.dispute?.respondBy));
  await untilSomebodyWaits();
  await first.freeze();
  await holder.end();

  second = await NodeProcess.start(environmentFor(database, environment));
  await until(async () => (await types()).length === 3);
  first.thaw();
  await until(async () => (await first.readiness()) === 200);
  await first.ask(users.client.token, "{ viewer { id } }");
  expect(await types()).toEqual(["ORDER_PLACED", "ORDER_UPDATE_REQUESTED", "ORDER_UPDATE_EXPIRED"]);
  await until(async () => (await first.log()).includes("processing due deadlines failed"));
  expect(await Promise.all([first.terminate(), second.terminate()])).toEqual(["0", "0"]);

  async function types(): Promise<readonly string[]> {
    return (await nodes.store.reads.activity.after(id, 0, 100)).map(({ type }) => type);
  }
});

/** Until the expiry has locked the order and reads it: that waits for the holder. */
async function untilSomebodyWaits(): Promise<void> {
  const connection = await createConnection({ uri: database.url ?? "" });
  const waiting =
    "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE '%table metadata lock%'";
  await until(async () => {
    const [rows] = await connection.query<RowDataPacket[]>(waiting);
    return rows.length > 0;
  });
  await connection.end();
}
