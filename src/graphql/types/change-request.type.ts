import { Field, Int, ObjectType } from "type-graphql";
import type {
  ProposedExtra as DomainProposedExtra,
  Resolution as DomainResolution,
} from "../../domain/order/resolution";
import type { Instant } from "../../domain/vocabulary";
import { Money } from "./money.type";
import { Node } from "./node.type";
import type { Order } from "./order.type";
import { Resolution } from "./resolution.type";
import { DateTime } from "./scalars";

@ObjectType("ProposedExtra", { description: "An extra that the freelancer offers on top of the order." })
export class ProposedExtra {
  constructor(
    readonly parent: Order,
    readonly extra: DomainProposedExtra,
  ) {}

  @Field(() => String, { description: "The title of the extra. By policy, it has 1 to 200 characters." })
  get title(): string {
    return this.extra.title;
  }

  @Field(() => Money, { description: "The price of the extra, without service fee." })
  get price(): Money {
    return this.parent.money(this.extra.price);
  }

  @Field(() => Int, {
    description: "The number of days, of 24 hours each, by which the extra moves the delivery date. It is 0 or more.",
  })
  get extraDays(): number {
    return this.extra.extraDays;
  }
}

@ObjectType("ChangeRequest", {
  implements: [Node, Resolution],
  description:
    "A freelancer's request for a later delivery date [E1–E5] or offer of extras [X1–X3]. Nothing changes unless the client accepts.",
})
export class ChangeRequest extends Resolution<Extract<DomainResolution, { kind: "DELIVERY_EXTENSION" | "EXTRAS" }>> {
  @Field(() => DateTime, {
    nullable: true,
    description: "The delivery date that the freelancer asks for. Null if the kind is EXTRAS.",
  })
  get proposedDeliveryDueAt(): Instant | null {
    return this.resolution.kind === "DELIVERY_EXTENSION" ? this.resolution.terms.proposedDeliveryDueAt : null;
  }

  @Field(() => [ProposedExtra], {
    description:
      "The extras that the freelancer offers. By policy, there are at most 20. Empty if the kind is DELIVERY_EXTENSION.",
  })
  get proposedExtras(): ProposedExtra[] {
    return this.resolution.kind === "EXTRAS"
      ? this.resolution.terms.proposedExtras.map((extra) => new ProposedExtra(this.parent, extra))
      : [];
  }
}
