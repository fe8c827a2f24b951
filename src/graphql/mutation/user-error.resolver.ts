import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { errorText } from "../../wording/error-text";
import type { Context } from "../context/context";
import { UserError } from "../types/user-error.type";

@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String, { description: "For people, in the viewer's language: what was wrong, and what would be right." })
  message(@Root() { refusal }: UserError, @Ctx() { language, timeZone, policies }: Context): string {
    return errorText(refusal, { language, timeZone, decimalsOf: (currency) => policies.decimalsOf(currency) });
  }
}
