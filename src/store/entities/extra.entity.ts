import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Id, InstantMs, Minor, Name } from "./columns";

@Entity("extras")
@Index("extras_of_order", ["orderId", "position"], { unique: true })
export class ExtraEntity {
  @Id({ primary: true })
  id!: string;

  @Id()
  orderId!: string;

  /** In the order in which they were added: 1, 2, 3 … */
  @Count()
  position!: number;

  @Name(1000)
  title!: string;

  @Minor()
  price!: bigint;

  @Count()
  extraDays!: number;

  @InstantMs()
  addedAt!: Instant;
}
