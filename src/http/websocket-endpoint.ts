/**
 * GraphQL over WebSocket: graphql-ws' protocol on ws' sockets. Its own adapter (graphql-ws/use/ws) writes errors to the
 * console and accepts binary frames, so `makeServer` is used directly. Back-pressure: graphql-ws asks a subscription
 * for its next item only after the last frame was handed to the kernel, so a client that stops reading stops its own
 * subscriptions. The rest that waits is bounded by maxUnsentBytes [F12].
 */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { handleProtocols, type Server } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { ReadWatch } from "../app/background/read-watch";
import { clientAddress } from "./limits/client-address";
import { OpenSockets } from "./limits/open-sockets";
import { UnsentFrames } from "./limits/unsent-frames";
import { isAllowedSocket, type OriginRules } from "./origin";
import { refuseUpgrade } from "./refuse-upgrade";
import { type SocketExtra, SocketOperations, type SocketOperationsParts } from "./socket-operations";
import { CLOSE, SocketSession } from "./socket-session";

export interface WebSocketEndpointParts<Context extends object> extends SocketOperationsParts<Context>, OriginRules {
  readonly reads: Pick<ReadWatch, "works" | "onFailure">;
  readonly trustedProxyHops: number;
}

const RETRY_AFTER_SECONDS = 5;
export class WebSocketEndpoint<Context extends object> {
  private readonly sockets: WebSocketServer;
  private readonly operations: SocketOperations<Context>;
  private readonly protocol: Server<SocketExtra>;
  private readonly open: OpenSockets;
  private readonly unsent: UnsentFrames;
  private stopping = false;

  constructor(private readonly parts: WebSocketEndpointParts<Context>) {
    const { limits, metrics } = parts;
    this.sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: limits.maxFrameBytes,
      perMessageDeflate: false,
      handleProtocols,
    });
    this.unsent = new UnsentFrames(limits.maxUnsentBytesOfPerson);
    this.open = new OpenSockets(limits.maxSockets, (error) => this.operations.report(error));
    this.operations = new SocketOperations(parts, this.open);
    this.protocol = this.operations.createProtocol();
    // Another node may be able to: their clients go there with their cursors [F35].
    parts.reads.onFailure(() => this.closeAll(CLOSE.unavailable));
    metrics.countOpen({ sockets: () => this.open.size, subscriptions: () => this.open.subscriptions });
  }

  /** node:http's "upgrade", if it wants a WebSocket. */
  upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const { admission, trustedProxyHops } = this.parts;
    const address = clientAddress(request, trustedProxyHops);
    if (!/^\/graphql\/?(\?|$)/u.test(request.url ?? "")) refuseUpgrade(socket, 404, "There is nothing at this path.");
    else if (!isAllowedSocket(request, this.parts)) refuseUpgrade(socket, 403, "This origin is not allowed.");
    else if (this.stopping || !this.parts.reads.works())
      refuseUpgrade(socket, 503, "The node cannot accept more sockets at the moment.", RETRY_AFTER_SECONDS);
    else if (!admission.socketsOfAddress.take(address))
      refuseUpgrade(socket, 429, "Too many sockets from this address.", RETRY_AFTER_SECONDS);
    else if (!this.open.makeRoom()) {
      admission.socketsOfAddress.give(address);
      refuseUpgrade(socket, 503, "The node cannot accept more sockets at the moment.", RETRY_AFTER_SECONDS);
    } else this.accept(request, socket, head, address);
  }

  /**
   * Closes every client's socket, so that it connects elsewhere. @returns when all are gone, or the grace time is over.
   */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    const gone = [...this.open].map(({ socket }) => new Promise((resolve) => socket.once("close", resolve)));
    this.closeAll(CLOSE.goingAway);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([Promise.all(gone), new Promise((resolve) => (timer = setTimeout(resolve, graceMs)))]);
    clearTimeout(timer);
    for (const { socket } of this.open) socket.terminate();
    await this.open.settled();
  }

  private closeAll(why: readonly [number, string]): void {
    for (const session of this.open) session.close(why);
  }

  private accept(request: IncomingMessage, connection: Socket, head: Buffer, address: string): void {
    this.giveBackAtEnd(connection, address);
    request.headers.upgrade = "websocket"; // one entry in a list of protocols, so that ws does not know it
    this.sockets.handleUpgrade(request, connection, head, (socket) => {
      const session = new SocketSession(
        socket,
        connection,
        address,
        request.headers["accept-language"] ?? null,
        this.parts.limits,
      );
      this.open.add(session);
      this.follow(session);
    });
  }

  /** Apart, so that what lives as long as the connection does not hold the request. */
  private giveBackAtEnd(connection: Socket, address: string): void {
    connection.once("close", () => this.parts.admission.socketsOfAddress.give(address));
  }

  private follow(session: SocketSession): void {
    const { socket } = session;
    const closed = this.protocol.opened(this.adapt(session), { session });
    socket.on("error", () => undefined); // ws has closed it, with the code of the error (1002, 1007, 1009)
    socket.once("close", (code, reason) => {
      this.open.remove(session);
      this.operations.closed(session);
      closed(code, String(reason)).catch((error: unknown) => this.operations.report(error));
    });
  }

  /** ws' socket as graphql-ws wants it. */
  private adapt(session: SocketSession): Parameters<Server<SocketExtra>["opened"]>[0] {
    const { socket } = session;
    return {
      protocol: socket.protocol,
      send: async (text) => {
        await this.unsent.send(session, text);
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on("message", (data: Buffer, isBinary: boolean) => {
          if (!session.takesFrame()) return;
          if (isBinary) session.close(CLOSE.badMessage);
          else
            handle(data.toString("utf8")).catch((error: unknown) => {
              this.operations.report(error);
              session.close(CLOSE.error);
            });
        });
      },
    };
  }
}
