import type { TokenRules } from "../http/authenticate";
import { demoTokens } from "./tokens";

/**
 * What stands after # in the link to both parties' pages side by side: `client=<token>&freelancer=<token>`.
 *
 * @returns "" where another server signs the tokens.
 */
export async function handOver(tokens: TokenRules): Promise<string> {
  if (!("secret" in tokens.key)) return "";
  const all = await demoTokens({ ...tokens, secret: tokens.key.secret });
  const parties = all.filter(({ name }) => name === "client" || name === "freelancer");
  return new URLSearchParams(parties.map(({ name, token }): [string, string] => [name, token])).toString();
}
