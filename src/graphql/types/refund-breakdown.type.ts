import { Field, ObjectType } from "type-graphql";
import type { RefundBreakdown as DomainBreakdown } from "../../domain/order/resolution";
import { maySee } from "../../domain/order/visibility";
import { Money } from "./money.type";
import type { Order } from "./order.type";

@ObjectType("RefundBreakdown", {
  description:
    "The effect of a partial refund on every amount [P12, P19, P20]. It is calculated when the offer is sent and never recalculated.",
})
export class RefundBreakdown {
  constructor(
    readonly parent: Order,
    readonly breakdown: DomainBreakdown,
  ) {}

  @Field(() => Money, { description: "The part of the price that is refunded." })
  get refund(): Money {
    return this.parent.money(this.breakdown.refund);
  }

  @Field(() => Money, {
    description: "The price before the refund: original plus extras minus what was refunded before.",
  })
  get priceBefore(): Money {
    return this.parent.money(this.breakdown.priceBefore);
  }

  @Field(() => Money, { description: "The price after the refund: priceBefore minus refund." })
  get priceAfter(): Money {
    return this.parent.money(this.breakdown.priceAfter);
  }

  @Field(() => Money, { description: "The client's service fee before the refund." })
  get serviceFeeBefore(): Money {
    return this.parent.money(this.breakdown.serviceFeeBefore);
  }

  @Field(() => Money, {
    description:
      "The client's service fee on the new price, by the same fee schedule. If it is lower, the difference is refunded. If it is higher, the difference is never charged.",
  })
  get serviceFeeAfter(): Money {
    return this.parent.money(this.breakdown.serviceFeeAfter);
  }

  @Field(() => Money, { description: "The part of the service fee that is refunded, 0 or more." })
  get serviceFeeRefund(): Money {
    return this.parent.money(this.breakdown.serviceFeeRefund);
  }

  @Field(() => Money, { description: "The total that the client gets back: refund plus serviceFeeRefund." })
  get totalToClient(): Money {
    return this.parent.money(this.breakdown.totalToClient);
  }

  @Field(() => Money, {
    nullable: true,
    description:
      "The amount that the freelancer earns on the new price, after the platform's commission. Null for the client and for support.",
  })
  get freelancerEarningsAfter(): Money | null {
    return maySee(this.parent.relation, "FREELANCER_EARNINGS")
      ? this.parent.money(this.breakdown.freelancerEarningsAfter)
      : null;
  }
}
