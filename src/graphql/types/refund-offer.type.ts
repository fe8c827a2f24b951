import { Field, ObjectType } from "type-graphql";
import type { Resolution as DomainResolution } from "../../domain/order/resolution";
import { refundOf } from "./dispute.type";
import { Node } from "./node.type";
import { Refund } from "./refund.type";
import { RefundBreakdown } from "./refund-breakdown.type";
import { Resolution } from "./resolution.type";

@ObjectType("RefundOffer", {
  implements: [Node, Resolution],
  description:
    "An offer of the freelancer to refund a part of the original price. The client can accept or decline it. The order continues in any case [P1–P23].",
})
export class RefundOffer extends Resolution<Extract<DomainResolution, { kind: "PARTIAL_REFUND" }>> {
  @Field(() => RefundBreakdown, {
    description:
      "The effect of the refund on every amount. It is calculated when the offer is sent and never recalculated.",
  })
  get breakdown(): RefundBreakdown {
    return new RefundBreakdown(this.parent, this.resolution.terms.breakdown);
  }

  @Field(() => Refund, {
    nullable: true,
    description: "The refund of the accepted amount. Null until the offer is accepted.",
  })
  get refund(): Refund | null {
    return refundOf(this);
  }
}
