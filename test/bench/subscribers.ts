/** Many subscribers over WebSocket, each on a socket of its own, as cheap as a client can be. */
import { once } from "node:events";
import WebSocket from "ws";

export interface Subscription {
  readonly wsUrl: string;
  readonly token: string;
  readonly query: string;
  readonly variables: object;
}

/** Connections that are made at the same time: a listening socket's queue is short. */
const AT_ONCE = 50;

export class Subscribers {
  readonly #sockets: WebSocket[] = [];
  #received = 0;
  #wanted = Infinity;
  #reached: () => void = () => undefined;
  /** Of the messages since `expect`, in milliseconds since then. */
  #latencies: number[] = [];
  #expectedAt = 0;
  /** The text of the last message. */
  last = "";

  get count(): number {
    return this.#sockets.length;
  }

  /** Settles when all have sent what they subscribe to. Each has a cursor, so that it misses nothing. */
  async open(subscriptions: readonly Subscription[]): Promise<void> {
    const waiting = subscriptions.values();
    const connect = async (): Promise<void> => {
      for (const subscription of waiting) await this.#open(subscription);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, connect));
  }

  /** From now on so many messages are awaited. */
  expect(messages: number): void {
    this.#received = 0;
    this.#latencies = [];
    this.#wanted = messages;
    this.#expectedAt = performance.now();
  }

  /** How long each of the expected messages took. */
  async arrived(): Promise<readonly number[]> {
    if (this.#received < this.#wanted) await new Promise<void>((resolve) => (this.#reached = resolve));
    return this.#latencies;
  }

  close(): void {
    for (const socket of this.#sockets.splice(0)) socket.terminate();
  }

  async #open({ wsUrl, token, query, variables }: Subscription): Promise<void> {
    const socket = new WebSocket(wsUrl, "graphql-transport-ws", { perMessageDeflate: false });
    this.#sockets.push(socket);
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
    await once(socket, "message");
    socket.on("message", (data: Buffer) => this.#receive(data));
    socket.on("close", (code, reason) => this.#fail(code, reason.toString()));
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query, variables } }));
  }

  #receive(data: Buffer): void {
    if (data.includes('"type":"error"')) throw new Error(data.toString().slice(0, 500));
    if (!data.includes('"type":"next"')) return;
    this.#received += 1;
    this.#latencies.push(performance.now() - this.#expectedAt);
    if (this.#received === this.#wanted) {
      this.last = data.toString();
      this.#reached();
    }
  }

  #fail(code: number, reason: string): void {
    if (this.#sockets.length > 0) throw new Error(`a socket was closed: ${code} ${reason}`);
  }
}
