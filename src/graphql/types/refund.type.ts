import { Field, ObjectType } from "type-graphql";
import type { Refund as DomainRefund } from "../../domain/order/order";
import type { Instant, RefundPayer, RefundState } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

export const RefundStateEnum = defineEnum<RefundState>("RefundState", `How far the money is. ${UNKNOWN_VALUE}`, {
  PENDING: "Not paid yet, or not confirmed yet. Refund.paidBy says who pays it.",
  PROCESSED: "Paid, as the payment gateway or the marketplace confirmed. Can never be undone.",
  FAILED:
    "The payment failed, and the client is still owed the money. Nothing is retried until an operator calls retryRefund, or records with settleRefundByOtherMeans that it was paid in another way.",
});

export const RefundPayerEnum = defineEnum<RefundPayer>("RefundPayer", `Who pays the refunds of this service. ${UNKNOWN_VALUE}`, {
  PAYMENT_GATEWAY: "A payment gateway. While the refund is PENDING, it is on its way.",
  MARKETPLACE: "The marketplace, by its own means. While the refund is PENDING, it waits to be paid.",
});

@ObjectType("Refund", {
  implements: Node,
  description: "Money that is owed or paid back to the client. Refund.paidBy says who pays it. PROCESSED can never be undone.",
})
export class Refund {
  constructor(
    readonly parent: Order,
    readonly refund: DomainRefund,
  ) {}

  get id(): string {
    return this.refund.id;
  }

  @Field(() => Money, { description: "price + serviceFee." })
  get amount(): Money {
    return this.parent.money(this.refund.price + this.refund.serviceFee);
  }

  @Field(() => Money, { description: "Its part of the price." })
  get price(): Money {
    return this.parent.money(this.refund.price);
  }

  @Field(() => Money, { description: "Its part of the client's service fee, 0 or more." })
  get serviceFee(): Money {
    return this.parent.money(this.refund.serviceFee);
  }

  @Field(() => RefundStateEnum, { description: "How far the money is." })
  get state(): RefundState {
    return this.refund.state;
  }

  @Field(() => DateTime, { description: "When it became due: with the acceptance that it comes from." })
  get requestedAt(): Instant {
    return this.refund.requestedAt;
  }

  @Field(() => DateTime, { nullable: true, description: "The time at which the payment was confirmed. Null until then." })
  get processedAt(): Instant | null {
    return this.refund.processedAt;
  }

  @Field(() => Boolean, {
    description: "Whether an operator of the marketplace recorded that it was settled by other means, for example by a bank transfer.",
  })
  get settledByOtherMeans(): boolean {
    return this.refund.settledByOtherMeans;
  }
}
