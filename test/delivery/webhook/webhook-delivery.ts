import { Webhook } from "standardwebhooks";
import type { WebhookAnswer, WebhookRequest } from "../../../src/app/ports/webhooks";
import { postWebhook, type PostWebhookOptions } from "../../../src/delivery/webhook/post-webhook";
import { ManualTimers } from "../../support/app/manual-timers";

const secretOf = (word: string): string => `whsec_${Buffer.from(word.padEnd(32, ".")).toString("base64")}`;

export const OLD_SECRET = secretOf("old");
export const NEW_SECRET = secretOf("new");
export const verifierOf = (secret: string): Webhook => new Webhook(secret);

/** A message of now, as the specification's verifiers refuse old ones. */
export const messageTo = (url: string, changes: Partial<WebhookRequest> = {}): WebhookRequest => ({
  url,
  messageId: "evt_01jz0000000000000000000000",
  timestamp: Math.floor(Date.now() / 1000),
  body: JSON.stringify({ type: "ORDER_DELIVERED", text: "für Ånna 🎨" }),
  secrets: [NEW_SECRET],
  ...changes,
});

/** Posts once. Time is stopped unless a test moves it. */
export function post(request: WebhookRequest, options: Partial<PostWebhookOptions> = {}): Promise<WebhookAnswer> {
  const whole = { allowInside: true, timers: new ManualTimers(), ...options };
  return postWebhook(whole)(request, new AbortController().signal);
}

export const answered = (status: number, error: string | null, retryAfterMs: number | null = null): WebhookAnswer => ({
  status,
  error,
  retryAfterMs,
});

export const unanswered = (error: string): WebhookAnswer => ({ status: null, error, retryAfterMs: null });
