import type { Instant } from "../../domain/vocabulary";
import type { SweepEnd } from "../background/sweep-loop";
import type { Timers } from "../background/timers";
import { Conflict, Unavailable } from "../failures";
import type { Clock } from "../ports/clock";
import type { Deadlines, DueDeadline } from "../ports/deadlines";
import type { Logger } from "../ports/logger";

/** Orders that are locked, decided and written together. */
const BATCH_SIZE = 200;

/** While one batch is written, the next one is read and decided [B4]. */
const BATCHES_AT_ONCE = 2;

/** Tries after which a deadline is no longer retried and is shown in health. */
const MAXIMUM_TRIES = 5;

export interface ExpiryParts {
  readonly store: Deadlines;
  readonly execute: {
    /**
     * Applies what is due on these orders, all or none. Leaves out orders that another transaction holds or has already
     * processed.
     */
    expire(orderIds: readonly string[]): Promise<{ readonly expiredIds: readonly string[] }>;
  };
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** For each processed deadline: how late it was [L3]. */
  readonly onExpired?: (lateMs: number) => void;
  /** A deadline failed its last try. */
  readonly onSetAside?: (deadline: DueDeadline) => void;
}

/**
 * Processes everything that is due, earliest first, until nothing is. A deadline that fails is tried once per sweep,
 * alone, so that it stops no other. Those that another transaction holds are left for the next sweep. Neither these nor
 * an outage of the database count as failed tries.
 * @param isStopping  Asked before each batch. Batches that have begun are finished.
 */
export async function expireDue(parts: ExpiryParts, isStopping: () => boolean = () => false): Promise<SweepEnd> {
  const sweep = new Sweep(parts, isStopping);
  const ends = await Promise.allSettled(Array.from({ length: BATCHES_AT_ONCE }, () => sweep.processBatches()));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed === undefined) return sweep.isSomeLeft ? "SOME_LEFT" : "NOTHING_DUE";
  parts.logger.warn({ err: failed.reason as unknown }, "processing due deadlines failed, will retry");
  return "UNAVAILABLE";
}

/** What several batches of one sweep at the same time know of each other. */
class Sweep {
  /** Orders of the batches that run. */
  readonly #running = new Set<string>();
  /** Orders that were tried, and were due after that: by the last reading, and by the batches that ended since. */
  #left: ReadonlySet<string> = new Set();
  #isReading: Promise<unknown> = Promise.resolve();
  /** The last reading found nothing beyond the batches that run, and none of them has ended since. */
  #hasReadAll = false;
  #isStopped = false;

  constructor(
    private readonly parts: ExpiryParts,
    private readonly isStopping: () => boolean,
  ) {}

  get isSomeLeft(): boolean {
    return this.#isStopped || this.#left.size > 0;
  }

  /** One batch after the other. @throws whatever stops all of them: an outage. */
  async processBatches(): Promise<void> {
    for (;;) {
      const batch = await this.#next();
      if (batch === null) return;
      const left = await this.#process(batch);
      this.#left = new Set([...this.#left, ...left]);
    }
  }

  async #process({ deadlines, now }: Batch): Promise<readonly string[]> {
    try {
      return await expireBatch(deadlines, now, this.parts, this.isStopping);
    } catch (error) {
      this.#isStopped = true;
      throw error;
    } finally {
      for (const { orderId } of deadlines) this.#running.delete(orderId);
      this.#hasReadAll = false;
    }
  }

  /** null: there is none. One reading after the other, so that no two batches are the same. */
  #next(): Promise<Batch | null> {
    const reading = this.#isReading.then(() => this.#read());
    this.#isReading = reading.catch(() => null);
    return reading;
  }

  async #read(): Promise<Batch | null> {
    this.#isStopped ||= this.isStopping();
    if (this.#isStopped || this.#hasReadAll) return null;
    const { clock, store } = this.parts;
    const now = await clock.now();
    // Of a batch that ends meanwhile, this reading can still find what was due.
    const running = new Set(this.#running);
    const limit = BATCH_SIZE + this.#left.size + running.size;
    const due = await store.dueDeadlines(now, limit);
    const found = due.filter(({ orderId }) => !this.#left.has(orderId) && !running.has(orderId));
    const deadlines = found.slice(0, BATCH_SIZE);
    this.#hasReadAll = due.length < limit && deadlines.length === found.length;
    // What is not due any more was processed elsewhere.
    this.#left = new Set(due.filter(({ orderId }) => this.#left.has(orderId)).map(({ orderId }) => orderId));
    for (const { orderId } of deadlines) this.#running.add(orderId);
    return deadlines.length === 0 ? null : { deadlines, now };
  }
}

interface Batch {
  readonly deadlines: readonly DueDeadline[];
  readonly now: Instant;
}

/** Returns the orders that were not processed. @throws whatever stops all of them: an outage. */
async function expireBatch(
  batch: readonly DueDeadline[],
  now: Instant,
  parts: ExpiryParts,
  isStopping: () => boolean,
): Promise<readonly string[]> {
  try {
    return await expireTogether(batch, now, parts);
  } catch (error) {
    if (isOutage(error)) throw error;
    parts.logger.warn(
      { err: error, deadlines: batch.length },
      "a batch of deadlines failed, will process them one by one",
    );
  }
  const left: string[] = [];
  for (const deadline of batch)
    left.push(...(isStopping() ? [deadline.orderId] : await expireAlone(deadline, now, parts)));
  return left;
}

async function expireTogether(
  batch: readonly DueDeadline[],
  now: Instant,
  parts: ExpiryParts,
): Promise<readonly string[]> {
  const startedAt = parts.timers.now();
  const expiredIds = new Set(
    (await parts.execute.expire([...new Set(batch.map(({ orderId }) => orderId))])).expiredIds,
  );
  const doneAt = now + parts.timers.now() - startedAt;
  for (const { orderId, dueAt } of batch) if (expiredIds.has(orderId)) parts.onExpired?.(doneAt - dueAt);
  return batch.filter(({ orderId }) => !expiredIds.has(orderId)).map(({ orderId }) => orderId);
}

async function expireAlone(deadline: DueDeadline, now: Instant, parts: ExpiryParts): Promise<readonly string[]> {
  try {
    return await expireTogether([deadline], now, parts);
  } catch (error) {
    if (isOutage(error)) throw error;
    if (error instanceof Conflict) return leave(deadline, error, parts);
    const isSetAside = await parts.store.deadlineFailed(deadline, nameOf(error), MAXIMUM_TRIES);
    const fields = { err: error, orderId: deadline.orderId, dueAt: deadline.dueAt };
    if (!isSetAside) parts.logger.warn(fields, "a deadline failed, will retry");
    else
      parts.logger.error(
        fields,
        "a deadline failed its last attempt and is no longer retried, operator action required",
      );
    if (isSetAside) parts.onSetAside?.(deadline);
    return [deadline.orderId];
  }
}

/** [F34] A lock that another transaction holds says nothing about the deadline: it counts as no failed try. */
function leave({ orderId, dueAt }: DueDeadline, error: Conflict, { logger }: ExpiryParts): readonly string[] {
  logger.warn({ err: error, orderId, dueAt }, "rows that a deadline needs are locked, will retry");
  return [orderId];
}

/** A conflict concerns some rows: the others can be processed. */
const isOutage = (error: unknown): boolean => error instanceof Unavailable && !(error instanceof Conflict);

/** What is kept of a failure: its class. A message may hold what a person wrote [V3]. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
