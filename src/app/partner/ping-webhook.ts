import { withTimeout } from "../background/with-timeout";
import { type KeyOf, NOT_FOUND, once, type Outcome, recalled } from "../idempotency";
import type { Transactions } from "../ports/transaction";
import type { WebhookAttempt, WebhookReads, WebhookTarget } from "../ports/webhook-endpoints";
import { TIMED_OUT, type WebhookAnswer } from "../ports/webhooks";
import type { WebhookParts } from "./run-webhooks";
import type { Asking, OfEndpoint } from "./webhook-endpoints";
import { messageIdOf, PayloadFailed, requestOf, type WebhookPayload } from "./webhook-message";

/** Somebody waits for it. */
const PING_LIMIT_MS = 10_000;

export interface PingParts extends Pick<WebhookParts, "render" | "post" | "sealer" | "timers" | "newId"> {
  readonly store: Transactions;
  readonly reads: WebhookReads;
  readonly keyOf: KeyOf;
}

export type PingWebhook = (request: Asking<OfEndpoint>) => Promise<Outcome<{ readonly attemptId: string }>>;

const DISABLED_BY_OPERATOR: Outcome<never> = { refusals: [{ code: "DISABLED_BY_OPERATOR" }] };
const NOTHING_YET: Outcome<never> = { refusals: [{ code: "NOT_FOUND", field: ["event"] }] };

/**
 * Sends a test message immediately, also to an endpoint that its owner disabled. Its sample is the newest event, under
 * a new id. It is not retried.
 */
export function pingWebhook(parts: PingParts): PingWebhook {
  return async (request) => {
    const { subject: owner, input } = request;
    const key = parts.keyOf({ ...request, mutation: "PING_WEBHOOK_ENDPOINT" }, input);
    const found = await parts.store.transact(async (transaction) => ({
      before: await recalled<{ attemptId: string }>(transaction.idempotency, key),
      endpoint: await transaction.webhooks.endpoint(owner, input.endpointId),
    }));
    if (found.before !== null) return found.before;
    if (found.endpoint?.disabledReason === "BY_OPERATOR") return DISABLED_BY_OPERATOR;
    const target = found.endpoint === null ? null : await parts.reads.target(input.endpointId);
    if (target === null) return NOT_FOUND;
    const attempt = await ping(parts, target);
    if (attempt === null) return NOTHING_YET;
    return parts.store.transact((transaction) =>
      once<{ readonly attemptId: string }>(transaction.idempotency, key, async () => {
        await transaction.webhooks.addAttempt(attempt);
        return { result: { attemptId: attempt.id } };
      }),
    );
  };
}

/** null: there is no event on any order yet. */
async function ping(parts: PingParts, target: WebhookTarget): Promise<WebhookAttempt | null> {
  const { endpoint, now } = target;
  const event = await parts.reads.newestEvent();
  if (event === null) return null;
  const messageId = messageIdOf(`png_${parts.newId()}`, endpoint.id);
  const answer = await answered(parts, target, messageId, async () => ({
    type: "PING",
    timestamp: new Date(now).toISOString(),
    data: { sample: await parts.render(event, endpoint.document) },
  }));
  return {
    id: `wha_${parts.newId()}`,
    endpointId: endpoint.id,
    orderId: event.orderId,
    eventId: event.id,
    messageId,
    number: 1,
    attemptedAt: now,
    answerStatus: answer.status,
    error: answer.error,
    nextAttemptAt: null,
  };
}

async function answered(
  { post, sealer, timers }: PingParts,
  target: WebhookTarget,
  messageId: string,
  render: () => Promise<WebhookPayload>,
): Promise<WebhookAnswer> {
  try {
    const payload = await render();
    const request = requestOf(target, messageId, payload, sealer);
    // A stopping node waits for the request that asked for it, and so also for this one.
    const limit = { timers, timeLimitMs: PING_LIMIT_MS, stopping: new AbortController().signal };
    return await withTimeout(limit, (signal) => post(request, signal), { timedOut: TIMED_OUT, stopped: TIMED_OUT });
  } catch (error) {
    if (error instanceof PayloadFailed) return { status: null, error: error.code, retryAfterMs: null };
    throw error;
  }
}
