import { DAY_MS } from "./duration";
import type { Scope } from "./order/visibility";
import { instant, number, type Refusal, word } from "./refusal";
import { textRefusals } from "./text";
import type { Instant } from "./vocabulary";

/**
 * What a partner's key can grant, and the scope of a token that it corresponds to. Never the scope of support or of an
 * operator.
 */
export const API_SCOPES = {
  ORDERS_WRITE: "orders:write",
  ORDERS_READ: "orders:read",
  USERS_WRITE: "users:write",
  WEBHOOKS_MANAGE: "webhooks:manage",
} as const satisfies Readonly<Record<string, Exclude<Scope, "support" | "operator">>>;
export type ApiScope = keyof typeof API_SCOPES;

/**
 * A partner system's key, without its secret. All instants are of the real clock [T3]: a key is a token, and no
 * deadline of an order.
 */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** The part by which people recognise its newest secret: rck_7m2k9x1q. */
  readonly prefix: string;
  readonly scopes: readonly ApiScope[];
  /** The subject of the token by which it was created; null for a key from before this was recorded. */
  readonly createdBy: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  /** Up to a minute behind. */
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export type NewApiKey = Pick<ApiKey, "name" | "scopes" | "expiresAt">;

/** How long the secret before a rotation holds beside the new one. */
export const OVERLAP_MS = DAY_MS;

/** Keys that hold at a time: what operators can overlook in one list. */
export const MAX_KEYS = 100;

const NAME_CHARACTERS = 200;

/** Permanent: a key that was revoked or has expired is never valid again. */
export const hasEnded = ({ revokedAt, expiresAt }: Pick<ApiKey, "revokedAt" | "expiresAt">, now: Instant): boolean =>
  revokedAt !== null || (expiresAt !== null && expiresAt <= now);

/** Why this key cannot be created now. */
export const newKeyRefusals = ({ name, scopes, expiresAt }: NewApiKey, now: Instant): readonly Refusal[] => [
  ...textRefusals(name, { field: ["name"], maximum: NAME_CHARACTERS, required: true, oneLine: true }),
  ...scopeRefusals(scopes),
  ...(expiresAt === null || expiresAt > now
    ? []
    : [{ code: "DATE_NOT_LATER", field: ["expiresAt"], actual: instant(expiresAt), required: instant(now) } as const]),
];

function scopeRefusals(scopes: readonly ApiScope[]): readonly Refusal[] {
  if (scopes.length === 0)
    return [{ code: "INVALID_VALUE", field: ["scopes"], actual: number(0), required: number(1) }];
  const double = scopes.findIndex((scope, index) => scopes.indexOf(scope) < index);
  const value = scopes[double];
  return value === undefined ? [] : [{ code: "INVALID_VALUE", field: ["scopes", String(double)], actual: word(value) }];
}
