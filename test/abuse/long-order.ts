import { placeOrder, type TestUsers } from "../support/app/users";
import type { NodeProcess } from "../support/processes/node-process";

/** The longest that a text can be, in characters and in bytes. */
const LONG_TEXT = "\u{1f600}".repeat(2_500);

const IN_ONE_DOCUMENT = 10;
const POSTS = Array.from(
  { length: IN_ONE_DOCUMENT },
  (_one, index) => `m${index}: postMessage(input: $input) { userErrors { code } }`,
);

/** An order with 100 such messages; its id. */
export async function longOrder(node: NodeProcess, users: TestUsers): Promise<string> {
  const { id: orderId } = await placeOrder(node, users);
  for (let posted = 0; posted < 100; posted += IN_ONE_DOCUMENT) {
    const input = { orderId, message: LONG_TEXT };
    const { errors } = await node.ask(
      users.client.token,
      `mutation ($input: PostMessageInput!) { ${POSTS.join(" ")} }`,
      { input },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }
  return orderId;
}
