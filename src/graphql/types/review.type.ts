import { Field, Int, ObjectType } from "type-graphql";
import type { Review as DomainReview } from "../../domain/order/order";
import { maySee } from "../../domain/order/visibility";
import type { Instant } from "../../domain/vocabulary";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("Review", {
  implements: Node,
  description: "The client's review of a completed order. An order has at most one [O14].",
})
export class Review {
  constructor(
    readonly parent: Order,
    readonly review: DomainReview,
  ) {}

  get id(): string {
    return this.review.id;
  }

  @Field(() => Int, { description: "The rating: 1 to 5 stars." })
  get rating(): number {
    return this.review.rating;
  }

  @Field(() => String, {
    description:
      "The text that the client wrote. It is empty for the marketplace's back end, which cannot read text that the parties wrote.",
  })
  get comment(): string {
    return maySee(this.parent.relation, "SHARED_WORDS") ? this.review.comment : "";
  }

  @Field(() => DateTime, { description: "The time at which the client wrote the review." })
  get createdAt(): Instant {
    return this.review.createdAt;
  }
}
