/** The load generator: keeps a number of requests of one kind in progress, over connections that it keeps. */
import { Agent, request as send } from "node:http";

export interface Request {
  readonly url: string;
  readonly token: string;
  readonly body: string;
}

export interface Received {
  readonly status: number;
  readonly text: string;
}

export class Load {
  readonly #agent: Agent;

  /** @param parallel  connections, and requests at the same time. */
  constructor(private readonly parallel: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: parallel });
  }

  /**
   * @param requestOf  the request of that number.
   * @returns how long each took, in milliseconds. @throws for an answer that is not 200, or has `"errors"` in it.
   */
  async run(units: number, requestOf: (unit: number) => Request): Promise<readonly number[]> {
    const latencies: number[] = [];
    let next = 0;
    const connection = async (): Promise<void> => {
      while (next < units) {
        const request = requestOf(next);
        next += 1;
        const sentAt = performance.now();
        const { status, text } = await this.ask(request);
        latencies.push(performance.now() - sentAt);
        if (status !== 200 || text.startsWith('{"errors"')) throw new Error(`${status}: ${text.slice(0, 500)}`);
      }
    };
    await Promise.all(Array.from({ length: Math.min(units, this.parallel) }, connection));
    return latencies;
  }

  ask({ url, token, body }: Request): Promise<Received> {
    return new Promise((resolve, reject) => {
      const headers = {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
      };
      send(url, { method: "POST", agent: this.#agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response
          .on("data", (part: Buffer) => parts.push(part))
          .on("error", reject)
          .on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      })
        .on("error", reject)
        .end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
