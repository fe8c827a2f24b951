import { Field, ObjectType } from "type-graphql";
import type { PriceAndFee } from "../../domain/order/price";
import { Money } from "./money.type";
import type { Order } from "./order.type";

@ObjectType("ExtrasCharge", {
  description:
    "The amounts that the client is charged for accepting the offered extras [X3], calculated for the order as it is now. Accepting extras never leads to a refund.",
})
export class ExtrasCharge {
  constructor(
    readonly parent: Order,
    readonly charge: PriceAndFee,
  ) {}

  @Field(() => Money, { description: "The sum of the prices of the extras." })
  get price(): Money {
    return this.parent.money(this.charge.price);
  }

  @Field(() => Money, {
    description:
      "The difference between the service fee on the price with the extras and the service fee on the price without them, by the fee schedule. It is 0 if the fee would be lower: nothing is refunded. A fee that was not charged after a partial refund is not charged here either.",
  })
  get serviceFee(): Money {
    return this.parent.money(this.charge.serviceFee);
  }

  @Field(() => Money, { description: "The sum of price and serviceFee." })
  get total(): Money {
    return this.parent.money(this.charge.price + this.charge.serviceFee);
  }
}
