import { Field, ObjectType } from "type-graphql";
import type { PriceAndFee } from "../../domain/order/price";
import { Money } from "./money.type";
import type { Order } from "./order.type";

@ObjectType("ExtrasCharge", {
  description: "What accepting offered extras charges the client (rule X3), by the order as it stands; no refund comes of it.",
})
export class ExtrasCharge {
  constructor(
    readonly parent: Order,
    readonly charge: PriceAndFee,
  ) {}

  @Field(() => Money, { description: "The extras' prices in all." })
  get price(): Money {
    return this.parent.money(this.charge.price);
  }

  @Field(() => Money, {
    description:
      "By how much the fee schedule's fee on the price with the extras exceeds its fee on the price without them. 0 if it does not: nothing is refunded then. A fee that a partial refund did not charge is not charged here either.",
  })
  get serviceFee(): Money {
    return this.parent.money(this.charge.serviceFee);
  }

  @Field(() => Money, { description: "price + serviceFee." })
  get total(): Money {
    return this.parent.money(this.charge.price + this.charge.serviceFee);
  }
}
