/**
 * Who asks: a bearer JWT, the same over HTTP and WebSocket. By a shared secret (HS256 only) or by the keys of a JWKS URL (RS256, ES256, EdDSA
 * only), so that no token can choose the way in which it is verified. Any fault of a token gets the same answer, UNAUTHENTICATED; also when
 * the key server is down, as nothing is known then of who asks.
 */
import { createRemoteJWKSet, customFetch, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { unauthenticated } from "../graphql/top-level-errors";

export const TOKEN_CHANNELS = ["WEB", "MOBILE", "API"] as const;
export type TokenChannel = (typeof TOKEN_CHANNELS)[number];

export interface Credentials {
  /** The marketplace's own id of the user, or the key's owner. */
  readonly subject: string;
  /** As granted: what each word allows, and whether it is one of ours at all, the API knows. */
  readonly scopes: ReadonlySet<string>;
  /** API where the token names none [P22]. */
  readonly channel: TokenChannel;
  /** Epoch milliseconds. A socket ends with its token [S3]. */
  readonly expiresAt: number;
  /** Only of an API key, which can be revoked at any moment: asked again and again while a socket lives by it [S3]. */
  readonly apiKey?: { holds(): Promise<boolean> };
}

/** @param authorization the header's, or connection_init's, value. @returns null where there is none. @throws GraphQLError UNAUTHENTICATED. */
export type Authenticate = (authorization: string | undefined) => Promise<Credentials | null>;

export interface TokenRules {
  readonly key: { readonly secret: string } | { readonly jwksUrl: string; readonly cooldownMs: number };
  readonly issuer: string;
  readonly audience: string;
}

const KEY_SERVER_TIMEOUT_MS = 5_000;

type Verify = (token: string) => Promise<JWTPayload>;

export function createAuthenticate(rules: TokenRules): Authenticate {
  const verify = createVerify(rules);
  return async (authorization) => {
    if (authorization === undefined || authorization === "") return null;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/iu.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated();
    try {
      return toCredentials(await verify(token));
    } catch {
      throw unauthenticated(); // never why: the difference helps only who forges
    }
  };
}

function createVerify({ key, issuer, audience }: TokenRules): Verify {
  const claims = { issuer, audience, requiredClaims: ["exp", "sub"] };
  if ("secret" in key) {
    const secret = new TextEncoder().encode(key.secret);
    return async (token) => (await jwtVerify(token, secret, { ...claims, algorithms: ["HS256"] })).payload;
  }
  const keys = remoteKeys(key.jwksUrl, key.cooldownMs);
  return async (token) => (await jwtVerify(token, keys, { ...claims, algorithms: ["RS256", "ES256", "EdDSA"] })).payload;
}

/** jose keeps its cooldown after a success only; a key server that is down would be asked for every token. So each attempt counts here [S10]. */
function remoteKeys(url: string, cooldownMs: number): JWTVerifyGetKey {
  let nextAskAt = 0;
  return createRemoteJWKSet(new URL(url), {
    cooldownDuration: cooldownMs,
    timeoutDuration: KEY_SERVER_TIMEOUT_MS,
    [customFetch]: async (address, init) => {
      if (Date.now() < nextAskAt) throw new Error("the key server was asked a moment ago");
      nextAskAt = Date.now() + cooldownMs;
      return fetch(address, init);
    },
  });
}

function toCredentials({ sub, exp, scope, channel }: JWTPayload): Credentials {
  if (typeof sub !== "string" || sub === "" || exp === undefined) throw new Error("a token needs sub and exp");
  const scopes = new Set(typeof scope === "string" ? scope.split(" ") : []);
  const named = channel === undefined ? "API" : TOKEN_CHANNELS.find((known) => known === channel);
  if (named === undefined) throw new Error("the token's channel is none of ours");
  return { subject: sub, scopes, channel: named, expiresAt: exp * 1_000 };
}
