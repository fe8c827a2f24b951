import { Field, ObjectType } from "type-graphql";
import { ApiKey } from "../types/api-key.type";
import { UserError } from "../types/user-error.type";

/** What the answers have in common; never a type of its own in the schema. */
@ObjectType("ApiKeyPayload", { description: "The key and what stood in the way." })
abstract class ApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: "The key as it is now, without its secret; null when it was refused." })
  readonly apiKey!: ApiKey | null;

  @Field(() => [UserError], { description: "Every rule that stood in the way; then nothing was changed." })
  readonly userErrors!: readonly UserError[];
}

const SHOWN_ONCE =
  "The whole key, rck_…, shown here and never again: keep it where secrets are kept. null when it was refused, and where the same idempotencyKey was answered before: a key whose answer was lost is rotated.";

@ObjectType("CreateApiKeyPayload", { description: "The key that was made, shown whole here and never again." })
export class CreateApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, { nullable: true, description: SHOWN_ONCE })
  readonly key!: string | null;
}

@ObjectType("RotateApiKeyPayload", { description: "The key with its new secret, shown whole here and never again." })
export class RotateApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, { nullable: true, description: SHOWN_ONCE })
  readonly key!: string | null;
}

@ObjectType("RevokeApiKeyPayload", { description: "The key that holds no more." })
export class RevokeApiKeyPayload extends ApiKeyPayload {}
