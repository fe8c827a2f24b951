import type { OrderEvent } from "../../domain/order/event";
import type { PolicyBook } from "../../domain/policy";
import type { Timers } from "../background/timers";
import type { OrderReads } from "../ports/orders";
import type { Listener } from "../ports/wake-ups";
import { cancellableIterator } from "./cancellable-iterator";
import { type CountdownState, CountdownWatch } from "./countdown-watch";
import type { Feed } from "./feed";
import { type FollowSettings, idleMs, isAllowed, type Subscriber } from "./follow";
import type { LiveClock } from "./live-clock";

export interface CountdownParts extends FollowSettings {
  readonly orders: Pick<OrderReads, "byId">;
  readonly feed: Pick<Feed<OrderEvent>, "listen">;
  readonly clock: LiveClock;
  readonly policies: PolicyBook;
  readonly timers: Timers;
}

export interface Countdowns {
  /**
   * [L2] The order's countdown: at once, whenever it starts, changes or ends (then null), and as it ticks. Who reads
   * slowly gets the newest state only. The end needs no scheduler: it is shown at its instant, and once more when it
   * has changed the order's status. So is lateness.
   */
  follow(orderId: string, subscriber: Pick<Subscriber, "allowed">): AsyncIterableIterator<CountdownState, undefined>;
  /** Subscriptions that are open now. */
  followerCount(): number;
}

export function countdowns(parts: CountdownParts): Countdowns {
  const watches = new Map<string, CountdownWatch>();

  const watchOf = (orderId: string): CountdownWatch => {
    const known = watches.get(orderId);
    if (known !== undefined) return known;
    const readOrder = async () => (await parts.orders.byId([orderId])).get(orderId) ?? null;
    const watch = new CountdownWatch({
      ...parts,
      readOrder,
      changed: parts.feed.listen(orderId),
      moved: parts.clock.listen(),
    });
    watches.set(orderId, watch);
    return watch;
  };

  const open = (orderId: string) => {
    const watch = watchOf(orderId);
    const changed = watch.listen(() => {
      if (watch.followerCount() > 0) return;
      watch.close();
      watches.delete(orderId);
    });
    return { watch, changed };
  };

  return {
    follow(orderId, subscriber) {
      let listener: Listener | null = null;
      const close = () => listener?.close();
      async function* states(): AsyncGenerator<CountdownState, void, undefined> {
        const { watch, changed } = open(orderId);
        listener = changed;
        try {
          yield* statesOf(watch, changed, subscriber, parts);
        } finally {
          close();
        }
      }
      return cancellableIterator(states(), close);
    },
    followerCount: () => [...watches.values()].reduce((count, watch) => count + watch.followerCount(), 0),
  };
}

async function* statesOf(
  watch: CountdownWatch,
  changed: Listener,
  subscriber: Pick<Subscriber, "allowed">,
  settings: FollowSettings,
): AsyncGenerator<CountdownState, void, undefined> {
  let seen = 0;
  let lastState: CountdownState | null = null;
  for (;;) {
    const isNew = watch.revision > seen;
    if (!isNew && !(await changed.next(idleMs(subscriber, settings)))) return;
    if (!(await isAllowed(subscriber, changed, settings))) return;
    if (!isNew) continue;
    seen = watch.revision;
    const state = watch.current();
    if (state === null) continue;
    if (lastState !== null && isOver(lastState) && isOver(state) && isSameOrder(lastState, state)) continue;
    lastState = state;
    yield state;
  }
}

/** The end can have been shown a moment before its tick is sent. */
const isSameOrder = (a: CountdownState, b: CountdownState): boolean =>
  a.order.status === b.order.status && a.isLate === b.isLate;

const isOver = ({ countdown }: CountdownState): boolean => countdown === null;
