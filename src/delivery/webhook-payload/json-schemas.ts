import { z } from "zod";
import { ACTIVITY_TYPES } from "../../domain/vocabulary";
import { payloadSchema, PING_SCHEMA } from "./payload-schemas";

const fileOf = (type: string): string => `${type.toLowerCase().replaceAll("_", "-")}.json`;

/** JSON Schema, draft 2020-12. Fields can be added later, so that no object is closed. */
function printed(schema: z.ZodType, title: string, description: string): string {
  const json = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      // The format names it, for people too.
      if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
    },
  });
  const { $schema, ...rest } = json;
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

/** Every file of schema/webhooks/, by its name. */
export const webhookSchemas = (): ReadonlyMap<string, string> =>
  new Map([
    ...ACTIVITY_TYPES.map(
      (type) =>
        [
          fileOf(type),
          printed(
            payloadSchema(type),
            type,
            "The body of a webhook message of this type. New fields can be added: ignore fields that you do not know.",
          ),
        ] as const,
    ),
    [
      fileOf("PING"),
      printed(PING_SCHEMA, "PING", "The body of a test message, which pingWebhookEndpoint sends."),
    ] as const,
  ]);
