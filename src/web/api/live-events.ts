import type { FeedItemFragment, OrderEventsSubscription } from "../generated/graphql";

type Edge = OrderEventsSubscription["orderActivity"];

/** An event, and where a subscription continues after it. */
export interface LiveEvent {
  readonly cursor: string;
  readonly node: FeedItemFragment;
}

/** Some events in a row. A full page never changes: who shows it renders it once. */
export type LivePage = readonly LiveEvent[];

const PAGE_SIZE = 20;
const NONE: readonly LivePage[] = [];

/**
 * The events that were pushed since an order's activity was read, beside the cache: the cache would read the whole list
 * again for each of them [B11]. They are in memory only, and outlast the order's page.
 */
export class LiveEvents {
  readonly #orders = new Map<string, readonly LivePage[]>();
  readonly #listeners = new Set<() => void>();
  #isSaying = false;

  /** @returns what ends it. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Oldest first. The same value until an event comes. */
  of(orderId: string): readonly LivePage[] {
    return this.#orders.get(orderId) ?? NONE;
  }

  /** Once, however often it comes. */
  append({ cursor, node: { order, ...node } }: Edge): void {
    const pages = this.of(order.id);
    const last = pages.at(-1) ?? [];
    const newest = last.at(-1)?.node.sequence ?? 0;
    if (node.sequence <= newest) return;
    const event = { cursor, node };
    const next = last.length % PAGE_SIZE === 0 ? [...pages, [event]] : [...pages.slice(0, -1), [...last, event]];
    this.#change(order.id, next);
  }

  /** The activity was read again: its newest page has all that was pushed before. */
  forget(orderId: string): void {
    if (this.of(orderId).length > 0) this.#change(orderId, NONE);
  }

  /** Said once for all that one turn changed, so that it is rendered together with what the cache changes. */
  #change(orderId: string, pages: readonly LivePage[]): void {
    this.#orders.set(orderId, pages);
    if (this.#isSaying) return;
    this.#isSaying = true;
    queueMicrotask(() => {
      this.#isSaying = false;
      for (const listener of this.#listeners) listener();
    });
  }
}

/** Without the events up to that sequence. */
export function laterThan(sequence: number, pages: readonly LivePage[]): readonly LivePage[] {
  const later = pages.filter((page) => (page.at(-1)?.node.sequence ?? 0) > sequence);
  const [first, ...rest] = later;
  if (first === undefined || (first[0]?.node.sequence ?? 0) > sequence) return later;
  return [first.filter(({ node }) => node.sequence > sequence), ...rest];
}
