import type { Locator } from "playwright-core";

/** The text beside each name; null: the name is not there. */
export type Facts = Readonly<Record<string, string | null>>;

/** The names in a part of the page, and the text beside each, joined if there are several. */
export async function factsIn(region: Locator): Promise<ReadonlyMap<string, string>> {
  const parts = region.getByRole("term").or(region.getByRole("definition"));
  const texts = await parts.evaluateAll((found) =>
    found.map((part) => [String(Reflect.get(part, "tagName")), String(Reflect.get(part, "innerText"))]),
  );
  const facts = new Map<string, string>();
  let name = "";
  for (const [tag, text = ""] of texts) {
    // A remark on the name is on a separate line.
    if (tag === "DT") [name = ""] = text.split("\n");
    else facts.set(name, `${facts.get(name) ?? ""} ${text}`.replaceAll(/\s+/gu, " ").trim());
  }
  return facts;
}
