import { Webhook } from "standardwebhooks";
import type { WebhookRequest } from "../../app/ports/webhooks";

/**
 * The three headers of the Standard Webhooks specification.
 * @throws Error  without a secret, or with an invalid one: nothing is ever sent without a signature.
 */
export function signedHeaders({
  messageId,
  timestamp,
  body,
  secrets,
}: WebhookRequest): Readonly<Record<string, string>> {
  if (secrets.length === 0) throw new Error("No secret to sign with");
  const at = new Date(timestamp * 1000);
  return {
    "webhook-id": messageId,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(messageId, at, body)).join(" "),
  };
}
