import type { ExpiryParts } from "./app/expire-due";
import { startExpiryLoop } from "./app/expiry-loop";
import type { OutboxLoop } from "./app/outbox-loop";
import type { WakeUps } from "./app/ports";
import { startReminderLoop } from "./app/reminder-loop";
import type { SweepLoop } from "./app/sweep-loop";
import type { Closing } from "./closing";
import type { OutboxKind } from "./domain/outbox";
import type { PolicyBook } from "./domain/policy";
import { startOutboxes, type OutboxesParts, type Sending } from "./service-outbox";
import type { Store } from "./store/open-store";

/** What a node does by itself. */
export interface Loops {
  readonly expiry: SweepLoop;
  readonly reminders: SweepLoop;
  readonly outbox: OutboxLoop;
}

interface LoopsParts {
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly closing: Closing;
  readonly wakeUps: WakeUps;
  readonly pollMs: number;
  readonly expiry: ExpiryParts;
  readonly outbox: Pick<OutboxesParts, "log" | "newId" | "onSent">;
  readonly sendings: Readonly<Record<OutboxKind, Sending | null>>;
}

export function startLoops({ store, policies, closing, expiry, outbox, sendings, ...live }: LoopsParts): Loops {
  const { timers, logger } = expiry;
  const reminding = { ...live, timers, logger, policies, store: store.orders, clock: store.clock };
  const loops = {
    expiry: startExpiryLoop({ ...expiry, ...live }),
    reminders: startReminderLoop(reminding),
    outbox: startOutboxes({ ...outbox, ...live, store }, sendings),
  };
  for (const loop of [loops.expiry, loops.reminders, loops.outbox]) closing.add(() => loop.stop());
  return loops;
}
