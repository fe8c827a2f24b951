import type { OrderEvent } from "../../domain/order/event";
import { readTogether } from "../background/read-together";
import type { Timers } from "../background/timers";
import type { Notification } from "../ports/notifications";
import type { LogPosition, NumberedLog } from "../ports/numbered-log";
import type { Listener, Topic, WakeUps } from "../ports/wake-ups";
import {
  follow,
  type FollowSettings,
  type LiveLog,
  type Log,
  type Numbered,
  PAGE_SIZE,
  type Subscriber,
} from "./follow";
import { Tail } from "./shared-log-tail";

/** The logs of one sort: each order's events, or each person's notifications. */
export interface Logs<Item extends Numbered> extends Pick<NumberedLog<Item>, "newest" | "afterEach"> {
  topicOf(id: string): Topic;
}

export interface FeedParts extends FollowSettings {
  readonly wakeUps: WakeUps;
  readonly timers: Timers;
}

/** What all subscribers of one node share. */
export interface Feed<Item extends Numbered> {
  /** [L1] Every item after the cursor, in order, without a gap and without a repeat, then live. */
  follow(id: string, subscriber: Subscriber): AsyncIterableIterator<Item, undefined>;
  /** Woken whenever the log has grown, by a poll where the wake-up was lost. */
  listen(id: string): Listener;
  /** Subscriptions that are open now. */
  followerCount(): number;
}

/** Logs that one query asks about. */
const ASKED_AT_ONCE = 500;

/** Logs whose new items one query reads. */
const READ_AT_ONCE = 50;

/**
 * Follows many logs with few queries: new items are read once for each log, those of many logs by one query, and once
 * in `pollMs` one query for hundreds of logs finds those whose wake-up was lost [F8]. Between subscriptions it does
 * nothing.
 */
export function feedOf<Item extends Numbered>(logs: Logs<Item>, parts: FeedParts): Feed<Item> {
  const tails = new Map<string, Tail<Item>>();
  let polling = false;
  const readSoon = readTogether(
    (positions: readonly LogPosition[]) => logs.afterEach(positions, PAGE_SIZE),
    READ_AT_ONCE,
  );
  const logOf = (id: string): Log<Item> => ({ after: (sequence) => readSoon({ ownerId: id, sequence }) });

  const ask = async (ids: readonly string[]) => {
    for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
      const some = ids.slice(from, from + ASKED_AT_ONCE);
      const newest = await logs.newest(some);
      for (const id of some) tails.get(id)?.reaches(newest.get(id) ?? 0);
    }
  };

  const askOrWarn = (ids: readonly string[]) =>
    ask(ids).catch((error: unknown) => {
      parts.logger.warn({ err: error }, "checking for news failed, will retry at the next poll");
    });

  const pollLater = () => {
    polling = tails.size > 0;
    if (!polling) return;
    parts.timers.after(parts.pollMs, () => {
      for (const tail of tails.values()) tail.forget();
      void askOrWarn([...tails.keys()]).then(pollLater);
    });
  };

  /** All that begin in the same turn of the event loop are asked for together. */
  const askSoon = readTogether(async (ids: readonly string[]) => {
    await askOrWarn(ids);
    return ids;
  }, ASKED_AT_ONCE);

  const tailOf = (id: string): Tail<Item> => {
    const known = tails.get(id);
    if (known !== undefined) return known;
    const tail = new Tail(logOf(id), parts.wakeUps.listen(logs.topicOf(id)), parts);
    tails.set(id, tail);
    void askSoon(id);
    if (!polling) pollLater();
    return tail;
  };

  const open = (id: string): LiveLog<Item> => {
    const tail = tailOf(id);
    const grown = tail.listen(() => {
      if (tail.followerCount() > 0) return;
      tail.close();
      tails.delete(id);
    });
    return { log: tail, grown };
  };

  return {
    listen: (id) => open(id).grown,
    follow: (id, subscriber) => follow(() => open(id), subscriber, parts),
    followerCount: () => [...tails.values()].reduce((count, tail) => count + tail.followerCount(), 0),
  };
}

/** The activity of each order. */
export const orderFeed = (activity: NumberedLog<OrderEvent>, parts: FeedParts): Feed<OrderEvent> =>
  feedOf(
    {
      topicOf: (orderId) => `order:${orderId}`,
      afterEach: (positions, limit) => activity.afterEach(positions, limit),
      newest: (orderIds) => activity.newest(orderIds),
    },
    parts,
  );

/** The notifications of each person. */
export const notificationFeed = (notifications: NumberedLog<Notification>, parts: FeedParts): Feed<Notification> =>
  feedOf(
    {
      topicOf: (userId) => `user:${userId}`,
      afterEach: (positions, limit) => notifications.afterEach(positions, limit),
      newest: (userIds) => notifications.newest(userIds),
    },
    parts,
  );
