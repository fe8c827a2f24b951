import { at, listOf, type OrderScenario, orderScenarioOn, succeeded } from "../app/order-scenario";
import { type Json, type OpenOptions, openService, textAt } from "../app/service";
import { until } from "../app/until";
import { registerTestUsers } from "../app/users";
import { runOn } from "../database/rows";
import { WebhookReceiver } from "./webhook-receiver";

const INPUTS = {
  createWebhookEndpoint: "endpoint { id url eventTypes document enabled disabledReason } secret",
  updateWebhookEndpoint: "endpoint { id url eventTypes document enabled disabledReason }",
  deleteWebhookEndpoint: "deletedId",
  rotateWebhookSecret: "endpoint { id } secret",
  pingWebhookEndpoint: "attempt { id messageId number answerStatus error nextAttemptAt event { id } }",
  replayWebhooks: "scheduled",
} as const;
export type WebhookMutation = keyof typeof INPUTS;

const ENDPOINTS = `{ webhookEndpoints { id enabled disabledReason attempts(first: 100) { totalCount nodes {
  id messageId number attemptedAt answerStatus error nextAttemptAt event { id sequence type message order { id } }
} } } }`;

/** Of all attempts of all endpoints, with their events: more than an owner asks for at once. */
const ROOMY_COST = "200000";

const RULE_VALUE = "{ ... on WordValue { word } ... on NumberValue { number } }";

/** What one endpoint looks like to its owner. */
export interface SeenEndpoint {
  readonly enabled: unknown;
  readonly disabledReason: unknown;
  /** Newest first. */
  readonly attempts: readonly Json[];
}

/** The real service with a partner, and a server of the partner's on this machine. */
export class WebhookScenario {
  private constructor(
    readonly scenario: OrderScenario,
    readonly receiver: WebhookReceiver,
    readonly partner: string,
  ) {}

  static async open({ environment = {}, ...options }: OpenOptions = {}): Promise<WebhookScenario> {
    const service = await openService({
      ...options,
      environment: { WEBHOOKS_ALLOW_INSIDE: "1", LIMIT_COST: ROOMY_COST, ...environment },
    });
    const partner = await service.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
    return new WebhookScenario(
      orderScenarioOn(service, await registerTestUsers(service)),
      await WebhookReceiver.open(),
      partner,
    );
  }

  async send(name: WebhookMutation, input: object, token = this.partner): Promise<Json> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${INPUTS[name]}
      userErrors { code field message actual ${RULE_VALUE} required ${RULE_VALUE} } } }`;
    return at(succeeded(await this.scenario.service.ask(token, document, { input })), "it");
  }

  /** So that endpoints of one test receive nothing of the next. */
  async deleteEndpoints(): Promise<void> {
    const { webhookEndpoints } = succeeded(
      await this.scenario.service.ask(this.partner, "{ webhookEndpoints { id } }"),
    );
    for (const { id } of listOf(webhookEndpoints)) await this.send("deleteWebhookEndpoint", { endpointId: id });
  }

  /** An endpoint at a path of the receiver; its id and secret. */
  async endpoint(
    path: string,
    eventTypes: readonly string[],
    more: object = {},
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const created = await this.send("createWebhookEndpoint", { url: this.receiver.url(path), eventTypes, ...more });
    expect(created.userErrors).toEqual([]);
    return { id: textAt(created.endpoint?.id), secret: textAt(created.secret) };
  }

  async seen(endpointId: string, token = this.partner): Promise<SeenEndpoint> {
    const { webhookEndpoints } = succeeded(await this.scenario.service.ask(token, ENDPOINTS));
    const found = listOf(webhookEndpoints).find(({ id }) => textAt(id) === endpointId);
    if (found === undefined) throw new Error("no such endpoint");
    return { enabled: found.enabled, disabledReason: found.disabledReason, attempts: listOf(found.attempts?.nodes) };
  }

  /** Once that many requests to the endpoint were written down; newest first. */
  async attempts(endpointId: string, count: number): Promise<readonly Json[]> {
    await until(async () => (await this.seen(endpointId)).attempts.length >= count);
    return (await this.seen(endpointId)).attempts;
  }

  /** One message on an order: an event without further ado. */
  post(orderId: string, message = "Hello."): Promise<Json> {
    return this.scenario.done("client", "postMessage", { orderId, message });
  }

  /** As if so much time had gone by for all that waits. */
  async letPass(ms: number): Promise<void> {
    const { database } = this.scenario.service;
    await runOn(
      database,
      `UPDATE webhook_streams SET due_at = due_at - ${ms}, first_tried_at = first_tried_at - ${ms}`,
    );
    await runOn(
      database,
      `UPDATE webhook_endpoints SET last_success_at = last_success_at - ${ms}, previous_secrets_until = previous_secrets_until - ${ms}`,
    );
  }

  async close(): Promise<void> {
    await this.receiver.close();
    await this.scenario.close();
  }
}
