import { Entity, Index } from "typeorm";
import type {
  CancellationKind,
  DiscountSource,
  Instant,
  OrderStatus,
  OrderType,
  PartyRole,
  WorkingStatus,
} from "../../domain/vocabulary";
import { Code, Count, Flag, Id, InstantMs, Json, Minor, Name } from "./columns";

/**
 * One row per order: its lock is the whole concurrency story, and each write raises its version. There are no foreign
 * keys: all rows of an order are written by one function under that lock, and InnoDB would lock parents besides.
 */
@Entity("orders")
@Index("orders_number", ["number"], { unique: true })
@Index("orders_of_client", ["clientId", "activeAt", "id"])
@Index("orders_of_freelancer", ["freelancerId", "activeAt", "id"])
@Index("orders_by_activity", ["activeAt", "id"])
@Index("orders_by_status", ["status", "activeAt", "id"])
@Index("orders_granted", ["supportGrantedBy", "activeAt", "id"])
@Index("orders_of_pair", ["clientId", "freelancerId"])
@Index("orders_record", ["freelancerId", "status", "cancellationCounts"])
export class OrderEntity {
  @Id({ primary: true })
  id!: string;

  @Count()
  version!: number;

  @Name(255)
  number!: string;

  @Name(1000)
  title!: string;

  @Code()
  type!: OrderType;

  @Json()
  discountSources!: readonly DiscountSource[];

  @Count()
  quantity!: number;

  @Code()
  currency!: string;

  @Minor()
  unitPrice!: bigint;

  @Minor()
  originalPrice!: bigint;

  @Minor()
  refundedPrice!: bigint;

  @Minor()
  serviceFee!: bigint;

  @Id()
  clientId!: string;

  @Id()
  freelancerId!: string;

  @Code()
  status!: OrderStatus;

  @Code({ nullable: true })
  resumeStatus!: WorkingStatus | null;

  @InstantMs()
  placedAt!: Instant;

  @InstantMs({ nullable: true })
  deliveryDueAt!: Instant | null;

  @InstantMs({ nullable: true })
  completedAt!: Instant | null;

  @InstantMs({ nullable: true })
  cancelledAt!: Instant | null;

  @Code({ nullable: true })
  cancellationKind!: CancellationKind | null;

  @Flag({ nullable: true })
  cancellationCounts!: boolean | null;

  @Name(100)
  policyVersion!: string;

  @Count()
  deliveryCount!: number;

  @InstantMs({ nullable: true })
  acceptanceStartsAt!: Instant | null;

  @InstantMs({ nullable: true })
  acceptanceEndsAt!: Instant | null;

  @Code({ nullable: true })
  supportGrantedBy!: PartyRole | null;

  @InstantMs({ nullable: true })
  supportGrantedAt!: Instant | null;

  /** The party that must answer now, for the list of orders. Derived from the rest at each write. */
  @Code({ nullable: true })
  awaiting!: PartyRole | null;

  /** When its newest event happened: the order of the list. */
  @InstantMs()
  activeAt!: Instant;
}
