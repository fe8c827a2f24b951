import { Field, ObjectType } from "type-graphql";
import { USER_ERRORS } from "./descriptions";
import { UserError } from "./user-error.type";

/** The field that the payload of every mutation has. Never a separate type in the schema. */
@ObjectType("RefusablePayload", { description: "The rules that blocked the request." })
export abstract class RefusablePayload {
  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}
