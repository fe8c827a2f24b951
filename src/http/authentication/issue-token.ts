/**
 * Tokens that the service issues: for the sandbox, `npm run token`, and tests. Elsewhere the marketplace issues them.
 */
import { SignJWT } from "jose";
import type { Credentials } from "../../graphql/context/viewer";

export interface TokenGrant {
  readonly subject: string;
  readonly scopes?: readonly string[];
  readonly channel?: Credentials["channel"];
  /** From now; may be negative in a test. */
  readonly lifetimeSeconds: number;
  /** Epoch seconds; now if left out. */
  readonly issuedAt?: number;
}

export function issueToken(
  {
    secret,
    issuer,
    audience,
    typ = null,
  }: { secret: string; issuer: string; audience: string; typ?: string | null | undefined },
  grant: TokenGrant,
): Promise<string> {
  const { subject, scopes = [], channel, lifetimeSeconds, issuedAt } = grant;
  return new SignJWT({
    ...(scopes.length > 0 && { scope: scopes.join(" ") }),
    ...(channel !== undefined && { channel }),
  })
    .setProtectedHeader({ alg: "HS256", ...(typ !== null && { typ }) })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(Math.floor(Date.now() / 1_000) + lifetimeSeconds)
    .sign(new TextEncoder().encode(secret));
}
