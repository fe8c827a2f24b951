import { Entity } from "typeorm";
import type { ActivityType } from "../../domain/vocabulary";
import { Code, Flag, Id } from "./columns";

/** A user's choice about one type of event. Without a choice, the user is notified. */
@Entity("notification_preferences")
export class NotificationPreferenceEntity {
  @Id({ primary: true })
  userId!: string;

  @Code({ primary: true })
  type!: ActivityType;

  @Flag()
  email!: boolean;
}
