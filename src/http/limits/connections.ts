/**
 * The HTTP connections of a node, WebSockets not among them: bounded, and those on which a token was accepted stay
 * longest [S19].
 */
import type { Server } from "node:http";
import type { Socket } from "node:net";

export class Connections {
  /** Oldest first. */
  private readonly unknown = new Set<Socket>();
  private readonly known = new Set<Socket>();

  constructor(private readonly maximum: number) {}

  /**
   * Watches a server. If there are too many, the oldest without a token is closed for the new one, or the new one if
   * all have sent one.
   */
  watch(server: Server): void {
    server.on("connection", (socket: Socket) => this.add(socket));
  }

  /** A token was accepted on it. */
  trust(socket: Socket): void {
    if (this.unknown.delete(socket)) this.known.add(socket);
  }

  /** It becomes a WebSocket, which is counted as such. */
  release(socket: Socket): void {
    this.unknown.delete(socket);
    this.known.delete(socket);
  }

  /** The server is given a connection again whose upgrade was declined. */
  private add(socket: Socket): void {
    if (this.unknown.has(socket) || this.known.has(socket)) return;
    if (this.unknown.size + this.known.size >= this.maximum) {
      const [oldest = socket] = this.unknown;
      this.release(oldest);
      oldest.destroy();
      if (oldest === socket) return;
    }
    this.unknown.add(socket);
    socket.once("close", () => this.release(socket));
  }
}
