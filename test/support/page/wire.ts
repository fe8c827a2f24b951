import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A connection to a server that can be cut: a client at its address reaches the server as long as it holds. */
export class Wire {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #isDown = false;
  /** How often somebody came. */
  connections = 0;

  private constructor(private readonly port: number) {
    this.#server = createServer((near) => this.#join(near));
  }

  /** @param target  the server's address. */
  static async to(target: string): Promise<Wire> {
    const wire = new Wire(Number(new URL(target).port));
    await new Promise<void>((resolve) => wire.#server.listen(0, "127.0.0.1", resolve));
    return wire;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Ends whatever goes over it, without a farewell; what comes after that gets through again. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Cut until it is mended. */
  breakDown(): void {
    this.#isDown = true;
    this.cut();
  }

  mend(): void {
    this.#isDown = false;
  }

  /** Holds the sockets open and lets nothing through any more, like a network that is down. */
  freeze(): void {
    for (const socket of this.#sockets) socket.pause().unpipe();
  }

  async close(): Promise<void> {
    this.breakDown();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket): void {
    this.connections += 1;
    if (this.#isDown) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(this.port, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.pipe(other);
      one.on("error", () => undefined);
      one.on("close", () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
