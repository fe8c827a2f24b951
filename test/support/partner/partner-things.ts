import { listOf, type OrderScenario } from "../app/order-scenario";
import { textAt } from "../app/service";

/** What operators' and partners' mutations are about, for a test that calls every mutation. */
export interface PartnerThings {
  /** Of an operator who may also have endpoints. */
  token(): Promise<string>;
  /** What this mutation's input needs besides texts; empty for other mutations. */
  idsFor(mutation: string, orderId: string): Promise<Readonly<Record<string, unknown>>>;
}

const URL = "https://localhost:1/hook";

/**
 * On a service with WEBHOOKS_ALLOW_INSIDE, so that no name server is asked. Another owner each time, because an owner
 * may have few endpoints.
 */
export function partnerThings(scenario: OrderScenario): PartnerThings {
  let owner = 0;
  const token = () =>
    scenario.service.token(`partner-${owner}`, { scopes: ["operator", "webhooks:manage", "orders:read"] });
  const send = async (query: string, variables: object) =>
    (await scenario.service.ask(await token(), query, variables)).data;
  const apiKey = async () => {
    const create = "mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } } }";
    const { createApiKey } = await send(create, { input: { name: "A partner", scopes: ["ORDERS_READ"] } });
    return textAt(createApiKey?.apiKey?.id);
  };
  const endpoint = async () => {
    const create =
      "mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { endpoint { id } } }";
    const { createWebhookEndpoint } = await send(create, { input: { url: URL, eventTypes: ["ORDER_DELIVERED"] } });
    return textAt(createWebhookEndpoint?.endpoint?.id);
  };
  /** Otherwise, unused endpoints would receive everything that the test still does. */
  const clearAway = async () => {
    const { webhookEndpoints } = await send("{ webhookEndpoints { id } }", {});
    const remove =
      "mutation ($input: DeleteWebhookEndpointInput!) { deleteWebhookEndpoint(input: $input) { deletedId } }";
    for (const { id } of listOf(webhookEndpoints)) await send(remove, { input: { endpointId: textAt(id) } });
  };
  return {
    token,
    async idsFor(mutation, orderId) {
      if (mutation === "updateNotificationPreferences") return { type: "REVISION_REQUESTED", email: false };
      if (mutation.endsWith("ApiKey")) return { apiKeyId: await apiKey(), scopes: ["ORDERS_READ"], expiresAt: null };
      if (!mutation.includes("Webhook")) return {};
      await clearAway();
      owner += 1;
      const { activityCursor } = await scenario.order(orderId);
      const chosen = { url: URL, eventTypes: ["ORDER_DELIVERED"], document: null, enabled: true };
      return { endpointId: await endpoint(), after: activityCursor, ...chosen };
    },
  };
}
