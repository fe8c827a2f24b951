import { Field, Float, Int, ObjectType } from "type-graphql";
import type { FreelancerRecord, User as KnownUser } from "../../app/ports/users";
import { Node } from "./node.type";
import { Url } from "./scalars";

@ObjectType("FreelancerStatistics", {
  description:
    "The statistics of how a freelancer's orders ended. They do not depend on any client's confidential reason [C10].",
})
export class FreelancerStatistics {
  constructor(
    readonly userId: string,
    readonly record: FreelancerRecord,
  ) {}

  @Field(() => Int, { description: "The number of completed orders." })
  get completedOrders(): number {
    return this.record.completedOrders;
  }

  @Field(() => Int, { description: "The number of cancelled orders that count against the completion rate [C10]." })
  get cancelledOrders(): number {
    return this.record.cancelledOrders;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "The completion rate, from 0 to 1: completed orders divided by the sum of completed orders and cancelled orders that count. Null before the first order that counts.",
  })
  get completionRate(): number | null {
    const ended = this.completedOrders + this.cancelledOrders;
    return ended === 0 ? null : this.completedOrders / ended;
  }
}

@ObjectType("User", {
  implements: Node,
  description:
    "A person whom the marketplace registered. Users are visible to themselves, to everyone who shares an order with them, to support while a grant is active on one of their orders, and to the marketplace's back end.",
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

  @Field(() => Url, { nullable: true, description: "The address of the user's picture. Null if there is none." })
  get avatarUrl(): string | null {
    return this.user.avatarUrl;
  }
}
