import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SCOPES, type Scope } from "../../src/domain/order/visibility";
import type { Channel } from "../../src/domain/vocabulary";

export const ROOT = join(__dirname, "../..");
export const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The contents of all code blocks of one language, in order. */
export const blocks = (language: string, text: string = README): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gmsu"))].map(([, content = ""]) => content);

/** What stands under a heading, up to the next one of its level or a higher one. */
export function section(heading: string): string {
  const level = /^#+/u.exec(heading)?.[0].length ?? 0;
  const after = README.split(`\n${heading}\n`)[1];
  if (after === undefined) throw new Error(`no heading ${heading}`);
  return after.split(new RegExp(`^#{1,${level}} `, "mu"))[0] ?? "";
}

const TOKEN =
  /^(?<name>\w+)=\$\(npm run --silent token -- --subject (?<subject>[\w-]+)(?: --scopes "(?<scopes>[\w: ]+)")?(?: --channel (?<channel>\w+))?\)$/gmu;

/** The tokens that a part of the README makes by `npm run token`, by the variables that they are kept in. */
export async function tokensOf(
  part: string,
  issue: (subject: string, grant: { readonly scopes: readonly Scope[]; readonly channel: Channel }) => Promise<string>,
): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { groups: { name = "", subject = "", scopes = "", channel = "WEB" } = {} } of part.matchAll(TOKEN)) {
    const granted = SCOPES.filter((scope) => scopes.split(" ").includes(scope));
    tokens.set(name, await issue(subject, { scopes: granted, channel: channel as Channel }));
  }
  return tokens;
}
