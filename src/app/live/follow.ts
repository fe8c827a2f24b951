import type { Logger } from "../ports/logger";
import type { Listener } from "../ports/wake-ups";
import { cancellableIterator } from "./cancellable-iterator";

/** An item of a log: 1, 2, 3 … without a gap. */
export interface Numbered {
  readonly sequence: number;
}

/** What only ever grows, and is read in pieces. */
export interface Log<Item extends Numbered> {
  /** The items after the sequence, in order, without a gap; none only if there are none yet. */
  after(sequence: number, limit: number): Promise<readonly Item[]>;
}

/** A log, and somebody who says that it has grown. */
export interface LiveLog<Item extends Numbered> {
  readonly log: Log<Item>;
  readonly grown: Listener;
}

export interface Subscriber {
  /** The sequence of the last item that it has; 0 for all. */
  readonly after: number;
  /**
   * Whether the subscriber may still have it. Called before each item, and every `pollMs` while nothing happens. false
   * ends the stream [S3]. While it throws (the database is down), the stream waits and sends nothing. null: nothing but
   * the end of the socket or its token takes it away, so that an idle subscriber costs neither a check nor a timer
   * [B10].
   */
  readonly allowed: (() => Promise<boolean>) | null;
}

export interface FollowSettings {
  /**
   * The longest time for which a lost wake-up stays unnoticed, and the interval at which an idle subscriber's rights
   * are checked if it can lose them.
   */
  readonly pollMs: number;
  readonly logger: Logger;
}

/** Items that one read takes from a log, and so the most that a stalled subscriber holds. */
export const PAGE_SIZE = 100;

/**
 * Every item after the subscriber's cursor, in order, without a gap and without a repeat: first what is in the log,
 * then what comes [L1]. It listens before it reads, so that nothing is lost between reading and waiting. It reads again
 * before it waits, so that a wake-up means no more than "look". Only the current page is buffered.
 * @param listen  Called once, when the first item is requested. What it opens is closed at the end.
 */
export function follow<Item extends Numbered>(
  listen: () => LiveLog<Item>,
  subscriber: Subscriber,
  settings: FollowSettings,
): AsyncIterableIterator<Item, undefined> {
  const open: Opened<Item> = { listen, listener: null };
  return cancellableIterator(itemsOf(open, subscriber, settings), () => open.listener?.close());
}

interface Opened<Item extends Numbered> {
  readonly listen: () => LiveLog<Item>;
  listener: Listener | null;
}

/** No function within `follow`: each of those would have a prototype of its own, for every subscriber. */
async function* itemsOf<Item extends Numbered>(
  open: Opened<Item>,
  subscriber: Subscriber,
  settings: FollowSettings,
): AsyncGenerator<Item, void, undefined> {
  const { log, grown } = open.listen();
  open.listener = grown;
  try {
    let cursor = subscriber.after;
    for (;;) {
      const page = await orNull(log.after(cursor, PAGE_SIZE), settings.logger);
      for (const item of page ?? []) {
        if (!(await isAllowed(subscriber, grown, settings))) return;
        cursor = item.sequence;
        yield item;
      }
      if (page !== null && page.length > 0) continue;
      const waitMs = page === null ? settings.pollMs : idleMs(subscriber, settings);
      if (!(await grown.next(waitMs)) || !(await isAllowed(subscriber, grown, settings))) return;
    }
  } finally {
    grown.close();
  }
}

/** How long a subscriber waits for news before its rights are checked. */
export const idleMs = ({ allowed }: Pick<Subscriber, "allowed">, { pollMs }: FollowSettings): number =>
  allowed === null ? Infinity : pollMs;

/** Waits for an answer: a database that is down says neither yes nor no. false also when it was closed meanwhile. */
export async function isAllowed(
  { allowed }: Pick<Subscriber, "allowed">,
  waiting: Listener,
  settings: FollowSettings,
): Promise<boolean> {
  if (allowed === null) return true;
  for (;;) {
    const answer = await orNull(allowed(), settings.logger);
    if (answer !== null) return answer;
    if (!(await waiting.next(settings.pollMs))) return false;
  }
}

async function orNull<T>(promise: Promise<T>, logger: Logger): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    logger.warn({ err: error }, "reading for a live stream failed, will retry");
    return null;
  }
}
