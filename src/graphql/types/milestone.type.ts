import { Field, Int, ObjectType } from "type-graphql";
import type { Milestone as DomainMilestone } from "../../domain/order/order";
import type { Instant } from "../../domain/vocabulary";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("Milestone", {
  implements: Node,
  description: "A part of a milestone order. Each milestone is worked on, delivered, and completed separately [O11].",
})
export class Milestone {
  constructor(
    readonly parent: Order,
    readonly milestone: DomainMilestone,
  ) {}

  get id(): string {
    return this.milestone.id;
  }

  @Field(() => Int, { description: "The position of the milestone in the order of work: 1, 2, 3, and so on." })
  get position(): number {
    return this.milestone.position;
  }

  @Field(() => String, { description: "The title of the milestone. By policy, it has 1 to 200 characters." })
  get title(): string {
    return this.milestone.title;
  }

  @Field(() => Money, {
    description: "The price of the milestone. The prices of all milestones add up to the order's original price.",
  })
  get price(): Money {
    return this.parent.money(this.milestone.price);
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "The date on which the milestone is due. Null if it has no date.",
  })
  get dueAt(): Instant | null {
    return this.milestone.dueAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time at which the client completed the milestone, or at which it was completed automatically. Null until then.",
  })
  get completedAt(): Instant | null {
    return this.milestone.completedAt;
  }
}
