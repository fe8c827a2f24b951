import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Outcome } from "../app/execute";
import type { Asking, EndpointChoice, EndpointMade, OfEndpoint } from "../app/webhook-endpoints";
import { isId } from "./access";
import { keyOf } from "./carry-out";
import { ForwardArgs } from "./connection.type";
import type { Context } from "./context";
import { activityPositionOf, foreignCursor } from "./cursor";
import type { Fields } from "./fields";
import type { KeyedInput } from "./move.input";
import { Page, toSlice, type PagedList } from "./page";
import { toUserErrors } from "./user-error.type";
import { requireScope } from "./viewer";
import { WebhookAttempt, WebhookAttemptConnection } from "./webhook-attempt.type";
import {
  CreateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  PingWebhookEndpointInput,
  ReplayWebhooksInput,
  RotateWebhookSecretInput,
  UpdateWebhookEndpointInput,
} from "./webhook-endpoint.input";
import {
  CreateWebhookEndpointPayload,
  DeleteWebhookEndpointPayload,
  PingWebhookEndpointPayload,
  ReplayWebhooksPayload,
  RotateWebhookSecretPayload,
  UpdateWebhookEndpointPayload,
} from "./webhook-endpoint.payload";
import { WebhookEndpoint } from "./webhook-endpoint.type";

const NOT_FOUND = [{ code: "NOT_FOUND" }] as const;
const SCOPE = "Errors: FORBIDDEN without the scope webhooks:manage.";

/** The owner and what was asked, for the uses. */
const asking = <I>({ viewer }: Context, input: I, keyed: KeyedInput): Asking<I> => ({
  input,
  subject: requireScope(viewer, "webhooks:manage").subject,
  idempotencyKey: keyOf(keyed),
});

/** What is no id is no endpoint of anybody. */
async function onEndpoint<M>(
  context: Context,
  input: KeyedInput & OfEndpoint,
  use: (request: Asking<OfEndpoint>) => Promise<Outcome<M>>,
): Promise<Outcome<M>> {
  const request = asking(context, { endpointId: input.endpointId }, input);
  return isId(input.endpointId) ? use(request) : { refusals: NOT_FOUND };
}

async function found({ app, viewer }: Context, endpointId: string): Promise<WebhookEndpoint | null> {
  const own = await app.webhooks.reads.endpointsOf(requireScope(viewer, "webhooks:manage").subject);
  const endpoint = own.find(({ id }) => id === endpointId);
  return endpoint === undefined ? null : new WebhookEndpoint(endpoint);
}

const withSecret = async (context: Context, outcome: Outcome<EndpointMade>) =>
  "refusals" in outcome
    ? { endpoint: null, secret: null, userErrors: toUserErrors(outcome.refusals) }
    : { endpoint: await found(context, outcome.made.endpointId), secret: outcome.made.secret, userErrors: [] };

