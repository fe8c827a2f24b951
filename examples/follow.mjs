// examples/follow.mjs
import { createClient } from "graphql-ws";
import WebSocket from "ws"; // a browser has its own

const { WS_API, TOKEN, ORDER, AFTER } = process.env;
const query =
  "subscription($o: ID!, $c: String) { orderActivity(orderId: $o, after: $c) { cursor node { sequence text } } }";
// The cursor changes with each event, so the script subscribes again itself: a client's own retry would send the old
// cursor.
const client = createClient({
  url: WS_API,
  webSocketImpl: WebSocket,
  retryAttempts: 0,
  connectionParams: () => ({ authorization: `Bearer ${TOKEN}` }),
});
for (let cursor = AFTER ?? null; ; await new Promise((resolve) => setTimeout(resolve, 1000))) {
  try {
    for await (const { data } of client.iterate({ query, variables: { o: ORDER, c: cursor } })) {
      console.log(`${data.orderActivity.node.sequence} ${data.orderActivity.node.text}`);
      cursor = data.orderActivity.cursor; // store it where it survives a restart
    }
  } catch (error) {
    console.error("connection lost, trying again", error.reason ?? error);
  }
}
