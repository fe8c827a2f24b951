import { Entity, Index } from "typeorm";
import type { Instant } from "../domain/vocabulary";
import { Id, InstantMs, Name } from "./columns";

/** [O12] One reading of an order by support. */
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
}
