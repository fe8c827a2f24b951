import { setTimeout as pause } from "node:timers/promises";
import { Follower, ORDER_ACTIVITY } from "../../support/app/follower";
import { ask, textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { Balancer } from "../../support/processes/balancer";
import { Nodes } from "../../support/processes/nodes";
import { times } from "../long-forms";
import { post } from "../moves";

const REQUESTS = times({ short: 300, long: 3_000 });
const WORKERS = 8;

/** Between an answer and its client's next request, so that the machine has time for the restarts. */
const THINKING_MS = 20;

/** Each restart takes the drain time and a start. */
const TIME_LIMIT_MS = times({ short: 300_000, long: 3_600_000 });

/** The default outside a sandbox. */
const DRAIN_MS = "5000";

/** Longer than a test may take: who waits for its end fails. */
const ENDLESS_MS = "600000";

const POST = `mutation($input: PostMessageInput!) { it: postMessage(input: $input) { event { node { id } } userErrors { code } } }`;
const READ = "query($id: ID!) { order(id: $id) { version } }";

async function withNodes(
  count: number,
  drainMs: string,
  work: (nodes: Nodes, users: TestUsers) => Promise<void>,
): Promise<void> {
  const nodes = await Nodes.open(count, { environment: { DRAIN_MS: drainMs } });
  try {
    await work(nodes, await registerTestUsers(nodes));
  } finally {
    await nodes.close();
  }
}

/** Asks one thing after the other until it is stopped; what was not answered as it should be is kept. */
class Worker {
  readonly failed: string[] = [];
  asked = 0;
  isStopping = false;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly orderId: string,
  ) {}

  async work(): Promise<void> {
    while (!this.isStopping) {
      const { orderId: id, asked } = this;
      const input = { orderId: id, message: `Message ${asked}` };
      const answer =
        asked % 3 === 0 ? ask(this.url, this.token, POST, { input }) : ask(this.url, this.token, READ, { id });
      const { status, errors } = await answer;
      if (status !== 200 || errors.length > 0)
        this.failed.push(`${status} ${errors.map(({ message }) => message).join()}`);
      this.asked += 1;
      await pause(THINKING_MS);
    }
  }
}

it(
  `[F36] all nodes are restarted one after the other behind a proxy that retries nothing: 0 of ${REQUESTS} requests fail`,
  async () => {
    await withNodes(2, DRAIN_MS, async (nodes, users) => {
      const balancer = await Balancer.open(nodes.all);
      const orders = await Promise.all(Array.from({ length: WORKERS }, () => placeOrder(nodes, users)));
      const workers = orders.map(({ id }) => new Worker(balancer.url, users.client.token, id));
      const working = Promise.all(workers.map((worker) => worker.work()));
      const exits: string[] = [];
      do {
        for (const node of nodes.all) {
          await Promise.all(nodes.all.map((one) => balancer.seesReady(one)));
          exits.push(await node.terminate());
          await node.start();
        }
      } while (workers.reduce((sum, { asked }) => sum + asked, 0) < REQUESTS);
      for (const worker of workers) worker.isStopping = true;
      await working;
      await balancer.close();
      expect(workers.flatMap(({ failed }) => failed)).toEqual([]);
      expect(exits).toEqual(exits.map(() => "0"));
    });
  },
  TIME_LIMIT_MS,
);

it("[F36] after SIGTERM a node is not ready but serves requests and new sockets until its drain time ends; a second signal stops it immediately", async () => {
  await withNodes(1, ENDLESS_MS, async (nodes, users) => {
    const node = nodes.node(0);
    const { id } = await placeOrder(nodes, users);
    const { data } = await nodes.ask(users.client.token, "query($id: ID!) { order(id: $id) { activityCursor } }", {
      id,
    });
    await node.signal("SIGTERM");
    await until(async () => (await node.readiness()) === 503);
    const follower = new Follower(node.wsUrl, users.client.token, ORDER_ACTIVITY, {
      orderId: id,
      after: textAt(data.order?.activityCursor),
    });
    await post(node, users.client.token, id, 2);
    await follower.reaches(2);
    expect(follower.sequences).toEqual([2, 3]);
    // Its connections end with their answers, so that none is left that a proxy could use when the node stops.
    expect((await fetch(new URL("/health/live", node.url))).headers.get("connection")).toBe("close");
    expect(await node.terminate()).toBe("1");
    await follower.ended;
  });
});

it("[F36] SIGINT stops a node without draining", async () => {
  await withNodes(1, ENDLESS_MS, async (nodes) => {
    await nodes.node(0).signal("SIGINT");
    expect(await nodes.node(0).exited()).toBe("0");
  });
});
