import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** REFUSES: connections are reset, new ones refused. VANISHES: they stay open, and nothing gets through. */
type CutOff = "REFUSES" | "VANISHES";

/** What lies between a node and its database, so that one node can be cut off from it. */
export class CutOffProxy {
  readonly #pairs = new Map<Socket, Socket>();
  #server: Server | null = null;
  #isVanished = false;

  private constructor(
    private readonly target: { readonly host: string; readonly port: number },
    private port: number,
  ) {}

  static async open(target: { readonly host: string; readonly port: number }): Promise<CutOffProxy> {
    const proxy = new CutOffProxy(target, 0);
    await proxy.#listen();
    return proxy;
  }

  /** The same address, by way of the proxy. */
  through(url: string): string {
    return Object.assign(new URL(url), { host: `127.0.0.1:${this.port}` }).href;
  }

  async cutOff(how: CutOff): Promise<void> {
    this.#isVanished = how === "VANISHES";
    for (const pair of this.#pairs) for (const socket of pair) if (this.#isVanished) socket.pause();
    if (how === "REFUSES") await this.#close();
  }

  async restore(): Promise<void> {
    this.#isVanished = false;
    // What was on its way when it vanished is lost.
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    if (this.#server === null) await this.#listen();
  }

  async close(): Promise<void> {
    if (this.#server !== null) await this.#close();
  }

  async #listen(): Promise<void> {
    this.#server = createServer((near) => this.#join(near)).listen(this.port, "127.0.0.1");
    await once(this.#server, "listening");
    this.port = (this.#server.address() as AddressInfo).port;
  }

  async #close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    this.#server = null;
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    await closed;
  }

  #join(near: Socket): void {
    const far = connect(this.target);
    this.#pairs.set(near, far);
    near.pipe(far);
    far.pipe(near);
    if (this.#isVanished) for (const socket of [near, far]) socket.pause();
    const end = (): void => {
      near.destroy();
      far.destroy();
      this.#pairs.delete(near);
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
  }
}
