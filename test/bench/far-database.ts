/** A database that is far away: a proxy that hands everything on after half of the time of a round trip. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface FarDatabase {
  /** The same address, by way of the proxy. */
  readonly url: string;
  stop(): Promise<void>;
}

/** In order: timers of the same length run out in the order in which they were set. */
function handOn(from: Socket, to: Socket, delayMs: number): void {
  from.on("data", (data) => {
    setTimeout(() => to.write(data), delayMs);
  });
  from.on("error", () => to.destroy()).on("close", () => to.destroy());
}

export async function openFar(url: string, roundTripMs: number): Promise<FarDatabase> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    for (const socket of [near, far]) sockets.add(socket);
    handOn(near, far, roundTripMs / 2);
    handOn(far, near, roundTripMs / 2);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
