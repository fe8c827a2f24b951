import type { SealedEndpoint, WebhookEndpoint } from "../../app/ports/webhook-endpoints";
import { type Values, without } from "../database/rows";
import type { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity";

export const toSealed = (row: Values<WebhookEndpointEntity>): SealedEndpoint => without(row, "lastSuccessAt");

/** Without its secrets: what is read for anybody's eyes. */
export const toEndpoint = (row: Values<WebhookEndpointEntity>): WebhookEndpoint =>
  without(
    row,
    "lastSuccessAt",
    "secret",
    "previousSecrets",
    "previousSecretsUntil",
    "resumedAt",
    "reasonBeforeOperator",
  );
