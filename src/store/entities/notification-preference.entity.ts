import { Entity } from "typeorm";
import type { ActivityType } from "../../domain/vocabulary";
import { Code, Flag, Id } from "./columns";

/** What a person said about one type of event; where nothing was said it is told. */
@Entity("notification_preferences")
export class NotificationPreferenceEntity {
  @Id({ primary: true })
  userId!: string;

  @Code({ primary: true })
  type!: ActivityType;

  @Flag()
  email!: boolean;
}
