import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { NOT_FOUND, type Outcome } from "../../app/idempotency";
import type { EndpointChoice } from "../../app/partner/endpoint-choice";
import type { Asking, CreatedEndpoint, OfEndpoint } from "../../app/partner/webhook-endpoints";
import type { Context } from "../context/context";
import { requireScope, requireViewer, type Viewer } from "../context/viewer";
import { isId } from "../lookup/access";
import type { KeyedInput } from "../mutation/move.input";
import { keyOf } from "../mutation/run-move";
import { ForwardArgs } from "../types/connection.type";
import { activityPositionOf, foreignCursor } from "../types/cursor";
import { FOREIGN_CURSOR, INPUT, OPERATORS_ONLY, PARTNERS_ONLY, userErrorsAre } from "../types/descriptions";
import { type Fields, Page, type PagedList, toSlice } from "../types/page";
import { toUserErrors } from "../types/user-error.type";
import { WebhookAttempt, WebhookAttemptConnection } from "../types/webhook-attempt.type";
import { WebhookEndpoint, WebhookEndpointConnection } from "../types/webhook-endpoint.type";
import {
  CreateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  DisableWebhookEndpointInput,
  EnableWebhookEndpointInput,
  PingWebhookEndpointInput,
  ReplayWebhooksInput,
  RotateWebhookSecretInput,
  UpdateWebhookEndpointInput,
} from "./webhook-endpoint.input";
import {
  CreateWebhookEndpointPayload,
  DeleteWebhookEndpointPayload,
  DisableWebhookEndpointPayload,
  EnableWebhookEndpointPayload,
  PingWebhookEndpointPayload,
  ReplayWebhooksPayload,
  RotateWebhookSecretPayload,
  UpdateWebhookEndpointPayload,
} from "./webhook-endpoint.payload";

/** The owner and its request. [S24] The endpoints of a token's subject have its scope until the token ends. */
async function asking<I>({ app, viewer }: Context, input: I, keyed: KeyedInput): Promise<Asking<I>> {
  return { input, subject: await ownerOf({ app, viewer }), idempotencyKey: keyOf(keyed) };
}

async function ownerOf({ app, viewer }: Pick<Context, "app" | "viewer">): Promise<string> {
  const { subject, tokenEndsAt } = requireScope(viewer, "webhooks:manage");
  if (tokenEndsAt !== null) await app.webhooks.endpoints.tokenShown(subject, tokenEndsAt);
  return subject;
}

/** What is no id is no endpoint of anybody. */
async function onEndpoint<M>(
  context: Context,
  input: KeyedInput & OfEndpoint,
  use: (request: Asking<OfEndpoint>) => Promise<Outcome<M>>,
): Promise<Outcome<M>> {
  const request = await asking(context, { endpointId: input.endpointId }, input);
  return isId(input.endpointId) ? use(request) : NOT_FOUND;
}

/** [S4] Of the owner's, or of an operator any one. */
async function found({ app, viewer }: Context, endpointId: string): Promise<WebhookEndpoint | null> {
  const { scopes, subject } = requireViewer(viewer);
  const endpoint = await app.webhooks.reads.endpoint(scopes.has("operator") ? null : subject, endpointId);
  return endpoint === null ? null : new WebhookEndpoint(endpoint);
}

/** What an operator does with an endpoint of any owner. */
async function byOperator(
  context: Context,
  input: DisableWebhookEndpointInput,
  enabled: boolean,
): Promise<Fields<UpdateWebhookEndpointPayload>> {
  const { subject } = requireScope(context.viewer, "operator");
  const { endpointId } = input;
  if (!isId(endpointId)) return { endpoint: null, userErrors: toUserErrors(NOT_FOUND.refusals) };
  const request = { input: { endpointId, enabled }, subject, idempotencyKey: keyOf(input) };
  const outcome = await context.app.webhooks.endpoints.setByOperator(request);
  if ("refusals" in outcome) return { endpoint: null, userErrors: toUserErrors(outcome.refusals) };
  return { endpoint: await found(context, endpointId), userErrors: [] };
}

const withSecret = async (context: Context, outcome: Outcome<CreatedEndpoint>) =>
  "refusals" in outcome
    ? { endpoint: null, secret: null, userErrors: toUserErrors(outcome.refusals) }
    : { endpoint: await found(context, outcome.result.endpointId), secret: outcome.result.secret, userErrors: [] };

