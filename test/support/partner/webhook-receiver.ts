import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

/** A message as it came in. */
export interface Received {
  readonly path: string;
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Of the standard payload. */
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The order that it is about. */
export const orderOf = ({ data }: Pick<Received, "data">): string => (data.order as { readonly id: string }).id;

/** Answers a request, or does not. */
export type Answering = (response: ServerResponse, received: Received) => void;

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  (response) => {
    response.writeHead(code, headers).end();
  };

/** A partner's server on this machine, at any number of paths. It answers with 204 unless the test says otherwise. */
export class WebhookReceiver {
  readonly all: Received[] = [];
  readonly #answers = new Map<string, Answering>();
  #wake: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async open(): Promise<WebhookReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const receiver = new WebhookReceiver(server, (server.address() as AddressInfo).port);
    server.on("request", (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        const { type, data } = JSON.parse(body) as Pick<Received, "type" | "data">;
        const { headers } = request;
        const received = { path: request.url ?? "", id: String(headers["webhook-id"]), headers, body, type, data };
        receiver.all.push(received);
        (receiver.#answers.get(received.path) ?? status(204))(response, received);
        receiver.#wake();
      });
    });
    return receiver;
  }

  url(path: string): string {
    return `https://127.0.0.1:${this.port}${path}`;
  }

  answer(path: string, answering: Answering): void {
    this.#answers.set(path, answering);
  }

  at(path: string): readonly Received[] {
    return this.all.filter((received) => received.path === path);
  }

  /** Once that many messages have come in at the path. */
  async count(path: string, count: number): Promise<readonly Received[]> {
    while (this.at(path).length < count) await new Promise<void>((resolve) => this.#onNext(resolve));
    return this.at(path);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #onNext(resolve: () => void): void {
    const before = this.#wake;
    this.#wake = () => {
      before();
      resolve();
    };
  }
}

/** As a partner does it. @throws WebhookVerificationError */
export const verified = (secret: string, { body, headers }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);
