import { Field, InputType } from "type-graphql";
import type { Move } from "./move";

/** What every mutation's input has; never a type of its own in the schema. */
@InputType("KeyedInput", { description: "An input that can be asked again." })
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description:
      "1 to 200 characters, best a UUID. The same key with the same input gives the first result again, with other input IDEMPOTENCY_KEY_REUSED; kept per person and mutation for 7 days. A refusal keeps nothing.",
  })
  readonly idempotencyKey?: string | null;
}

/** An input that says which move it is; never a type of its own either, but type-graphql inherits fields from decorated classes only. */
@InputType("MoveInput", { description: "An input that is a move on an order." })
export abstract class MoveInput extends KeyedInput {
  abstract toMove(): Move;
}

/** Description of words to the other party; their length is policy. */
export const WORDS = "Plain text, 1 to 2,500 characters after trimming, by policy.";
