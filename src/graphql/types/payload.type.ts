import { Field, ObjectType } from "type-graphql";
import type { ErrorCode } from "../../domain/vocabulary";
import { USER_ERRORS, userErrorsAre } from "./descriptions";
import { Order } from "./order.type";
import { UserError } from "./user-error.type";

/** The field that the payload of every mutation has. Never a separate type in the schema. */
@ObjectType("RefusablePayload", { description: "The rules that blocked the request." })
export abstract class RefusablePayload {
  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}

/** The fields that the payload of every move has. Never a separate type in the schema. */
@ObjectType("MovePayload", { description: "The order and the rules that blocked the request." })
export abstract class MovePayload extends RefusablePayload {
  @Field(() => Order, { nullable: true, description: "The order as it is now. Null if the request was refused." })
  readonly order!: Order | null;
}

const OF_EVERY_MOVE: readonly ErrorCode[] = ["NOT_FOUND", "WRONG_ROLE", "INVALID_VALUE", "IDEMPOTENCY_KEY_REUSED"];

/** A mutation's description: what it does, and every code that its userErrors can contain. */
export const move = (what: string, ...codes: readonly ErrorCode[]): { readonly description: string } => ({
  description: `${what} ${userErrorsAre(...OF_EVERY_MOVE, ...codes)}`,
});

export const TEXT: readonly ErrorCode[] = ["TEXT_REQUIRED", "TEXT_TOO_LONG"];
/** [O8] Moves that wait while a resolution is open. */
export const WAITS: readonly ErrorCode[] = ["ORDER_ENDED", "RESOLUTION_ALREADY_OPEN"];
export const OPENS: readonly ErrorCode[] = [...WAITS, "TOO_MANY_RESOLUTIONS"];
export const ANSWERS: readonly ErrorCode[] = ["NO_OPEN_RESOLUTION", "RESOLUTION_ENDED", "NOT_YOURS_TO_ANSWER"];
export const WITHDRAWS: readonly ErrorCode[] = ["NO_OPEN_RESOLUTION", "RESOLUTION_ENDED", "NOT_YOUR_RESOLUTION"];
export const AMOUNT: readonly ErrorCode[] = [
  "AMOUNT_NOT_POSITIVE",
  "AMOUNT_ABOVE_MAXIMUM",
  "AMOUNT_PRECISION",
  "AMOUNT_NOT_PAYABLE",
  "CURRENCY_MISMATCH",
];
