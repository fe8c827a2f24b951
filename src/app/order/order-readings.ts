import type { Order } from "../../domain/order/order";
import type { Instant } from "../../domain/vocabulary";
import { readTogether } from "../background/read-together";
import type { Timers } from "../background/timers";
import type { Clock } from "../ports/clock";
import type { OrderReads } from "../ports/orders";
import type { WakeUps } from "../ports/wake-ups";

/** An order and business time, read together, with what reads everything else that is shown of it. */
export interface OrderReading<Loaders> {
  readonly order: Order;
  /** The time of the reading, and what has passed since. */
  now(): Instant;
  readonly loaders: Loaders;
}

export interface OrderReadings<Loaders> {
  /** The order at that version or a later one; null if there is none. */
  reaching(orderId: string, version: number): Promise<OrderReading<Loaders> | null>;
  /** What a follower has just read serves all, unless as much is known already. */
  offer(order: Order, now: Instant): void;
}

export interface OrderReadingsParts<Loaders> {
  readonly orders: Pick<OrderReads, "byId">;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Says that the clock was moved: no reading shows the right time any more [T3]. */
  readonly wakeUps: Pick<WakeUps, "listen">;
  readonly newLoaders: () => Loaders;
}

/** So long a reading serves those who come for an event up to its version: then all have caught up [B5]. */
const SHARED_MS = 10_000;

/** Orders that are shared at a time: as many as ten thousand followers have, two for each. */
const MAX_SHARED = 5_000;

/** Orders that one statement reads. */
const READ_TOGETHER = 100;

/**
 * What the followers of an order need for its events is read once for all of this node, not once for each [B3, B10].
 * A reading serves every event up to its version, and the loaders with it, as they know no viewer. All orders that are
 * asked for in the same turn of the event loop are read by one statement.
 */
export function orderReadings<Loaders>(parts: OrderReadingsParts<Loaders>): OrderReadings<Loaders> {
  type Reading = Promise<OrderReading<Loaders> | null>;
  const { timers } = parts;
  const shared = new Map<string, Reading>();
  const readSoon = readTogether((ids: readonly string[]) => readAll(ids, parts), READ_TOGETHER);

  const forget = (orderId: string, reading: Reading): void => {
    if (shared.get(orderId) === reading) shared.delete(orderId);
  };

  const share = (orderId: string, reading: Reading): Reading => {
    shared.delete(orderId);
    shared.set(orderId, reading);
    const [oldest] = shared.keys();
    if (shared.size > MAX_SHARED && oldest !== undefined) shared.delete(oldest);
    const end = (): void => {
      forget(orderId, reading);
    };
    reading.then(() => timers.after(SHARED_MS, end), end);
    return reading;
  };

  const forgetAllWhenMoved = async (): Promise<void> => {
    const moved = parts.wakeUps.listen("clock");
    while (await moved.next(Infinity)) shared.clear();
  };
  void forgetAllWhenMoved();

  return {
    async reaching(orderId, version) {
      for (;;) {
        const reading = shared.get(orderId) ?? share(orderId, readSoon(orderId));
        const found = await reading;
        // An event is in the log only together with the version that it produced: a reading that began after the event
        // was seen contains it.
        if (found === null || found.order.version >= version) return found;
        forget(orderId, reading);
      }
    },
    offer(order, now) {
      if (shared.has(order.id)) return;
      void share(order.id, Promise.resolve(readingOf(order, now, parts.newLoaders(), parts)));
    },
  };
}

function readingOf<Loaders>(
  order: Order,
  at: Instant,
  loaders: Loaders,
  { clock, timers }: Pick<OrderReadingsParts<Loaders>, "clock" | "timers">,
): OrderReading<Loaders> {
  const readAt = timers.now();
  return { order, loaders, now: () => (clock.stands === true ? at : Math.floor(at + timers.now() - readAt)) };
}

/** One statement for all of them, one for the clock, and one set of loaders. */
async function readAll<Loaders>(
  ids: readonly string[],
  parts: OrderReadingsParts<Loaders>,
): Promise<readonly (OrderReading<Loaders> | null)[]> {
  const [orders, now] = await Promise.all([parts.orders.byId(ids), parts.clock.now()]);
  const loaders = parts.newLoaders();
  return ids.map((id) => {
    const order = orders.get(id);
    return order === undefined ? null : readingOf(order, now, loaders, parts);
  });
}
