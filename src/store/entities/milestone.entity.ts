import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Id, InstantMs, Minor, Name } from "./columns";

@Entity("milestones")
@Index("milestones_of_order", ["orderId", "position"], { unique: true })
export class MilestoneEntity {
  @Id({ primary: true })
  id!: string;

  @Id()
  orderId!: string;

  @Count()
  position!: number;

  @Name(1000)
  title!: string;

  @Minor()
  price!: bigint;

  @InstantMs({ nullable: true })
  dueAt!: Instant | null;

  @InstantMs({ nullable: true })
  completedAt!: Instant | null;
}
