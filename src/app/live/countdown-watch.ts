import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../domain/duration";
import { type Countdown, countdownOf } from "../../domain/move/countdown";
import { isLate, lateFrom, type Order } from "../../domain/order/order";
import type { PolicyBook } from "../../domain/policy";
import type { Instant, OrderStatus } from "../../domain/vocabulary";
import type { Timers } from "../background/timers";
import { Waiter } from "../background/wake-ups";
import type { Logger } from "../ports/logger";
import type { Listener } from "../ports/wake-ups";
import type { LiveClock } from "./live-clock";

/** So old a state can be shown: the time in which all followers come for it. */
const SAME_MOMENT_MS = 100;

/**
 * The first instant after `now` at which whole seconds are left in the last minute, whole minutes in the last hour,
 * whole hours before; the last is the end itself.
 *
 * @param endsAt  After `now`.
 */
export function nextTickAt(endsAt: Instant, now: Instant): Instant {
  const remaining = endsAt - now;
  const step = remaining <= MINUTE_MS ? SECOND_MS : remaining <= HOUR_MS ? MINUTE_MS : HOUR_MS;
  return endsAt - (Math.ceil(remaining / step) - 1) * step;
}

/** What counts down on an order at an instant of business time. */
export interface CountdownState {
  readonly order: Order;
  readonly countdown: Countdown | null;
  readonly isLate: boolean;
  readonly now: Instant;
}

export interface WatchParts {
  readonly readOrder: () => Promise<Order | null>;
  /** Says that the order has changed. Both listeners are closed by `close`. */
  readonly changed: Listener;
  readonly moved: Listener;
  readonly clock: LiveClock;
  readonly policies: PolicyBook;
  readonly timers: Timers;
  readonly pollMs: number;
  readonly logger: Logger;
}

/**
 * One order's countdown, for all who look at it on this node: one timer, to its next tick or to the instant at which
 * the order is late [O4]; a query only when the order has changed.
 */
export class CountdownWatch {
  readonly #parts: WatchParts;
  readonly #followers = new Set<Waiter>();
  readonly #poked: Waiter;
  #order: Order | null = null;
  #isStale = true;
  #isMoved = false;
  #shown: Countdown | null = null;
  #shownStatus: OrderStatus | null = null;
  #shownLate = false;
  #tickAt = Infinity;
  #given: { readonly revision: number; readonly state: CountdownState } | null = null;
  /**
   * Rises with every start, change, end and tick, when an end takes effect, and when lateness changes; 0 until the
   * first state is known.
   */
  revision = 0;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#poked = new Waiter(parts.timers);
    void this.#relay(parts.changed, () => (this.#isStale = true));
    void this.#relay(parts.moved, () => (this.#isMoved = true));
    void this.#run();
  }

  listen(onClose: () => void): Listener {
    const follower: Waiter = new Waiter(this.#parts.timers, () => {
      this.#followers.delete(follower);
      onClose();
    });
    this.#followers.add(follower);
    return follower;
  }

  followerCount(): number {
    return this.#followers.size;
  }

  /**
   * The state at this moment, so that nobody sees an old remaining time; null until the first state is known. All who
   * ask for one revision at nearly the same time get the same object: their selections are executed once [S17].
   */
  current(): CountdownState | null {
    const state = this.#read();
    const given = this.#given;
    if (state !== null && given !== null && given.revision === this.revision && isNearlyAsNew(given.state, state))
      return given.state;
    this.#given = state && { revision: this.revision, state };
    return state;
  }

  #read(): CountdownState | null {
    const now = this.#parts.clock.now();
    if (now === null || this.#order === null) return null;
    const countdown = countdownOf(this.#order, { now, policies: this.#parts.policies });
    return { order: this.#order, countdown, isLate: isLate(this.#order, now), now };
  }

  close(): void {
    for (const listener of [this.#parts.changed, this.#parts.moved, this.#poked]) listener.close();
  }

  async #relay(listener: Listener, mark: () => void): Promise<void> {
    while (await listener.next(Infinity)) {
      mark();
      this.#poked.wake();
    }
  }

  async #run(): Promise<void> {
    do {
      if (this.#isStale) await this.#readOrder();
      this.#show();
    } while (await this.#poked.next(this.#waitMs()));
  }

  /**
   * The time to the next tick, which a stopped clock never reaches without being moved. If the order could not be read,
   * the time to the next try.
   */
  #waitMs(): number {
    const { clock } = this.#parts;
    const toTick = clock.stands ? Infinity : this.#tickAt - (clock.now() ?? 0);
    return this.#isStale ? Math.min(toTick, this.#parts.pollMs) : toTick;
  }

  async #readOrder(): Promise<void> {
    this.#isStale = false;
    try {
      this.#order = (await this.#parts.readOrder()) ?? this.#order;
    } catch (error) {
      this.#isStale = true;
      this.#parts.logger.warn({ err: error }, "reading the order of a countdown failed, will retry");
    }
  }

  #show(): void {
    const state = this.#read();
    if (state === null) return;
    const { countdown, now, order } = state;
    // The end is shown at its instant, and its effect on the order when the effect is applied: both are sent.
    const isUnchanged =
      order.status === this.#shownStatus && state.isLate === this.#shownLate && areSame(countdown, this.#shown);
    const isSame = this.revision > 0 && !this.#isMoved && isUnchanged;
    const isTick = now >= this.#tickAt;
    // A new reading of the clock may be a moment behind the one before: no tick is sent twice.
    if (!isSame || isTick) this.#tickAt = nextShownAt(state, isSame ? Math.max(now, this.#tickAt) : now);
    this.#isMoved = false;
    this.#shown = countdown;
    this.#shownStatus = order.status;
    this.#shownLate = state.isLate;
    if (isSame && !isTick) return;
    this.revision += 1;
    for (const follower of this.#followers) follower.wake();
  }
}

/** Business time can also go back a little, when the clock is read again. */
const isNearlyAsNew = (given: CountdownState, state: CountdownState): boolean =>
  given.order === state.order && state.now >= given.now && state.now - given.now < SAME_MOMENT_MS;

function nextShownAt({ order, countdown }: CountdownState, now: Instant): Instant {
  const late = lateFrom(order) ?? Infinity;
  return Math.min(late > now ? late : Infinity, countdown === null ? Infinity : nextTickAt(countdown.endsAt, now));
}

const areSame = (a: Countdown | null, b: Countdown | null): boolean =>
  a === null || b === null
    ? a === b
    : a.startsAt === b.startsAt &&
      a.endsAt === b.endsAt &&
      a.awaiting === b.awaiting &&
      a.onExpiry === b.onExpiry &&
      a.resolutionId === b.resolutionId;
