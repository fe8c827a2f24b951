import { Field, ObjectType } from "type-graphql";
import type { RefundQuote as DomainQuote } from "../../domain/move/refund-quote";
import { Money } from "./money.type";
import type { Order } from "./order.type";
import { RefundBreakdown } from "./refund-breakdown.type";
import { toUserErrors, UserError } from "./user-error.type";

@ObjectType("RefundQuote", {
  description: "What an offer of an amount would do, before it is sent; by the order as it stands at this instant.",
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
    description: "The largest: policy's share of the original price (of the first milestone's on a milestone order), rounded down.",
  })
  get maximum(): Money {
    return this.parent.money(this.quote.maximum);
  }

  @Field(() => RefundBreakdown, {
    nullable: true,
    description: "What it would do to every amount; null for an amount that can't be offered.",
  })
  get breakdown(): RefundBreakdown | null {
    return this.quote.breakdown === null ? null : new RefundBreakdown(this.parent, this.quote.breakdown);
  }

  @Field(() => [UserError], { description: "Every rule in the way, the same that offerPartialRefund would answer; empty: it can be sent." })
  get blockers(): UserError[] {
    return toUserErrors(this.quote.blockers);
  }
}
