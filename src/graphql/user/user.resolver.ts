import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context/context";
import { requireScope } from "../context/viewer";
import { keyOf } from "../mutation/run-move";
import { INPUT, onlyFor, userErrorsAre } from "../types/descriptions";
import type { Fields } from "../types/page";
import { FreelancerStatistics, User } from "../types/user.type";
import { toUserErrors } from "../types/user-error.type";
import { RegisterUserInput, UserPayload } from "./user.input";

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => FreelancerStatistics, {
    nullable: true,
    description:
      "The statistics of the user's orders as a freelancer. Null if the user has never been the freelancer of an order.",
  })
  async statistics(@Root() { id }: User, @Ctx() { loaders }: Context): Promise<FreelancerStatistics | null> {
    const record = await loaders.freelancerRecord.load(id);
    return record?.isFreelancer === true ? new FreelancerStatistics(id, record) : null;
  }

  @Mutation(() => UserPayload, {
    description: `Registers a user of the marketplace, or updates the user if the externalId is already known. ${onlyFor("the marketplace's own back end", "users:write")} ${userErrorsAre("TEXT_REQUIRED", "TEXT_TOO_LONG", "INVALID_VALUE", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async registerUser(
    @Arg("input", () => RegisterUserInput, INPUT) input: RegisterUserInput,
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
