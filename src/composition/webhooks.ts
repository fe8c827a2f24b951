import type { GraphQLSchema } from "graphql";
import { systemTimers } from "../app/background/timers";
import { pingWebhook } from "../app/partner/ping-webhook";
import type { WebhookParts } from "../app/partner/run-webhooks";
import { createWebhookEndpoints } from "../app/partner/webhook-endpoints";
import { PayloadFailed, type RenderPayload } from "../app/partner/webhook-message";
import { sealer } from "../app/partner/webhook-secret";
import type { PostWebhook } from "../app/ports/webhooks";
import { postWebhook } from "../delivery/webhook/post-webhook";
import { webhookTarget } from "../delivery/webhook/webhook-target";
import { standardPayload } from "../delivery/webhook-payload/standard-payload";
import type { App } from "../graphql/context/app";
import type { CreateContext } from "../graphql/context/context";
import { DEFAULT_OPERATION_LIMITS } from "../graphql/operation/operation-limits";
import { OperationPreparer } from "../graphql/operation/prepare-operation";
import { type WebhookDocuments, webhookDocuments } from "../graphql/partner/webhook-document";
import type { Config } from "./config";
import type { NodeParts } from "./node-parts";

interface WebhookWiring extends Pick<
  NodeParts,
  "config" | "store" | "policies" | "live" | "wakeUps" | "keyOf" | "newId" | "log"
> {
  readonly schema: GraphQLSchema;
}

/** Each executes the documents of endpoints in contexts of their own. */
export interface Webhooks {
  /** What the API does with endpoints. */
  app(createContext: CreateContext): App["webhooks"];
  /** What the loop sends by. */
  sending(createContext: CreateContext): WebhookParts;
}

export async function openWebhooks(wiring: WebhookWiring): Promise<Webhooks> {
  const { config, store, keyOf, newId, wakeUps, log: logger } = wiring;
  const allowInside = config.webhooksAllowInside;
  const { reads, replays, streams } = store.webhooks;
  const parts = {
    streams,
    reads,
    post: withoutTlsOnThisMachine(postWebhook({ allowInside, timers: systemTimers }), allowInside),
    sealer: sealer(await store.secrets.serviceSecret("webhooks")),
    timers: systemTimers,
    logger,
    newId,
  };
  const documentParts = { ...wiring, turns: wiring.live.documents, preparer: preparer(config) };
  return {
    app(createContext) {
      const documents = webhookDocuments({ ...documentParts, createContext });
      const asking = { ...parts, render: renderer(wiring, documents), store: store.orders, keyOf };
      const endpoints = createWebhookEndpoints({
        ...asking,
        replays,
        wakeUps,
        errorOfDocument: (document) => documents.documentError(document),
        mayReach: (url) => mayReach(url, allowInside),
      });
      return { endpoints, ping: pingWebhook(asking), reads };
    },
    sending: (createContext) => ({
      ...parts,
      render: renderer(wiring, webhookDocuments({ ...documentParts, createContext })),
    }),
  };
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
    const order = (await store.reads.orders.byId([event.orderId])).get(event.orderId);
    if (order === undefined) throw new RangeError("an event without its order");
    return standardPayload(event, { order, decimals: policies.decimalsOf(order.currency) });
  };
}
