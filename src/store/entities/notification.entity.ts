import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Id, InstantMs } from "./columns";

@Entity("notifications")
@Index("notifications_id", ["id"], { unique: true })
export class NotificationEntity {
  @Id({ primary: true })
  userId!: string;

  @Count({ primary: true })
  sequence!: number;

  @Id()
  id!: string;

  @Id()
  orderId!: string;

  @Id()
  eventId!: string;

  @InstantMs({ nullable: true })
  readAt!: Instant | null;
}

/** The lock under which a person's notifications get their numbers, and how far they were read. */
@Entity("notification_counters")
export class NotificationCounterEntity {
  @Id({ primary: true })
  userId!: string;

  @Count()
  lastSequence!: number;

  @Count()
  readUpTo!: number;
}
