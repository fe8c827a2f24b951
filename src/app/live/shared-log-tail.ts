import type { Timers } from "../background/timers";
import { Waiter } from "../background/wake-ups";
import type { Logger } from "../ports/logger";
import type { Listener } from "../ports/wake-ups";
import { type Log, type Numbered, PAGE_SIZE } from "./follow";

/**
 * Items that are kept for those who come back a little behind: both parties of an order, after one lost connection
 * [B5].
 */
const KEPT_ITEMS = 32;

interface CatchUp<Item> {
  readonly from: number;
  readonly page: Promise<readonly Item[]>;
}

/**
 * The end of one log, read once for all who follow it on this node: one read for each wake-up, however many they are
 * [B3]. A follower asks it without a query; who is far behind reads the log itself until it reaches the end.
 */
export class Tail<Item extends Numbered> implements Log<Item> {
  readonly #log: Log<Item>;
  readonly #wakeUps: Listener;
  readonly #timers: Timers;
  readonly #logger: Logger;
  readonly #followers = new Set<Waiter>();
  /** Every item after `#base` is in `#items`; null until the log's end is known. */
  #base: number | null = null;
  #items: readonly Item[] = [];
  #catchUp: CatchUp<Item> | null = null;
  #reading = false;
  #readAgain = false;
  #quiet = true;

  /** @param wakeUps  Listens already: what comes from now on can't be missed. Closed by `close`. */
  constructor(
    log: Log<Item>,
    wakeUps: Listener,
    { timers, logger }: { readonly timers: Timers; readonly logger: Logger },
  ) {
    this.#log = log;
    this.#wakeUps = wakeUps;
    this.#timers = timers;
    this.#logger = logger;
    void this.#readWhenWoken();
  }

  /** @param onClose  Called once, when the follower leaves. */
  listen(onClose?: () => void): Listener {
    const follower: Waiter = new Waiter(this.#timers, () => {
      this.#followers.delete(follower);
      onClose?.();
    });
    this.#followers.add(follower);
    return follower;
  }

  followerCount(): number {
    return this.#followers.size;
  }

  /**
   * The log's newest sequence as another reader read it after this tail began to listen. It makes up for lost wake-ups.
   */
  reaches(newest: number): void {
    if (this.#base === null) {
      this.#base = newest;
      this.#wakeFollowers();
      // Somebody announced while `newest` was on its way: it may be older than what was announced.
      if (this.#readAgain) void this.#readNew();
    } else if (newest > this.#newest(this.#base)) void this.#readNew();
  }

  /** Frees the memory of a log to which nothing was added since the last call. */
  forget(): void {
    if (this.#quiet && this.#base !== null) {
      this.#base = this.#newest(this.#base);
      this.#items = [];
    }
    this.#quiet = true;
  }

  async after(sequence: number, limit: number): Promise<readonly Item[]> {
    if (this.#base === null) return []; // `reaches` wakes a caller that asks too early.
    if (sequence >= this.#base) return this.#items.filter((item) => item.sequence > sequence).slice(0, limit);
    const shared = this.#catchUp;
    if (shared !== null && shared.from <= sequence) {
      const page = (await shared.page).filter((item) => item.sequence > sequence);
      if (page.length > 0) return page;
    }
    return this.#read(sequence, limit);
  }

  close(): void {
    this.#wakeUps.close();
  }

  #newest(base: number): number {
    return this.#items.at(-1)?.sequence ?? base;
  }

  async #readWhenWoken(): Promise<void> {
    while (await this.#wakeUps.next(Infinity)) await this.#readNew();
  }

  async #readNew(): Promise<void> {
    this.#readAgain = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#readAgain && this.#base !== null) {
        this.#readAgain = false;
        this.#append(await this.#log.after(this.#newest(this.#base), PAGE_SIZE));
      }
    } catch (error) {
      this.#logger.warn({ err: error }, "reading new entries failed, will retry at the next wake-up or poll");
    } finally {
      this.#reading = false;
    }
  }

  #append(page: readonly Item[]): void {
    if (page.length === 0) return;
    this.#quiet = false;
    this.#readAgain ||= page.length === PAGE_SIZE;
    const items = [...this.#items, ...page];
    this.#base = items.at(-KEPT_ITEMS - 1)?.sequence ?? this.#base;
    this.#items = items.slice(-KEPT_ITEMS);
    this.#wakeFollowers();
  }

  /** One read for all who are equally far behind at the same time. */
  async #read(from: number, limit: number): Promise<readonly Item[]> {
    const catchUp = { from, page: this.#log.after(from, limit) };
    this.#catchUp = catchUp;
    try {
      const page = await catchUp.page;
      this.#keep(from, page);
      return page;
    } finally {
      if (this.#catchUp === catchUp) this.#catchUp = null;
    }
  }

  /**
   * Keeps what was read for the next subscriber that comes back, if it is short and ends where the kept items begin.
   */
  #keep(from: number, page: readonly Item[]): void {
    const base = this.#base;
    if (base === null || from >= base || (page.at(-1)?.sequence ?? from) < base) return;
    const older = page.filter((item) => item.sequence <= base);
    if (older.length + this.#items.length > KEPT_ITEMS) return;
    this.#items = [...older, ...this.#items];
    this.#base = from;
    this.#quiet = false;
  }

  #wakeFollowers(): void {
    for (const follower of this.#followers) follower.wake();
  }
}
