/** "Order X has something new": carries no data, may be lost, never blocks [L1]. */
export interface WakeUps {
  announce(topics: readonly Topic[]): void;
  /** Wake-ups of any of these topics from now on. Several in a row may arrive as one. Ends when closed. */
  listen(...topics: readonly Topic[]): Listener;
}

/** Of all orders and users. */
export type CommonTopic = "api-keys" | "clock" | "deadlines" | "outbox" | "reminders" | "webhooks";

export type Topic = `order:${string}` | `user:${string}` | CommonTopic;

export interface Listener {
  /**
   * true at the next wake-up since the last call, or after `timeoutMs` (Infinity: only at a wake-up); false once it is
   * closed.
   */
  next(timeoutMs: number): Promise<boolean>;
  close(): void;
}
