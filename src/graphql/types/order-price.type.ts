import { Field, ObjectType } from "type-graphql";
import { currentPrice, extrasPrice } from "../../domain/order/price";
import { Money } from "./money.type";
import type { Order } from "./order.type";

@ObjectType("OrderPrice", { description: "What the order costs and earns now. All in its one currency." })
export class OrderPrice {
  constructor(readonly parent: Order) {}

  @Field(() => Money, { description: "Price of one; original = unit * quantity. On a milestone order the same as original." })
  get unit(): Money {
    return this.parent.money(this.parent.order.unitPrice);
  }

  @Field(() => Money, { description: "Price at purchase, quantity included, extras excluded. Never changes." })
  get original(): Money {
    return this.parent.money(this.parent.order.originalPrice);
  }

  @Field(() => Money, { description: "What was accepted on top; never part of a partial refund." })
  get extras(): Money {
    return this.parent.money(extrasPrice(this.parent.order));
  }

  @Field(() => Money, {
    description: "What went back of the price, by an accepted offer and by a cancellation, from its acceptance on. Without service fees.",
  })
  get refunded(): Money {
    return this.parent.money(this.parent.order.refundedPrice);
  }

  @Field(() => Money, { description: "original + extras - refunded." })
  get current(): Money {
    return this.parent.money(currentPrice(this.parent.order));
  }

  @Field(() => Money, { description: "The client's fee on top of current, less what was given back; both see it." })
  get serviceFee(): Money {
    return this.parent.money(this.parent.order.serviceFee);
  }
}
