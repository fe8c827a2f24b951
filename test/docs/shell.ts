import { type Scope, SCOPES } from "../../src/domain/order/visibility";
import type { Channel } from "../../src/domain/vocabulary";

/** One `curl` of a guide: what it sends, with which token, and into which variable a part of its answer goes. */
export interface Call {
  readonly keepAs: string | undefined;
  readonly token: string;
  readonly body: string;
  readonly find: string | undefined;
}

const CURL =
  /^(?:(?<keepAs>\w+)=\$\()?curl -s \$API -H 'content-type: application\/json' -H "authorization: Bearer \$(?<token>\w+)" -d '(?<body>\{.*\})'(?: \| grep -o '(?<find>.*)')?\)?$/u;

/** null if the line is another command. */
export function callOf(line: string): Call | null {
  const { groups } = CURL.exec(line) ?? {};
  if (groups === undefined) return null;
  return { keepAs: groups.keepAs, token: groups.token ?? "", body: groups.body ?? "", find: groups.find };
}

/** As a shell does it: '$NAME' ends the quotes, inserts the value, and begins them again. */
const filledIn = (text: string, variables: ReadonlyMap<string, string>): string =>
  text.replaceAll(/'\$(\w+)'/gu, (_, name: string) => variables.get(name) ?? "");

/** What `grep -o` prints of a text. */
export const grep = (text: string, find: string | undefined): string =>
  find === undefined ? text : (new RegExp(find, "u").exec(text)?.[0] ?? "");

/** Sends a call and stores what it finds. @returns the whole answer. */
export async function send(
  url: string,
  { keepAs, token, body, find }: Call,
  variables: Map<string, string>,
  change: (body: string) => string = (same) => same,
): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${variables.get(token) ?? ""}` },
    body: change(filledIn(body, variables)),
  });
  const answer = await response.text();
  if (keepAs !== undefined) variables.set(keepAs, grep(answer, find));
  return answer;
}

const TOKEN =
  /^(?<name>\w+)=\$\(npm run --silent token -- --subject (?<subject>[\w-]+)(?: --scopes "(?<scopes>[\w: ]+)")?(?: --channel (?<channel>\w+))?\)$/gmu;

/** The tokens that a guide makes with `npm run token`, by the variables that they are stored in. */
export async function tokensOf(
  guide: string,
  issue: (subject: string, grant: { readonly scopes: readonly Scope[]; readonly channel: Channel }) => Promise<string>,
): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { groups: { name = "", subject = "", scopes = "", channel = "WEB" } = {} } of guide.matchAll(TOKEN)) {
    const granted = SCOPES.filter((scope) => scopes.split(" ").includes(scope));
    tokens.set(name, await issue(subject, { scopes: granted, channel: channel as Channel }));
  }
  return tokens;
}
