import { DAY_MS } from "../../domain/duration";
import { NO_ORDER } from "../../domain/order/outbox";
import { number } from "../../domain/refusal";
import type { ActivityType, Instant } from "../../domain/vocabulary";
import { type IdempotentRequest, type KeyOf, NOT_FOUND, once, type Outcome, recalled } from "../idempotency";
import type { NewId } from "../ports/new-id";
import type { Transactions, WriteTransaction } from "../ports/transaction";
import type { WakeUps } from "../ports/wake-ups";
import type { ReplayFrom, SealedEndpoint, WebhookReads, WebhookReplays } from "../ports/webhook-endpoints";
import { type ChoiceChecks, choiceRefusals, type EndpointChoice } from "./endpoint-choice";
import { reasonsByOperator, reasonsByOwner } from "./endpoint-reasons";
import { newSecret, type Sealer } from "./webhook-secret";

export interface Asking<I> {
  readonly input: I;
  /** The token's subject: the owner. */
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

export interface OfEndpoint {
  readonly endpointId: string;
}

/** `secret`: null if the same request was answered before, because it is shown once. */
export interface CreatedEndpoint {
  readonly endpointId: string;
  readonly secret: string | null;
}

type NewEndpoint = Omit<EndpointChoice, "enabled">;

/** `tokenEndsAt`: of the token that creates it; null: an API key does [S24]. */
export interface CreatingEndpoint extends Asking<NewEndpoint> {
  readonly tokenEndsAt: Instant | null;
}

export interface WebhookEndpoints {
  create(request: CreatingEndpoint): Promise<Outcome<CreatedEndpoint>>;
  /** Absent fields stay unchanged. */
  update(request: Asking<OfEndpoint & Partial<EndpointChoice>>): Promise<Outcome<OfEndpoint>>;
  remove(request: Asking<OfEndpoint>): Promise<Outcome<OfEndpoint>>;
  /** The old secrets sign beside the new one for 24 h. */
  rotateSecret(request: Asking<OfEndpoint>): Promise<Outcome<CreatedEndpoint>>;
  /** [S24] By an operator, for an endpoint of any owner; only an operator can lift it. Audited. */
  setByOperator(request: Asking<OfEndpoint & { readonly enabled: boolean }>): Promise<Outcome<OfEndpoint>>;
  /** [S24] The owner uses its endpoints with a token that ends then. */
  tokenShown(owner: string, endsAt: Instant): Promise<void>;
  /** "NO_SUCH_EVENT": the position is none. */
  replay(
    request: Asking<OfEndpoint & { readonly from: ReplayFrom }>,
  ): Promise<Outcome<{ readonly scheduled: number }> | "NO_SUCH_EVENT">;
}

export interface WebhookEndpointParts extends ChoiceChecks {
  readonly store: Transactions;
  readonly reads: Pick<WebhookReads, "reliesOnEarlierToken">;
  readonly replays: WebhookReplays;
  readonly wakeUps: WakeUps;
  readonly keyOf: KeyOf;
  readonly newId: NewId;
  readonly sealer: Sealer;
}

export function createWebhookEndpoints(parts: WebhookEndpointParts): WebhookEndpoints {
  return {
    create: (request) => create(parts, request),
    update: (request) => update(parts, request),
    remove: (request) => remove(parts, request),
    rotateSecret: (request) => rotateSecret(parts, request),
    setByOperator: (request) => setByOperator(parts, request),
    tokenShown: (owner, endsAt) => tokenShown(parts, owner, endsAt),
    replay: (request) => replay(parts, request),
  };
}

const DISABLED_BY_OPERATOR: Outcome<never> = { refusals: [{ code: "DISABLED_BY_OPERATOR", field: ["enabled"] }] };
const MAX_PER_OWNER = 20;
const OVERLAP_MS = DAY_MS;
/** Each is one signature more of 47 characters in a header. */
const MAX_PREVIOUS_SECRETS = 5;

type Keyed<I> = Asking<I> & Pick<IdempotentRequest, "mutation">;

/** One transaction, once for each idempotency key [I1]. */
function transactOnce<I, M extends object>(
  { store, keyOf }: WebhookEndpointParts,
  request: Keyed<I>,
  work: (transaction: WriteTransaction) => Promise<Outcome<M>>,
): Promise<Outcome<M>> {
  const key = keyOf(request, request.input);
  return store.transact((transaction) => once<M>(transaction.idempotency, key, () => work(transaction), remembered));
}

/** The stored result contains no secret. */
const remembered = (result: object): object => ("secret" in result ? { ...result, secret: null } : result);

async function create(
  parts: WebhookEndpointParts,
  { tokenEndsAt, ...request }: CreatingEndpoint,
): Promise<Outcome<CreatedEndpoint>> {
  const { subject: owner, input } = request;
  const refusals = choiceRefusals(parts, input);
  if (refusals.length > 0) return { refusals };
  return transactOnce<typeof input, CreatedEndpoint>(
    parts,
    { ...request, mutation: "CREATE_WEBHOOK_ENDPOINT" },
    async ({ webhooks }) => {
      const count = await webhooks.countOf(owner);
      if (count >= MAX_PER_OWNER)
        return { refusals: [{ code: "INVALID_VALUE", actual: number(count + 1), required: number(MAX_PER_OWNER) }] };
      const id = `whk_${parts.newId()}`;
      const secret = newSecret();
      await webhooks.save({
        id,
        owner,
        url: input.url,
        eventTypes: distinct(input.eventTypes),
        document: input.document,
        disabledReason: null,
        createdAt: await webhooks.realNow(),
        secret: parts.sealer.seal(secret, id),
        previousSecrets: [],
        previousSecretsUntil: null,
        resumedAt: null,
        reasonBeforeOperator: null,
        ownerTokenEndsAt: tokenEndsAt,
      });
      return { result: { endpointId: id, secret } };
    },
  );
}

const distinct = (types: readonly ActivityType[]): readonly ActivityType[] => [...new Set(types)];

type Updating = OfEndpoint & Partial<EndpointChoice>;

async function update(parts: WebhookEndpointParts, request: Asking<Updating>): Promise<Outcome<OfEndpoint>> {
  const { endpointId, enabled, ...chosen } = request.input;
  const refusals = choiceRefusals(parts, chosen);
  if (refusals.length > 0) return { refusals };
  const outcome = await onEndpoint<Updating, OfEndpoint>(
    parts,
    { ...request, mutation: "UPDATE_WEBHOOK_ENDPOINT" },
    async ({ webhooks }, endpoint) => {
      if (enabled === true && endpoint.disabledReason === "BY_OPERATOR") return DISABLED_BY_OPERATOR;
      const { url = endpoint.url, document = endpoint.document, eventTypes = endpoint.eventTypes } = chosen;
      const reasons = reasonsByOwner(endpoint, enabled);
      const isResumed = endpoint.disabledReason !== null && reasons.disabledReason === null;
      const resumedAt = isResumed ? await webhooks.realNow() : endpoint.resumedAt;
      await webhooks.save({ ...endpoint, ...reasons, url, document, eventTypes: distinct(eventTypes), resumedAt });
      return { result: { endpointId } };
    },
  );
  if ("result" in outcome) parts.wakeUps.announce(["webhooks"]);
  return outcome;
}

async function remove(parts: WebhookEndpointParts, request: Asking<OfEndpoint>): Promise<Outcome<OfEndpoint>> {
  const { endpointId } = request.input;
  return onEndpoint(parts, { ...request, mutation: "DELETE_WEBHOOK_ENDPOINT" }, async ({ webhooks }) => {
    await webhooks.remove(endpointId);
    return { result: { endpointId } };
  });
}

async function rotateSecret(
  parts: WebhookEndpointParts,
  request: Asking<OfEndpoint>,
): Promise<Outcome<CreatedEndpoint>> {
  const { endpointId } = request.input;
  return onEndpoint(parts, { ...request, mutation: "ROTATE_WEBHOOK_SECRET" }, async ({ webhooks }, endpoint) => {
    const secret = newSecret();
    const now = await webhooks.realNow();
    await webhooks.save({
      ...endpoint,
      secret: parts.sealer.seal(secret, endpointId),
      previousSecrets: [endpoint.secret, ...stillSigning(endpoint, now)].slice(0, MAX_PREVIOUS_SECRETS),
      previousSecretsUntil: now + OVERLAP_MS,
    });
    return { result: { endpointId, secret } };
  });
}

/** An owner that rotates again because the first answer was lost has receivers that know only an older secret. */
const stillSigning = ({ previousSecrets, previousSecretsUntil }: SealedEndpoint, now: number): readonly string[] =>
  now < (previousSecretsUntil ?? 0) ? previousSecrets : [];

async function replay(
  parts: WebhookEndpointParts,
  request: Asking<OfEndpoint & { readonly from: ReplayFrom }>,
): Promise<Outcome<{ readonly scheduled: number }> | "NO_SUCH_EVENT"> {
  const { endpointId, from } = request.input;
  const asked = { ...request, mutation: "REPLAY_WEBHOOKS" };
  const begun = await onEndpoint(parts, { ...asked, idempotencyKey: null }, () =>
    Promise.resolve({ result: { endpointId } }),
  );
  if ("refusals" in begun) return begun;
  const key = parts.keyOf(asked, request.input);
  const before = await parts.store.transact((transaction) =>
    recalled<{ scheduled: number }>(transaction.idempotency, key),
  );
  if (before !== null) return before;
  // For any number of orders, in batches. If it breaks off, a retry begins again, and repeated messages have the same
  // ids.
  const scheduled = await parts.replays.replay(endpointId, from);
  if (scheduled === null) return "NO_SUCH_EVENT";
  parts.wakeUps.announce(["webhooks"]);
  return transactOnce<unknown, { scheduled: number }>(parts, asked, () => Promise.resolve({ result: { scheduled } }));
}

/** Only what changes something is recorded. */
async function setByOperator(
  parts: WebhookEndpointParts,
  request: Asking<OfEndpoint & { readonly enabled: boolean }>,
): Promise<Outcome<OfEndpoint>> {
  const { endpointId, enabled } = request.input;
  const mutation = enabled ? "ENABLE_WEBHOOK_ENDPOINT" : "DISABLE_WEBHOOK_ENDPOINT";
  const outcome = await onEndpoint<OfEndpoint, OfEndpoint>(
    parts,
    { ...request, mutation },
    async (transaction, endpoint) => {
      const reasons = reasonsByOperator(endpoint, enabled);
      if (reasons === null) return { result: { endpointId } };
      const { webhooks } = transaction;
      const resumedAt = reasons.disabledReason === null ? await webhooks.realNow() : endpoint.resumedAt;
      await webhooks.save({ ...endpoint, ...reasons, resumedAt });
      const operation = `${enabled ? "enableWebhookEndpoint" : "disableWebhookEndpoint"} ${endpointId}`;
      await transaction.audit.record({
        reader: request.subject,
        orderId: NO_ORDER,
        operation,
        at: await transaction.now(),
      });
      return { result: { endpointId } };
    },
    null,
  );
  if ("result" in outcome) parts.wakeUps.announce(["webhooks"]);
  return outcome;
}

/** Most tokens end no later than an earlier one: then nothing is written. */
async function tokenShown(
  { store, reads, wakeUps }: WebhookEndpointParts,
  owner: string,
  endsAt: Instant,
): Promise<void> {
  if (!(await reads.reliesOnEarlierToken(owner, endsAt))) return;
  await store.transact(({ webhooks }) => webhooks.ownerTokenEndsAt(owner, endsAt));
  wakeUps.announce(["webhooks"]);
}

/** [S4] On an endpoint of the owner, by default the subject. Other callers find nothing. @param owner  null: any. */
function onEndpoint<I extends OfEndpoint, M extends object>(
  parts: WebhookEndpointParts,
  request: Keyed<I>,
  work: (transaction: WriteTransaction, endpoint: SealedEndpoint) => Promise<Outcome<M>>,
  owner: string | null = request.subject,
): Promise<Outcome<M>> {
  return transactOnce<I, M>(parts, request, async (transaction) => {
    const endpoint = await transaction.webhooks.endpoint(owner, request.input.endpointId);
    return endpoint === null ? NOT_FOUND : work(transaction, endpoint);
  });
}
