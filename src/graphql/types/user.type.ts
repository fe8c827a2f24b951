import { Field, Float, Int, ObjectType } from "type-graphql";
import type { FreelancerRecord, User as KnownUser } from "../../app/ports/read-store";
import { Node } from "./node.type";
import { Url } from "./scalars";

@ObjectType("FreelancerStatistics", {
  description: "How a freelancer's orders ended. No client's confidential reason is any part of it (rule C10).",
})
export class FreelancerStatistics {
  constructor(
    readonly userId: string,
    readonly record: FreelancerRecord,
  ) {}

  @Field(() => Int, { description: "Completed orders." })
  get completedOrders(): number {
    return this.record.completedOrders;
  }

  @Field(() => Int, { description: "Cancelled orders that count (rule C10)." })
  get cancelledOrders(): number {
    return this.record.cancelledOrders;
  }

  @Field(() => Float, {
    nullable: true,
    description: "completed / (completed + cancelled that count), 0 to 1; null before the first ended order.",
  })
  get completionRate(): number | null {
    const ended = this.completedOrders + this.cancelledOrders;
    return ended === 0 ? null : this.completedOrders / ended;
  }
}

@ObjectType("User", {
  implements: Node,
  description:
    "A person whom the marketplace made known. Visible to himself, to whoever shares an order with him, to support while a grant runs on such an order, and to the marketplace's back end.",
})
export class User {
  constructor(readonly user: KnownUser) {}

  get id(): string {
    return this.user.id;
  }

  @Field(() => String, { description: "The name that others see." })
  get displayName(): string {
    return this.user.displayName;
  }

  @Field(() => Url, { nullable: true, description: "A picture; null without one." })
  get avatarUrl(): string | null {
    return this.user.avatarUrl;
  }
}
