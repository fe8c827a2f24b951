import { Follower, ORDER_ACTIVITY } from "../../support/app/follower";
import { placeOrder, registerTestUsers } from "../../support/app/users";
import { freePort } from "../../support/database/kept-server";
import { startRedis } from "../../support/database/redis";
import { Nodes } from "../../support/processes/nodes";
import { lasting } from "../long-forms";
import { numbers, post } from "../moves";

const DOWN_SECONDS = 30;

/** Who follows an order at the second node, while it is changed at the first one. */
async function withFollower(
  redisUrl: string,
  test: (nodes: Nodes, write: (count: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  const nodes = await Nodes.open(2, { environment: { REDIS_URL: redisUrl } });
  try {
    const users = await registerTestUsers(nodes);
    const { id } = await placeOrder(nodes, users);
    const { data } = await nodes.ask(users.client.token, "query($id: ID!) { order(id: $id) { activityCursor } }", {
      id,
    });
    const after = data.order?.activityCursor;
    const follower = new Follower(nodes.node(1).wsUrl, users.client.token, ORDER_ACTIVITY, { orderId: id, after });
    let written = 0;
    await test(nodes, async (count) => {
      await post(nodes.node(0), users.freelancer.token, id, count);
      written += count;
      await follower.reaches(written);
    });
    await follower.leave();
    expect(follower.sequences).toEqual(numbers(2, written + 1));
    expect(await Promise.all(nodes.all.map((node) => node.terminate()))).toEqual(["0", "0"]);
  } finally {
    await nodes.close();
  }
}

describe("[F8] without Redis mutations are accepted, and a subscriber at another node gets everything", () => {
  it("if it is killed, while it is unavailable, and after it has returned", async () => {
    const redis = await startRedis();
    try {
      await withFollower(redis.url, async (_nodes, write) => {
        await write(3);
        await redis.kill();
        await lasting(DOWN_SECONDS, () => write(3));
        await redis.restart();
        await write(3);
      });
    } finally {
      await redis.stop();
    }
  });

  it("if it never ran", async () => {
    await withFollower(`redis://127.0.0.1:${await freePort()}`, (_nodes, write) => write(5));
  });
});
