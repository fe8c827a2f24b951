import { setMaxListeners } from "node:events";
import { Unavailable } from "./failures";
import type { Logger, NewId } from "./ports";
import type { SweepEnd } from "./sweep-loop";
import type { Timers } from "./timers";
import type { TryEnd, WebhookAttempt, WebhookReads, WebhookStreams, WebhookTask } from "./webhook-endpoint-ports";
import { messageIdOf, PayloadFailed, requestOf, type RenderPayload } from "./webhook-message";
import type { PostWebhook, WebhookAnswer } from "./webhook-ports";
import { judge } from "./webhook-retries";
import type { Sealer } from "./webhook-secret";

/** Requests at once to one endpoint: one that hangs holds up its own messages only. */
const LANES_PER_ENDPOINT = 4;
/** Requests at once of one node: they only wait for others' servers. */
const LANES = 256;

/** A backstop: the sender gives up long before. */
const TIME_LIMIT_MS = 30_000;
/** From a node's death to another node's try. */
const LEASE_MS = 2 * TIME_LIMIT_MS;

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
  readonly lanesPerEndpoint?: number;
  readonly lanes?: number;
  /** For each try: how it ended. */
  readonly onTried?: (end: TryEnd["end"]) => void;
}

export interface WebhookRunner {
  /** Begins to send what is due, as far as there are lanes for it. */
  sweep(): Promise<SweepEnd>;
  /** Once nothing is under way any more. */
  idle(): Promise<void>;
  /** Cuts off what is under way: other nodes can have it at once. */
  cutOff(): void;
}

/**
 * Sends what happened on orders to endpoints. Each order's events go to an endpoint one after the other; different orders and different
 * endpoints know nothing of each other. A lane goes on with its endpoint's next message until none is due.
 */
export function webhookRunner(parts: WebhookParts): WebhookRunner {
  const { streams, logger, newId, leaseMs = LEASE_MS, lanesPerEndpoint = LANES_PER_ENDPOINT, lanes = LANES } = parts;
  const running = new Set<Promise<void>>();
  const busy = new Map<string, number>();
  const stopping = new AbortController();
  setMaxListeners(lanes + 1, stopping.signal); // one for each try under way: no leak
  let lastSweep: Promise<unknown> = Promise.resolve();

  const claim = (endpointId: string, limit: number) => streams.claim({ endpointId, limit, leaseMs, lease: newId() });

  const lane = async (first: WebhookTask): Promise<void> => {
    const { endpointId } = first;
    try {
      for (let task: WebhookTask | undefined = first; task !== undefined;) {
        await carryOut(parts, task, stopping.signal);
        task = stopping.signal.aborted ? undefined : (await claim(endpointId, 1))[0];
      }
    } catch (error) {
      logger.warn({ err: error, endpointId }, "an endpoint's next message could not be read; it is looked for at the next sweep");
    } finally {
      busy.set(endpointId, (busy.get(endpointId) ?? 1) - 1);
      if (busy.get(endpointId) === 0) busy.delete(endpointId);
    }
  };

  const start = (task: WebhookTask): void => {
    busy.set(task.endpointId, (busy.get(task.endpointId) ?? 0) + 1);
    const started = lane(task).finally(() => running.delete(started));
    running.add(started);
  };

  const sweep = async (): Promise<SweepEnd> => {
    let isLeft = false;
    try {
      for (const endpointId of await streams.dueEndpoints()) {
        const free = Math.min(lanesPerEndpoint - (busy.get(endpointId) ?? 0), lanes - running.size);
        const tasks = free > 0 ? await claim(endpointId, free) : [];
        for (const task of tasks) start(task);
        isLeft ||= tasks.length >= free;
      }
      return isLeft ? "SOME_LEFT" : "NOTHING_DUE";
    } catch (error) {
      logger.warn({ err: error }, "the webhooks' streams could not be read; they are tried again");
      return "UNAVAILABLE";
    }
  };

  return {
    sweep() {
      const next = lastSweep.then(sweep);
      lastSweep = next;
      return next;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    cutOff() {
      stopping.abort();
    },
  };
}

/** Never throws: what can't be written down is tried again when its lease ends, under the same id. */
async function carryOut(parts: WebhookParts, task: WebhookTask, stopping: AbortSignal): Promise<void> {
  const { streams, logger, onTried, newId, chance = Math.random } = parts;
  const { endpointId, event, tries } = task;
  try {
    const tried = await send(parts, task, stopping);
    const ended: TryEnd = tried === null ? { end: "HELD" } : judge(tried.answer, tries, chance());
    await streams.finish(task, ended, tried === null ? null : attemptOf(task, tried, `wha_${newId()}`));
    onTried?.(ended.end);
  } catch (error) {
    logger.warn({ err: error, endpointId, eventId: event.id, tries }, "a webhook's end could not be written down; it is sent again later");
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
  ...{ id, endpointId, orderId: event.orderId, eventId: event.id, messageId: messageIdOf(event.id, endpointId) },
  ...{ number: tries, attemptedAt: at, answerStatus: answer.status, error: answer.error },
});

/** null: the endpoint is gone or disabled since the claim, or the node stops: then nothing was sent, or nothing of it counts. */
async function send(parts: WebhookParts, { endpointId, event }: WebhookTask, stopping: AbortSignal): Promise<Tried | null> {
  const { reads, sealer, render } = parts;
  const asked = await reads.target(endpointId);
  if (asked?.endpoint.disabledReason !== null) return null;
  try {
    const payload = await render(event, asked.endpoint.document);
    const target = await reads.target(endpointId);
    if (target?.endpoint.disabledReason !== null || stopping.aborted) return null;
    const answer = await inTime(parts, stopping, (signal) =>
      parts.post(requestOf(target, messageIdOf(event.id, endpointId), payload, sealer), signal),
    );
    return answer === null ? null : { answer, at: target.now };
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    return { answer: { status: null, error: codeOf(parts, event.id, error), retryAfterMs: null }, at: asked.now };
  }
}

/** A fault of ours counts as a try like any other: it must not hold up its order's later messages for ever. */
function codeOf({ logger }: WebhookParts, eventId: string, error: unknown): string {
  if (error instanceof PayloadFailed) return error.code;
  logger.error({ err: error, eventId }, "a webhook's message could not be made");
  return "PAYLOAD_FAILED";
}

/** null where the node stops first. */
export async function inTime(
  { timers, timeLimitMs = TIME_LIMIT_MS }: Pick<WebhookParts, "timers" | "timeLimitMs">,
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<WebhookAnswer>,
): Promise<WebhookAnswer | null> {
  const ending = new AbortController();
  const cut = new Promise<WebhookAnswer | null>((resolve) => {
    const end = (answer: WebhookAnswer | null) => () => {
      ending.abort();
      resolve(answer);
    };
    const cancel = timers.after(timeLimitMs, end({ status: null, error: "TIMED_OUT", retryAfterMs: null }));
    ending.signal.addEventListener("abort", cancel);
    stopping.addEventListener("abort", end(null), { signal: ending.signal });
  });
  try {
    return await Promise.race([work(ending.signal), cut]);
  } finally {
    ending.abort();
  }
}
