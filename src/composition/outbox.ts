import { systemTimers } from "../app/background/timers";
import { type OutboxLoop, startOutboxLoop } from "../app/notification/outbox-loop";
import type { OutboxParts } from "../app/notification/run-outbox";
import type { NewId } from "../app/ports/new-id";
import type { Sender } from "../app/ports/outbox";
import type { WakeUps } from "../app/ports/wake-ups";
import type { OutboxKind } from "../domain/order/outbox";
import type { Logger } from "../http/monitoring/logger";
import type { Store } from "../store/open-store";

/** What sends one kind. */
export interface Sending {
  readonly send: Sender;
  /** Tries at once; as many as the receiver likes to serve. */
  readonly slots?: number;
}

export interface OutboxesParts extends Pick<OutboxParts, "onSent"> {
  readonly store: Pick<Store, "outbox">;
  readonly log: Logger;
  readonly newId: NewId;
  readonly wakeUps: WakeUps;
  readonly pollMs: number;
}

/** Starts one loop for each kind that has a sender. Other kinds wait, and are counted in health. */
export function startOutboxes(
  { store, log: logger, ...parts }: OutboxesParts,
  sendings: Readonly<Record<OutboxKind, Sending | null>>,
): OutboxLoop {
  const common = { ...parts, outbox: store.outbox, timers: systemTimers, logger };
  const loops = Object.entries(sendings).flatMap(([kind, sending]) =>
    sending === null ? [] : startOutboxLoop({ ...common, ...sending, kind: kind as OutboxKind }),
  );
  return {
    isHealthy: () => loops.every((loop) => loop.isHealthy()),
    stepMs: () => Math.max(0, ...loops.map((loop) => loop.stepMs())),
    async drain() {
      await Promise.all(loops.map((loop) => loop.drain()));
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
