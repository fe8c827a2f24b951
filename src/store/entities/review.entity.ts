import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Id, InstantMs, Words } from "./columns";

/** One per order at most [O14]. */
@Entity("reviews")
@Index("reviews_id", ["id"], { unique: true })
export class ReviewEntity {
  @Id({ primary: true })
  orderId!: string;

  @Id()
  id!: string;

  @Count()
  rating!: number;

  @Words()
  comment!: string;

  @InstantMs()
  createdAt!: Instant;
}
