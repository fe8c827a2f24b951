import { Field, InputType } from "type-graphql";
import type { ActivityType } from "../domain/vocabulary";
import { ActivityTypeEnum } from "./activity-event.type";
import { KeyedInput } from "./move.input";

@InputType("NotificationPreferenceInput", { description: "Whether to be told of one type of event by e-mail." })
export class NotificationPreferenceInput {
  @Field(() => ActivityTypeEnum, { description: "A type of Viewer.notificationPreferences; each at most once." })
  readonly type!: ActivityType;

  @Field(() => Boolean, {
    description:
      "false: no e-mail, and no reminder of what such an event opened. What moves money can't be switched off: ORDER_COMPLETED, ORDER_CANCELLED, MILESTONE_COMPLETED, CANCELLATION_ACCEPTED, CANCELLATION_ACCEPTED_BY_SILENCE, REFUND_OFFERED, REFUND_OFFER_ACCEPTED, REFUND_PROCESSED, REFUND_FAILED, CHANGE_ACCEPTED.",
  })
  readonly email!: boolean;
}

@InputType("UpdateNotificationPreferencesInput", { description: "What the viewer wants to be told by e-mail." })
export class UpdateNotificationPreferencesInput extends KeyedInput {
  @Field(() => [NotificationPreferenceInput], { description: "What is to change; what is not listed stays as it is." })
  readonly preferences!: readonly NotificationPreferenceInput[];
}
