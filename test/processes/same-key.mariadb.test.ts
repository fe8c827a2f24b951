import type { Answer } from "../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import type { NodeProcess } from "../support/processes/node-process";
import { Nodes } from "../support/processes/nodes";
import { times } from "./long-forms";

const SAME = 64;
const ROUNDS = times({ short: 2, long: 30 });

let nodes: Nodes;
let users: TestUsers;
beforeAll(async () => {
  nodes = await Nodes.open(2);
  users = await registerTestUsers(nodes);
});
afterAll(() => nodes.close());

const REQUEST = `mutation($input: RequestOrderUpdateInput!) {
  requestOrderUpdate(input: $input) { dispute { id status respondBy message } order { id version status } userErrors { code } }
}`;

const ask = (node: NodeProcess, orderId: string): Promise<Answer> =>
  node.ask(users.client.token, REQUEST, {
    input: { orderId, message: "How is it going?", idempotencyKey: `key of ${orderId}` },
  });

/** One effect: the order was placed, and one request about it was made. All answers are equal. */
async function expectOneEffect(orderId: string, answers: readonly Answer[]): Promise<void> {
  const [first] = answers;
  expect(first).toMatchObject({
    errors: [],
    data: { requestOrderUpdate: { dispute: { status: "OPEN" }, userErrors: [] } },
  });
  for (const answer of answers) expect(answer).toEqual(first);
  const events = await nodes.store.reads.activity.after(orderId, 0, 100);
  expect(events.map(({ type }) => type)).toEqual(["ORDER_PLACED", "ORDER_UPDATE_REQUESTED"]);
}

describe(`[F4] [I1] ${SAME} identical mutations with one idempotency key have one effect and ${SAME} equal answers`, () => {
  it("are sent to two nodes", async () => {
    const { id } = await placeOrder(nodes, users);
    const answers = await Promise.all(Array.from({ length: SAME }, (_, index) => ask(nodes.node(index), id)));
    await expectOneEffect(id, answers);
  });

  it("are repeated at the other node if the one that serves them is killed", async () => {
    const [served, other] = [nodes.node(0), nodes.node(1)];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await placeOrder(nodes, users);
      let killed: Promise<void> | undefined;
      const asked = Array.from({ length: SAME }, async () => {
        const answer = await ask(served, id).catch(() => null); // cut off by the kill
        killed ??= served.kill9();
        return answer ?? ask(other, id);
      });
      await expectOneEffect(id, await Promise.all(asked));
      await killed;
      await served.start();
    }
  });
});
