import { once } from "node:events";
import {
  Agent,
  createServer,
  type IncomingMessage,
  request as send,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { NodeProcess } from "./node-process";

/** How often it asks each node whether it is ready. */
const INTERVAL_MS = 500;

/**
 * A proxy in front of nodes: one after the other in turn, by /health/ready, over connections that it keeps; it never
 * repeats a request.
 */
export class Balancer {
  readonly #ready = new Set<NodeProcess>();
  readonly #agent = new Agent({ keepAlive: true });
  readonly #looked: (() => void)[] = [];
  #turn = 0;
  #timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly server: Server,
    private readonly nodes: readonly NodeProcess[],
  ) {}

  static async open(nodes: readonly NodeProcess[]): Promise<Balancer> {
    const server = createServer();
    const balancer = new Balancer(server, nodes);
    server.on("request", (request, response) => balancer.#pass(request, response));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    await balancer.#look();
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  /** Once it sends requests to the node. */
  async seesReady(node: NodeProcess): Promise<void> {
    while (!this.#ready.has(node)) await new Promise<void>((resolve) => this.#looked.push(resolve));
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  async #look(): Promise<void> {
    const ask = async (node: NodeProcess): Promise<void> => {
      const status = await node.readiness().catch(() => 0);
      if (status === 200) this.#ready.add(node);
      else this.#ready.delete(node);
    };
    await Promise.all(this.nodes.map(ask));
    for (const resolve of this.#looked.splice(0)) resolve();
    this.#timer = setTimeout(() => void this.#look(), INTERVAL_MS);
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    const ready = this.nodes.filter((node) => this.#ready.has(node));
    const node = ready[(this.#turn += 1) % Math.max(1, ready.length)];
    if (node === undefined) {
      response.writeHead(503).end(JSON.stringify({ errors: [{ message: "no node is ready" }] }));
      return;
    }
    const { method, headers } = request;
    const onward = send(node.url, { method, headers, agent: this.#agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { "content-type": answer.headers["content-type"] });
      answer.pipe(response);
    });
    onward.on("error", (error: NodeJS.ErrnoException) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end(JSON.stringify({ errors: [{ message: error.code ?? error.message }] }));
    });
    request.pipe(onward);
  }
}
