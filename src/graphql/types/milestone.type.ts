import { Field, Int, ObjectType } from "type-graphql";
import type { Milestone as DomainMilestone } from "../../domain/order/order";
import type { Instant } from "../../domain/vocabulary";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("Milestone", {
  implements: Node,
  description: "One piece of a milestone order, worked, delivered and completed on its own (rule O11).",
})
export class Milestone {
  constructor(
    readonly parent: Order,
    readonly milestone: DomainMilestone,
  ) {}

  get id(): string {
    return this.milestone.id;
  }

  @Field(() => Int, { description: "1, 2, 3 … in the order of work." })
  get position(): number {
    return this.milestone.position;
  }

  @Field(() => String, { description: "What it is, 1 to 200 characters by policy." })
  get title(): string {
    return this.milestone.title;
  }

  @Field(() => Money, { description: "Its price; the milestones' sum is the order's original price." })
  get price(): Money {
    return this.parent.money(this.milestone.price);
  }

  @Field(() => DateTime, { nullable: true, description: "When it is due; null without a date." })
  get dueAt(): Instant | null {
    return this.milestone.dueAt;
  }

  @Field(() => DateTime, { nullable: true, description: "When the client completed it, or silence did; null until then." })
  get completedAt(): Instant | null {
    return this.milestone.completedAt;
  }
}
