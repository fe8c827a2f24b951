import { Field, ObjectType } from "type-graphql";
import type { ErrorCode } from "../../domain/vocabulary";
import { Order } from "./order.type";
import { UserError } from "./user-error.type";

/** What the answer of every move has; never a type of its own in the schema. */
@ObjectType("MovePayload", { description: "The order and what stood in the way." })
export abstract class MovePayload {
  @Field(() => Order, { nullable: true, description: "The order as it is now; null when the move was refused." })
  readonly order!: Order | null;

  @Field(() => [UserError], { description: "Every rule that stood in the way; then nothing was changed. Empty: it was done." })
  readonly userErrors!: readonly UserError[];
}

const OF_EVERY_MOVE: readonly ErrorCode[] = ["NOT_FOUND", "WRONG_ROLE", "INVALID_VALUE", "IDEMPOTENCY_KEY_REUSED"];

/** A mutation's description: what it does, and every code that its userErrors can bear. */
export const move = (what: string, ...codes: readonly ErrorCode[]): { readonly description: string } => ({
  description: `${what} userErrors: ${[...OF_EVERY_MOVE, ...codes].join(", ")}.`,
});

export const TEXT: readonly ErrorCode[] = ["TEXT_REQUIRED", "TEXT_TOO_LONG"];
export const OPENS: readonly ErrorCode[] = ["ORDER_ENDED", "RESOLUTION_ALREADY_OPEN", "TOO_MANY_RESOLUTIONS"];
export const ANSWERS: readonly ErrorCode[] = ["NO_OPEN_RESOLUTION", "RESOLUTION_ENDED", "NOT_YOURS_TO_ANSWER"];
export const WITHDRAWS: readonly ErrorCode[] = ["NO_OPEN_RESOLUTION", "RESOLUTION_ENDED", "NOT_YOUR_RESOLUTION"];
export const AMOUNT: readonly ErrorCode[] = [
  "AMOUNT_NOT_POSITIVE",
  "AMOUNT_ABOVE_MAXIMUM",
  "AMOUNT_PRECISION",
  "AMOUNT_NOT_PAYABLE",
  "CURRENCY_MISMATCH",
];
