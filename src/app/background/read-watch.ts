import type { Logger } from "../ports/logger";
import type { Timers } from "./timers";
import { Waiter } from "./wake-ups";

/** Between two probes: the end of one and the begin of the next. */
const EVERY_MS = 500;
/** A probe that has no answer by then has failed: it reads one row. */
const PROBE_LIMIT_MS = 1_500;
/**
 * Reads fail if no probe has succeeded for so long. With the two numbers above, a node without its database knows it
 * within 4 s [F35].
 */
const FAILED_AFTER_MS = 3_000;
/** One failure can be a pause of this process, in which the answer only waited. */
const FAILURES = 2;

export interface ReadWatchParts {
  /** Reads something on a separate connection, so that a busy pool does not count as a failure. */
  readonly probe: () => Promise<unknown>;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface ReadWatch {
  /** Whether this node can read the database. */
  works(): boolean;
  /** Called each time that it can't any more. */
  onFailure(listener: () => void): void;
  stop(): Promise<void>;
}

/**
 * Knows whether this node can read the database. If it cannot, its subscribers would receive nothing, although other
 * nodes may have news for them [F35].
 */
export function startReadWatch({ probe, timers, logger }: ReadWatchParts): ReadWatch {
  const listeners: (() => void)[] = [];
  const stopped = new Waiter(timers);
  let works = true;
  let failures = 0;
  let readAt = timers.now();

  const succeeded = (askedAt: number) => {
    [failures, readAt] = [0, askedAt];
    if (!works) logger.info({}, "the database can be read again, sockets are accepted");
    works = true;
  };
  const failed = (error: unknown) => {
    failures += 1;
    if (!works || failures < FAILURES || timers.now() - readAt < FAILED_AFTER_MS) return;
    works = false;
    logger.warn(
      { err: error },
      "the database cannot be read, sockets are closed so that their clients continue at another node",
    );
    for (const listener of listeners) listener();
  };
  const run = async () => {
    do {
      const askedAt = timers.now();
      try {
        await within(timers, probe());
        succeeded(askedAt);
      } catch (error) {
        failed(error);
      }
    } while (await stopped.next(EVERY_MS));
  };
  const running = run();
  return {
    works: () => works,
    onFailure: (listener) => void listeners.push(listener),
    stop: () => {
      stopped.close();
      return running;
    },
  };
}

/** @throws what the probe throws, or that it took too long. */
async function within(timers: Timers, probing: Promise<unknown>): Promise<void> {
  let cancel = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    cancel = timers.after(PROBE_LIMIT_MS, () => reject(new Error(`no answer within ${PROBE_LIMIT_MS} ms`)));
  });
  try {
    await Promise.race([probing, late]);
  } finally {
    cancel();
  }
}
