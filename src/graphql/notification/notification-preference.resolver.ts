import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context/context";
import { requireUser } from "../context/viewer";
import { viewerId } from "../lookup/viewer-id";
import { keyOf } from "../mutation/run-move";
import { INPUT, userErrorsAre, USERS_ONLY } from "../types/descriptions";
import { NotificationPreference } from "../types/notification-preference.type";
import type { Fields } from "../types/page";
import { toUserErrors } from "../types/user-error.type";
import { Viewer } from "../types/viewer.type";
import { UpdateNotificationPreferencesInput } from "./notification.input";
import { UpdateNotificationPreferencesPayload } from "./notification.payload";

@Resolver(() => Viewer)
export class NotificationPreferenceResolver {
  @FieldResolver(() => [NotificationPreference], {
    description:
      "The preferences for every type of event that is sent by email, each once. Emails are sent unless the viewer switched them off. Empty if the caller is not a user.",
  })
  async notificationPreferences(
    @Root() { viewer }: Viewer,
    @Ctx() { app }: Context,
  ): Promise<readonly NotificationPreference[]> {
    const preferences = viewer.user === null ? [] : await app.users.preferences(viewer.user.id);
    return preferences.map((preference) => new NotificationPreference(preference));
  }

  @Mutation(() => UpdateNotificationPreferencesPayload, {
    description: `Sets the types of event about which the viewer receives emails. ${USERS_ONLY} A type that is never sent by email, a type that is given twice, and switching off an email that is required are refused with INVALID_VALUE. ${userErrorsAre("INVALID_VALUE", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async updateNotificationPreferences(
    @Arg("input", () => UpdateNotificationPreferencesInput, INPUT)
    input: UpdateNotificationPreferencesInput,
    @Ctx() context: Context,
  ): Promise<Fields<UpdateNotificationPreferencesPayload>> {
    const viewer = requireUser(context.viewer);
    const { subject, user } = viewer;
    const preferences = input.preferences.map(({ type, email }) => ({ type, email }));
    const outcome = await context.app.users.prefer({
      userId: user.id,
      preferences,
      subject,
      idempotencyKey: keyOf(input),
    });
    if ("refusals" in outcome) return { viewer: null, userErrors: toUserErrors(outcome.refusals) };
    context.renew();
    return { viewer: new Viewer(viewerId(viewer), viewer), userErrors: [] };
  }
}
