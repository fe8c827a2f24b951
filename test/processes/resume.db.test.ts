import { Follower, NOTIFICATIONS, ORDER_ACTIVITY } from "../support/app/follower";
import { environmentFor, textAt } from "../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { NodeProcess } from "../support/processes/node-process";
import { numbers, post } from "./moves";

let database: TestDatabase;
let node: NodeProcess;
let users: TestUsers;
beforeAll(async () => {
  database = await freshDatabase();
  node = await NodeProcess.start(environmentFor(database));
  users = await registerTestUsers(node);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

const activity = (orderId: string, after: string | null): Follower =>
  new Follower(node.wsUrl, users.client.token, ORDER_ACTIVITY, { orderId, after });
const notifications = (after: string | null): Follower =>
  new Follower(node.wsUrl, users.client.token, NOTIFICATIONS, { after });

const activityCursor = async (orderId: string): Promise<unknown> => {
  const { data } = await node.ask(users.client.token, "query($id: ID!) { order(id: $id) { activityCursor } }", {
    id: orderId,
  });
  return data.order?.activityCursor;
};

describe("[L1] a subscription that resumes at a server which was killed in between", () => {
  it("continues after its cursor with the missed events, then live, without a gap or a repeat", async () => {
    const { id } = await placeOrder(node, users);
    const first = activity(id, String(await activityCursor(id)));
    await post(node, users.freelancer.token, id, 3);
    await first.reaches(3);
    await first.leave();
    await node.restart();
    await post(node, users.freelancer.token, id, 2);
    const second = activity(id, first.cursor);
    await second.reaches(2);
    await post(node, users.client.token, id, 2);
    await second.reaches(4);
    await second.leave();
    expect([...first.sequences, ...second.sequences]).toEqual(numbers(2, 8));
  });

  it("continues after the last event that it got, also if events were being written", async () => {
    const { id } = await placeOrder(node, users);
    const first = activity(id, String(await activityCursor(id)));
    const posting = post(node, users.freelancer.token, id, 500).catch(() => undefined); // the kill cuts that off, too
    await first.reaches(10);
    await node.kill9();
    expect(await first.ended).toBe(1006);
    await posting;
    await node.start();
    await post(node, users.freelancer.token, id, 1);
    const { data } = await node.ask(users.client.token, "query($id: ID!) { order(id: $id) { version } }", { id });
    const written = Number(data.order?.version);
    const second = activity(id, first.cursor);
    await second.reaches(written - 1 - first.items.length);
    await second.leave();
    expect([...first.sequences, ...second.sequences]).toEqual(numbers(2, written));
  });

  it("[N4] continues for notifications in the same way", async () => {
    const { id } = await placeOrder(node, users);
    const { data } = await node.ask(users.client.token, "{ viewer { notificationsCursor unreadNotifications } }");
    const known = Number(data.viewer?.unreadNotifications);
    const first = notifications(textAt(data.viewer?.notificationsCursor));
    await post(node, users.freelancer.token, id, 3);
    await first.reaches(3);
    await first.leave();
    await node.restart();
    await post(node, users.freelancer.token, id, 2);
    const second = notifications(first.cursor);
    await second.reaches(2);
    await post(node, users.freelancer.token, id, 2);
    await second.reaches(4);
    await second.leave();
    expect([...first.sequences, ...second.sequences]).toEqual(numbers(known + 1, known + 7));
  });
});
