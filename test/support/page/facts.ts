import type { Locator } from "playwright-core";

/** What stands beside which name; null: the name is not there. */
export type Facts = Readonly<Record<string, string | null>>;

/** The names in a part of the page, and what stands beside each: in one text where that is more than one thing. */
export async function factsIn(region: Locator): Promise<ReadonlyMap<string, string>> {
  const parts = region.getByRole("term").or(region.getByRole("definition"));
  const texts = await parts.evaluateAll((found) =>
    found.map((part) => [String(Reflect.get(part, "tagName")), String(Reflect.get(part, "innerText"))]),
  );
  const facts = new Map<string, string>();
  let name = "";
  for (const [tag, text = ""] of texts) {
    // A remark on the name stands on a line of its own.
    if (tag === "DT") [name = ""] = text.split("\n");
    else facts.set(name, `${facts.get(name) ?? ""} ${text}`.replaceAll(/\s+/gu, " ").trim());
  }
  return facts;
}
