import { Field, ObjectType } from "type-graphql";
import type { Refund as DomainRefund } from "../domain/order";
import type { Instant, RefundState } from "../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

export const RefundStateEnum = defineEnum<RefundState>("RefundState", `How far the money is. ${UNKNOWN_VALUE}`, {
  PENDING: "Under way: the payment gateway has not confirmed it.",
  PROCESSED: "Confirmed by the gateway. Can never be undone.",
  FAILED: "The gateway refused it. The debt to the client stands; it is tried again.",
});

@ObjectType("Refund", {
  implements: Node,
  description: "Money on its way to the original payment source. PROCESSED can never be undone.",
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

  @Field(() => DateTime, { nullable: true, description: "When the gateway confirmed it; null until then." })
  get processedAt(): Instant | null {
    return this.refund.processedAt;
  }
}
