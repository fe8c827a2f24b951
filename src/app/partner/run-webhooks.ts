import { MESSAGE_NOT_MADE } from "../../domain/dead-letter";
import { ConcurrencyLimit, type Runner } from "../background/concurrency-limit";
import { type Held, LEASE_MS, Leases } from "../background/leases";
import type { Timers } from "../background/timers";
import { withTimeout } from "../background/with-timeout";
import { Unavailable } from "../failures";
import type { Logger } from "../ports/logger";
import type { NewId } from "../ports/new-id";
import type { TryEnd, WebhookAttempt, WebhookReads, WebhookStreams, WebhookTask } from "../ports/webhook-endpoints";
import { type PostWebhook, TIMED_OUT, type WebhookAnswer } from "../ports/webhooks";
import { messageIdOf, PayloadFailed, type RenderPayload, requestOf } from "./webhook-message";
import { judge } from "./webhook-retries";
import type { Sealer } from "./webhook-secret";

/** Requests at once to one endpoint: one that hangs holds up its own messages only. */
const SLOTS_PER_ENDPOINT = 4;
/** Requests at once of one node: they only wait for others' servers. */
const SLOTS = 256;

/** A backstop: the sender gives up long before. */
const TIME_LIMIT_MS = 30_000;

export interface WebhookParts {
  readonly streams: WebhookStreams;
  readonly reads: Pick<WebhookReads, "target">;
  readonly render: RenderPayload;
  readonly post: PostWebhook;
  readonly sealer: Sealer;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly newId: NewId;
  /** 0 to 1, of a pause; Math.random unless a test wants to know. */
  readonly chance?: () => number;
  readonly timeLimitMs?: number;
  readonly leaseMs?: number;
  readonly slotsPerEndpoint?: number;
  readonly slots?: number;
  /** For each try: how it ended. */
  readonly onTried?: (end: TryEnd["end"]) => void;
}

/**
 * Sends the events of orders to endpoints. Each order's events go to an endpoint one after the other. Different orders
 * and different endpoints are independent. A slot continues with its endpoint's next message until none is due.
 */
export function webhookRunner(parts: WebhookParts): Runner {
  const {
    streams,
    logger,
    newId,
    timers,
    leaseMs = LEASE_MS,
    slotsPerEndpoint: lanesPerEndpoint = SLOTS_PER_ENDPOINT,
  } = parts;
  const slots = new ConcurrencyLimit(parts.slots ?? SLOTS);
  const busy = new Map<string, number>();

  const leases = new Leases<WebhookTask>({ ...parts, leaseMs, renew: (tasks, ms) => streams.renew(tasks, ms) });

  const claim = async (endpointId: string, limit: number): Promise<readonly Claimed[]> => {
    const claimedAt = timers.now();
    const tasks = await streams.claim({ endpointId, limit, leaseMs, lease: newId() });
    return tasks.map((task) => ({ task, held: leases.hold(task, claimedAt, slots.stopping) }));
  };

  const slot = async (first: Claimed): Promise<void> => {
    const { endpointId } = first.task;
    busy.set(endpointId, (busy.get(endpointId) ?? 0) + 1);
    try {
      for (let claimed: Claimed | undefined = first; claimed !== undefined;) {
        await sendTask(parts, claimed.task, claimed.held.signal);
        claimed.held.release();
        claimed = slots.stopping.aborted ? undefined : (await claim(endpointId, 1))[0];
      }
    } catch (error) {
      logger.warn(
        { err: error, endpointId },
        "reading the next message of an endpoint failed, will retry at the next sweep",
      );
    } finally {
      busy.set(endpointId, (busy.get(endpointId) ?? 1) - 1);
      if (busy.get(endpointId) === 0) busy.delete(endpointId);
    }
  };

  return slots.runner(async () => {
    let isLeft = false;
    try {
      for (const endpointId of await streams.dueEndpoints()) {
        const free = Math.min(lanesPerEndpoint - (busy.get(endpointId) ?? 0), slots.free);
        const claimed = free > 0 ? await claim(endpointId, free) : [];
        for (const one of claimed) slots.start(slot(one));
        isLeft ||= claimed.length >= free;
      }
      return isLeft ? "SOME_LEFT" : "NOTHING_DUE";
    } catch (error) {
      logger.warn({ err: error }, "reading the webhook streams failed, will retry");
      return "UNAVAILABLE";
    }
  });
}

interface Claimed {
  readonly task: WebhookTask;
  readonly held: Held;
}

/** Never throws: what cannot be recorded is retried when its lease ends, under the same id. */
async function sendTask(parts: WebhookParts, task: WebhookTask, stopping: AbortSignal): Promise<void> {
  const { streams, logger, onTried, newId, chance = Math.random } = parts;
  const { endpointId, event, tries } = task;
  try {
    const tried = await send(parts, task, stopping);
    const ended: TryEnd = tried === null ? { end: "HELD" } : judge(tried.answer, tries, chance());
    await streams.finish(task, ended, tried === null ? null : attemptOf(task, tried, `wha_${newId()}`));
    onTried?.(ended.end);
  } catch (error) {
    logger.warn(
      { err: error, endpointId, eventId: event.id, tries },
      "recording the result of a webhook message failed, will send it again",
    );
  }
}

interface Tried {
  readonly answer: WebhookAnswer;
  readonly at: number;
}

const attemptOf = (
  { endpointId, event, tries }: WebhookTask,
  { answer, at }: Tried,
  id: string,
): Omit<WebhookAttempt, "nextAttemptAt"> => ({
  id,
  endpointId,
  orderId: event.orderId,
  eventId: event.id,
  messageId: messageIdOf(event.id, endpointId),
  number: tries,
  attemptedAt: at,
  answerStatus: answer.status,
  error: answer.error,
});

/**
 * null: the endpoint was deleted or disabled since the claim, the node stops, or the lease is lost. Then nothing was
 * sent, or its result does not count.
 */
async function send(
  parts: WebhookParts,
  { endpointId, event }: WebhookTask,
  stopping: AbortSignal,
): Promise<Tried | null> {
  const { reads, sealer, render, post, timers, timeLimitMs = TIME_LIMIT_MS } = parts;
  const asked = await reads.target(endpointId);
  if (asked?.endpoint.disabledReason !== null) return null;
  try {
    const payload = await render(event, asked.endpoint.document);
    const target = await reads.target(endpointId);
    if (target?.endpoint.disabledReason !== null || stopping.aborted) return null;
    const request = requestOf(target, messageIdOf(event.id, endpointId), payload, sealer);
    const limit = { timers, timeLimitMs, stopping };
    const answer = await withTimeout<WebhookAnswer | null>(limit, (signal) => post(request, signal), {
      timedOut: TIMED_OUT,
      stopped: null,
    });
    return answer === null ? null : { answer, at: target.now };
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    return { answer: { status: null, error: codeOf(parts, event.id, error), retryAfterMs: null }, at: asked.now };
  }
}

/** An internal error counts as a try like any other: it must not delay its order's later messages without end. */
function codeOf({ logger }: WebhookParts, eventId: string, error: unknown): string {
  if (error instanceof PayloadFailed) return error.code;
  logger.error({ err: error, eventId }, "creating a webhook message failed");
  return MESSAGE_NOT_MADE;
}
