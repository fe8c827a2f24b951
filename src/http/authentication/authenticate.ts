/**
 * Identifies the caller by a bearer JWT, the same over HTTP and WebSocket. It is verified by a shared secret (HS256
 * only) or by the keys of a JWKS URL (RS256, ES256, EdDSA only), so that no token can choose the way in which it is
 * verified. Any error of a token gets the same answer, UNAUTHENTICATED; only a sandbox says which. If the key server is
 * needed and does not answer, nothing is known about the token: UNAVAILABLE.
 */
import { type JWTPayload, jwtVerify } from "jose";
import { Unavailable } from "../../app/failures";
import { CHANNEL_NAMES, channelNamed, type Credentials } from "../../graphql/context/viewer";
import { unauthenticated } from "../../graphql/operation/top-level-errors";
import { KeyServer, type KeyServerParts, type KeyServerRules } from "./key-server";
import { checkTimes, type Expected, NO_BEARER, TokenRefused, whyRefused } from "./token-refusal";
import { type KeysInUse, rememberVerified, type Verify } from "./verified-tokens";

/**
 * @param authorization the header's, or connection_init's, value. @returns null where there is none. @throws
 * GraphQLError UNAUTHENTICATED, Unavailable.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Credentials | null>;

export interface TokenRules {
  readonly key: { readonly secret: string } | KeyServerRules;
  readonly issuer: string;
  readonly audience: string;
  /** The type that tokens must have in their header, such as at+jwt; null or absent: any [S33]. */
  readonly typ?: string | null | undefined;
  /** Whether a refusal says why: in a sandbox [R19]. */
  readonly explainsRefusals?: boolean;
}

export interface AuthenticateParts {
  readonly keyServer: KeyServerParts;
  /** The clock by which tokens end: epoch milliseconds. */
  readonly realNow: () => number;
}

export function createAuthenticate(rules: TokenRules, parts: AuthenticateParts): Authenticate {
  const verify = createVerify(rules, parts.keyServer);
  const expected: Expected = { ...rules, key: "secret" in rules.key ? "secret" : "key server" };
  const refused = (why: string): Error => (rules.explainsRefusals === true ? unauthenticated(why) : unauthenticated());
  return async (authorization) => {
    if (authorization === undefined || authorization === "") return null;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/iu.exec(authorization)?.[1];
    if (token === undefined) throw refused(NO_BEARER);
    try {
      return toCredentials(await verify(token), parts.realNow());
    } catch (error) {
      throw error instanceof Unavailable ? error : refused(whyRefused(error, expected));
    }
  };
}

/**
 * jose would tolerate a difference of clocks for `exp` as for `nbf`: so it tolerates any, and `checkTimes` none of
 * `exp` [R8].
 */
const ANY_TIME = Number.MAX_SAFE_INTEGER;

function createVerify({ key, issuer, audience, typ = null }: TokenRules, keyServer: KeyServerParts): Verify {
  const claims = {
    issuer,
    audience,
    requiredClaims: ["exp", "sub"],
    clockTolerance: ANY_TIME,
    ...(typ !== null && { typ }),
  };
  if ("secret" in key) {
    const secret = new TextEncoder().encode(key.secret);
    const keys: KeysInUse = { last: secret, inUse: () => Promise.resolve(secret) };
    const verify: Verify = async (token) =>
      (await jwtVerify(token, secret, { ...claims, algorithms: ["HS256"] })).payload;
    return rememberVerified(verify, keys);
  }
  const server = new KeyServer(key, keyServer);
  const verify: Verify = async (token) =>
    (await jwtVerify(token, server.find, { ...claims, algorithms: ["RS256", "ES256", "EdDSA"] })).payload;
  return rememberVerified(verify, server);
}

/** As long as a user's externalId can be, on both databases [S28]. */
const MAX_SUBJECT_CHARACTERS = 255;

/** [R7] Half a character becomes U+FFFD in a database: it could be another person's id. */
const isSubject = (sub: string): boolean =>
  sub !== "" && [...sub].length <= MAX_SUBJECT_CHARACTERS && sub.isWellFormed();

/** @throws TokenRefused */
function toCredentials(claims: JWTPayload, now: number): Credentials {
  const { sub, exp, scope, channel } = claims;
  checkTimes(claims, now);
  if (typeof sub !== "string" || !isSubject(sub) || exp === undefined)
    throw new TokenRefused(`The token's subject (sub) must be a text of 1 to ${MAX_SUBJECT_CHARACTERS} characters.`);
  if (sub.startsWith("key_"))
    throw new TokenRefused("The token's subject (sub) must not begin with key_: API keys have such ids.");
  const scopes = new Set(typeof scope === "string" ? scope.split(" ") : []);
  const named = channel === undefined ? "API" : channelNamed(channel);
  if (named === undefined) throw new TokenRefused(`The token's channel must be one of ${CHANNEL_NAMES}.`);
  return { subject: sub, scopes, channel: named, expiresAt: exp * 1_000 };
}
