import { demoTokens, type Signing } from "./tokens";

/**
 * The part after # in the link to both parties' pages side by side: `client=<token>&freelancer=<token>`.
 * @param signing  null: with a secret that the sandbox did not create itself.
 * @returns "" without a secret that the sandbox created.
 */
export async function handOver(signing: Signing | null): Promise<string> {
  if (signing === null) return "";
  const all = await demoTokens(signing);
  const parties = all.filter(({ name }) => name === "client" || name === "freelancer");
  return new URLSearchParams(parties.map(({ name, token }): [string, string] => [name, token])).toString();
}
