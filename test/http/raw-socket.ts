/** A WebSocket that sends what the test says, well-formed or not, and remembers what it received. */
import { once } from "node:events";
import { type ClientOptions, WebSocket } from "ws";
import { bearer } from "./minimal-app";

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export class RawSocket {
  readonly messages: Message[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  private readonly waiting = new Set<() => void>();

  constructor(readonly socket: WebSocket) {
    socket.on("message", (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as Message);
      for (const wake of this.waiting) wake();
    });
    socket.on("error", () => undefined);
    this.closed = new Promise((resolve) =>
      socket.once("close", (code, reason) => resolve({ code, reason: reason.toString() })),
    );
  }

  static async open(url: string, options: ClientOptions = {}, protocol = "graphql-transport-ws"): Promise<RawSocket> {
    const socket = new WebSocket(url, protocol, options);
    const raw = new RawSocket(socket);
    await Promise.race([once(socket, "open"), raw.closed.then(() => Promise.reject(new Error("refused")))]);
    return raw;
  }

  /** The status and body with which the server refused to open. */
  static async refused(
    url: string,
    options: ClientOptions = {},
  ): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
    const socket = new WebSocket(url, "graphql-transport-ws", options);
    socket.on("error", () => undefined);
    const [, response] = (await once(socket, "unexpected-response")) as [
      unknown,
      NodeJS.ReadableStream & { statusCode: number; headers: Record<string, unknown> },
    ];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
  }

  send(message: unknown): this {
    this.socket.send(typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message));
    return this;
  }

  /** With a token, unless the payload says otherwise. */
  async init(payload?: Record<string, unknown>): Promise<this> {
    this.send({ type: "connection_init", payload: payload ?? { authorization: await bearer() } });
    await this.next(({ type }) => type === "connection_ack");
    return this;
  }

  subscribe(id: string, query: string, variables?: Record<string, unknown>): this {
    return this.send({ type: "subscribe", id, payload: { query, ...(variables && { variables }) } });
  }

  /** The first message, received already or later, for which this is true. Rejects if the socket closes before. */
  async next(is: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(is);
      if (found !== undefined) return found;
      const closed = await new Promise<boolean>((resolve) => {
        const wake = (): void => {
          this.waiting.delete(wake);
          resolve(false);
        };
        this.waiting.add(wake);
        void this.closed.then(() => resolve(true));
      });
      if (closed) throw new Error("the socket was closed");
    }
  }

  /** The answer to an operation that has one. */
  async answer(
    id: string,
  ): Promise<{ data?: Record<string, unknown>; errors: { message: string; extensions: Record<string, unknown> }[] }> {
    const { type, payload } = await this.next(
      (message) => message.id === id && (message.type === "next" || message.type === "error"),
    );
    type Errors = Awaited<ReturnType<RawSocket["answer"]>>["errors"];
    if (type === "error") return { errors: payload as Errors };
    return { errors: [], ...(payload as { data?: Record<string, unknown>; errors?: Errors }) };
  }

  async end(): Promise<void> {
    this.socket.close(1000);
    await this.closed;
  }
}
