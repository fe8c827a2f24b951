import { HOUR_MS } from "../../domain/duration";
import type { OutboxKind } from "../../domain/order/outbox";
import { ConcurrencyLimit, type Runner } from "../background/concurrency-limit";
import { LEASE_MS, Leases } from "../background/leases";
import type { Timers } from "../background/timers";
import { withTimeout } from "../background/with-timeout";
import type { Logger } from "../ports/logger";
import type { NewId } from "../ports/new-id";
import type { OutboxStore, OutboxTask, Sender, Sent } from "../ports/outbox";

/** Concurrent tries of one node. They only wait for external servers, so that some that hang delay nobody. */
const SLOTS = 32;

/**
 * How long one try may take; payment gateways answer within seconds, and their own libraries give up after 30 to 80.
 */
const TIME_LIMIT_MS = 30_000;

/**
 * Tries follow each other after 1, 2, 4 … seconds, but at least once an hour, so that what comes up again is noticed.
 */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = HOUR_MS;

/**
 * Between half and all of the backoff, so that what failed together is not tried together again. @param chance  0 to 1.
 */
export function retryAfterMs(tries: number, chance: number): number {
  const whole = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tries - 1));
  return Math.round(whole * (0.5 + chance / 2));
}

export interface OutboxParts {
  readonly outbox: OutboxStore;
  /**
   * The kind that is sent. Other kinds have their own runners and slots, so that a mail server that hangs delays no
   * refund.
   */
  readonly kind: OutboxKind;
  readonly send: Sender;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly newId: NewId;
  /** 0 to 1, of a backoff; Math.random unless a test wants to know. */
  readonly chance?: () => number;
  readonly timeLimitMs?: number;
  readonly leaseMs?: number;
  readonly slots?: number;
  /** For each try: how it ended. */
  readonly onSent?: (task: OutboxTask, sent: Sent) => void;
}

const CUT_OFF: Sent = { end: "AGAIN", reason: "CUT_OFF" };
const TIMED_OUT: Sent = { end: "AGAIN", reason: "TIMED_OUT" };

/**
 * Sends what waits in the outbox, each row under a lease, which is renewed for as long as the try takes: a node that
 * dies leaves its rows to others when their leases end. A row may so be sent twice, under the same idempotency key;
 * what its answer changes counts once, by the lease.
 */
export function outboxRunner(parts: OutboxParts): Runner {
  const { outbox, kind, newId, leaseMs = LEASE_MS, logger, timers } = parts;
  const slots = new ConcurrencyLimit(parts.slots ?? SLOTS);
  const leases = new Leases<OutboxTask>({ ...parts, leaseMs, renew: (tasks, ms) => outbox.renew(tasks, ms) });
  const held = async (task: OutboxTask, claimedAt: number): Promise<void> => {
    const lease = leases.hold(task, claimedAt, slots.stopping);
    await sendTask(parts, task, lease.signal);
    lease.release();
  };
  return slots.runner(async () => {
    try {
      for (;;) {
        const { free } = slots;
        if (free <= 0) return "SOME_LEFT";
        const claimedAt = timers.now();
        const tasks = await outbox.claim({ kind, limit: free, leaseMs, lease: newId() });
        for (const task of tasks) slots.start(held(task, claimedAt));
        if (tasks.length < free) return "NOTHING_DUE";
      }
    } catch (error) {
      logger.warn({ err: error }, "reading the outbox failed, will retry");
      return "UNAVAILABLE";
    }
  });
}

/** Never throws: what cannot be recorded is retried when its lease ends. */
async function sendTask(parts: OutboxParts, task: OutboxTask, stopping: AbortSignal): Promise<void> {
  const { outbox, logger, onSent, chance = Math.random } = parts;
  const about = { kind: task.kind, orderId: task.orderId, subjectId: task.subjectId, tries: task.tries };
  try {
    const sent = await sentWithinTimeout(parts, task, stopping);
    await outbox.finish(task, sent, sent === CUT_OFF ? 0 : retryAfterMs(task.tries, chance()));
    if (sent.end === "SET_ASIDE")
      logger.error({ ...about, reason: sent.reason }, "not sent and no longer retried, operator action required");
    onSent?.(task, sent);
  } catch (error) {
    logger.warn({ ...about, err: error }, "recording the result of an attempt failed, will retry when its lease ends");
  }
}

/** [F2] A try that hangs, throws, or is cut off says nothing about its result. */
async function sentWithinTimeout(parts: OutboxParts, task: OutboxTask, stopping: AbortSignal): Promise<Sent> {
  const { send, timers, logger, timeLimitMs = TIME_LIMIT_MS } = parts;
  try {
    return await withTimeout({ timers, timeLimitMs, stopping }, (signal) => send(task, signal), {
      timedOut: TIMED_OUT,
      stopped: CUT_OFF,
    });
  } catch (error) {
    logger.warn(
      { kind: task.kind, orderId: task.orderId, subjectId: task.subjectId, err: error },
      "an attempt failed, will retry",
    );
    return { end: "AGAIN", reason: error instanceof Error ? error.name : typeof error };
  }
}