/** [I1] Absent fields, and null where it means the same, are left out. */
function choiceOf({ url, eventTypes, document, enabled }: UpdateWebhookEndpointInput): Partial<EndpointChoice> {
  return {
    ...(typeof url === "string" && { url }),
    ...(Array.isArray(eventTypes) && { eventTypes }),
    ...(document !== undefined && { document }),
    ...(typeof enabled === "boolean" && { enabled }),
  };
}

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver {
  @Query(() => [WebhookEndpoint], {
    description: `The webhook endpoints that the caller created, oldest first. There are at most 20. ${PARTNERS_ONLY}`,
  })
  async webhookEndpoints(@Ctx() { app, viewer }: Context): Promise<readonly WebhookEndpoint[]> {
    const owner = await ownerOf({ app, viewer });
    return (await app.webhooks.reads.endpointsOf(owner)).map((endpoint) => new WebhookEndpoint(endpoint));
  }

  @Query(() => WebhookEndpointConnection, {
    description: `The webhook endpoints of all owners, oldest first. ${OPERATORS_ONLY} ${FOREIGN_CURSOR}`,
  })
  async allWebhookEndpoints(
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() { app, viewer }: Context,
  ): Promise<Page<WebhookEndpoint, string>> {
    requireScope(viewer, "operator");
    const { reads } = app.webhooks;
    const part = await reads.endpointsPage(toSlice(ALL_ENDPOINTS, args));
    return new Page({
      list: ALL_ENDPOINTS,
      part,
      nodes: part.items.map((endpoint) => new WebhookEndpoint(endpoint)),
      positions: part.items.map(({ id }) => id),
      count: () => reads.endpointsCount(),
    });
  }

  @FieldResolver(() => WebhookAttemptConnection, {
    description: "The newest requests to the endpoint, newest first. At most 1,000 are kept.",
  })
  async attempts(
    @Root() { id }: WebhookEndpoint,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() { app }: Context,
  ): Promise<Page<WebhookAttempt, string>> {
    const { reads } = app.webhooks;
    const list = attemptsOf(id);
    const part = await reads.attemptsPage(id, toSlice(list, args));
    return new Page({
      list,
      part,
      nodes: part.items.map((attempt) => new WebhookAttempt(attempt)),
      positions: part.items.map((attempt) => attempt.id),
      count: () => reads.attemptsCount(id),
    });
  }

  @Mutation(() => CreateWebhookEndpointPayload, {
    description: `Creates a webhook endpoint, which receives events from now on. An owner can have at most 20 endpoints, and one more is refused with INVALID_VALUE. If the request is repeated with the same idempotency key, the same endpoint is returned, without its secret. If a document cannot be used, the actual value of the error states what is wrong. ${PARTNERS_ONLY} ${userErrorsAre("INVALID_VALUE", "TEXT_TOO_LONG", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async createWebhookEndpoint(
    @Arg("input", () => CreateWebhookEndpointInput, INPUT) input: CreateWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<CreateWebhookEndpointPayload>> {
    const { url, eventTypes, document = null } = input;
    const request = await asking(context, { url, eventTypes, document }, input);
    const tokenEndsAt = context.viewer?.tokenEndsAt ?? null;
    return withSecret(context, await context.app.webhooks.endpoints.create({ ...request, tokenEndsAt }));
  }

  @Mutation(() => UpdateWebhookEndpointPayload, {
    description: `Updates an endpoint of the caller. It can also disable or enable it. ${PARTNERS_ONLY} ${userErrorsAre("NOT_FOUND", "INVALID_VALUE", "DISABLED_BY_OPERATOR", "TEXT_TOO_LONG", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async updateWebhookEndpoint(
    @Arg("input", () => UpdateWebhookEndpointInput, INPUT) input: UpdateWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<UpdateWebhookEndpointPayload>> {
    const { endpoints } = context.app.webhooks;
    const outcome = await onEndpoint(context, input, (request) =>
      endpoints.update({ ...request, input: { ...request.input, ...choiceOf(input) } }),
    );
    if ("refusals" in outcome) return { endpoint: null, userErrors: toUserErrors(outcome.refusals) };
    return { endpoint: await found(context, input.endpointId), userErrors: [] };
  }

  @Mutation(() => DisableWebhookEndpointPayload, {
    description: `Disables an endpoint of any owner immediately. Its messages wait, and only an operator can enable it again. The operator is recorded in the audit log. Nothing changes if the API key of the endpoint has ended. ${OPERATORS_ONLY} ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  disableWebhookEndpoint(
    @Arg("input", () => DisableWebhookEndpointInput, INPUT) input: DisableWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<DisableWebhookEndpointPayload>> {
    return byOperator(context, input, false);
  }

  @Mutation(() => EnableWebhookEndpointPayload, {
    description: `Enables an endpoint that an operator disabled. The messages of each order continue where they stopped, with all their attempts. The operator is recorded in the audit log. Nothing changes if the endpoint is disabled for another reason. ${OPERATORS_ONLY} ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  enableWebhookEndpoint(
    @Arg("input", () => EnableWebhookEndpointInput, INPUT) input: EnableWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<EnableWebhookEndpointPayload>> {
    return byOperator(context, input, true);
  }

  @Mutation(() => DeleteWebhookEndpointPayload, {
    description: `Deletes an endpoint of the caller immediately, with all messages that wait for it. ${PARTNERS_ONLY} ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async deleteWebhookEndpoint(
    @Arg("input", () => DeleteWebhookEndpointInput, INPUT) input: DeleteWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<DeleteWebhookEndpointPayload>> {
    const outcome = await onEndpoint(context, input, (request) => context.app.webhooks.endpoints.remove(request));
    if ("refusals" in outcome) return { deletedId: null, userErrors: toUserErrors(outcome.refusals) };
    return { deletedId: outcome.result.endpointId, userErrors: [] };
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description: `Rotates the secret of an endpoint of the caller. Messages are also signed with the old secret for 24 hours. If the secret is rotated again in this time, messages are signed with at most the newest five old secrets, until 24 hours after the last rotation. ${PARTNERS_ONLY} ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async rotateWebhookSecret(
    @Arg("input", () => RotateWebhookSecretInput, INPUT) input: RotateWebhookSecretInput,
    @Ctx() context: Context,
  ): Promise<Fields<RotateWebhookSecretPayload>> {
    return withSecret(
      context,
      await onEndpoint(context, input, (request) => context.app.webhooks.endpoints.rotateSecret(request)),
    );
  }

  @Mutation(() => PingWebhookEndpointPayload, {
    description: `Sends a test message to an endpoint of the caller, even if it is disabled. The service waits at most 10 seconds for the response and never sends the message again. The type of the message is PING. Its data.sample is what the endpoint would receive for the newest event of any order. If no event exists yet, the request is refused with NOT_FOUND at the field event. ${PARTNERS_ONLY} ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async pingWebhookEndpoint(
    @Arg("input", () => PingWebhookEndpointInput, INPUT) input: PingWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<PingWebhookEndpointPayload>> {
    const { ping, reads } = context.app.webhooks;
    const outcome = await onEndpoint(context, input, (request) => ping(request));
    if ("refusals" in outcome) return { attempt: null, userErrors: toUserErrors(outcome.refusals) };
    const { subject } = requireScope(context.viewer, "webhooks:manage");
    const attempt = await reads.attempt(subject, outcome.result.attemptId);
    return { attempt: attempt === null ? null : new WebhookAttempt(attempt), userErrors: [] };
  }

  @Mutation(() => ReplayWebhooksPayload, {
    description: `Replays the events after a given event to an endpoint of the caller, with the same ids and in order for each order. They are the later events of the same order and, of all other orders, the events at the same time or later, if they have one of the endpoint's types. A cursor that is not of an event gives the top-level error BAD_USER_INPUT. ${PARTNERS_ONLY} ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async replayWebhooks(
    @Arg("input", () => ReplayWebhooksInput, INPUT) input: ReplayWebhooksInput,
    @Ctx() context: Context,
  ): Promise<Fields<ReplayWebhooksPayload>> {
    const outcome = await onEndpoint(context, input, async (request) => {
      const from = activityPositionOf(input.after, "input.after");
      const done = await context.app.webhooks.endpoints.replay({ ...request, input: { ...request.input, from } });
      if (done === "NO_SUCH_EVENT") throw foreignCursor("input.after");
      return done;
    });
    if ("refusals" in outcome) return { scheduled: 0, userErrors: toUserErrors(outcome.refusals) };
    return { scheduled: outcome.result.scheduled, userErrors: [] };
  }
}

const ATTEMPT = /^wha_[0-9a-z]{26}$/;
const ENDPOINT = /^whk_[0-9a-z]{26}$/;

/** The same for all operators. */
const ALL_ENDPOINTS: PagedList<string> = {
  kind: "allWebhookEndpoints",
  owner: "",
  toText: (id) => id,
  fromText: (text) => (ENDPOINT.test(text) ? text : undefined),
};

const attemptsOf = (endpointId: string): PagedList<string> => ({
  kind: "webhookAttempts",
  owner: endpointId,
  toText: (id) => id,
  fromText: (text) => (ATTEMPT.test(text) ? text : undefined),
});

/** [S4] By its id: only to its owner and to operators. */
export async function findEndpoint(context: Context, id: string): Promise<WebhookEndpoint | null> {
  return seesEndpoints(context.viewer) ? found(context, id) : null;
}

const seesEndpoints = (viewer: Viewer | null): viewer is Viewer =>
  viewer !== null && (viewer.scopes.has("webhooks:manage") || viewer.scopes.has("operator"));

export async function findAttempt({ app, viewer }: Context, id: string): Promise<WebhookAttempt | null> {
  if (!seesEndpoints(viewer)) return null;
  const attempt = await app.webhooks.reads.attempt(viewer.scopes.has("operator") ? null : viewer.subject, id);
  return attempt === null ? null : new WebhookAttempt(attempt);
}
