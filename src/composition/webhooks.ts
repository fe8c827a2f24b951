import { systemTimers } from "../app/background/timers";
import type { KeyOf } from "../app/idempotency";
import { pingWebhook } from "../app/partner/ping-webhook";
import type { WebhookParts } from "../app/partner/run-webhooks";
import { createWebhookEndpoints } from "../app/partner/webhook-endpoints";
import { PayloadFailed, type RenderPayload } from "../app/partner/webhook-message";
import { sealer } from "../app/partner/webhook-secret";
import type { NewId, WakeUps } from "../app/ports/order-store";
import type { PostWebhook } from "../app/ports/webhooks";
import { postWebhook } from "../delivery/webhook/post-webhook";
import { webhookTarget } from "../delivery/webhook/webhook-target";
import { standardPayload } from "../delivery/webhook-payload/standard-payload";
import type { PolicyBook } from "../domain/policy";
import type { App } from "../graphql/context/app";
import { DEFAULT_OPERATION_LIMITS } from "../graphql/operation/operation-limits";
import { OperationPreparer } from "../graphql/operation/prepare-operation";
import { type DocumentParts, type WebhookDocuments, webhookDocuments } from "../graphql/partner/webhook-document";
import type { Logger } from "../http/monitoring/logger";
import type { Store } from "../store/open-store";
import type { Config } from "./config";
import type { Live } from "./live";

export interface WebhookWiring extends Pick<DocumentParts, "schema" | "createContext"> {
  readonly config: Config;
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly live: Pick<Live, "documents">;
  readonly wakeUps: WakeUps;
  readonly keyOf: KeyOf;
  readonly newId: NewId;
  readonly log: Logger;
}

/** What the API does with endpoints, and what the loop sends by. */
export async function wireWebhooks(
  wiring: WebhookWiring,
): Promise<{ readonly app: App["webhooks"]; readonly sending: WebhookParts }> {
  const { config, store, keyOf, newId, wakeUps, log: logger } = wiring;
  const allowInside = config.webhooksAllowInside;
  const documents = webhookDocuments({ ...wiring, turns: wiring.live.documents, preparer: preparer(config) });
  const { reads, replays, streams } = store.webhooks;
  const post = withoutTlsOnThisMachine(postWebhook({ allowInside, timers: systemTimers }), allowInside);
  const secrets = sealer(await store.secrets.serviceSecret("webhooks"));
  const sending = {
    streams,
    reads,
    render: renderer(wiring, documents),
    post,
    sealer: secrets,
    timers: systemTimers,
    logger,
    newId,
  };
  const asking = { ...sending, store: store.orders, keyOf };
  const endpoints = createWebhookEndpoints({
    ...{ ...asking, replays, wakeUps },
    errorOfDocument: (document) => documents.documentError(document),
    mayReach: (url) => mayReach(url, allowInside),
  });
  return { app: { endpoints, ping: pingWebhook(asking), reads }, sending };
}

function mayReach(url: string, allowInside: boolean): boolean {
  try {
    webhookTarget(url, allowInside);
    return true;
  } catch {
    return false;
  }
}

const THIS_MACHINE = /^https:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/?#]|$)/i;

/** A receiver that is tried out beside a sandbox has no certificate. */
const withoutTlsOnThisMachine =
  (post: PostWebhook, allowInside: boolean): PostWebhook =>
  (request, signal) =>
    post(
      allowInside && THIS_MACHINE.test(request.url)
        ? { ...request, url: request.url.replace(/^https/i, "http") }
        : request,
      signal,
    );

/** [S5] A subscriber's document has the limits of any operation; it may not ask for the schema. */
const preparer = ({ http }: Config): OperationPreparer =>
  new OperationPreparer({
    limits: { ...DEFAULT_OPERATION_LIMITS, ...http.operationLimits },
    introspection: false,
    cacheCharacters: DOCUMENT_CACHE_CHARACTERS,
  });

const DOCUMENT_CACHE_CHARACTERS = 200_000;

function renderer({ store, policies }: WebhookWiring, documents: WebhookDocuments): RenderPayload {
  return async (event, document) => {
    if (document !== null) {
      const result = await documents.dataOf(document, event.id);
      if ("failed" in result) throw new PayloadFailed(result.failed);
      return { type: event.type, timestamp: new Date(event.occurredAt).toISOString(), data: result.data };
    }
    const order = (await store.reads.orders([event.orderId])).get(event.orderId);
    if (order === undefined) throw new RangeError("an event without its order");
    return standardPayload(event, { order, decimals: policies.decimalsOf(order.currency) });
  };
}
