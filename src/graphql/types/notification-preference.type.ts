import { Field, ObjectType } from "type-graphql";
import type { EmailPreference } from "../../app/ports/users";
import type { ActivityType } from "../../domain/vocabulary";
import { ActivityTypeEnum } from "./activity-event.type";

@ObjectType("NotificationPreference", {
  description: "The viewer's choice whether to receive emails about one type of event.",
})
export class NotificationPreference {
  constructor(private readonly preference: EmailPreference) {}

  @Field(() => ActivityTypeEnum, {
    description: "The type of the event. For a move that writes two events, it is the type of the last one.",
  })
  get type(): ActivityType {
    return this.preference.type;
  }

  @Field(() => Boolean, {
    description: "Whether emails about this type are sent. Notifications in the product are not affected.",
  })
  get email(): boolean {
    return this.preference.email;
  }
}
