/**
 * Why a token is refused. Only a sandbox says so, to the developer [R19]: elsewhere the difference helps only those who
 * forge [S13].
 */
import { errors } from "jose";

/**
 * A refusal by this service. Like all reasons, it contains nothing of the token but times, so that the caller's text is
 * never repeated.
 */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
}

export interface Expected {
  /** What verifies the tokens: JWT_SECRET or the keys of JWT_JWKS_URL. */
  readonly key: "secret" | "key server";
  readonly issuer: string;
  readonly audience: string;
  readonly typ?: string | null | undefined;
}

export const NO_BEARER = 'Authorization must be "Bearer", a space, and a token or an API key.';
export const NO_API_KEY = "This is neither a token nor a valid API key: it is unknown, was revoked, or has expired.";

/** A sentence of at most 123 bytes if the settings' own values are short: it can be a WebSocket's close reason. */
export function whyRefused(error: unknown, expected: Expected): string {
  if (error instanceof TokenRefused) return error.message;
  if (error instanceof errors.JWTClaimValidationFailed) return aboutClaim(error, expected);
  if (error instanceof errors.JWSSignatureVerificationFailed) return SIGNATURE[expected.key];
  if (error instanceof errors.JWKSNoMatchingKey) return "The token's key (kid) is not among the keys of JWT_JWKS_URL.";
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return "The token does not name a key (kid), and JWT_JWKS_URL has several that match.";
  if (error instanceof errors.JOSEAlgNotAllowed) return ALGORITHM[expected.key];
  if (error instanceof errors.JWTExpired) return "The token's expiry is not valid (exp must be seconds since 1970)."; // the rest: checkTimes
  return "The token is not a signed JWT.";
}

const SIGNATURE = {
  secret: "The token's signature is wrong: it was not signed with this service's secret (JWT_SECRET).",
  "key server": "The token's signature is wrong: it was not signed with the key of JWT_JWKS_URL that it names.",
} as const;

const ALGORITHM = {
  secret: "The token's algorithm (alg) must be HS256.",
  "key server": "The token's algorithm (alg) must be RS256, ES256, or EdDSA.",
} as const;

const CLAIMS: ReadonlySet<string> = new Set(["exp", "sub", "iss", "aud", "nbf", "iat"]);

function aboutClaim({ claim, reason }: errors.JWTClaimValidationFailed, { issuer, audience, typ }: Expected): string {
  const name = CLAIMS.has(claim) ? claim : "claim";
  if (claim === "typ") return `The token's type (typ) must be ${JSON.stringify(typ)} (JWT_TYP).`;
  if (reason === "missing") return `The token has no ${name}.`;
  if (claim === "iss") return `The token's issuer (iss) must be ${JSON.stringify(issuer)} (JWT_ISSUER).`;
  if (claim === "aud") return `The token's audience (aud) must be ${JSON.stringify(audience)} (JWT_AUDIENCE).`;
  return `The token's ${name} is not valid.`;
}

/** jose's own check rounds to seconds, and would tolerate as much for `exp`. */
const CLOCK_DIFFERENCE_SECONDS = 5;

/**
 * `exp` is exact. `nbf` and `iat` may be a little ahead, as the issuer's clock is another one [R8].
 *
 * @param now epoch milliseconds. @throws TokenRefused
 */
export function checkTimes({ exp, nbf, iat }: { exp?: number; nbf?: number; iat?: number }, now: number): void {
  if (exp !== undefined && exp * 1_000 <= now) throw new TokenRefused(`The token expired at ${time(exp)} (exp).`);
  for (const [name, from] of [["nbf", nbf] as const, ["iat", iat] as const])
    if (from !== undefined && (from - CLOCK_DIFFERENCE_SECONDS) * 1_000 > now)
      throw new TokenRefused(
        `The token is not valid yet: its ${name} is ${time(from)}, more than ${CLOCK_DIFFERENCE_SECONDS} s ahead.`,
      );
}

function time(seconds: number): string {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? "an invalid time" : date.toISOString();
}
