import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Fields } from "../lookup/field-decorators";
import { keyOf } from "../mutation/run-move";
import type { Context } from "../context/context";
import { toUserErrors } from "../types/user-error.type";
import { RegisterUserInput } from "./user.input";
import { UserPayload } from "./user.payload";
import { FreelancerStatistics, User } from "../types/user.type";
import { requireScope } from "../context/viewer";

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => FreelancerStatistics, { nullable: true, description: "Only on a freelancer, null on others." })
  async statistics(@Root() { id }: User, @Ctx() { loaders }: Context): Promise<FreelancerStatistics | null> {
    const record = await loaders.freelancerRecord.load(id);
    return record?.isFreelancer === true ? new FreelancerStatistics(id, record) : null;
  }

  @Mutation(() => UserPayload, {
    description:
      "For the marketplace's own back end (scope users:write): makes a user known, or brings it up to date. externalId is the marketplace's own id and the subject (sub) of that user's tokens. userErrors: TEXT_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE, IDEMPOTENCY_KEY_REUSED.",
  })
  async registerUser(
    @Arg("input", () => RegisterUserInput, { description: "The user." }) input: RegisterUserInput,
    @Ctx() context: Context,
  ): Promise<Fields<UserPayload>> {
    const { subject } = requireScope(context.viewer, "users:write");
    const { externalId, displayName, email, locale, timeZone, avatarUrl = null } = input;
    const user = { externalId, displayName, email, locale, timeZone, avatarUrl };
    const outcome = await context.app.users.register({ input: user, subject, idempotencyKey: keyOf(input) });
    if ("refusals" in outcome) return { user: null, userErrors: toUserErrors(outcome.refusals) };
    context.renew();
    const known = await context.loaders.user.load(outcome.result.userId);
    return { user: known === null ? null : new User(known), userErrors: [] };
  }
}
