import { type Answer, millis } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { freshSchema } from "../../support/database/database";
import { type Mariadb, startMariadb } from "../../support/database/mariadb";
import type { NodeProcess } from "../../support/processes/node-process";
import { Nodes } from "../../support/processes/nodes";
import { lasting } from "../long-forms";
import { numbers } from "../moves";

const WORKERS = 6;
/** Of each worker, at least. */
const REFUSALS = 20;
const DOWN_SECONDS = 30;
const FREEZES = 2;
const FROZEN_SECONDS = 20;
const TIMEOUT_MS = "2000";

let server: Mariadb;
let nodes: Nodes;
let users: TestUsers;
let workers: readonly Worker[] = [];
// A separate database for each test: one that stays down does not fail the next test.
beforeEach(async () => {
  server = await startMariadb();
  nodes = await Nodes.open(2, {
    database: await freshSchema(server.url),
    environment: { DATABASE_TIMEOUT_MS: TIMEOUT_MS },
  });
  users = await registerTestUsers(nodes);
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.leave()));
  workers = [];
  await nodes.close();
  await server.stop();
});

const POST = `mutation($input: PostMessageInput!) { it: postMessage(input: $input) { event { node { id } } userErrors { code } } }`;
const REQUEST = `mutation($input: RequestOrderUpdateInput!) { it: requestOrderUpdate(input: $input) { dispute { respondBy } } }`;

/** Posts one message after another on its order, each until it is acknowledged, at one node and then at the other. */
class Worker {
  readonly acknowledged: unknown[] = [];
  refused = 0;
  readonly codes = new Set<unknown>();
  readonly done: Promise<void>;
  #isStopping = false;
  #hasLeft = false;

  constructor(readonly orderId: string) {
    this.done = this.#work();
  }

  stop(): Promise<void> {
    this.#isStopping = true;
    return this.done;
  }

  /** At the end of a test that failed as well: what is not answered is not sent again. */
  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.stop().catch(() => undefined); // the node may have ended
  }

  async #work(): Promise<void> {
    for (let number = 1; !this.#isStopping; number += 1) {
      let answer = await this.#post(number);
      while (answer.errors.length > 0 && !this.#hasLeft) answer = await this.#post(number);
      this.acknowledged.push(answer.data.it?.event?.node?.id);
    }
  }

  async #post(number: number): Promise<Answer> {
    const input = { orderId: this.orderId, message: `Message ${number}`, idempotencyKey: `${this.orderId} ${number}` };
    const answer = await nodes.node(this.refused).ask(users.client.token, POST, { input });
    for (const { extensions } of answer.errors) this.codes.add(extensions.code);
    this.refused += answer.errors.length;
    return answer;
  }
}

/** A look at every worker's state after each answer of a node. */
const workersUntil = (isSo: () => boolean): Promise<void> =>
  until(async () => {
    await nodes.node(0).readiness();
    return isSo();
  });

const ready = (node: NodeProcess): Promise<void> => until(async () => (await node.readiness()) === 200);

it("[F6] a database is killed under load and returns: nothing acknowledged is lost, nothing takes effect twice, no node ends", async () => {
  const orders = await Promise.all(Array.from({ length: WORKERS }, () => placeOrder(nodes, users)));
  workers = orders.map(({ id }) => new Worker(id));
  await workersUntil(() => workers.every(({ acknowledged }) => acknowledged.length >= 5));
  await server.kill();
  await lasting(DOWN_SECONDS, () => workersUntil(() => workers.every(({ refused }) => refused >= REFUSALS)));
  expect(await Promise.all(nodes.all.map((node) => node.readiness()))).toEqual([503, 503]);
  await server.restart();
  const before = workers.map(({ acknowledged }) => acknowledged.length);
  await workersUntil(() => workers.every(({ acknowledged }, index) => acknowledged.length >= (before[index] ?? 0) + 5));
  await Promise.all(workers.map((worker) => worker.stop()));
  await Promise.all(nodes.all.map(ready));
  for (const { orderId, acknowledged, codes } of workers) {
    const [placed, ...posted] = await nodes.store.reads.activity.after(orderId, 0, 100_000);
    expect(placed?.type).toBe("ORDER_PLACED");
    expect(posted.map(({ id }) => id)).toEqual(acknowledged);
    expect(posted.map(({ sequence }) => sequence)).toEqual(numbers(2, acknowledged.length + 1));
    expect([...codes]).toEqual(["UNAVAILABLE"]);
  }
  await expectToStop();
});

it("[F7] a database stops while expiries are processed: requests end in UNAVAILABLE, and afterwards each takes effect once", async () => {
  for (let round = 0; round < FREEZES; round += 1) {
    const orders = await Promise.all(Array.from({ length: 10 }, () => placeOrder(nodes, users)));
    const opened = await Promise.all(
      orders.map(({ id }) =>
        nodes.ask(users.client.token, REQUEST, { input: { orderId: id, message: "How is it going?" } }),
      ),
    );
    await nodes.moveTo(Math.max(...opened.map(({ data }) => millis(data.it?.dispute?.respondBy))));
    server.freeze();
    const input = { orderId: orders[0]?.id, message: "Are you there?" };
    await lasting(FROZEN_SECONDS, async () => {
      const answers = await Promise.all(nodes.all.map((node) => node.ask(users.client.token, POST, { input })));
      for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
    });
    server.thaw();
    await Promise.all(nodes.all.map(ready));
    const fired = async (id: string) => (await nodes.store.reads.activity.after(id, 2, 100)).map(({ type }) => type);
    for (const { id } of orders) await until(async () => (await fired(id)).includes("ORDER_UPDATE_EXPIRED"));
    await Promise.all(nodes.all.map((node) => node.ask(users.client.token, "{ viewer { id } }")));
    for (const { id } of orders)
      expect((await fired(id)).filter((type) => type !== "MESSAGE_POSTED")).toEqual(["ORDER_UPDATE_EXPIRED"]);
  }
  await expectToStop();
});

/** No node has ended unasked, and each one stops in order. */
async function expectToStop(): Promise<void> {
  expect(await Promise.all(nodes.all.map((node) => node.terminate()))).toEqual(["0", "0"]);
}
