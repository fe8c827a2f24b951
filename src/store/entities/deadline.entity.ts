import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Flag, Id, InstantMs, Words } from "./columns";

/** The one deadline that runs on an order. */
@Entity("deadlines")
@Index("deadlines_due", ["setAside", "dueAt", "orderId"])
@Index("deadlines_reminders", ["remindAt", "orderId"])
export class DeadlineEntity {
  @Id({ primary: true })
  orderId!: string;

  @InstantMs()
  dueAt!: Instant;

  /** [N3] When somebody is to be reminded of it next; null: no more. */
  @InstantMs({ nullable: true })
  remindAt!: Instant | null;

  /** How often it could not be processed. */
  @Count()
  tries!: number;

  @Words({ nullable: true })
  lastError!: string | null;

  /** No longer retried. Operator action is required. */
  @Flag()
  setAside!: boolean;
}
