import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** The responses that are not finished yet, by their connection. */
export class OpenResponses {
  private readonly byConnection = new Map<Socket, Set<ServerResponse>>();

  /** Called for each request, before it is handled. */
  add(response: ServerResponse): void {
    const { socket } = response.req;
    const open = this.byConnection.get(socket) ?? this.watch(socket);
    open.add(response);
    response.once("close", () => open.delete(response));
  }

  /** Ends each connection with the answer that it waits for. */
  endConnections(): void {
    for (const open of this.byConnection.values()) for (const response of open) response.shouldKeepAlive = false;
  }

  /** The last response that the connection waits for. Responses end in the order of their requests. */
  lastOf(socket: Socket): ServerResponse | undefined {
    return [...(this.byConnection.get(socket) ?? [])].at(-1);
  }

  /**
   * A response that waits for another one is never closed if its connection breaks: so all of them are forgotten then.
   */
  private watch(socket: Socket): Set<ServerResponse> {
    const open = new Set<ServerResponse>();
    this.byConnection.set(socket, open);
    socket.once("close", () => this.byConnection.delete(socket));
    return open;
  }
}
