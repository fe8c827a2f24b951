import { Entity, Index } from "typeorm";
import type { ResolutionTerms } from "../../domain/order/resolution";
import type { Instant, PartyRole, ResolutionKind, ResolutionStatus } from "../../domain/vocabulary";
import { Code, Count, Flag, Id, InstantMs, Json, Name, Words } from "./columns";

@Entity("resolutions")
@Index("resolutions_of_order", ["orderId", "openedSequence"], { unique: true })
@Index("resolutions_opened", ["orderId", "openedAt", "openedBy"])
@Index("resolutions_newest", ["orderId", "isNewest"])
export class ResolutionEntity {
  @Id({ primary: true })
  id!: string;

  @Id()
  orderId!: string;

  @Code()
  kind!: ResolutionKind;

  @Code()
  status!: ResolutionStatus;

  @Code()
  openedBy!: PartyRole;

  @InstantMs()
  openedAt!: Instant;

  /** Of the event that opened it. */
  @Count()
  openedSequence!: number;

  @InstantMs()
  respondBy!: Instant;

  @InstantMs({ nullable: true })
  endedAt!: Instant | null;

  @Words({ nullable: true })
  message!: string | null;

  @Words({ nullable: true })
  response!: string | null;

  @Name(100)
  policyVersion!: string;

  @Json()
  terms!: ResolutionTerms[ResolutionKind];

  /**
   * Whether it is the newest of its kind and so part of the aggregate: an order with thousands of ended ones loads as
   * fast as any.
   */
  @Flag()
  isNewest!: boolean;
}
