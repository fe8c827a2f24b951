import { Field, Int, ObjectType } from "type-graphql";
import { isLate, type Order as DomainOrder } from "../../domain/order/order";
import type { Relation } from "../../domain/order/visibility";
import type {
  CancellationKind,
  DiscountSource,
  Instant,
  OrderStatus,
  OrderType,
  PartyRole,
} from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Money } from "./money.type";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

export const PartyRoleEnum = defineEnum<PartyRole>("PartyRole", "A party of an order. No new values can be added.", {
  CLIENT: "The party that bought the order.",
  FREELANCER: "The party that does the work.",
});

export const OrderTypeEnum = defineEnum<OrderType>("OrderType", `The way in which the work is sold. ${UNKNOWN_VALUE}`, {
  ONE_TIME: "The order is one piece of work at one price.",
  MILESTONE: "The order is an ordered list of milestones, each with a price, which are worked on one at a time.",
  SUBSCRIPTION: "The order is work that repeats in each period.",
  HOURLY: "The order is work that is paid by the hour.",
});

export const DiscountSourceEnum = defineEnum<DiscountSource>(
  "DiscountSource",
  `The source of a discount on an order. By policy, an order with any discount is not eligible for a partial refund. ${UNKNOWN_VALUE}`,
  {
    PROMO_CODE: "The client used a promo code of the marketplace.",
    FREELANCER_COUPON: "The client used a coupon of the freelancer.",
    PROMOTION: "The order was part of a promotion of the marketplace.",
    CREDITS: "The client paid with credits.",
  },
);

export const OrderStatusEnum = defineEnum<OrderStatus>("OrderStatus", `The status of an order. ${UNKNOWN_VALUE}`, {
  ACTIVE: "The freelancer is working on the order.",
  DELIVERED:
    "A delivery is waiting for the client, who can accept it or request a revision. If the client does not respond in time, it counts as accepted [O9].",
  IN_REVISION: "The client requested a revision of the delivery.",
  IN_RESOLUTION: "A resolution is open. The field resumeStatus states the working status that the order had before.",
  COMPLETED: "The order is completed. It can no longer be cancelled.",
  CANCELLED: "The order was cancelled before it was completed.",
});

export const CancellationKindEnum = defineEnum<CancellationKind>(
  "CancellationKind",
  `The way in which an order was cancelled. ${UNKNOWN_VALUE}`,
  {
    MUTUAL: "The parties cancelled the order: one asked for it, and the other accepted or did not answer in time.",
    SUPPORT: "The marketplace's support cancelled the order.",
  },
);

@ObjectType("Order", {
  implements: Node,
  description:
    "A client's purchase from a freelancer, with everything that happened on it. Only its two parties can act on it. Support can see it while a party's grant is active. The marketplace's back end can see it without the text that the parties wrote. For everyone else, it does not exist.",
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

  @Field(() => String, { description: "The marketplace's own number of the order." })
  get number(): string {
    return this.order.number;
  }

  @Field(() => String, { description: "The title of what was bought." })
  get title(): string {
    return this.order.title;
  }

  @Field(() => OrderTypeEnum, { description: "The way in which the work is sold." })
  get type(): OrderType {
    return this.order.type;
  }

  @Field(() => [DiscountSourceEnum], {
    description:
      "The sources of the discounts on the order, each at most once. Empty if the client paid the full price.",
  })
  get discountSources(): readonly DiscountSource[] {
    return this.order.discountSources;
  }

  @Field(() => Int, {
    description:
      "The number of units that were bought, 1 or more. The original price is the unit price multiplied by it.",
  })
  get quantity(): number {
    return this.order.quantity;
  }

  @Field(() => OrderStatusEnum, { description: "The current status of the order." })
  get status(): OrderStatus {
    return this.order.status;
  }

  @Field(() => OrderStatusEnum, {
    nullable: true,
    description:
      "The status to which the order returns if the open resolution ends without effect. Null unless the status is IN_RESOLUTION.",
  })
  get resumeStatus(): OrderStatus | null {
    return this.order.resumeStatus;
  }

  @Field(() => Boolean, {
    description:
      "Whether the delivery date has passed and the freelancer still has to deliver [O4]. The delivery date does not move while a resolution is open.",
  })
  get isLate(): boolean {
    return isLate(this.order, this.now);
  }

  @Field(() => DateTime, { description: "The time of the purchase." })
  get placedAt(): Instant {
    return this.order.placedAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The date on which the work is due. On a milestone order, it is the date of the current milestone. Null if there is no date.",
  })
  get deliveryDueAt(): Instant | null {
    return this.order.deliveryDueAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time at which the order was completed. Null unless the status is COMPLETED. If the client did not respond, it is the time of the deadline.",
  })
  get completedAt(): Instant | null {
    return this.order.completedAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time at which the order was cancelled. Null unless the status is CANCELLED. If the other party did not answer, it is the time of the deadline.",
  })
  get cancelledAt(): Instant | null {
    return this.order.cancelledAt;
  }

  @Field(() => CancellationKindEnum, {
    nullable: true,
    description: "The way in which the order was cancelled. Null unless the status is CANCELLED.",
  })
  get cancellationKind(): CancellationKind | null {
    return this.order.cancellationKind;
  }

  @Field(() => String, {
    description:
      "The policy version that governs the fees of the order: the one that was in force when the order was placed.",
  })
  get policyVersion(): string {
    return this.order.policyVersion;
  }

  @Field(() => Int, {
    description:
      "The version of the order, which increases with every change: a response with a lower version is older. It is the sequence of the newest event.",
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

export const { Connection: OrderConnection } = connectionOf(
  "Order",
  () => Order,
  "The orders, sorted by their last activity, newest first.",
);
