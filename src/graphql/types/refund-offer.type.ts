import { Field, ObjectType } from "type-graphql";
import type { Resolution as DomainResolution } from "../../domain/order/resolution";
import { refundOf } from "./dispute.type";
import { Node } from "./node.type";
import { RefundBreakdown } from "./refund-breakdown.type";
import { Refund } from "./refund.type";
import { Resolution } from "./resolution.type";

@ObjectType("RefundOffer", {
  implements: [Node, Resolution],
  description:
    "The freelancer offers to give back a part of the original price; the client accepts or declines, and the order goes on (rules P1–P23).",
})
export class RefundOffer extends Resolution<Extract<DomainResolution, { kind: "PARTIAL_REFUND" }>> {
  @Field(() => RefundBreakdown, { description: "Computed when the offer is sent, never anew." })
  get breakdown(): RefundBreakdown {
    return new RefundBreakdown(this.parent, this.resolution.terms.breakdown);
  }

  @Field(() => Refund, { nullable: true, description: "The refund of the accepted amount; null until the offer is accepted." })
  get refund(): Refund | null {
    return refundOf(this);
  }
}
