import { createHmac } from "node:crypto";
import type { Refusal } from "../domain/refusal";
import type { IdempotencyKey, IdempotencyKeys } from "./ports/idempotency-keys";

/** A refusal changes nothing. */
export type Outcome<M> = { readonly refusals: readonly Refusal[] } | { readonly result: M };

export const NOT_FOUND: { readonly refusals: readonly Refusal[] } = { refusals: [{ code: "NOT_FOUND" }] };
const KEY_REUSED: Outcome<never> = { refusals: [{ code: "IDEMPOTENCY_KEY_REUSED", field: ["idempotencyKey"] }] };

/** The caller, the mutation, and the key; null: the caller gave none. */
export interface IdempotentRequest {
  readonly subject: string;
  readonly mutation: string;
  readonly idempotencyKey: string | null;
}

export type KeyOf = (asked: IdempotentRequest, input: unknown) => IdempotencyKey | null;

/** Stored is an HMAC of the input, so that no text is kept [I1, V3]. */
export function idempotencyKeys(secret: Buffer): KeyOf {
  return ({ subject, mutation, idempotencyKey }, input) =>
    idempotencyKey === null
      ? null
      : {
          person: subject,
          mutation,
          key: idempotencyKey,
          inputHash: createHmac("sha256", secret).update(canonicalJson(input)).digest("hex"),
        };
}

/**
 * Runs `work` once for each key [I1]. A key that is known is answered with the stored result, or refused if its input
 * differs. A result is stored with its key in the same transaction; a refusal is not, nor is what else `work` can
 * answer.
 *
 * @param stored  what is stored of a result: never a secret
 */
export async function once<M extends object, Other extends string = never>(
  keys: IdempotencyKeys,
  key: IdempotencyKey | null,
  work: () => Promise<Outcome<M> | Other>,
  stored: (result: M) => object = (result) => result,
): Promise<Outcome<M> | Other> {
  const before = await recalled<M>(keys, key);
  if (before !== null) return before;
  const outcome = await work();
  if (key !== null && typeof outcome !== "string" && "result" in outcome)
    await keys.remember(key, stored(outcome.result));
  return outcome;
}

/** The answer that the same person got under this key [I1]; null if the key is new. */
export async function recalled<M>(keys: IdempotencyKeys, key: IdempotencyKey | null): Promise<Outcome<M> | null> {
  const remembered = key === null ? null : await keys.recall<M>(key);
  if (key === null || remembered === null) return null;
  return remembered.inputHash === key.inputHash ? { result: remembered.result } : KEY_REUSED;
}

/**
 * The same input gives the same text, whatever the order of its fields; what is absent and what is undefined are one.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner === "bigint") return inner.toString();
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
