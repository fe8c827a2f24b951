import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Flag, Id, InstantMs, Json, Words } from "./columns";

@Entity("deliveries")
@Index("deliveries_of_order", ["orderId", "number"], { unique: true })
export class DeliveryEntity {
  @Id({ primary: true })
  id!: string;

  @Id()
  orderId!: string;

  @Count()
  number!: number;

  @Id({ nullable: true })
  milestoneId!: string | null;

  @Words()
  note!: string;

  @Json()
  attachmentUrls!: readonly string[];

  @InstantMs()
  deliveredAt!: Instant;

  @Flag()
  isRevision!: boolean;
}
