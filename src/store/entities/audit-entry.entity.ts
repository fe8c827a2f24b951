import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Id, InstantMs, Name, Words } from "./columns";

/**
 * One reading of an order by support [O12], or one retry of its work by an operator [F40]: `reader` is the token's
 * subject.
 */
@Entity("audit_log")
@Index("audit_log_of_order", ["orderId", "at"])
export class AuditEntryEntity {
  @Id({ primary: true })
  id!: string;

  @Name(255)
  reader!: string;

  @Id()
  orderId!: string;

  @Name(255)
  operation!: string;

  @InstantMs()
  at!: Instant;

  /** What the operator wrote, or a reference [P24]. */
  @Words({ nullable: true })
  details!: string | null;
}
