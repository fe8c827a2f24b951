import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Between a client and a server on this machine: what networks, firewalls, and balancers do to connections. */
export interface TcpProxy {
  readonly port: number;
  /**
   * As a firewall that has forgotten its idle connections: nobody notices, until the client sends something and is
   * reset.
   */
  forget(): void;
  /** Writes `to` in the place of `from` in what clients send from now on; both have the same length. */
  rewrite(from: string, to: string): void;
  /** The texts that clients of a MariaDB have sent so far, one for each packet: each is a round trip. */
  readonly packets: readonly string[];
  close(): Promise<void>;
}

export async function startTcpProxy(serverPort: number): Promise<TcpProxy> {
  const pairs = new Set<{ readonly client: Socket; readonly server: Socket; isForgotten: boolean }>();
  let replacement: readonly [Buffer, Buffer] | undefined;
  const packets: string[] = [];
  const listener = createServer((client) => {
    const server = connect(serverPort, "127.0.0.1");
    const pair = { client, server, isForgotten: false };
    pairs.add(pair);
    client.on("data", (data) => {
      const text = queryOf(data);
      if (text !== null) packets.push(text);
      if (pair.isForgotten) client.resetAndDestroy();
      else server.write(replacement === undefined ? data : replaced(data, ...replacement));
    });
    server.on("data", (data) => client.write(data));
    const end = (): void => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on("error", end).on("close", end);
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  return {
    port: (listener.address() as AddressInfo).port,
    packets,
    forget() {
      for (const pair of pairs) pair.isForgotten = true;
    },
    rewrite(from, to) {
      if (from.length !== to.length) throw new RangeError("the length of a packet would change");
      replacement = [Buffer.from(from), Buffer.from(to)];
    },
    async close() {
      for (const { client, server } of pairs) for (const socket of [client, server]) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function replaced(data: Buffer, from: Buffer, to: Buffer): Buffer {
  const at = data.indexOf(from);
  if (at >= 0) to.copy(data, at);
  return data;
}

const COM_QUERY = 3;
const HEADER_BYTES = 4;

/** The statements in what a client has sent; null for what is no query. */
function queryOf(data: Buffer): string | null {
  const isQuery = data.length > HEADER_BYTES && data[3] === 0 && data[HEADER_BYTES] === COM_QUERY;
  return isQuery ? data.toString("utf8", HEADER_BYTES + 1) : null;
}
