import { Field, ObjectType } from "type-graphql";
import { maySee } from "../../domain/order/visibility";
import type { RefundBreakdown as DomainBreakdown } from "../../domain/order/resolution";
import { Money } from "./money.type";
import type { Order } from "./order.type";

@ObjectType("RefundBreakdown", {
  description: "What a partial refund does to every amount (rules P12, P19, P20). Computed when the offer is sent, never anew.",
})
export class RefundBreakdown {
  constructor(
    readonly parent: Order,
    readonly breakdown: DomainBreakdown,
  ) {}

  @Field(() => Money, { description: "What goes back of the price." })
  get refund(): Money {
    return this.parent.money(this.breakdown.refund);
  }

  @Field(() => Money, { description: "original + extras - refunded, before." })
  get priceBefore(): Money {
    return this.parent.money(this.breakdown.priceBefore);
  }

  @Field(() => Money, { description: "priceBefore - refund." })
  get priceAfter(): Money {
    return this.parent.money(this.breakdown.priceAfter);
  }

  @Field(() => Money, { description: "The client's service fee before." })
  get serviceFeeBefore(): Money {
    return this.parent.money(this.breakdown.serviceFeeBefore);
  }

  @Field(() => Money, {
    description:
      "The client's service fee on the new price, by the same schedule. The difference is given back when it is lower, never charged when it is higher.",
  })
  get serviceFeeAfter(): Money {
    return this.parent.money(this.breakdown.serviceFeeAfter);
  }

  @Field(() => Money, { description: "What goes back of the service fee, 0 or more." })
  get serviceFeeRefund(): Money {
    return this.parent.money(this.breakdown.serviceFeeRefund);
  }

  @Field(() => Money, { description: "What goes back to the client in all: refund + serviceFeeRefund." })
  get totalToClient(): Money {
    return this.parent.money(this.breakdown.totalToClient);
  }

  @Field(() => Money, {
    nullable: true,
    description: "What the freelancer earns after the platform's commission on the new price; null to the client and to support.",
  })
  get freelancerEarningsAfter(): Money | null {
    return maySee(this.parent.relation, "FREELANCER_EARNINGS") ? this.parent.money(this.breakdown.freelancerEarningsAfter) : null;
  }
}
