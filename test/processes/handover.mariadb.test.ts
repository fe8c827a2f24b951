import { Follower, type Item, ORDER_ACTIVITY } from "../support/app/follower";
import { textAt } from "../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import type { NodeProcess } from "../support/processes/node-process";
import { Nodes } from "../support/processes/nodes";
import { times } from "./long-forms";
import { numbers, post } from "./moves";

const CLIENTS = times({ short: 100, long: 1_000 });
const ORDERS = 10;
const BEFORE = 3;
const MEANWHILE = 3;
const AFTER = 3;

/** Longer than this test may take: a node that waits for it is not waiting for its clients. */
const GRACE_MS = "600000";

let nodes: Nodes;
let users: TestUsers;
beforeAll(async () => {
  nodes = await Nodes.open(2, { environment: { GRACE_MS } });
  users = await registerTestUsers(nodes);
});
afterAll(() => nodes.close());

/** A client that goes to the other node when its own sends it away, with the cursor that it has. */
class Client {
  readonly items: Item[] = [];
  readonly codes: (number | null)[] = [];
  readonly orderId: string;
  readonly #cursor: string;
  readonly #index: number;
  #follower: Follower;

  constructor(order: Order, index: number) {
    this.orderId = order.id;
    this.#cursor = order.cursor;
    this.#index = index;
    this.#follower = this.#at(nodes.node(index));
  }

  async reaches(count: number): Promise<void> {
    await this.#follower.reaches(count - this.items.length);
  }

  /** At the end of the node that it is at. */
  async moveOn(): Promise<void> {
    this.codes.push(await this.#follower.ended);
    this.items.push(...this.#follower.items);
    this.#follower = this.#at(nodes.node(this.#index + 1));
  }

  async leave(): Promise<void> {
    await this.#follower.leave();
    this.items.push(...this.#follower.items);
  }

  #at(node: NodeProcess): Follower {
    const after = this.items.at(-1)?.cursor ?? this.#cursor;
    return new Follower(node.wsUrl, users.client.token, ORDER_ACTIVITY, { orderId: this.orderId, after });
  }
}

interface Order {
  readonly id: string;
  readonly cursor: string;
}

async function newOrder(): Promise<Order> {
  const { id } = await placeOrder(nodes, users);
  const { data } = await nodes.ask(users.client.token, "query($id: ID!) { order(id: $id) { activityCursor } }", { id });
  return { id, cursor: textAt(data.order?.activityCursor) };
}

it(`[F13] [L1] of ${CLIENTS} clients those of a node that stops are closed with 1001 and continue at the other one: no gap, no repeat`, async () => {
  const [stopping, staying] = [nodes.node(0), nodes.node(1)];
  const orders = await Promise.all(Array.from({ length: ORDERS }, () => newOrder()));
  const clients = orders.flatMap((order) =>
    Array.from({ length: CLIENTS / ORDERS }, (_, index) => new Client(order, index)),
  );
  const moving = clients.filter((_, index) => (index % (CLIENTS / ORDERS)) % 2 === 0);
  const write = (count: number): Promise<unknown> =>
    Promise.all(orders.map(({ id }) => post(staying, users.freelancer.token, id, count)));
  await write(BEFORE);
  await Promise.all(clients.map((client) => client.reaches(BEFORE)));

  const [exit] = await Promise.all([
    stopping.terminate(),
    write(MEANWHILE),
    ...moving.map((client) => client.moveOn()),
  ]);
  await write(AFTER);
  const all = BEFORE + MEANWHILE + AFTER;
  await Promise.all(clients.map((client) => client.reaches(all)));
  await Promise.all(clients.map((client) => client.leave()));

  expect(exit).toBe("0");
  expect(new Set(moving.flatMap(({ codes }) => codes))).toEqual(new Set([1001]));
  for (const { items } of clients) expect(items.map(({ node }) => node.sequence)).toEqual(numbers(2, all + 1));
});
