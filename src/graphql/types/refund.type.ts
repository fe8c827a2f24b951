import { Field, ObjectType } from "type-graphql";
import type { Refund as DomainRefund } from "../../domain/order/order";
import type { Instant, RefundPayer, RefundState } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

export const RefundStateEnum = defineEnum<RefundState>("RefundState", `The state of a refund. ${UNKNOWN_VALUE}`, {
  PENDING: "The refund is not paid yet, or its payment is not confirmed yet. Refund.paidBy states who pays it.",
  PROCESSED: "The refund was paid, as the payment gateway or the marketplace confirmed. This can never be undone.",
  FAILED:
    "The payment failed, and the client is still owed the money. Nothing is retried until an operator calls retryRefund, or records with settleRefundByOtherMeans that the refund was settled in another way.",
});

export const RefundPayerEnum = defineEnum<RefundPayer>(
  "RefundPayer",
  `The payer of the refunds of this service. ${UNKNOWN_VALUE}`,
  {
    PAYMENT_GATEWAY: "A payment gateway pays the refund. While the refund is PENDING, the payment is in progress.",
    MARKETPLACE: "The marketplace pays the refund itself. While the refund is PENDING, it waits to be paid.",
  },
);

@ObjectType("Refund", {
  implements: Node,
  description:
    "Money that is owed or was paid back to the client. The field paidBy states who pays it. A refund that is PROCESSED can never be undone.",
})
export class Refund {
  constructor(
    readonly parent: Order,
    readonly refund: DomainRefund,
  ) {}

  get id(): string {
    return this.refund.id;
  }

  @Field(() => Money, { description: "The total amount: price plus serviceFee." })
  get amount(): Money {
    return this.parent.money(this.refund.price + this.refund.serviceFee);
  }

  @Field(() => Money, { description: "The part of the price that is refunded." })
  get price(): Money {
    return this.parent.money(this.refund.price);
  }

  @Field(() => Money, { description: "The part of the client's service fee that is refunded, 0 or more." })
  get serviceFee(): Money {
    return this.parent.money(this.refund.serviceFee);
  }

  @Field(() => RefundStateEnum, { description: "The state of the refund." })
  get state(): RefundState {
    return this.refund.state;
  }

  @Field(() => DateTime, {
    description: "The time at which the refund became due: the time of the acceptance that led to it.",
  })
  get requestedAt(): Instant {
    return this.refund.requestedAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "The time at which the payment was confirmed. Null until then.",
  })
  get processedAt(): Instant | null {
    return this.refund.processedAt;
  }

  @Field(() => Boolean, {
    description:
      "Whether an operator of the marketplace recorded that the refund was settled by other means, for example by a bank transfer.",
  })
  get settledByOtherMeans(): boolean {
    return this.refund.settledByOtherMeans;
  }
}

export const { Connection: RefundConnection } = connectionOf("Refund", () => Refund, "The refunds, oldest first.");
