import { Entity, Index } from "typeorm";
import type { SubjectKind } from "../../domain/order/event";
import type { ActivityType, ActorKind, Instant } from "../../domain/vocabulary";
import { Code, Count, Id, InstantMs, Json, Words } from "./columns";

/** The events of all orders: written once, never changed [A1]. They contain no confidential text [V3]. */
@Entity("activity")
@Index("activity_id", ["id"], { unique: true })
export class ActivityEntity {
  @Id({ primary: true })
  orderId!: string;

  @Count({ primary: true })
  sequence!: number;

  @Id()
  id!: string;

  @Code()
  type!: ActivityType;

  @InstantMs()
  occurredAt!: Instant;

  @Code()
  actor!: ActorKind;

  @Id({ nullable: true })
  actorUserId!: string | null;

  @Words({ nullable: true })
  message!: string | null;

  @Code({ nullable: true })
  subjectKind!: SubjectKind | null;

  @Id({ nullable: true })
  subjectId!: string | null;

  @Json()
  data!: unknown;
}
