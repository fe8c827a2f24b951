import { once } from "node:events";
import { WebSocket } from "ws";

/**
 * A WebSocket that counts what it is sent by type, without parsing it: frames are large, and the test shares the
 * machine with the node.
 */
export class CountingSocket {
  asked = 0;
  items = 0;
  refused = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on("error", () => undefined);
    socket.on("message", (data: Buffer) => {
      const head = data.subarray(0, 100).toString("latin1");
      if (head.includes('"type":"next"')) this.items += 1;
      if (head.includes('"type":"error"')) this.refused += 1;
    });
  }

  static async open(wsUrl: string, token: string): Promise<CountingSocket> {
    const socket = new WebSocket(wsUrl, "graphql-transport-ws");
    const counting = new CountingSocket(socket);
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
    await once(socket, "message");
    return counting;
  }

  subscribe(id: string, query: string, variables: object): void {
    this.asked += 1;
    this.socket.send(JSON.stringify({ type: "subscribe", id, payload: { query, variables } }));
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Whether each of its subscriptions has had so many items; also if the server has ended it. */
  hasAll(items: number): boolean {
    return !this.isOpen || this.items >= items * (this.asked - this.refused);
  }

  /** Reads no more. */
  stall(): void {
    this.socket.pause();
  }

  end(): void {
    this.socket.terminate();
  }
}
