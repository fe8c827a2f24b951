import { Field, ObjectType } from "type-graphql";
import { UserError } from "../types/user-error.type";
import { User } from "../types/user.type";

@ObjectType("UserPayload", { description: "The user who is known now." })
export class UserPayload {
  @Field(() => User, { nullable: true, description: "The user; null when it was refused." })
  readonly user!: User | null;

  @Field(() => [UserError], { description: "Every rule that stood in the way; then nothing was changed." })
  readonly userErrors!: readonly UserError[];
}
