import { Field, InputType } from "type-graphql";
import type { ExecuteRequest } from "../../app/order/execute";

/** The fields that every mutation's input has. Never a separate type in the schema. */
@InputType("KeyedInput", { description: "An input that can be repeated." })
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key.",
  })
  readonly idempotencyKey?: string | null;
}

/**
 * An input that names its move. Never a separate type either, but type-graphql inherits fields from decorated classes
 * only.
 */
@InputType("MoveInput", { description: "An input for a move on an order." })
export abstract class MoveInput extends KeyedInput {
  abstract toMove(): Move;
}

/** The description of a text to the other party. Its length is policy. */
export const WORDS = "It is plain text. By policy, it must have 1 to 2,500 characters after trimming.";

/** A mutation's input in the terms of the application, without the caller. */
export type Move = ExecuteRequest extends infer R
  ? R extends ExecuteRequest
    ? Pick<R, "name" | "input" | "target">
    : never
  : never;
