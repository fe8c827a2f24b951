import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { webhookSchemas } from "../../../src/delivery/webhook-payload/json-schemas";
import { findingsIn } from "../../guards/plain-english";

const FOLDER = join(__dirname, "../../../schema/webhooks");

describe("schema/webhooks/", () => {
  it("is what the code generates, and nothing else: npm run schema writes it", () => {
    const printed = readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), "utf8")] as const);
    expect(new Map(printed)).toEqual(webhookSchemas());
  });

  it("is JSON Schema of draft 2020-12, each with its type, open for what is added later", () => {
    for (const [file, text] of webhookSchemas()) {
      const schema = JSON.parse(text) as { title: string; properties: { type: { const: string } } };
      expect(schema).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        required: ["type", "timestamp", "data"],
      });
      expect(schema.properties.type.const).toBe(schema.title);
      expect(file).toBe(`${schema.title.toLowerCase().replaceAll("_", "-")}.json`);
      expect(text).not.toContain("additionalProperties");
    }
  });

  it("is described in complete sentences", () => {
    const described = [...webhookSchemas()].flatMap(([file, text]) => descriptionsIn(JSON.parse(text), file));
    expect(described.length).toBeGreaterThan(300);
    expect(found(described)).toEqual([]);
  });

  it("is not described in fragments: the check finds a deliberate one", () => {
    const described = descriptionsIn(
      { description: "A body.", properties: { at: { description: "when it ends by itself" } } },
      "a.json",
    );
    expect(found(described)).toEqual([
      "a.json/properties/at does not start with a capital letter",
      "a.json/properties/at does not end with a full stop",
      "a.json/properties/at contains a denied word",
    ]);
  });
});

type Described = readonly [path: string, text: string];

/** Every description within a JSON Schema, with its place. */
function descriptionsIn(value: unknown, path: string): readonly Described[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]): readonly Described[] =>
    name === "description" && typeof inner === "string" ? [[path, inner]] : descriptionsIn(inner, `${path}/${name}`),
  );
}

const found = (described: readonly Described[]) =>
  described.flatMap(([path, text]) => findingsIn(text).map((finding) => `${path} ${finding}`));
