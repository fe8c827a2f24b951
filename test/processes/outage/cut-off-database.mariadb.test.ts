import { request } from "node:http";
import { Follower, type Item, ORDER_ACTIVITY } from "../../support/app/follower";
import { environmentFor, textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { CutOffProxy } from "../../support/processes/cut-off-proxy";
import { NodeProcess } from "../../support/processes/node-process";
import { Nodes } from "../../support/processes/nodes";
import { numbers, post } from "../moves";

const CLIENTS = 10;
const BEFORE = 2;
const MEANWHILE = 3;
const AFTER = 2;

let database: TestDatabase;
let proxy: CutOffProxy;
let nodes: Nodes;
let cutOff: NodeProcess;
let users: TestUsers;
beforeAll(async () => {
  database = await freshDatabase();
  const url = database.url ?? "";
  proxy = await CutOffProxy.open({ host: "127.0.0.1", port: Number(new URL(url).port) });
  nodes = await Nodes.open(1, { database });
  cutOff = await NodeProcess.start(environmentFor({ ...database, url: proxy.through(url) }));
  users = await registerTestUsers(nodes);
});
afterAll(async () => {
  await cutOff.stop();
  await nodes.close();
  await proxy.close();
  await database.drop();
});

/** Which status an upgrade is answered with, and after how many seconds it says to come again. */
function upgrade(node: NodeProcess): Promise<readonly [number, string | null]> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  };
  return new Promise((resolve, reject) => {
    const asked = request(node.url, { headers: { ...headers, "sec-websocket-protocol": "graphql-transport-ws" } });
    asked.on("response", (response) => {
      response.resume();
      resolve([response.statusCode ?? 0, response.headers["retry-after"] ?? null]);
    });
    asked.on("upgrade", (_response, socket) => {
      socket.destroy();
      resolve([101, null]);
    });
    asked.on("error", reject);
    asked.end();
  });
}

it.each(["REFUSES", "VANISHES"] as const)(
  "[F35, L1] a node whose database %s closes its clients and accepts no new ones; they continue at another node: no gap, no repeat",
  async (how) => {
    const healthy = nodes.node(0);
    const { id: orderId } = await placeOrder(nodes, users);
    const { data } = await nodes.ask(users.client.token, "query($id: ID!) { order(id: $id) { activityCursor } }", {
      id: orderId,
    });
    const begin = textAt(data.order?.activityCursor);
    const follow = (node: NodeProcess, items: readonly Item[]): Follower =>
      new Follower(node.wsUrl, users.client.token, ORDER_ACTIVITY, { orderId, after: items.at(-1)?.cursor ?? begin });
    const first = Array.from({ length: CLIENTS }, () => follow(cutOff, []));
    await post(healthy, users.freelancer.token, orderId, BEFORE);
    await Promise.all(first.map((follower) => follower.reaches(BEFORE)));

    await proxy.cutOff(how);
    const posted = post(healthy, users.freelancer.token, orderId, MEANWHILE);
    expect(new Set(await Promise.all(first.map(({ ended }) => ended)))).toEqual(new Set([1013]));
    expect(await upgrade(cutOff)).toEqual([503, "5"]);
    const second = first.map(({ items }) => follow(healthy, items));
    await posted;
    await Promise.all(second.map((follower) => follower.reaches(MEANWHILE)));

    await proxy.restore();
    await until(async () => (await upgrade(cutOff))[0] === 101);
    const returned = follow(cutOff, first.flatMap(({ items }) => items).slice(-1));
    await post(healthy, users.freelancer.token, orderId, AFTER);
    const all = BEFORE + MEANWHILE + AFTER;
    await Promise.all([
      ...second.map((follower) => follower.reaches(MEANWHILE + AFTER)),
      returned.reaches(MEANWHILE + AFTER),
    ]);
    await Promise.all([...second, returned].map((follower) => follower.leave()));
    const recipients = second.map(({ sequences }, index) => [...(first[index]?.sequences ?? []), ...sequences]);
    expect(recipients).toEqual(second.map(() => numbers(2, all + 1)));
    expect(returned.sequences).toEqual(numbers(BEFORE + 2, all + 1));
    await until(async () => (await cutOff.readiness()) === 200);
  },
);
