import { Field, Int, ObjectType } from "type-graphql";
import type { Delivery as StoredDelivery } from "../../app/ports/read-store";
import type { Instant } from "../../domain/vocabulary";
import { maySee } from "../../domain/order/visibility";
import { connectionOf } from "./connection.type";
import { Milestone } from "./milestone.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { DateTime, Url } from "./scalars";

@ObjectType("Delivery", { implements: Node, description: "Work that the freelancer handed over." })
export class Delivery {
  constructor(
    readonly parent: Order,
    readonly delivery: StoredDelivery,
  ) {}

  get id(): string {
    return this.delivery.id;
  }

  @Field(() => Int, { description: "1, 2, 3 … within the order." })
  get number(): number {
    return this.delivery.number;
  }

  @Field(() => Milestone, { nullable: true, description: "The milestone that it is for; null on other orders." })
  get milestone(): Milestone | null {
    const milestone = this.parent.order.milestones.find(({ id }) => id === this.delivery.milestoneId);
    return milestone === undefined ? null : new Milestone(this.parent, milestone);
  }

  @Field(() => String, { description: "The freelancer's words. Empty to the marketplace's back end, which reads no words of the parties." })
  get note(): string {
    return this.wordsAreVisible ? this.delivery.note : "";
  }

  @Field(() => [Url], { description: "What is delivered, 20 at most by policy. Empty to the marketplace's back end." })
  get attachmentUrls(): readonly string[] {
    return this.wordsAreVisible ? this.delivery.attachmentUrls : [];
  }

  @Field(() => DateTime, { description: "When it was handed over." })
  get deliveredAt(): Instant {
    return this.delivery.deliveredAt;
  }

  @Field(() => Boolean, { description: "Whether it answers a request for a revision." })
  get isRevision(): boolean {
    return this.delivery.isRevision;
  }

  private get wordsAreVisible(): boolean {
    return maySee(this.parent.relation, "SHARED_WORDS");
  }
}

export const { Connection: DeliveryConnection } = connectionOf("Delivery", () => Delivery, "The order's deliveries, oldest first.");
