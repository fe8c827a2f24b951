import { Field, ObjectType } from "type-graphql";
import type { RefundQuote as DomainQuote } from "../../domain/move/refund-quote";
import { Money } from "./money.type";
import type { Order } from "./order.type";
import { RefundBreakdown } from "./refund-breakdown.type";
import { toUserErrors, UserError } from "./user-error.type";

@ObjectType("RefundQuote", {
  description: "The effect that an offer of an amount would have, calculated for the order as it is now.",
})
export class RefundQuote {
  constructor(
    readonly parent: Order,
    readonly quote: DomainQuote,
  ) {}

  @Field(() => Money, { description: "The smallest amount that can be offered, by policy." })
  get minimum(): Money {
    return this.parent.money(this.quote.minimum);
  }

  @Field(() => Money, {
    description:
      "The largest amount that can be offered: the share of the original price that the policy allows, rounded down. On a milestone order, it is a share of the first milestone's price.",
  })
  get maximum(): Money {
    return this.parent.money(this.quote.maximum);
  }

  @Field(() => RefundBreakdown, {
    nullable: true,
    description: "The effect of the refund on every amount. Null if the amount cannot be offered.",
  })
  get breakdown(): RefundBreakdown | null {
    return this.quote.breakdown === null ? null : new RefundBreakdown(this.parent, this.quote.breakdown);
  }

  @Field(() => [UserError], {
    description:
      "The rules that block the offer, the same that offerPartialRefund would return. Empty if the offer can be sent.",
  })
  get blockers(): UserError[] {
    return toUserErrors(this.quote.blockers);
  }
}
