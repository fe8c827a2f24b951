import { Field, InputType } from "type-graphql";
import { REQUIRED_EMAILS } from "../../domain/required-emails";
import type { ActivityType } from "../../domain/vocabulary";
import { ActivityTypeEnum } from "../types/activity-event.type";
import { KeyedInput } from "../mutation/move.input";

@InputType("NotificationPreferenceInput", { description: "Whether to get emails about one type of event." })
export class NotificationPreferenceInput {
  @Field(() => ActivityTypeEnum, { description: "A type of Viewer.notificationPreferences; each at most once." })
  readonly type!: ActivityType;

  @Field(() => Boolean, {
    description: `false: no email, and no reminder of what such an event opened. Some emails cannot be switched off, so that nobody loses money without having been informed: a request or delivery whose acceptance or expiry moves money or ends the order or a milestone, and every report of money that moved or will move. These are ${REQUIRED_EMAILS.join(", ")}. Switching one of them off is refused with INVALID_VALUE.`,
  })
  readonly email!: boolean;
}

@InputType("UpdateNotificationPreferencesInput", { description: "The types of event about which the viewer wants emails." })
export class UpdateNotificationPreferencesInput extends KeyedInput {
  @Field(() => [NotificationPreferenceInput], { description: "What is to change; what is not listed stays as it is." })
  readonly preferences!: readonly NotificationPreferenceInput[];
}
