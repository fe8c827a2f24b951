import { Field, ObjectType } from "type-graphql";
import { ApiKey } from "../types/api-key.type";
import { RefusablePayload } from "../types/payload.type";

/** The fields that the payloads have in common. Never a separate type in the schema. */
@ObjectType("ApiKeyPayload", { description: "The key and the rules that blocked the request." })
abstract class ApiKeyPayload extends RefusablePayload {
  @Field(() => ApiKey, {
    nullable: true,
    description: "The key as it is now, without its secret. Null if the request was refused.",
  })
  readonly apiKey!: ApiKey | null;
}

const SHOWN_ONCE =
  "The whole key, rck_…, which is returned here and never again. Store it where secrets are stored. Null if the request was refused, and if it repeats an idempotency key. If the response with a key was lost, rotate the key.";

@ObjectType("CreateApiKeyPayload", { description: "The result of createApiKey." })
export class CreateApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, { nullable: true, description: SHOWN_ONCE })
  readonly key!: string | null;
}

@ObjectType("RotateApiKeyPayload", { description: "The result of rotateApiKey." })
export class RotateApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, { nullable: true, description: SHOWN_ONCE })
  readonly key!: string | null;
}

@ObjectType("RevokeApiKeyPayload", { description: "The result of revokeApiKey. The key is no longer valid." })
export class RevokeApiKeyPayload extends ApiKeyPayload {}
