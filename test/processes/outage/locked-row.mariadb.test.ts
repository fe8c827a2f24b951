import { createConnection, type RowDataPacket } from "mysql2/promise";
import { environmentFor } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers } from "../../support/app/users";
import { freshDatabase } from "../../support/database/database";
import { NodeProcess } from "../../support/processes/node-process";

const POST = `mutation($input: PostMessageInput!) { it: postMessage(input: $input) { event { node { id } } userErrors { code } } }`;
const WAITING =
  "SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'SELECT id FROM orders%FOR UPDATE' AND id <> CONNECTION_ID()";

it("[F38] a request that waits for a locked row when its node gets SIGTERM is answered UNAVAILABLE, and the node ends in order", async () => {
  const database = await freshDatabase();
  const node = await NodeProcess.start(
    environmentFor(database, { DATABASE_TIMEOUT_MS: "3000", GRACE_MS: "12000", DRAIN_MS: "0" }),
  );
  const users = await registerTestUsers(node);
  const { id } = await placeOrder(node, users);
  const holder = await createConnection({ uri: database.url ?? "" });
  await holder.query("START TRANSACTION");
  await holder.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [id]);
  const watcher = await createConnection({ uri: database.url ?? "" });
  const answer = node.ask(users.client.token, POST, { input: { orderId: id, message: "Are you there?" } });
  await until(async () => (await watcher.query<RowDataPacket[]>(WAITING))[0].length > 0);
  await node.signal("SIGTERM");
  expect((await answer).errors).toMatchObject([{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 1 } }]);
  // The row is still locked.
  expect(await node.exited()).toBe("0");
  await Promise.all([watcher.end(), holder.end()]);
  await node.stop();
  await database.drop();
});
