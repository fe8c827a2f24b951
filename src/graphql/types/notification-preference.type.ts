import { Field, ObjectType } from "type-graphql";
import type { EmailPreference } from "../../app/ports/read-store";
import type { ActivityType } from "../../domain/vocabulary";
import { ActivityTypeEnum } from "./activity-event.type";

@ObjectType("NotificationPreference", { description: "Whether the viewer gets emails about one type of event." })
export class NotificationPreference {
  constructor(private readonly preference: EmailPreference) {}

  @Field(() => ActivityTypeEnum, { description: "The type: of a move with two events, its last one." })
  get type(): ActivityType {
    return this.preference.type;
  }

  @Field(() => Boolean, { description: "Whether an e-mail is sent. Notifications in the product come in any case." })
  get email(): boolean {
    return this.preference.email;
  }
}
