import { Field, ID, InputType } from "type-graphql";
import type { ApiScope, NewApiKey } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";
import { KeyedInput } from "../mutation/move.input";
import { ApiScopeEnum } from "../types/api-key.type";
import { DateTime } from "../types/scalars";

@InputType("CreateApiKeyInput", { description: "The input for createApiKey." })
export class CreateApiKeyInput extends KeyedInput {
  @Field(() => String, {
    description: "The name that operators give the key. It must be one line of 1 to 200 characters after trimming.",
  })
  readonly name!: string;

  @Field(() => [ApiScopeEnum], {
    description:
      "The scopes of the key. There must be at least one, and each can be given only once, otherwise the request is refused with INVALID_VALUE.",
  })
  readonly scopes!: readonly ApiScope[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time at which the key expires. It must be later than now by the real clock, also in a sandbox, otherwise the request is refused with DATE_NOT_LATER. If it is absent, the key never expires.",
  })
  readonly expiresAt?: Instant | null;

  toNewApiKey(): NewApiKey {
    const { name, scopes, expiresAt = null } = this;
    return { name, scopes, expiresAt };
  }
}

@InputType("RotateApiKeyInput", { description: "The input for rotateApiKey." })
export class RotateApiKeyInput extends KeyedInput {
  @Field(() => ID, { description: "The id of a valid key: key_…." })
  readonly apiKeyId!: string;
}

@InputType("RevokeApiKeyInput", { description: "The input for revokeApiKey." })
export class RevokeApiKeyInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the key: key_…." })
  readonly apiKeyId!: string;
}
