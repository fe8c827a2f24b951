import type { Order } from "../../domain/order/order";
import type { Instant } from "../../domain/vocabulary";
import type { Timers } from "../background/timers";
import type { Clock } from "../ports/clock";
import type { OrderReads } from "../ports/orders";

/** An order and business time, read together. */
export interface OrderReading {
  readonly order: Order;
  readonly now: Instant;
}

export interface OrderReadings {
  /** The order at that version or a later one; null if there is none. */
  reaching(orderId: string, version: number): Promise<OrderReading | null>;
}

export interface OrderReadingsParts {
  readonly orders: Pick<OrderReads, "byId">;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** So long a reading serves those who come for the same event; by then they all have. */
const SHARED_MS = 100;

/**
 * What the followers of one order need for one event is read once for all of this node, not once for each [B3]: a
 * thousand of them would else ask for a thousand connections at the same instant.
 */
export function orderReadings({ orders, clock, timers }: OrderReadingsParts): OrderReadings {
  const shared = new Map<string, Promise<OrderReading | null>>();

  const read = async (orderId: string): Promise<OrderReading | null> => {
    const [found, now] = await Promise.all([orders.byId([orderId]), clock.now()]);
    const order = found.get(orderId);
    return order === undefined ? null : { order, now };
  };

  const forget = (orderId: string, reading: Promise<OrderReading | null>): void => {
    if (shared.get(orderId) === reading) shared.delete(orderId);
  };

  const begin = (orderId: string): Promise<OrderReading | null> => {
    const reading = read(orderId);
    shared.set(orderId, reading);
    const end = (): void => {
      forget(orderId, reading);
    };
    reading.then(() => timers.after(SHARED_MS, end), end);
    return reading;
  };

  return {
    async reaching(orderId, version) {
      for (;;) {
        const reading = shared.get(orderId) ?? begin(orderId);
        const found = await reading;
        // An event is in the log only together with the version that it produced: a reading that began after the event
        // was seen contains it.
        if (found === null || found.order.version >= version) return found;
        forget(orderId, reading);
      }
    },
  };
}
