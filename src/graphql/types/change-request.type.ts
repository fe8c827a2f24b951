import { Field, Int, ObjectType } from "type-graphql";
import type { ProposedExtra as DomainProposedExtra, Resolution as DomainResolution } from "../../domain/order/resolution";
import type { Instant } from "../../domain/vocabulary";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { Resolution } from "./resolution.type";
import { DateTime } from "./scalars";

@ObjectType("ProposedExtra", { description: "Work that the freelancer offers on top." })
export class ProposedExtra {
  constructor(
    readonly parent: Order,
    readonly extra: DomainProposedExtra,
  ) {}

  @Field(() => String, { description: "What it is, 1 to 200 characters by policy." })
  get title(): string {
    return this.extra.title;
  }

  @Field(() => Money, { description: "What it costs, without service fee." })
  get price(): Money {
    return this.parent.money(this.extra.price);
  }

  @Field(() => Int, { description: "By how many days of 24 hours it moves the delivery date, 0 or more." })
  get extraDays(): number {
    return this.extra.extraDays;
  }
}

@ObjectType("ChangeRequest", {
  implements: [Node, Resolution],
  description:
    "The freelancer asks for a later delivery date (rules E1–E5), or offers extras (rules X1–X3); nothing changes unless the client accepts.",
})
export class ChangeRequest extends Resolution<Extract<DomainResolution, { kind: "DELIVERY_EXTENSION" | "EXTRAS" }>> {
  @Field(() => DateTime, { nullable: true, description: "The date asked for; null on EXTRAS." })
  get proposedDeliveryDueAt(): Instant | null {
    return this.resolution.kind === "DELIVERY_EXTENSION" ? this.resolution.terms.proposedDeliveryDueAt : null;
  }

  @Field(() => [ProposedExtra], { description: "What is offered, 20 at most by policy; empty on DELIVERY_EXTENSION." })
  get proposedExtras(): ProposedExtra[] {
    return this.resolution.kind === "EXTRAS"
      ? this.resolution.terms.proposedExtras.map((extra) => new ProposedExtra(this.parent, extra))
      : [];
  }
}
