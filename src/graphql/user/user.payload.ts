import { Field, ObjectType } from "type-graphql";
import { UserError } from "../types/user-error.type";
import { User } from "../types/user.type";
import { nowOrNull, USER_ERRORS } from "../types/descriptions";

@ObjectType("UserPayload", { description: "The result of registerUser." })
export class UserPayload {
  @Field(() => User, { nullable: true, description: nowOrNull("user") })
  readonly user!: User | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}
