import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from "node:net";
import type { TlsIdentity } from "./tls-identity";

/** What a partner's server got. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The address of this machine that the sender chose. */
  readonly at: string;
}

/** A partner's server on this machine. */
export interface Receiver {
  readonly port: number;
  readonly received: readonly Received[];
  /** The connections so far. Adds one, which comes last, so that none before it is overlooked. Call it once. */
  connectionCount(): Promise<number>;
  close(): Promise<void>;
}

/** Keeps each request and answers as the test says. */
export function httpReceiver(answer: RequestListener, identity?: TlsIdentity): Promise<Receiver> {
  const received: Received[] = [];
  const onRequest: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const at = request.socket.localAddress ?? "";
      received.push({ method, path: url, headers, body: Buffer.concat(chunks).toString(), at });
      answer(request, response);
    });
  };
  return listening(identity === undefined ? createServer(onRequest) : createTlsServer(identity, onRequest), received);
}

/** Answers byte by byte, without HTTP's help. */
export const rawReceiver = (onConnection: (socket: Socket) => void): Promise<Receiver> =>
  listening(createTcpServer(onConnection), []);

async function listening(server: Server, received: readonly Received[]): Promise<Receiver> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket.on("error", () => undefined));
  });
  // Every address of this machine, of either family.
  server.listen(0, "::");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    received,
    connectionCount: async () => {
      const ownArrived = once(server, "connection");
      const own = connect(port, "127.0.0.1");
      await ownArrived;
      own.destroy();
      return connections - 1;
    },
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, "close");
    },
  };
}
