import type { OrderEvent } from "../../domain/order/event";
import type { WebhookTarget } from "../ports/webhook-endpoints";
import type { WebhookRequest } from "../ports/webhooks";
import type { Sealer } from "./webhook-secret";

/** What a message says, by the recommendation of Standard Webhooks. */
export interface WebhookPayload {
  readonly type: string;
  /** When it occurred, RFC 3339. */
  readonly timestamp: string;
  readonly data: unknown;
}

/** A payload that cannot be created. The owner sees `code`. */
export class PayloadFailed extends Error {
  override readonly name = "PayloadFailed";
  constructor(readonly code: "DOCUMENT_FAILED" | "DOCUMENT_INVALID") {
    super(code);
  }
}

/** @throws PayloadFailed where the owner's document does not do; Unavailable. */
export type RenderPayload = (event: OrderEvent, document: string | null) => Promise<WebhookPayload>;

const ulidOf = (id: string): string => id.slice(id.indexOf("_") + 1);

/**
 * Never changes for one event and one endpoint, so that receivers recognise a repeat by it [N2]. No full stop, because
 * the signature is over «id.timestamp.body».
 */
export const messageIdOf = (eventId: string, endpointId: string): string =>
  `msg_${ulidOf(eventId)}_${ulidOf(endpointId)}`;

export function requestOf(
  { endpoint, now }: WebhookTarget,
  messageId: string,
  payload: WebhookPayload,
  sealer: Sealer,
): WebhookRequest {
  const { id, secret, previousSecrets, previousSecretsUntil } = endpoint;
  const isOverlap = now < (previousSecretsUntil ?? 0);
  return {
    url: endpoint.url,
    messageId,
    timestamp: Math.floor(now / 1_000),
    body: JSON.stringify(payload),
    secrets: [secret, ...(isOverlap ? previousSecrets : [])].map((sealed) => sealer.open(sealed, id)),
  };
}