/** [I1] What was left out, or null where null means nothing, is not there at all. */
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
    description: `For partners (scope webhooks:manage): the endpoints that this token's subject made, oldest first, at most 20. ${SCOPE}`,
  })
  async webhookEndpoints(@Ctx() { app, viewer }: Context): Promise<readonly WebhookEndpoint[]> {
    const { subject } = requireScope(viewer, "webhooks:manage");
    return (await app.webhooks.reads.endpointsOf(subject)).map((endpoint) => new WebhookEndpoint(endpoint));
  }

  @FieldResolver(() => WebhookAttemptConnection, { description: "The newest 1,000 requests, newest first." })
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
    description: `For partners (scope webhooks:manage): a new endpoint, told of what happens from now on. At most 20 of one subject (INVALID_VALUE). The same idempotency key gives the same endpoint, without its secret. ${SCOPE} userErrors: INVALID_VALUE, TEXT_TOO_LONG, IDEMPOTENCY_KEY_REUSED. Of a document that can't be used, actual says in words what is wrong.`,
  })
  async createWebhookEndpoint(
    @Arg("input", () => CreateWebhookEndpointInput, { description: "The endpoint." }) input: CreateWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<CreateWebhookEndpointPayload>> {
    const { url, eventTypes, document = null } = input;
    const request = asking(context, { url, eventTypes, document }, input);
    return withSecret(context, await context.app.webhooks.endpoints.create(request));
  }

  @Mutation(() => UpdateWebhookEndpointPayload, {
    description: `For partners (scope webhooks:manage): changes an own endpoint, stops it or lets it go on. ${SCOPE} userErrors: NOT_FOUND, INVALID_VALUE, TEXT_TOO_LONG, IDEMPOTENCY_KEY_REUSED.`,
  })
  async updateWebhookEndpoint(
    @Arg("input", () => UpdateWebhookEndpointInput, { description: "What is to change." }) input: UpdateWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<UpdateWebhookEndpointPayload>> {
    const { endpoints } = context.app.webhooks;
    const outcome = await onEndpoint(context, input, (request) =>
      endpoints.update({ ...request, input: { ...request.input, ...choiceOf(input) } }),
    );
    if ("refusals" in outcome) return { endpoint: null, userErrors: toUserErrors(outcome.refusals) };
    return { endpoint: await found(context, input.endpointId), userErrors: [] };
  }

  @Mutation(() => DeleteWebhookEndpointPayload, {
    description: `For partners (scope webhooks:manage): ends an own endpoint at once, with all that waits for it. ${SCOPE} userErrors: NOT_FOUND, IDEMPOTENCY_KEY_REUSED.`,
  })
  async deleteWebhookEndpoint(
    @Arg("input", () => DeleteWebhookEndpointInput, { description: "Which one." }) input: DeleteWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<DeleteWebhookEndpointPayload>> {
    const outcome = await onEndpoint(context, input, (request) => context.app.webhooks.endpoints.remove(request));
    if ("refusals" in outcome) return { deletedId: null, userErrors: toUserErrors(outcome.refusals) };
    return { deletedId: outcome.made.endpointId, userErrors: [] };
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description: `For partners (scope webhooks:manage): gives an own endpoint a new secret. The old one signs beside it for 24 hours; rotated again in that time, the newest five old ones do, for 24 hours from then. ${SCOPE} userErrors: NOT_FOUND, IDEMPOTENCY_KEY_REUSED.`,
  })
  async rotateWebhookSecret(
    @Arg("input", () => RotateWebhookSecretInput, { description: "Which one." }) input: RotateWebhookSecretInput,
    @Ctx() context: Context,
  ): Promise<Fields<RotateWebhookSecretPayload>> {
    return withSecret(context, await onEndpoint(context, input, (request) => context.app.webhooks.endpoints.rotateSecret(request)));
  }

  @Mutation(() => PingWebhookEndpointPayload, {
    description: `For partners (scope webhooks:manage): sends a test message to an own endpoint, disabled or not, waits at most 10 seconds for its answer, and never sends it again. Its type is PING; data.sample is what the newest event of any order would look like there. ${SCOPE} userErrors: NOT_FOUND (with the field event: nothing has happened on any order yet), IDEMPOTENCY_KEY_REUSED.`,
  })
  async pingWebhookEndpoint(
    @Arg("input", () => PingWebhookEndpointInput, { description: "Which one." }) input: PingWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<Fields<PingWebhookEndpointPayload>> {
    const { ping, reads } = context.app.webhooks;
    const outcome = await onEndpoint(context, input, (request) => ping(request));
    if ("refusals" in outcome) return { attempt: null, userErrors: toUserErrors(outcome.refusals) };
    const { subject } = requireScope(context.viewer, "webhooks:manage");
    const attempt = await reads.attempt(subject, outcome.made.attemptId);
    return { attempt: attempt === null ? null : new WebhookAttempt(attempt), userErrors: [] };
  }

  @Mutation(() => ReplayWebhooksPayload, {
    description: `For partners (scope webhooks:manage): sends everything after an event again, with the same ids, in order for each order: the later events of its order, and of all other orders what occurred at its instant or later; of the endpoint's types only. ${SCOPE} BAD_USER_INPUT for what is no event's cursor. userErrors: NOT_FOUND, IDEMPOTENCY_KEY_REUSED.`,
  })
  async replayWebhooks(
    @Arg("input", () => ReplayWebhooksInput, { description: "To which endpoint, from where on." }) input: ReplayWebhooksInput,
    @Ctx() context: Context,
  ): Promise<Fields<ReplayWebhooksPayload>> {
    const outcome = await onEndpoint(context, input, async (request) => {
      const from = activityPositionOf(input.after, "input.after");
      const done = await context.app.webhooks.endpoints.replay({ ...request, input: { ...request.input, from } });
      if (done === "NO_SUCH_EVENT") throw foreignCursor("input.after");
      return done;
    });
    if ("refusals" in outcome) return { scheduled: 0, userErrors: toUserErrors(outcome.refusals) };
    return { scheduled: outcome.made.scheduled, userErrors: [] };
  }
}

const ATTEMPT = /^wha_[0-9a-z]{26}$/;

const attemptsOf = (endpointId: string): PagedList<string> => ({
  kind: "webhookAttempts",
  owner: endpointId,
  toText: (id) => id,
  fromText: (text) => (ATTEMPT.test(text) ? text : undefined),
});

/** [S4] By its id: only to its owner. */
export async function findEndpoint(context: Context, id: string): Promise<WebhookEndpoint | null> {
  return context.viewer?.scopes.has("webhooks:manage") === true ? found(context, id) : null;
}

export async function findAttempt({ app, viewer }: Context, id: string): Promise<WebhookAttempt | null> {
  if (viewer?.scopes.has("webhooks:manage") !== true) return null;
  const attempt = await app.webhooks.reads.attempt(viewer.subject, id);
  return attempt === null ? null : new WebhookAttempt(attempt);
}
