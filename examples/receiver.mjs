// examples/receiver.mjs
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.SECRET);
const server = createServer(async (request, response) => {
  let body = "";
  for await (const text of request.setEncoding("utf8")) body += text; // unchanged: the signature covers exactly these characters
  try {
    // Refuses changed messages, and those older than five minutes.
    const { type, data } = webhook.verify(body, request.headers);
    console.log(type, data.order?.number ?? "", request.headers["webhook-id"]);
    response.writeHead(204).end(); // respond first, work later
  } catch {
    response.writeHead(400).end();
  }
});
server.listen(process.env.RECEIVER_PORT ?? 3000);
