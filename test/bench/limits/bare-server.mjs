/** [B6] The least that answers over HTTP: what a start and an idle process cost without a service. */
import { createServer } from "node:http";

const server = createServer((_request, response) => {
  response.end("{}");
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ pid: process.pid, port: server.address().port })}\n`);
});
