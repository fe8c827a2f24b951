import { Field, Int, ObjectType } from "type-graphql";
import { isLate, type Order as DomainOrder } from "../../domain/order/order";
import type { Relation } from "../../domain/order/visibility";
import type { CancellationKind, DiscountSource, Instant, OrderStatus, OrderType, PartyRole } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Money } from "./money.type";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

export const PartyRoleEnum = defineEnum<PartyRole>("PartyRole", "One of an order's two parties. Will not grow.", {
  CLIENT: "Who bought.",
  FREELANCER: "Who does the work.",
});

export const OrderTypeEnum = defineEnum<OrderType>("OrderType", `How the work is sold. ${UNKNOWN_VALUE}`, {
  ONE_TIME: "One piece of work at one price.",
  MILESTONE: "An ordered list of pieces, each with its price, worked one at a time.",
  SUBSCRIPTION: "Work that comes again each period.",
  HOURLY: "Work that is paid by the hour.",
});

export const DiscountSourceEnum = defineEnum<DiscountSource>(
  "DiscountSource",
  `What the order was bought cheaper by. Any of them rules out a partial refund, by policy. ${UNKNOWN_VALUE}`,
  {
    PROMO_CODE: "The marketplace's promo code.",
    FREELANCER_COUPON: "A coupon of the freelancer.",
    PROMOTION: "The marketplace's promotion.",
    CREDITS: "The client's credits.",
  },
);

export const OrderStatusEnum = defineEnum<OrderStatus>("OrderStatus", `Where the order is. ${UNKNOWN_VALUE}`, {
  ACTIVE: "The freelancer is at work.",
  DELIVERED: "A delivery waits for the client to accept it or to send it back; silence accepts it (rule O9).",
  IN_REVISION: "The client sent the delivery back.",
  IN_RESOLUTION: "A resolution is open; resumeStatus is what it hides.",
  COMPLETED: "Accepted in the end. Nothing can be cancelled any more.",
  CANCELLED: "Ended without completion.",
});

export const CancellationKindEnum = defineEnum<CancellationKind>("CancellationKind", `How the order was cancelled. ${UNKNOWN_VALUE}`, {
  MUTUAL: "By the parties: one asked, the other agreed or did not answer in time.",
  SUPPORT: "By the marketplace's support.",
});

@ObjectType("Order", {
  implements: Node,
  description:
    "What a client bought from a freelancer, and everything that happened on it. Only its two parties act on it. Support sees it while a party's grant runs; the marketplace's back end sees it without the parties' words. To everybody else it does not exist.",
})
export class Order {
  /**
   * @param relation  what the viewer is to this order; decides on every field.
   * @param now       business time of this reading.
   */
  constructor(
    readonly order: DomainOrder,
    readonly relation: Relation,
    readonly now: Instant,
  ) {}

  get id(): string {
    return this.order.id;
  }

  @Field(() => String, { description: "The marketplace's own number of it." })
  get number(): string {
    return this.order.number;
  }

  @Field(() => String, { description: "What was bought, in the freelancer's words." })
  get title(): string {
    return this.order.title;
  }

  @Field(() => OrderTypeEnum, { description: "How the work is sold." })
  get type(): OrderType {
    return this.order.type;
  }

  @Field(() => [DiscountSourceEnum], { description: "What it was bought cheaper by; at most one entry of each. Empty: full price." })
  get discountSources(): readonly DiscountSource[] {
    return this.order.discountSources;
  }

  @Field(() => Int, { description: "How many were bought, 1 or more; multiplies the unit price." })
  get quantity(): number {
    return this.order.quantity;
  }

  @Field(() => OrderStatusEnum, { description: "Where it is now." })
  get status(): OrderStatus {
    return this.order.status;
  }

  @Field(() => OrderStatusEnum, {
    nullable: true,
    description: "The status that the order goes back to when the open resolution ends without effect; null unless IN_RESOLUTION.",
  })
  get resumeStatus(): OrderStatus | null {
    return this.order.resumeStatus;
  }

  @Field(() => Boolean, {
    description:
      "Whether the delivery date has passed and the freelancer still has to deliver (rule O4). The date does not move while a resolution is open.",
  })
  get isLate(): boolean {
    return isLate(this.order, this.now);
  }

  @Field(() => DateTime, { description: "When it was bought." })
  get placedAt(): Instant {
    return this.order.placedAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When the work is due, on a milestone order the current milestone's; null without a date.",
  })
  get deliveryDueAt(): Instant | null {
    return this.order.deliveryDueAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was completed; null unless COMPLETED. By silence: the deadline's own instant.",
  })
  get completedAt(): Instant | null {
    return this.order.completedAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was cancelled; null unless CANCELLED. By silence: the deadline's own instant.",
  })
  get cancelledAt(): Instant | null {
    return this.order.cancelledAt;
  }

  @Field(() => CancellationKindEnum, { nullable: true, description: "How it was cancelled; null unless CANCELLED." })
  get cancellationKind(): CancellationKind | null {
    return this.order.cancellationKind;
  }

  @Field(() => String, { description: "The policy version that its fees live by: the one in force when it was placed." })
  get policyVersion(): string {
    return this.order.policyVersion;
  }

  @Field(() => Int, {
    description: "Rises with every change of the order: an answer with a lower one is older. It is the newest event's sequence.",
  })
  get version(): number {
    return this.order.version;
  }

  /** The viewer's role, or null: support and the back end have none. */
  get role(): PartyRole | null {
    return this.relation === "CLIENT" || this.relation === "FREELANCER" ? this.relation : null;
  }

  /** An amount in the order's currency. */
  money(minor: bigint): Money {
    return new Money(minor, this.order.currency);
  }
}
