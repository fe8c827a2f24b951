import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { errorText } from "../../wording/error-text";
import type { Context } from "../context/context";
import { UserError } from "../types/user-error.type";

@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String, {
    description: "The message for people, in the viewer's language. It says what is wrong and what is possible.",
  })
  message(@Root() { refusal }: UserError, @Ctx() { language, timeZone, policies }: Context): string {
    return errorText(refusal, { language, timeZone, decimalsOf: (currency) => policies.decimalsOf(currency) });
  }
}
