import { Field, Int, ObjectType } from "type-graphql";
import type { Delivery as StoredDelivery } from "../../app/ports/deliveries";
import { maySee } from "../../domain/order/visibility";
import type { Instant } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { Milestone } from "./milestone.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime, Url } from "./scalars";

@ObjectType("Delivery", { implements: Node, description: "Work that the freelancer delivered." })
export class Delivery {
  constructor(
    readonly parent: Order,
    readonly delivery: StoredDelivery,
  ) {}

  get id(): string {
    return this.delivery.id;
  }

  @Field(() => Int, { description: "The number of the delivery within its order: 1, 2, 3, and so on." })
  get number(): number {
    return this.delivery.number;
  }

  @Field(() => Milestone, {
    nullable: true,
    description: "The milestone for which the work was delivered. Null if the order has no milestones.",
  })
  get milestone(): Milestone | null {
    const milestone = this.parent.order.milestones.find(({ id }) => id === this.delivery.milestoneId);
    return milestone === undefined ? null : new Milestone(this.parent, milestone);
  }

  @Field(() => String, {
    description:
      "The text that the freelancer wrote. It is empty for the marketplace's back end, which cannot read text that the parties wrote.",
  })
  get note(): string {
    return this.wordsAreVisible ? this.delivery.note : "";
  }

  @Field(() => [Url], {
    description:
      "The addresses of the delivered files. By policy, there are at most 20. The list is empty for the marketplace's back end.",
  })
  get attachmentUrls(): readonly string[] {
    return this.wordsAreVisible ? this.delivery.attachmentUrls : [];
  }

  @Field(() => DateTime, { description: "The time of the delivery." })
  get deliveredAt(): Instant {
    return this.delivery.deliveredAt;
  }

  @Field(() => Boolean, { description: "Whether the delivery answers a revision request." })
  get isRevision(): boolean {
    return this.delivery.isRevision;
  }

  private get wordsAreVisible(): boolean {
    return maySee(this.parent.relation, "SHARED_WORDS");
  }
}

export const { Connection: DeliveryConnection } = connectionOf(
  "Delivery",
  () => Delivery,
  "The deliveries of an order, oldest first.",
);
