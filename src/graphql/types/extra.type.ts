import { Field, Int, ObjectType } from "type-graphql";
import type { Extra as DomainExtra } from "../../domain/order/order";
import type { Instant } from "../../domain/vocabulary";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("Extra", { implements: Node, description: "Work that was accepted on top of the order (rule X1)." })
export class Extra {
  constructor(
    readonly parent: Order,
    readonly extra: DomainExtra,
  ) {}

  get id(): string {
    return this.extra.id;
  }

  @Field(() => String, { description: "What it is, 1 to 200 characters by policy." })
  get title(): string {
    return this.extra.title;
  }

  @Field(() => Money, { description: "Its price, charged when it was accepted." })
  get price(): Money {
    return this.parent.money(this.extra.price);
  }

  @Field(() => Int, { description: "By how many days of 24 hours it moved the delivery date, 0 or more." })
  get extraDays(): number {
    return this.extra.extraDays;
  }

  @Field(() => DateTime, { description: "When the client accepted it." })
  get addedAt(): Instant {
    return this.extra.addedAt;
  }
}
