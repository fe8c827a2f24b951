/**
 * node:http gives every request with an Upgrade to one listener, without a response and with its body unread. Only
 * `websocket` is for the sockets. Many HTTP clients offer another protocol, such as `h2c` (the JDK's HTTP client and
 * `curl --http2` by default). A server that does not change over answers them as if the header were absent (RFC 9110,
 * 7.8) [R1].
 *
 * For that, the request's head is put back in front of the connection's bytes, without Upgrade, and the server is given
 * the connection again. It then reads head, body, and whatever follows by its own parser, with its own limits and
 * timeouts.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { OpenResponses } from "./limits/open-responses";
import { refuseUpgrade } from "./refuse-upgrade";

type Take = (request: IncomingMessage, socket: Socket, head: Buffer) => void;

/**
 * From 1,000 headers on, node:http drops some silently. One of them could be the body's length, and the body would be
 * read as a request.
 */
const MAX_RAW_HEADERS = 2_000;

export class Upgrades {
  /** Connections whose earlier requests are not answered yet. */
  private readonly waiting = new Set<Socket>();

  constructor(
    private readonly server: Server,
    private readonly responses: Pick<OpenResponses, "lastOf">,
    private readonly takeWebSocket: Take,
  ) {}

  /** node:http's "upgrade". @param head what the connection has sent after the request's head. */
  readonly take: Take = (request, socket, head) => {
    const earlier = this.responses.lastOf(socket);
    if (earlier === undefined) this.takeNow(request, socket, head);
    else this.wait(socket, earlier, () => this.takeNow(request, socket, head));
  };

  /** Ends the connections that the server does not count as its own while they wait. */
  closeWaiting(): void {
    for (const socket of this.waiting) socket.destroy();
  }

  private takeNow(request: IncomingMessage, socket: Socket, head: Buffer): void {
    if (wantsWebSocket(request)) this.takeWebSocket(request, socket, head);
    else this.decline(request, socket, head);
  }

  private decline(request: IncomingMessage, socket: Socket, head: Buffer): void {
    if (request.rawHeaders.length >= MAX_RAW_HEADERS) {
      refuseUpgrade(socket, 431, "Too many headers.");
      return;
    }
    socket.unshift(Buffer.concat([headWithoutUpgrade(request), head]));
    this.server.emit("connection", socket);
  }

  /** For a request that was sent before the earlier ones were answered: answers keep the order of their requests. */
  private wait(socket: Socket, earlier: ServerResponse, proceed: () => void): void {
    const hold = (): void => undefined;
    socket.on("readable", hold); // with this listener the connection keeps what comes meanwhile
    socket.on("error", hold); // it is closed then, and that is all
    this.waiting.add(socket);
    socket.once("close", () => this.waiting.delete(socket));
    earlier.once("close", () => {
      this.waiting.delete(socket);
      if (socket.destroyed || socket.writableEnded) return; // the earlier answer was the connection's last
      socket.off("readable", hold);
      socket.setTimeout(0); // the earlier answer has started the idle time
      proceed();
      socket.off("error", hold);
    });
  }
}

/**
 * A handshake is a GET of HTTP/1.1 (RFC 6455, 4.1); HTTP/1.0 knows no Upgrade (RFC 9110, 7.8). The protocols can be a
 * list, in any case.
 */
function wantsWebSocket({ method, httpVersion, headers }: IncomingMessage): boolean {
  if (method !== "GET" || httpVersion === "1.0") return false;
  return (headers.upgrade ?? "").split(",").some((protocol) => protocol.trim().toLowerCase() === "websocket");
}

/** As it was read: node's parser has refused what could not be written again, such as a line break within a header. */
function headWithoutUpgrade({ method = "", url = "", httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    if (name.toLowerCase() !== "upgrade") lines.push(`${name}: ${rawHeaders[index + 1] ?? ""}`);
  }
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
}
