import { Field, ObjectType } from "type-graphql";
import { currentPrice, extrasPrice } from "../../domain/order/price";
import { Money } from "./money.type";
import type { Order } from "./order.type";

@ObjectType("OrderPrice", {
  description:
    "The prices of an order and what the freelancer earns, as they are now. All amounts have the order's currency.",
})
export class OrderPrice {
  constructor(readonly parent: Order) {}

  @Field(() => Money, {
    description:
      "The price of one unit. The original price is the unit price multiplied by the quantity. On a milestone order, it is the same as the original price.",
  })
  get unit(): Money {
    return this.parent.money(this.parent.order.unitPrice);
  }

  @Field(() => Money, {
    description: "The price at purchase, including the quantity and excluding extras. It never changes.",
  })
  get original(): Money {
    return this.parent.money(this.parent.order.originalPrice);
  }

  @Field(() => Money, {
    description:
      "The sum of the extras that the client accepted. It never counts towards the amount that can be partially refunded.",
  })
  get extras(): Money {
    return this.parent.money(extrasPrice(this.parent.order));
  }

  @Field(() => Money, {
    description:
      "The part of the price that was refunded, by an accepted offer and by a cancellation. A refund counts from the time of its acceptance. Service fees are not included.",
  })
  get refunded(): Money {
    return this.parent.money(this.parent.order.refundedPrice);
  }

  @Field(() => Money, { description: "The current price: original plus extras minus refunded." })
  get current(): Money {
    return this.parent.money(currentPrice(this.parent.order));
  }

  @Field(() => Money, {
    description:
      "The client's service fee, which is charged on top of the current price, less what was refunded of it. Both parties can see it.",
  })
  get serviceFee(): Money {
    return this.parent.money(this.parent.order.serviceFee);
  }
}
