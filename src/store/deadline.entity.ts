import { Entity, Index } from "typeorm";
import type { Instant } from "../domain/vocabulary";
import { Count, Flag, Id, InstantMs, Words } from "./columns";

/** The one deadline that runs on an order. */
@Entity("deadlines")
@Index("deadlines_due", ["setAside", "dueAt", "orderId"])
export class DeadlineEntity {
  @Id({ primary: true })
  orderId!: string;

  @InstantMs()
  dueAt!: Instant;

  /** How often it could not be carried out. */
  @Count()
  tries!: number;

  @Words({ nullable: true })
  lastError!: string | null;

  /** Nobody tries it any more; an operator has to look. */
  @Flag()
  setAside!: boolean;
}
