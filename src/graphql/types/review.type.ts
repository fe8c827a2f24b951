import { Field, Int, ObjectType } from "type-graphql";
import type { Review as DomainReview } from "../../domain/order/order";
import type { Instant } from "../../domain/vocabulary";
import { maySee } from "../../domain/order/visibility";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("Review", { implements: Node, description: "The client's word on a completed order, one an order (rule O14)." })
export class Review {
  constructor(
    readonly parent: Order,
    readonly review: DomainReview,
  ) {}

  get id(): string {
    return this.review.id;
  }

  @Field(() => Int, { description: "Stars, 1 to 5." })
  get rating(): number {
    return this.review.rating;
  }

  @Field(() => String, { description: "The client's words. Empty to the marketplace's back end, which reads no words of the parties." })
  get comment(): string {
    return maySee(this.parent.relation, "SHARED_WORDS") ? this.review.comment : "";
  }

  @Field(() => DateTime, { description: "When it was left." })
  get createdAt(): Instant {
    return this.review.createdAt;
  }
}
