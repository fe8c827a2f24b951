import { Entity, Index } from "typeorm";
import type { Instant, RefundState } from "../../domain/vocabulary";
import { Code, Count, Flag, Id, InstantMs, Minor, Name } from "./columns";

@Entity("refunds")
@Index("refunds_of_order", ["orderId", "position"], { unique: true })
@Index("refunds_by_state", ["state", "id"])
export class RefundEntity {
  @Id({ primary: true })
  id!: string;

  @Id()
  orderId!: string;

  /** In the order in which they came to be owed: 1, 2. */
  @Count()
  position!: number;

  @Id()
  resolutionId!: string;

  @Minor()
  price!: bigint;

  @Minor()
  serviceFee!: bigint;

  @Code()
  state!: RefundState;

  @InstantMs()
  requestedAt!: Instant;

  @InstantMs({ nullable: true })
  processedAt!: Instant | null;

  @Name(255, { nullable: true })
  reference!: string | null;

  @Flag({ default: 0 })
  settledByOtherMeans!: boolean;
}
