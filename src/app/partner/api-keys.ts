import { type ApiKey, hasEnded, MAX_KEYS, type NewApiKey, newKeyRefusals, OVERLAP_MS } from "../../domain/api-key";
import { number } from "../../domain/refusal";
import type { Instant } from "../../domain/vocabulary";
import { type KeyOf, once, type Outcome } from "../idempotency";
import type { ApiKeyStore } from "../ports/api-keys";
import type { NewId } from "../ports/new-id";
import type { Transactions, WriteTransaction } from "../ports/transaction";
import type { KeyMint } from "./api-key-mint";

interface ApiKeyRequest {
  /** The operator's. */
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

/** `text`: the whole key, once; null if the same request was answered before, because nobody has it any more. */
export interface IssuedKey {
  readonly apiKeyId: string;
  readonly text: string | null;
}

type Changed = Pick<IssuedKey, "apiKeyId">;

/** What operators do with the keys of partner systems. */
export interface ApiKeys {
  create(request: ApiKeyRequest & { readonly input: NewApiKey }): Promise<Outcome<IssuedKey>>;
  /** A new secret under the same id; the one before it holds for another 24 h. */
  rotate(request: ApiKeyRequest & Changed): Promise<Outcome<IssuedKey>>;
  /**
   * Ends all secrets of a key permanently. Nodes that miss the wake-up accept it for up to 2 s [S3]. A revoked key does
   * not change.
   */
  revoke(request: ApiKeyRequest & Changed): Promise<Outcome<Changed>>;
  /** Newest first: all that hold, and the newest 100 of those that don't any more. */
  list(): Promise<readonly ApiKey[]>;
  find(id: string): Promise<ApiKey | null>;
}

export interface ApiKeysParts {
  readonly store: Transactions;
  readonly keys: Pick<ApiKeyStore, "list" | "key">;
  readonly mint: Pick<KeyMint, "mint">;
  readonly keyOf: KeyOf;
  readonly newId: NewId;
  /** Keys go by the real clock, as tokens do [T3]. */
  readonly realNow: () => Instant;
  /** Notifies the caches of what keys grant. */
  readonly onChanged: () => void;
}

const ENDED_KEYS = 100;
const NO_SUCH_KEY: Outcome<never> = { refusals: [{ code: "NOT_FOUND", field: ["apiKeyId"] }] };
const ENDED: Outcome<never> = { refusals: [{ code: "API_KEY_ENDED", field: ["apiKeyId"] }] };

export function createApiKeys(parts: ApiKeysParts): ApiKeys {
  const announced = async <C extends Changed>(change: Promise<Outcome<C>>): Promise<Outcome<C>> => {
    const outcome = await change;
    if ("result" in outcome) parts.onChanged();
    return outcome;
  };
  return {
    create: (request) => create(parts, request),
    rotate: (request) => announced(rotate(parts, request)),
    revoke: (request) => announced(revoke(parts, request)),
    list: () => parts.keys.list(parts.realNow(), ENDED_KEYS),
    find: (id) => parts.keys.key(id),
  };
}

async function create(
  { store, keyOf, newId, mint, realNow }: ApiKeysParts,
  { input, ...asked }: Parameters<ApiKeys["create"]>[0],
): Promise<Outcome<IssuedKey>> {
  const now = realNow();
  const key = keyOf({ ...asked, mutation: "CREATE_API_KEY" }, input);
  const { text, prefix, hash } = mint.mint();
  const work = async (transaction: WriteTransaction): Promise<Outcome<Changed & Partial<IssuedKey>>> => {
    const refusals = newKeyRefusals(input, now);
    if (refusals.length > 0) return { refusals };
    if ((await transaction.apiKeys.countHolding(now)) >= MAX_KEYS)
      return { refusals: [{ code: "TOO_MANY_API_KEYS", required: number(MAX_KEYS) }] };
    const apiKeyId = `key_${newId()}`;
    const times = { createdAt: now, expiresAt: input.expiresAt, lastUsedAt: null, revokedAt: null };
    await transaction.apiKeys.add(
      { id: apiKeyId, name: input.name.trim(), prefix, scopes: input.scopes, createdBy: asked.subject, ...times },
      hash,
    );
    return { result: { apiKeyId, text } };
  };
  // The key is looked up first: a result stays the same when its expiresAt has passed since.
  return withoutText(
    await store.transact((transaction) =>
      once<Changed & Partial<IssuedKey>>(transaction.idempotency, key, () => work(transaction), idOnly),
    ),
  );
}

/** What every change of a key has in common: its lock first, then the idempotency key, then the change. */
async function change<M extends Changed>(
  { store, keyOf }: ApiKeysParts,
  { apiKeyId, ...asked }: ApiKeyRequest & Changed,
  mutation: string,
  work: (transaction: WriteTransaction, key: ApiKey) => Promise<Outcome<M>>,
): Promise<Outcome<Changed | M>> {
  const key = keyOf({ ...asked, mutation }, { apiKeyId });
  return store.transact(async (transaction) => {
    const locked = await transaction.apiKeys.lock(apiKeyId);
    return once<Changed | M>(
      transaction.idempotency,
      key,
      async () => (locked === null ? NO_SUCH_KEY : work(transaction, locked)),
      idOnly,
    );
  });
}

async function rotate(parts: ApiKeysParts, request: ApiKeyRequest & Changed): Promise<Outcome<IssuedKey>> {
  const now = parts.realNow();
  const { text, prefix, hash } = parts.mint.mint();
  const outcome = await change(
    parts,
    request,
    "ROTATE_API_KEY",
    async (transaction, key): Promise<Outcome<IssuedKey>> => {
      if (hasEnded(key, now)) return ENDED;
      await transaction.apiKeys.addSecret(key.id, { prefix, hash }, { now, overlapEndsAt: now + OVERLAP_MS });
      return { result: { apiKeyId: key.id, text } };
    },
  );
  return withoutText(outcome);
}

/** One transaction: what else ends with a key ends here. */
async function revoke(parts: ApiKeysParts, request: ApiKeyRequest & Changed): Promise<Outcome<Changed>> {
  const now = parts.realNow();
  return change(parts, request, "REVOKE_API_KEY", async (transaction, { id, revokedAt }): Promise<Outcome<Changed>> => {
    if (revokedAt === null) {
      await transaction.apiKeys.revoke(id, now);
      await transaction.webhooks.disableOf(id, "KEY_REVOKED");
    }
    return { result: { apiKeyId: id } };
  });
}

/** The text of a key is never stored. */
const idOnly = ({ apiKeyId }: Changed): Changed => ({ apiKeyId });

/** Of an outcome that is only remembered there is no text. */
const withoutText = (outcome: Outcome<Changed & Partial<IssuedKey>>): Outcome<IssuedKey> =>
  "refusals" in outcome ? outcome : { result: { text: null, ...outcome.result } };
