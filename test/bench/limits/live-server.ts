/**
 * [B3] The limit of live updates: raw frames of ws to all sockets. It accepts what a GraphQL client sends first, and
 * then sends the text of a POST request to each socket, as often as its query says.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const server = createServer((request, response) => {
  bodyOf(request)
    .then((text) => {
      for (const socket of sockets.clients) socket.send(text);
      response.end();
    })
    .catch((error: unknown) => response.writeHead(500).end(String(error)));
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket) => {
  socket.once("message", () => {
    socket.send('{"type":"connection_ack"}');
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ pid: process.pid, port })}\n`);
});
