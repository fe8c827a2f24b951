import { Follower, ORDER_ACTIVITY } from "../../support/app/follower";
import { openService, textAt } from "../../support/app/service";
import { placeOrder, registerTestUsers } from "../../support/app/users";
import { freshDatabase, freshSchema } from "../../support/database/database";
import { startMariadb } from "../../support/database/mariadb";
import { codesOf, Operators } from "../../support/partner/api-keys";

const VIEWER = "{ viewer { id } }";

it("[S3] a key that one node revokes is refused on the others: its sockets with 4403, its requests with UNAUTHENTICATED", async () => {
  const database = await freshDatabase();
  const [one, other] = [await openService({ database }), await openService({ database })];
  try {
    const users = await registerTestUsers(one);
    const { id: orderId } = await placeOrder(one, users);
    const operators = await Operators.of(one);
    const { id, key } = await operators.createKey("ORDERS_READ");
    const page = await other.ask(key, "query($id: ID!) { order(id: $id) { activityCursor } }", { id: orderId });
    const after = textAt(page.data.order?.activityCursor);
    const follower = new Follower(other.wsUrl, key, ORDER_ACTIVITY, { orderId, after });
    const post = "mutation($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }";
    await one.ask(users.client.token, post, { input: { orderId, message: "Hello" } });
    await follower.reaches(1);
    await operators.revoke({ apiKeyId: id });
    expect(await follower.ended).toBe(4403);
    expect(codesOf(await other.ask(key, VIEWER))).toBe("UNAUTHENTICATED");
  } finally {
    await other.stop();
    await one.stop();
    await database.drop();
  }
});

it("[S13] a key is answered with UNAVAILABLE while the database is down, and is valid when it is back", async () => {
  const server = await startMariadb();
  const service = await openService({
    database: await freshSchema(server.url),
    environment: { DATABASE_TIMEOUT_MS: "500" },
  });
  try {
    const { key } = await (await Operators.of(service)).createKey("ORDERS_READ");
    await server.kill();
    const down = await service.ask(key, VIEWER);
    expect([down.status, codesOf(down)]).toEqual([503, "UNAVAILABLE"]);
    const guess = key.slice(0, -1) + (key.endsWith("0") ? "1" : "0");
    expect(codesOf(await service.ask(guess, VIEWER))).toBe("UNAUTHENTICATED");
    await server.restart();
    let back = await service.ask(key, VIEWER);
    while (codesOf(back) === "UNAVAILABLE") back = await service.ask(key, VIEWER);
    expect(codesOf(back)).toBe("answered");
  } finally {
    await service.stop();
    await server.stop();
  }
});
