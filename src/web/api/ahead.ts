import type { Client } from "@urql/core";
import { ORDER_PAGE, VIEWER } from "./documents";

/** What is requested before a part of the page is there to show it: who looks, and the order of the address. */
export class Ahead {
  #orderId: string | null = null;

  constructor(private readonly client: Client) {}

  /** @param orderId  null if the address names none. */
  request(orderId: string | null): void {
    this.#orderId = orderId;
    const policy = { requestPolicy: "network-only" } as const;
    // The cache keeps the answers; a failure is met again by who shows it.
    void this.client.query(VIEWER, {}, policy).toPromise();
    if (orderId !== null) void this.client.query(ORDER_PAGE, { id: orderId }, policy).toPromise();
  }

  /** Whether the order was requested ahead, and nobody took it yet: its answer is as new as one requested now. */
  take(orderId: string): boolean {
    const isIt = this.#orderId === orderId;
    if (isIt) this.#orderId = null;
    return isIt;
  }
}
