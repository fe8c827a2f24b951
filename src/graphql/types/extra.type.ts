import { Field, Int, ObjectType } from "type-graphql";
import type { Extra as DomainExtra } from "../../domain/order/order";
import type { Instant } from "../../domain/vocabulary";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("Extra", { implements: Node, description: "An extra that the client accepted on top of the order [X1]." })
export class Extra {
  constructor(
    readonly parent: Order,
    readonly extra: DomainExtra,
  ) {}

  get id(): string {
    return this.extra.id;
  }

  @Field(() => String, { description: "The title of the extra. By policy, it has 1 to 200 characters." })
  get title(): string {
    return this.extra.title;
  }

  @Field(() => Money, { description: "The price of the extra. It was charged when the client accepted the extra." })
  get price(): Money {
    return this.parent.money(this.extra.price);
  }

  @Field(() => Int, {
    description: "The number of days, of 24 hours each, by which the extra moved the delivery date. It is 0 or more.",
  })
  get extraDays(): number {
    return this.extra.extraDays;
  }

  @Field(() => DateTime, { description: "The time at which the client accepted the extra." })
  get addedAt(): Instant {
    return this.extra.addedAt;
  }
}
