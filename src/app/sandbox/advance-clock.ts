import { DAY_MS } from "../../domain/duration";
import { LAST_INSTANT } from "../../domain/last-instant";
import type { PolicyBook } from "../../domain/policy";
import { instant, number, type Refusal } from "../../domain/refusal";
import type { Instant } from "../../domain/vocabulary";
import type { Timers } from "../background/timers";
import { Conflict, Unavailable } from "../failures";
import { remindDue, type ReminderParts } from "../notification/remind-due";
import { expireDue, type ExpiryParts } from "../order/expire-due";
import type { MovableClock } from "../ports/clock";
import type { WakeUps } from "../ports/wake-ups";

export type ClockTarget = { readonly byMs: number } | { readonly to: Instant };

export interface Advanced {
  /** Business time afterwards. */
  readonly now: Instant;
  /** Deadlines that took effect on the way. */
  readonly fired: number;
}

export interface AdvanceClockParts extends ExpiryParts {
  readonly store: ExpiryParts["store"] & ReminderParts["store"];
  readonly policies: PolicyBook;
  readonly clock: MovableClock;
  readonly wakeUps: WakeUps;
  /** Sends what the last instant brought, before time moves on: a refund is paid at the instant of its cancellation. */
  readonly drainOutbox?: () => Promise<void>;
}

const MAX_DAYS = 366;
/**
 * However many calls: a year before the last instant that can be written, so that windows which begin now can still end
 * before it [S28].
 */
const LAST_CLOCK: Instant = LAST_INSTANT - MAX_DAYS * DAY_MS;

/**
 * Moves the sandbox's clock forward, from instant to instant through whatever falls due, what that sets going included,
 * in order, each at its own instant [T3].
 */
export async function advanceClock(
  parts: AdvanceClockParts,
  target: ClockTarget,
): Promise<Advanced | { readonly refusals: readonly Refusal[] }> {
  const { clock, wakeUps } = parts;
  return clock.alone(async () => {
    const from = await clock.now();
    const to = "to" in target ? target.to : from + target.byMs;
    const refusals = targetRefusals(target, from, to);
    if (refusals.length > 0) return { refusals };
    await parts.drainOutbox?.();
    let fired = 0;
    for (let at = await nextStop(parts, from, to); at !== null; at = await nextStop(parts, at, to)) {
      fired += await expireAt(parts, at);
      await remindAt(parts, at);
      await parts.drainOutbox?.();
    }
    await clock.goOnFrom(to);
    wakeUps.announce(["clock"]);
    return { now: to, fired };
  });
}

function targetRefusals(target: ClockTarget, from: Instant, to: Instant): readonly Refusal[] {
  const field = ["to" in target ? "to" : "by"];
  if (to > LAST_CLOCK) return [{ code: "INVALID_VALUE", field, required: instant(LAST_CLOCK) }];
  if (to < from) return [{ code: "DATE_NOT_LATER", field, actual: instant(to), required: instant(from) }];
  if (to - from <= MAX_DAYS * DAY_MS) return [];
  return [
    { code: "INVALID_VALUE", field, actual: number(Math.ceil((to - from) / DAY_MS)), required: number(MAX_DAYS) },
  ];
}

/** The next instant on the way at which something is due; what is overdue already is due now. */
async function nextStop({ store }: AdvanceClockParts, at: Instant, to: Instant): Promise<Instant | null> {
  const [deadline, reminder] = await Promise.all([store.nextDeadlineAt(), store.nextReminderAt()]);
  const next = Math.min(deadline ?? Infinity, reminder ?? Infinity);
  return next > to ? null : Math.max(next, at);
}

/**
 * Time stops at `at` from here on. Counts the deadlines that took effect, whichever node processed them: they are
 * listed before time gets there, because this node's own expiry loop may be quicker.
 */
async function expireAt(parts: AdvanceClockParts, at: Instant): Promise<number> {
  let due = await parts.store.dueDeadlines(at, MAX_AT_ONCE);
  await parts.clock.holdAt(at);
  let fired = 0;
  const held = new HeldUp(parts.timers);
  while (due.length > 0) {
    if ((await expireDue(parts)) === "UNAVAILABLE") throw new Unavailable("the database");
    const left = await parts.store.dueDeadlines(at, MAX_AT_ONCE);
    const waiting = new Set(left.map(({ orderId }) => orderId));
    const done = due.filter(({ orderId }) => !waiting.has(orderId)).length;
    if (left.length > 0) await held.pause(done > 0);
    fired += done;
    due = left;
  }
  return fired;
}

const PAUSE_MS = 20;
const LONGEST_HELD_MS = 10_000;

/** [F34] Between two sweeps of what others hold: neither a busy loop nor one without an end. */
class HeldUp {
  #since: number;

  constructor(private readonly timers: Timers) {
    this.#since = timers.now();
  }

  /** @param moved  whether something took effect since the last one. @throws Conflict after ten seconds without. */
  async pause(moved: boolean): Promise<void> {
    const now = this.timers.now();
    if (moved) this.#since = now;
    else if (now - this.#since >= LONGEST_HELD_MS) throw new Conflict("an order that is due");
    await new Promise<void>((resolve) => this.timers.after(moved ? 0 : PAUSE_MS, resolve));
  }
}

/** [N3] A party that must answer is reminded at the reminder's instant. Time has stopped there already. */
async function remindAt(parts: AdvanceClockParts, at: Instant): Promise<void> {
  const held = new HeldUp(parts.timers);
  while ((await parts.store.dueReminders(at, 1)).length > 0) {
    const end = await remindDue(parts);
    if (end === "UNAVAILABLE") throw new Unavailable("the database");
    if (end === "SOME_LEFT") await held.pause(false);
  }
}

const MAX_AT_ONCE = 10_000;
