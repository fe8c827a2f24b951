import { Field, InputType } from "type-graphql";
import { REQUIRED_EMAILS } from "../../domain/required-emails";
import type { ActivityType } from "../../domain/vocabulary";
import { KeyedInput } from "../mutation/move.input";
import { ActivityTypeEnum } from "../types/activity-event.type";

@InputType("MarkNotificationsReadInput", { description: "The input for markNotificationsRead." })
export class MarkNotificationsReadInput extends KeyedInput {
  @Field(() => String, {
    description: "The cursor of a notification. It and all older notifications are marked as read.",
  })
  readonly upTo!: string;
}

@InputType("NotificationPreferenceInput", {
  description: "The choice whether to receive emails about one type of event.",
})
export class NotificationPreferenceInput {
  @Field(() => ActivityTypeEnum, {
    description:
      "The type of event: one of those in Viewer.notificationPreferences. Each type can be given at most once.",
  })
  readonly type!: ActivityType;

  @Field(() => Boolean, {
    description: `Whether to send emails about this type. If it is false, no emails and no reminders are sent. Some emails cannot be switched off, so that nobody loses money without having been informed: those about a request or delivery whose acceptance or expiry moves money or ends the order or a milestone, and every report of money that moved or will move. These are ${REQUIRED_EMAILS.join(", ")}. Switching one of them off is refused with INVALID_VALUE.`,
  })
  readonly email!: boolean;
}

@InputType("UpdateNotificationPreferencesInput", { description: "The input for updateNotificationPreferences." })
export class UpdateNotificationPreferencesInput extends KeyedInput {
  @Field(() => [NotificationPreferenceInput], {
    description: "The preferences to change. Preferences that are not listed stay as they are.",
  })
  readonly preferences!: readonly NotificationPreferenceInput[];
}
