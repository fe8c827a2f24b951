import { createConnection, type RowDataPacket } from "mysql2/promise";
import { gatherCast, placeOrder } from "../support/people";
import { openService } from "../support/service";
import { until } from "../support/until";

const POST = `mutation($input: PostMessageInput!) { it: postMessage(input: $input) { event { node { id } } userErrors { code } } }`;
const WAITING =
  "SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'SELECT id FROM orders%FOR UPDATE' AND id <> CONNECTION_ID()";

it("[F38] a request that waits for a locked row while its node stops is answered UNAVAILABLE before the stop cuts it off", async () => {
  const service = await openService({ environment: { DATABASE_TIMEOUT_MS: "3000", GRACE_MS: "12000" } });
  const cast = await gatherCast(service);
  const { id } = await placeOrder(service, cast);
  const holder = await createConnection({ uri: service.database.url ?? "" });
  await holder.query("START TRANSACTION");
  await holder.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [id]);
  const watcher = await createConnection({ uri: service.database.url ?? "" });
  const answer = service.ask(cast.client.token, POST, { input: { orderId: id, message: "Are you there?" } });
  await until(async () => (await watcher.query<RowDataPacket[]>(WAITING))[0].length > 0);
  const stopped = service.stop();
  expect((await answer).errors).toMatchObject([{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 1 } }]);
  await Promise.all([watcher.end(), holder.end()]);
  await stopped;
});
