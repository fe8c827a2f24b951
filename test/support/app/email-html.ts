/** An HTML email as a simple mail reader takes it apart. */

const VOID = new Set(["meta", "br"]);
const TAG = /<(?<close>\/)?(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+="[^"<>]*")*)>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

export const decoded = (text: string): string =>
  text.replace(/&(?<name>[a-z]+|#39);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

/** What is wrong with it: tags that don't match, attributes without quotes, a bare < or &. Empty when it is sound. */
export function htmlErrors(html: string): readonly string[] {
  const body = html.replace(/^<!doctype html>\n/u, "").replace(/<style>[^<]*<\/style>/u, "");
  const open: string[] = [];
  const errors: string[] = [];
  for (const { groups } of body.matchAll(TAG)) {
    const name = groups?.name ?? "";
    if (groups?.close === undefined) open.push(...(VOID.has(name) ? [] : [name]));
    else if (open.pop() !== name) errors.push(`</${name}> closes nothing`);
  }
  const rest = body.replace(TAG, "");
  return [
    ...errors,
    ...open.map((name) => `<${name}> is left open`),
    ...(rest.match(/[<>"'][^<]{0,20}|&(?!(?:amp|lt|gt|quot|#39);)/gu) ?? []).map((found) => `not escaped: ${found}`),
  ];
}

/** Everything between the tags of the body, blocks apart. */
export function htmlText(html: string): string {
  const body = /<body[^>]*>(?<inside>.*)<\/body>/su.exec(html)?.groups?.inside ?? "";
  return decoded(body.replace(TAG, " "));
}

/** Only the words and numbers of a text, in order. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{Sc}]+/gu) ?? [];

export const addressesIn = (html: string): readonly string[] => html.match(/[a-z]+:\/\/[^"'\s<)]+/gu) ?? [];
