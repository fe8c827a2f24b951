import { createHmac } from "node:crypto";
import type { Refusal } from "../domain/refusal";
import type { IdempotencyKey, WriteTransaction } from "./ports/order-store";

/** A refusal changes nothing. */
export type Outcome<M> = { readonly refusals: readonly Refusal[] } | { readonly made: M };

export const NOT_FOUND: Outcome<never> = { refusals: [{ code: "NOT_FOUND" }] };
const KEY_REUSED: Outcome<never> = { refusals: [{ code: "IDEMPOTENCY_KEY_REUSED", field: ["idempotencyKey"] }] };

/** Who asks, for which mutation, under which key; null: the caller gave none. */
export interface Asked {
  readonly subject: string;
  readonly mutation: string;
  readonly idempotencyKey: string | null;
}

export type KeyOf = (asked: Asked, input: unknown) => IdempotencyKey | null;

/** An HMAC of the input stands for it, so that no words are kept [I1, V3]. */
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

/** The answer that the same person got under this key [I1]; null if the key is new. */
export async function recalled<M>(transaction: WriteTransaction, key: IdempotencyKey | null): Promise<Outcome<M> | null> {
  const remembered = key === null ? null : await transaction.recall<M>(key);
  if (key === null || remembered === null) return null;
  return remembered.inputHash === key.inputHash ? { made: remembered.made } : KEY_REUSED;
}

/** The same input gives the same text, whatever the order of its fields; what is absent and what is undefined are one. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner === "bigint") return inner.toString();
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
