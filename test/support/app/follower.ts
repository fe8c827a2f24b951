import type { Client } from "graphql-ws";
import { clientOf, type Json } from "./service";

/** An item of a live list: an event of an order, or a notification. */
export interface Item {
  readonly cursor: string;
  readonly node: Json & { readonly sequence: number };
}

export const ORDER_ACTIVITY = `subscription($orderId: ID!, $after: String) {
  orderActivity(orderId: $orderId, after: $after) { cursor node { id sequence type message } }
}`;

export const NOTIFICATIONS = `subscription($after: String) {
  notifications(after: $after) { cursor node { id sequence event { id type } } }
}`;

/** One subscription on a separate WebSocket, and everything that it received. */
export class Follower {
  readonly items: Item[] = [];
  /** How it ended: with the close code of its socket, or null if it was left or completed. */
  readonly ended: Promise<number | null>;
  readonly #client: Client;
  #leave: () => Promise<unknown> = () => Promise.resolve();
  #hasEnded = false;
  #wake: () => void = () => undefined;

  constructor(wsUrl: string, token: string, query: string, variables: Record<string, unknown>) {
    this.#client = clientOf(wsUrl, token);
    this.ended = this.#follow(query, variables);
  }

  get sequences(): readonly number[] {
    return this.items.map(({ node }) => node.sequence);
  }

  /** The newest one's cursor. */
  get cursor(): string | null {
    return this.items.at(-1)?.cursor ?? null;
  }

  /** Waits until so many have come. @throws if it ends before. */
  async reaches(count: number): Promise<void> {
    while (this.items.length < count) {
      if (this.#hasEnded) throw new Error(`ended after ${this.items.length} of ${count}`);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Unsubscribes and closes the socket. */
  async leave(): Promise<void> {
    await this.#leave();
    await this.#client.dispose();
    await this.ended;
  }

  async #follow(query: string, variables: Record<string, unknown>): Promise<number | null> {
    const results = this.#client.iterate<Record<string, Item>>({ query, variables });
    this.#leave = () => results.return?.() ?? Promise.resolve();
    try {
      for await (const { data, errors } of results) {
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        this.items.push(...Object.values(data ?? {}));
        this.#wake();
      }
      return null;
    } catch (error) {
      return closeCode(error);
    } finally {
      this.#hasEnded = true;
      this.#wake();
    }
  }
}

function closeCode(error: unknown): number {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  if (typeof code === "number") return code;
  throw error;
}
