import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { webhookSchemas } from "../../../src/delivery/webhook-payload/json-schemas";

const FOLDER = join(__dirname, "../../../schema/webhooks");

describe("schema/webhooks/", () => {
  it("holds what the code says, and nothing else: npm run schema writes it anew", () => {
    const printed = readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), "utf8")] as const);
    expect(new Map(printed)).toEqual(webhookSchemas());
  });

  it("is JSON Schema of draft 2020-12, each with its type, open for what is added later", () => {
    for (const [file, text] of webhookSchemas()) {
      const schema = JSON.parse(text) as { title: string; properties: { type: { const: string } } };
      expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", required: ["type", "timestamp", "data"] });
      expect(schema.properties.type.const).toBe(schema.title);
      expect(file).toBe(`${schema.title.toLowerCase().replaceAll("_", "-")}.json`);
      expect(text).not.toContain("additionalProperties");
    }
  });
});
