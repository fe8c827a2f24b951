import { Field, ID, InputType } from "type-graphql";
import type { ApiScope, NewApiKey } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";
import { ApiScopeEnum } from "../types/api-key.type";
import { KeyedInput } from "../mutation/move.input";
import { DateTime } from "../types/scalars";

@InputType("CreateApiKeyInput", { description: "A key for a partner system." })
export class CreateApiKeyInput extends KeyedInput {
  @Field(() => String, { description: "What operators will call it: one line of 1 to 200 characters after trimming." })
  readonly name!: string;

  @Field(() => [ApiScopeEnum], { description: "What it is good for: at least one, each once, else INVALID_VALUE." })
  readonly scopes!: readonly ApiScope[];

  @Field(() => DateTime, {
    nullable: true,
    description: "When it ends by itself: later than now by the real clock, also in a sandbox, else DATE_NOT_LATER; never if absent.",
  })
  readonly expiresAt?: Instant | null;

  toNewApiKey(): NewApiKey {
    const { name, scopes, expiresAt = null } = this;
    return { name, scopes, expiresAt };
  }
}

@InputType("RotateApiKeyInput", { description: "Which key gets a new secret." })
export class RotateApiKeyInput extends KeyedInput {
  @Field(() => ID, { description: "A key that holds: key_…." })
  readonly apiKeyId!: string;
}

@InputType("RevokeApiKeyInput", { description: "Which key ends." })
export class RevokeApiKeyInput extends KeyedInput {
  @Field(() => ID, { description: "A key: key_…." })
  readonly apiKeyId!: string;
}
