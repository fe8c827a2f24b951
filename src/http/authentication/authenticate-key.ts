/** A partner system's key instead of a token, the same over HTTP and WebSocket. */
import type { KeyBearers } from "../../app/partner/api-key-bearers";
import { unauthenticated } from "../../graphql/operation/top-level-errors";
import type { Authenticate } from "./authenticate";
import { NO_API_KEY } from "./token-refusal";

/**
 * A token has dots in it, a key none: so each is looked at by those who know it, and what is neither gets the same
 * answer.
 */
const DOTLESS = /^Bearer +(\w+)$/iu;

/**
 * @param explainsRefusals whether a refusal says more than that: in a sandbox [R19].
 * @throws GraphQLError UNAUTHENTICATED for an invalid key, whatever the reason; Unavailable if this cannot be found
 *   out.
 */
export const withApiKeys =
  (byToken: Authenticate, keys: Pick<KeyBearers, "identify">, explainsRefusals = false): Authenticate =>
  async (authorization) => {
    const text = DOTLESS.exec(authorization ?? "")?.[1];
    if (text === undefined) return byToken(authorization);
    const bearer = await keys.identify(text);
    if (bearer === null) throw explainsRefusals ? unauthenticated(NO_API_KEY) : unauthenticated();
    const { keyId: subject, scopes, endsAt: expiresAt } = bearer;
    return { subject, scopes, channel: "API", expiresAt, apiKey: bearer };
  };
